"""The month of somebody's Home: a dot a place held, the days off, what animates the community."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from sqlmodel import Session

from checks.workdays import ONE_DAY, day_bounds, local_day
from handlers.months import days_of
from handlers.people import Person
from handlers.services import Services
from storage import entries, slots

# The objective of article 3 that gives the community a voice, and how far back one looks.
COMMUNITY: Final = "community"
QUIET: Final = 30 * ONE_DAY


@dataclass(frozen=True, slots=True)
class Month:
    """The places held on each day of a month, and the days that are closed, named or not."""

    first: date
    today: date
    held: Mapping[date, int]
    closed: Mapping[date, str]


def gather(session: Session, services: Services, person: Person) -> Month:
    """Return this month: every account counts, as in the calendar."""
    today = local_day(services.now())
    days = days_of(today.replace(day=1))
    counted = {person.city.counted(one) for one in person.city.accounts}
    calendar = person.city.calendar
    closed = {day: calendar.name_of(day) for day in days if calendar.is_off(day)}
    return Month(days[0], today, slots.totals(session, counted, days[0], days[-1]), closed)


def quiet(session: Session, services: Services, person: Person) -> int | None:
    """Return how many posts gave the community a voice lately; None to who writes nothing."""
    if not person.accounts():
        return None
    today = local_day(services.now())
    start, end = day_bounds(today - QUIET)[0], day_bounds(today + QUIET)[0]
    accounts = [one.key for one in person.accounts()]
    return entries.count_of(session, accounts, COMMUNITY, start, end)
