"""Judge the drafts that wait for a verdict: the worker's turn, whenever something is due."""

from datetime import datetime, timedelta
from typing import Final

from sqlmodel import Session

from checks.lifecycle import Status
from checks.types import Readings
from handlers import notices
from handlers.judging import judge
from handlers.services import Services
from storage import drafts, findings, journal, judging
from storage.drafts import Stored
from storage.findings import Found
from storage.judging import ToJudge

LEASE: Final = timedelta(seconds=15)
# An engine that was not ready is asked again soon, then less and less often.
FIRST_RETRY: Final = timedelta(seconds=2)
LAST_RETRY: Final = timedelta(minutes=1)


def judge_next(services: Services) -> bool:
    """Judge the draft that has waited longest; return False when none waits."""
    with services.transaction() as session:
        claimed = judging.claim(session, services.real(), LEASE)
    if claimed is None:
        return False
    with services.reading() as session:
        draft = drafts.get(session, claimed.draft)
    readings = read_all(services, draft)
    with services.transaction() as session:
        _record(session, services, claimed, readings)
    return True


def read_all(services: Services, draft: Stored) -> dict[str, Readings]:
    """Ask the engines about each different text of a draft, all within one deadline."""
    ends = services.real() + timedelta(seconds=services.directive.decisions.engine_seconds)
    texts = dict.fromkeys(draft.content.text_of(post.account) for post in draft.posts)
    return {
        text: services.read(text, max((ends - services.real()).total_seconds(), 0.1))
        for text in texts
    }


def _record(
    session: Session, services: Services, claimed: ToJudge, readings: dict[str, Readings]
) -> None:
    draft = drafts.get(session, claimed.draft)
    if any(draft.content.text_of(post.account) not in readings for post in draft.posts):
        return  # the words changed meanwhile: their own judgement waits
    found, not_run = judge(session, services, draft, readings)
    before = findings.of_draft(session, draft.id), draft.not_run, draft.judged
    again_at = _again_at(claimed, services.real()) if not_run else None
    if not findings.record(session, draft.id, draft.version, found, not_run, again_at):
        return
    draft = drafts.get(session, draft.id)
    if draft.judged and before[2] and _same(before[0], found) and before[1] == draft.not_run:
        return  # a retry that changed nothing has nothing to tell
    _tell(session, services, draft, completed=before[2] and bool(before[1]) and draft.complete)
    journal.write(
        session, services.now(), "vigie", "draft.judged", draft.subject,
        version=draft.version, findings=len(found), not_run=[one.check for one in not_run],
    )  # fmt: skip


def _tell(session: Session, services: Services, draft: Stored, *, completed: bool) -> None:
    city = services.city(session)
    notices.show(session, city, draft)
    if completed:
        notices.reply(session, city, draft, "completed")
    if draft.status is Status.IN_REVIEW:
        notices.ask_approvers(session, city, draft, again=not completed)


def _again_at(claimed: ToJudge, now: datetime) -> datetime:
    waited = now - claimed.since if claimed.since > drafts.AT_ONCE else timedelta()
    return now + min(max(FIRST_RETRY, waited), LAST_RETRY)


def _same(before: tuple[Found, ...], after: tuple[Found, ...]) -> bool:
    return [one.finding for one in before] == [one.finding for one in after]
