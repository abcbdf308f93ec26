"""Ignore a point of a verdict this once. Knows no Slack."""

from checks.types import Severity
from handlers import notices
from handlers.act import act_of
from handlers.drafts import seen
from handlers.drafts.flow import Ref
from handlers.moments import month_of
from handlers.points import Point
from handlers.reasons import clean, required, too_long
from handlers.refusals import Refused, Why
from handlers.services import Services
from storage import findings, notes, rule_counts
from storage.drafts import Stored
from storage.findings import State


def ignore(services: Services, user: str, ref: Ref, key: str, reason: str) -> Stored | Refused:
    """Ignore a point this once; what is to correct asks for a reason, a block never passes."""
    with services.transaction() as session:
        act = act_of(session, services, user)
        known = seen.point(act, ref, key)
        if isinstance(known, Refused):
            return known
        draft, point = known
        refused = _may_ignore(point, reason)
        if refused:
            return refused
        words = clean(reason)
        note = notes.write(session, words, act.now) if words else None
        for one in point.all:
            findings.ignore(session, draft.id, one, user, act.now, note.id if note else None)
            rule_counts.ignored(session, draft.id, one, month_of(act.now))
        notices.show(session, act.city, draft)
        notices.ask_approvers(session, act.city, draft)
        finding = point.found.finding
        act.journal(
            "finding.ignored", draft.subject, check=finding.check, rule=finding.rule,
            places=len(point.same), reason=note.digest if note else None,
        )  # fmt: skip
        return draft


def _may_ignore(point: Point, reason: str) -> Refused | None:
    if point.found.finding.severity is Severity.BLOCKING:
        return Refused(Why.NOT_READY)
    if point.found.state is not State.OPEN:
        return Refused(Why.ALREADY_DONE)
    if point.found.finding.severity is Severity.WARNING:
        return required(reason)
    return too_long(reason)
