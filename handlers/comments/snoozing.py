"""Put a reminder off, and say when that goes past a limit. Knows no Slack."""

from dataclasses import dataclass
from datetime import datetime, time

from checks.deadlines import Snooze, snoozed_until
from handlers.act import act_of
from handlers.following import may_follow
from handlers.refusals import Refused, Why
from handlers.services import Services
from storage import comment_dues


@dataclass(frozen=True, slots=True)
class Snoozed:
    """When a reminder comes back, for how many comments, and how many will be late by then."""

    until: datetime
    count: int
    late: int


def snooze(
    services: Services, user: str, to: str, at: datetime, choice: Snooze
) -> Snoozed | Refused:
    """Put off the reminder that ``to`` got at an instant; it is kept in the database."""
    with services.transaction() as session:
        act = act_of(session, services, user)
        told = comment_dues.told_with(session, to, at)
        mine = [one for one in told if may_follow(act.person, one)]
        if not mine:
            return Refused(Why.NOT_ALLOWED if told else Why.ALREADY_DONE)
        decided = act.decisions
        until = snoozed_until(
            act.city.calendar_of(mine[0].what.account), act.now, choice,
            decided.snooze_hours, time.fromisoformat(decided.snooze_hour),
        )  # fmt: skip
        comment_dues.put_off(session, [one.id for one in mine], until)
        late = sum(act.now <= one.due.limit_at < until for one in mine)
        act.journal("comments.snoozed", "comments", count=len(mine), until=until.isoformat())
        return Snoozed(until, len(mine), late)
