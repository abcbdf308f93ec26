"""When the city owes a reply (art. 10), and when somebody is reminded of it. Pure values."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum

from checks.workdays import (
    ONE_DAY,
    Calendar,
    at_wall,
    first_open,
    is_open,
    last_open_minute,
    local,
    next_opening,
    next_working_day,
)


class ReplyClock(StrEnum):
    """How the hours of a reply are counted; the city chooses."""

    BUSINESS_DAYS = "business_days"
    CALENDAR_HOURS = "calendar_hours"


class Snooze(StrEnum):
    """For how long a reminder is put off."""

    SHORT = "2h"
    TOMORROW = "tomorrow"
    MONDAY = "monday"


@dataclass(frozen=True, slots=True)
class ReplyWindow:
    """When the count begins, when a reply is aimed at, when the aim is over."""

    starts: datetime
    target: datetime
    limit: datetime


@dataclass(frozen=True, slots=True)
class Reckoning:
    """How an account counts: its own opening hours, and the city's clock."""

    calendar: Calendar
    clock: ReplyClock

    @property
    def key(self) -> str:
        """Return a short name; what was reckoned under another one is to be reckoned again."""
        return f"{self.clock}:{self.calendar.key}"


def reply_window(received: datetime, by: Reckoning, target: int, limit: int) -> ReplyWindow:
    """Return the window of a reply; ``target`` and ``limit`` are hours.

    In working days a day that opens counts 24 h and a closed one none; what came in a closed hour
    counts from the next opening; wall-clock time is kept; what is due in a closed hour moves to
    the next opening. In calendar hours, elapsed hours, never moved.
    """
    starts = _starts(received, by)
    return ReplyWindow(starts, *(_due(starts, by, hours) for hours in (target, limit)))


def nudges(received: datetime, by: Reckoning, hours: Iterable[int]) -> tuple[datetime, ...]:
    """Return when somebody is reminded: after so many hours, always while it is open.

    A moment in a closed hour moves to the last open minute before; when that would be before the
    count begins, to the first open instant after.
    """
    starts = _starts(received, by)
    return tuple(in_hours(by.calendar, _elapsed(starts, by, one), starts) for one in hours)


def in_hours(calendar: Calendar, moment: datetime, since: datetime) -> datetime:
    """Return an open instant for a reminder: the moment, else before it, else after ``since``."""
    found = last_open_minute(calendar, moment)
    if found is not None and found >= since:
        return found
    return first_open(calendar, since) or moment


def next_nudge(
    planned: tuple[datetime, ...], after: datetime, promised: datetime | None = None
) -> datetime | None:
    """Return the next reminder after an instant; None when all were given.

    Once a date was promised, its reminder replaces those before the last; the limit still counts.
    """
    wanted = (promised, *planned[-1:]) if promised else planned
    return min((at for at in wanted if at > after), default=None)


def promise_reminder(calendar: Calendar, day: date, now: datetime) -> datetime:
    """Return when to remind of a promised day: its opening, else the last open minute before."""
    periods = calendar.periods(day)
    opens = periods[0][0] if periods else time()
    return in_hours(calendar, at_wall(datetime.combine(day, opens)), now)


def snoozed_until(
    calendar: Calendar, now: datetime, choice: Snooze, hours: int, at: time
) -> datetime:
    """Return when a reminder that was put off comes back: always while it is open.

    ``hours`` are those of the short choice; ``at`` is the wall-clock time of the other two.
    """
    if choice is Snooze.SHORT:
        later = now + timedelta(hours=hours)
        return first_open(calendar, later) or later
    day = local(now).date() + ONE_DAY
    while choice is Snooze.MONDAY and day.weekday():
        day += ONE_DAY
    if not calendar.periods(day):
        day = next_working_day(calendar, day)
    wanted = at_wall(datetime.combine(day, at))
    return first_open(calendar, wanted) or wanted


def ladder_at(calendar: Calendar, limit: datetime, now: datetime) -> datetime:
    """Return when the next rung is told that nobody replied: the opening after the limit."""
    after = max(limit, now)
    return next_opening(calendar, after) if first_open(calendar, after) else after + ONE_DAY


def _starts(received: datetime, by: Reckoning) -> datetime:
    if by.clock is ReplyClock.CALENDAR_HOURS:
        return received
    return first_open(by.calendar, received) or received


def _due(starts: datetime, by: Reckoning, hours: int) -> datetime:
    elapsed = _elapsed(starts, by, hours)
    if by.clock is ReplyClock.CALENDAR_HOURS:
        return elapsed
    return first_open(by.calendar, elapsed) or elapsed


def _elapsed(starts: datetime, by: Reckoning, hours: int) -> datetime:
    """Return the instant after so many hours, whether it is open or not."""
    if by.clock is ReplyClock.CALENDAR_HOURS or not is_open(by.calendar, starts):
        return starts + timedelta(hours=hours)
    wall = local(starts)
    day = wall.date()
    left = datetime.combine(day, wall.time()) - datetime.combine(day, time())
    left += timedelta(hours=hours)
    while left >= ONE_DAY:
        day, left = next_working_day(by.calendar, day), left - ONE_DAY
    return at_wall(datetime.combine(day, time()) + left)
