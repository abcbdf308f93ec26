"""Judge the drafts that wait for a verdict: the worker's turn, whenever something is due."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial
from typing import Final

from sqlmodel import Session

from checks.lifecycle import Status
from checks.types import Omission, Readings
from handlers import notices
from handlers.act import VIGIE, Act, act_of
from handlers.drafts.recalling import recall
from handlers.judging import hinders, judge
from handlers.moments import month_of
from handlers.patience import LEAST_SECONDS, seconds_for_engines
from handlers.services import Services
from handlers.taking import take
from storage import drafts, findings, judging, rule_counts
from storage.drafts import AT_ONCE, Stored
from storage.findings import Found

LEASE: Final = timedelta(seconds=15)
# An engine that was not ready is asked again soon; one that stays silent, less often.
FIRST_RETRY: Final = timedelta(seconds=2)
LATER_RETRY: Final = timedelta(seconds=10)


@dataclass(frozen=True, slots=True)
class Before:
    """What a draft's last verdict said, to tell what a new one changes."""

    draft: Stored
    found: tuple[Found, ...]

    def unsettled(self) -> bool:
        """Return whether these very words were judged, with something left out."""
        return self.draft.judged and bool(self.draft.not_run)

    def hindering(self) -> frozenset[tuple[str, str, str]]:
        """Return what kept the draft from being sent, if these very words were judged."""
        kept = self.found if self.draft.judged else ()
        return frozenset(one.likeness for one in kept if hinders(one))


def judge_next(services: Services) -> bool:
    """Judge the draft that has waited longest; return False when none waits."""
    claimed = take(services, judging.waiting, partial(judging.claim, lease=LEASE))
    if claimed is None:
        return False
    with services.reading() as session:
        draft = drafts.get(session, claimed.draft)
    readings = read_all(services, draft)
    with services.reading() as session:
        draft = drafts.get(session, claimed.draft)
        if any(draft.draft_for(post).text not in readings for post in draft.posts):
            return True  # the words changed meanwhile: their own judgement waits
        verdict = judge(act_of(session, services, VIGIE), draft, readings)
    with services.transaction() as session:
        _record(session, services, draft, *verdict)
    return True


def read_all(services: Services, draft: Stored) -> dict[str, Readings]:
    """Ask the engines about each different text of a draft, all within one deadline."""
    seconds = seconds_for_engines(services, draft.changed_at, judged=draft.judged)
    ends = services.real() + timedelta(seconds=seconds)
    texts = dict.fromkeys(draft.content.text_of(post.account) for post in draft.posts)
    return {
        text: services.read(text, max((ends - services.real()).total_seconds(), LEAST_SECONDS))
        for text in texts
    }


def _record(
    session: Session,
    services: Services,
    judged: Stored,
    found: tuple[Found, ...],
    not_run: tuple[Omission, ...],
) -> None:
    act, draft = act_of(session, services, VIGIE), drafts.lock(session, judged.id)
    if draft is None or draft.version != judged.version:
        return
    before = Before(draft, findings.of_draft(session, draft.id))
    stirred = judging.is_stirred(session, draft.id)
    again_at = AT_ONCE if stirred else _again_at(before, not_run, services.real())
    findings.record(session, draft.id, draft.version, found, not_run, again_at)
    silent = [one.check for one in not_run]
    rule_counts.note(session, draft.id, draft.version, found, silent, month_of(act.now))
    draft = drafts.get(session, draft.id)
    if _same(before, draft, found):
        return  # a retry that changed nothing has nothing to tell
    _tell(act, before, draft)
    if before.draft.judged:
        recall(act, draft, before.hindering())
    act.journal(
        "draft.judged", draft.subject,
        version=draft.version, findings=len(found), not_run=silent,
    )  # fmt: skip


def _tell(act: Act, before: Before, draft: Stored) -> None:
    session, city = act.session, act.city
    notices.show(session, city, draft)
    if draft.status is Status.IN_REVIEW:
        notices.ask_approvers(session, city, draft)
    if before.unsettled() and draft.complete:
        notices.reply(session, city, draft, "completed")
    elif before.draft.judged and draft.status is not Status.WITHDRAWN:
        known = before.hindering()
        now = [one for one in findings.of_draft(session, draft.id) if hinders(one)]
        worse = next((one for one in now if one.likeness not in known), None)
        if worse is not None:
            notices.reply(session, city, draft, "worsened", finding=worse.key)


def _again_at(before: Before, not_run: tuple[Omission, ...], now: datetime) -> datetime | None:
    if not not_run:
        return None
    return now + (LATER_RETRY if before.unsettled() else FIRST_RETRY)


def _same(before: Before, draft: Stored, found: tuple[Found, ...]) -> bool:
    if not before.draft.judged or before.draft.not_run != draft.not_run:
        return False
    return [(one.finding, one.accounts) for one in before.found] == [
        (one.finding, one.accounts) for one in found
    ]
