"""Say whether the morning digest is due. Pure: instant, hour and calendar are values."""

from datetime import date, datetime, time, timedelta
from typing import Final

from checks.directive import Directive
from checks.workdays import ONE_DAY, Calendar, at_wall, local_day

ANNEX: Final = "annexe-1-"


def due_on(day: date, hour: time) -> datetime:
    """Return the one instant of a digest on a city day, whatever the clocks do that day."""
    return at_wall(datetime.combine(day, hour))


def digest_due(
    calendar: Calendar, hour: time, grace: timedelta, now: datetime, *, every_day: bool = False
) -> datetime | None:
    """Return the instant of the digest to send now, on time or late; None when none is due.

    None on a closed day, before the hour, and once the grace is over: it is then not sent at all.
    """
    today = local_day(now)
    for day in (today, today - ONE_DAY):
        due = due_on(day, hour)
        if due <= now < due + grace and (every_day or calendar.periods(day)):
            return due
    return None


def next_digest(
    calendar: Calendar, hour: time, now: datetime, *, every_day: bool = False
) -> datetime:
    """Return the instant of the first digest after an instant; closed days have none."""
    day = local_day(now)
    while not (every_day or calendar.periods(day)) or due_on(day, hour) <= now:
        day += ONE_DAY
    return due_on(day, hour)


def again_hour(hours: tuple[str, ...], now: datetime) -> str | None:
    """Return the first of some hours that is still to come today; None after the last one."""
    today = local_day(now)
    to_come = (one for one in sorted(hours) if due_on(today, time.fromisoformat(one)) > now)
    return next(to_come, None)


def reminder_of(directive: Directive, day: date) -> tuple[str, str]:
    """Return the title and the rule of the item of annexe 1 whose turn it is on a day."""
    items = [one for key, one in directive.articles.items() if key.startswith(ANNEX)]
    one = items[day.toordinal() % len(items)]
    return one.title, one.rule
