"""Render the messages that approvals owe, from the facts of the moment they are sent."""

from typing import Final

from sqlmodel import Session

from checks.lifecycle import Status
from handlers.approvals import texts
from handlers.approvals.flow import needed
from handlers.approvals.views import Request, request_message
from handlers.notices import draft_of
from handlers.postman import Message, Render
from handlers.services import Services
from handlers.wording import escape, moment_of, title_of
from storage import approvals, drafts, findings, notes, outbox
from storage.drafts import Stored
from storage.findings import Found
from storage.outbox import Letter, Owed


def request(session: Session, services: Services, owed: Owed) -> Message | None:
    """Return the request to one approver; nothing when it was decided before they were asked."""
    draft = drafts.get(session, draft_of(owed))
    asked = outbox.place_of(session, Letter.APPROVAL_REQUEST, owed.subject, owed.recipient)
    waiting = draft.status is Status.IN_REVIEW and draft.judged
    if not waiting and (asked is None or asked.variant != f"v{draft.version}"):
        return None
    return request_message(_gather(session, services, draft))


def nudge(session: Session, services: Services, owed: Owed) -> Message | None:
    """Return the reminder that a draft waits for a decision."""
    draft = drafts.get(session, draft_of(owed))
    if draft.status is not Status.IN_REVIEW or draft.submitted_at is None:
        return None
    words = {"nudge": texts.NUDGE, "take_over": texts.TAKE_OVER}[owed.facts["code"]]
    since = moment_of(draft.submitted_at, services.now())
    title = escape(title_of(draft.content.text))
    return Message(words.format(number=draft.number, since=since, title=title))


def _gather(session: Session, services: Services, draft: Stored) -> Request:
    city = services.city(session)
    decided = approvals.decisions(session, draft.id)
    seen = [one.version for one in decided if one.version < draft.version]
    found = findings.of_draft(session, draft.id)
    given = approvals.approvers_of(session, draft.id, draft.content.digest)
    return Request(
        draft=draft,
        found=found,
        reasons=_reasons(session, draft.id, found),
        titles={one.key: one.title for one in city.accounts},
        before=drafts.version_of(session, draft.id, seen[-1]) if seen else None,
        approved_by=tuple(sorted(given)),
        needed=needed(services, city, draft),
        decided_by=decided[-1].by if decided else "",
        now=services.now(),
    )


def _reasons(session: Session, draft: int, found: tuple[Found, ...]) -> dict[int, str]:
    why = findings.why_ignored(session, draft)
    return {
        one.id: notes.words_of(session, why.get((one.finding.check, one.words, one.sentence)))
        for one in found
    }


LETTERS: Final[dict[Letter, Render]] = {
    Letter.APPROVAL_REQUEST: request,
    Letter.APPROVAL_NUDGE: nudge,
}

