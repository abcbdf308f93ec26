"""Find room under the daily cap (art. 9). Pure: the counts come as values."""

from collections.abc import Callable
from datetime import date, datetime, timedelta

from checks.workdays import Calendar, at_wall, local

Count = Callable[[date], int]


def free_ordinal(taken: frozenset[int]) -> int:
    """Return the lowest place of a day that nobody holds."""
    return next(n for n in range(1, len(taken) + 2) if n not in taken)


def nearest_free(  # noqa: PLR0913  a search is defined by all of these
    wanted: datetime,
    now: datetime,
    calendar: Calendar,
    booked_on: Count,
    *,
    cap: int,
    how_many: int,
    horizon_days: int = 60,
) -> tuple[datetime, ...]:
    """Return the nearest instants with room, at the wanted wall-clock time, working days first.

    Days before ``now`` are never offered. Ties go to the later day.
    """
    wall = local(wanted).replace(tzinfo=None)
    offers: list[tuple[bool, int, datetime]] = []
    for distance in range(1, horizon_days + 1):
        for sign in (1, -1):
            at = at_wall(wall + timedelta(days=sign * distance))
            if at > now and booked_on(local(at).date()) < cap:
                offers.append((not calendar.periods(local(at).date()), distance, at))
        if sum(not closed for closed, _, _ in offers) >= how_many:
            break
    offers.sort(key=lambda one: one[:2])
    return tuple(at for _, _, at in offers[:how_many])
