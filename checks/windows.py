"""Say which reminder of an election window (art. 5.4) is due. Pure: the instant is a value."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Final

from checks.city import ElectionWindow
from checks.workdays import at_wall, local_day

# The day after the last one: what was guarded is free again.
OVER: Final = -1


@dataclass(frozen=True, slots=True)
class Reminder:
    """One reminder of a window: how many days before it, and at what instant; OVER at its end."""

    days: int
    due_at: datetime


def reminders(
    window: ElectionWindow, days_before: tuple[int, ...], hour: time
) -> tuple[Reminder, ...]:
    """Return every reminder of a window, the earliest first, at an hour of the city's clock."""
    days = [(ahead, window.start - timedelta(days=ahead)) for ahead in days_before]
    over = (OVER, window.end + timedelta(days=1))
    found = [Reminder(ahead, _at(day, hour)) for ahead, day in (*days, over)]
    return tuple(sorted(found, key=lambda one: one.due_at))


def due(found: tuple[Reminder, ...], now: datetime) -> tuple[Reminder, ...]:
    """Return the reminders whose hour has come, the one to send last; the others are overtaken.

    A window that was entered late gets one reminder, never those that it missed; one that is
    long over gets none.
    """
    come = tuple(one for one in found if one.due_at <= now)
    if come and come[-1].days == OVER and local_day(come[-1].due_at) < local_day(now):
        return ()
    return come


def next_reminder(found: tuple[Reminder, ...], now: datetime) -> datetime | None:
    """Return the instant of the first reminder after an instant, or None when none is left."""
    return next((one.due_at for one in found if one.due_at > now), None)


def _at(day: date, hour: time) -> datetime:
    return at_wall(datetime.combine(day, hour))
