"""When a password is to be changed (art. 12.2-4), and when each reminder of its ladder goes out.

A reminder never falls on a closed day: up to the due day it moves earlier, after it later. Two
that meet on one day become the stronger one, and the other counts as sent.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Final

from checks.decisions import Rung
from checks.workdays import ONE_DAY, Calendar, at_wall, is_open, local_day

# A calendar that is closed for so long is a mistake: the reminder then keeps its own day.
FARTHEST: Final = 60


@dataclass(frozen=True, slots=True)
class Step:
    """One reminder of a ladder: its day, its place from the due day, and who gets it.

    ``merged`` are the places of weaker reminders that it stands for.
    """

    on: date
    days: int
    role: str
    merged: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Turn:
    """What a ladder asks for now: a reminder or none, and when to look again."""

    step: Step | None
    next_at: datetime | None


def rotation_due(last_changed_on: date, days: int) -> date:
    """Return the day by which a password must be changed again."""
    return last_changed_on + timedelta(days=days)


def ladder(calendar: Calendar, changed_on: date, due: date, rungs: Iterable[Rung]) -> list[Step]:
    """Return the reminders of one access in order, each on its own open day.

    Those that would come on the day of the last change, or before it, are left out.
    """
    found: dict[date, Step] = {}
    for rung in sorted(rungs, key=lambda one: one.days):
        on = _open_day(calendar, due + rung.days * ONE_DAY, later=rung.days > 0)
        weaker = found.get(on)
        merged = (*weaker.merged, weaker.days) if weaker else ()
        found[on] = Step(on, rung.days, rung.role, merged)
    return [step for step in found.values() if step.on > changed_on]


def to_send(steps: Sequence[Step], today: date, sent: int | None) -> Step | None:
    """Return what is to be sent today: the strongest reminder whose day has come.

    ``sent`` is the place of the last one that was sent; when several were missed, one stands for
    all.
    """
    come = [one for one in _left(steps, sent) if one.on <= today]
    if not come:
        return None
    missed = tuple(place for one in come[:-1] for place in (*one.merged, one.days))
    last = come[-1]
    return Step(last.on, last.days, last.role, (*missed, *last.merged))


def next_at(
    calendar: Calendar, steps: Sequence[Step], sent: int | None, now: datetime
) -> datetime | None:
    """Return when the next reminder is due: at the opening of its day, or the next one."""
    left = _left(steps, sent)
    if not left:
        return None
    planned = opening(calendar, left[0].on)
    return planned if planned > now else _next_opening(calendar, now)


def turn(calendar: Calendar, steps: Sequence[Step], sent: int | None, now: datetime) -> Turn:
    """Return what is to be done now, when a reminder is due: it waits for open doors."""
    if not is_open(calendar, now):
        return Turn(None, _next_opening(calendar, now))
    step = to_send(steps, local_day(now), sent)
    return Turn(step, next_at(calendar, steps, step.days if step else sent, now))


def opening(calendar: Calendar, day: date) -> datetime:
    """Return the instant when the offices open on a day; its first one when they do not."""
    periods = calendar.periods(day)
    return at_wall(datetime.combine(day, periods[0][0] if periods else time()))


def _next_opening(calendar: Calendar, now: datetime) -> datetime:
    """Return the opening of the next open day, today's included when it is still to come."""
    today = opening(calendar, local_day(now))
    if today > now and calendar.periods(local_day(now)):
        return today
    return opening(calendar, _open_day(calendar, local_day(now) + ONE_DAY, later=True))


def _left(steps: Sequence[Step], sent: int | None) -> list[Step]:
    return [one for one in steps if sent is None or one.days > sent]


def _open_day(calendar: Calendar, day: date, *, later: bool) -> date:
    """Return a day if it is open, else the nearest open one in the direction told."""
    way = ONE_DAY if later else -ONE_DAY
    for offset in range(FARTHEST):
        if calendar.periods(day + offset * way):
            return day + offset * way
    return day
