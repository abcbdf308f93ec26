"""Render the messages that approvals owe, from the facts of the moment they are sent."""

from dataclasses import dataclass
from typing import Final

from sqlmodel import Session

from checks.lifecycle import Status
from handlers.act import VIGIE, act_of
from handlers.approvals import texts
from handlers.approvals.granting import needed
from handlers.approvals.views import Request, request_message
from handlers.banners import banners
from handlers.messages import Message, Render
from handlers.notices import draft_of
from handlers.services import Services
from handlers.wording import escape, moment_of, title_of
from storage import appeals, approvals, drafts, findings, notes, outbox
from storage.drafts import Stored
from storage.findings import Found
from storage.outbox import Letter, Owed


@dataclass(frozen=True, slots=True)
class Seen:
    """The version on an approver's card, and the one that they had seen before it."""

    version: int
    before: int

    @classmethod
    def on(cls, variant: str) -> "Seen":
        """Read what a card remembers of itself; none is version 0."""
        version, _, before = variant.partition("<")
        return cls(int(version or 0), int(before or 0))

    def variant(self) -> str:
        """Return what a card remembers of itself."""
        return f"{self.version}<{self.before}"


def request(session: Session, services: Services, owed: Owed) -> Message | None:
    """Return the request to one approver; nothing when it was decided before they were asked."""
    draft = drafts.get(session, draft_of(owed))
    card = outbox.place_of(session, Letter.APPROVAL_REQUEST, owed.subject, owed.recipient)
    seen = Seen.on(card.variant if card else "")
    new = seen.version != draft.version
    writes = owed.recipient in drafts.writers(session, draft.id)
    if new and (writes or draft.status is not Status.IN_REVIEW or not draft.judged):
        return None
    now = Seen(draft.version, seen.version or _decided(session, draft)) if new else seen
    return request_message(_gather(session, services, draft, now))


def nudge(session: Session, services: Services, owed: Owed) -> Message | None:
    """Return the reminder that a draft waits for a decision."""
    draft = drafts.get(session, draft_of(owed))
    if draft.status is not Status.IN_REVIEW or draft.submitted_at is None:
        return None
    words = texts.NUDGES[owed.facts["code"]]
    since = moment_of(draft.submitted_at, services.now())
    title = escape(title_of(draft.content.text))
    return Message(words.format(number=draft.number, since=since, title=title))


def _decided(session: Session, draft: Stored) -> int:
    """Return the last version that anybody decided on before this one."""
    decided = approvals.decisions(session, draft.id)
    return max((one.version for one in decided if one.version < draft.version), default=0)


def _gather(session: Session, services: Services, draft: Stored, seen: Seen) -> Request:
    act = act_of(session, services, VIGIE)
    decided = approvals.decisions(session, draft.id)
    found = findings.of_draft(session, draft.id)
    given = approvals.approvers_of(session, draft.id, draft.version)
    decisions = act.decisions
    return Request(
        draft=draft,
        found=found,
        reasons=_reasons(session, draft.id, found),
        titles={one.key: one.title for one in act.city.accounts},
        type=decisions.label(decisions.post_types, draft.content.type),
        objective=decisions.label(decisions.objectives, draft.content.objective),
        before=drafts.version_of(session, draft.id, seen.before) if seen.before else None,
        variant=seen.variant(),
        approved_by=tuple(sorted(given)),
        needed=needed(act, draft),
        decided_by=decided[-1].by if decided else "",
        note=notes.words_of(session, decided[-1].note) if decided else "",
        now=services.now(),
        banners=banners(session, services, {draft.group}),
    )


def _reasons(session: Session, draft: int, found: tuple[Found, ...]) -> dict[str, str]:
    why = findings.why_ignored(session, draft) | {
        one.likeness: one.decision_note for one in appeals.of_draft(session, draft) if one.granted
    }
    return {one.key: notes.words_of(session, why.get(one.likeness)) for one in found}


LETTERS: Final[dict[Letter, Render]] = {
    Letter.APPROVAL_REQUEST: request,
    Letter.APPROVAL_NUDGE: nudge,
}
