"""Gather what the calendar shows, and give somebody their address of it. Knows no Slack."""

import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Final

from sqlmodel import Session

from checks import permissions
from checks.city import City
from checks.types import Account, Group
from checks.workdays import ONE_DAY, day_bounds, local_day, next_month
from handlers.act import act_of
from handlers.people import Person
from handlers.services import Services
from storage import entries, feeds, slots
from storage.entries import Entry

SECRET_BYTES: Final = 24
PATH: Final = "/calendrier/{secret}.ics"
FORTNIGHT: Final = 14
FIRST: Final = date(2000, 1, 1)
LAST: Final = date(2199, 1, 1)
# What an address gives: a little of what was, a year of what comes.
FEED_BEFORE: Final = timedelta(days=31)
FEED_AFTER: Final = timedelta(days=366)


@dataclass(frozen=True, slots=True)
class Day:
    """One city day: why it is closed, what stands, and how many places each account holds."""

    day: date
    holiday: str
    closed: bool
    entries: tuple[Entry, ...]
    held: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Agenda:
    """Some days of the calendar, as somebody sees them."""

    now: datetime
    city: City
    days: tuple[Day, ...]
    cap: int
    writes: frozenset[Group]

    @property
    def accounts(self) -> tuple[Account, ...]:
        """Return the accounts, one column each."""
        return self.city.accounts

    def title(self, account: str) -> str:
        """Return the name of an account, even of one that is gone."""
        known = self.city.account(account)
        return known.title if known else account

    def movable(self, entry: Entry) -> bool:
        """Return whether this person may give a post another hour."""
        account = self.city.account(entry.account)
        return account is not None and account.group in self.writes


def gather(
    session: Session, services: Services, user: str, first: date, count: int = FORTNIGHT
) -> Agenda:
    """Return some days of the calendar, from a city day on."""
    city = services.city(session)
    days = [first + n * ONE_DAY for n in range(count)]
    start, end = day_bounds(days[0])[0], day_bounds(days[-1])[1]
    found = entries.between(session, [one.key for one in city.accounts], start, end)
    held = {
        counted: slots.counts(session, counted, days[0], days[-1])
        for counted in {city.counted(one) for one in city.accounts}
    }
    person = Person(user, city)
    return Agenda(
        now=services.now(),
        city=city,
        days=tuple(_day(city, day, found, held) for day in days),
        cap=services.directive.figures.daily_cap,
        writes=frozenset(group for group in Group if person.may(permissions.WRITE[group])),
    )


def of_month(session: Session, services: Services, user: str, month: date) -> Agenda:
    """Return the days of a month."""
    first = month.replace(day=1)
    return gather(session, services, user, first, (next_month(first) - first).days)


def for_feed(session: Session, services: Services, user: str) -> Agenda:
    """Return what somebody's address gives."""
    today = local_day(services.now())
    count = (FEED_BEFORE + FEED_AFTER).days
    return gather(session, services, user, today - FEED_BEFORE, count)


def previous_month(first: date) -> date:
    """Return the first day of the month before."""
    return (first.replace(day=1) - ONE_DAY).replace(day=1)


def renew_address(services: Services, user: str) -> str:
    """Give somebody a new secret address; the one before opens nothing any more."""
    secret = secrets.token_urlsafe(SECRET_BYTES)
    with services.transaction() as session:
        act = act_of(session, services, user)
        feeds.renew(session, user, secret, act.now)
        act.journal("calendar.address_renewed", f"person:{user}")
    return secret


def address(services: Services, secret: str) -> str:
    """Return the address that a secret makes; without its beginning when that is not known."""
    return services.public_url + PATH.format(secret=secret)


def close_address(services: Services, user: str) -> None:
    """Take somebody's address away."""
    with services.transaction() as session:
        feeds.close(session, user)
        act_of(session, services, user).journal("calendar.address_closed", f"person:{user}")


def _day(
    city: City, day: date, entries: Sequence[Entry], held: Mapping[str, Mapping[date, int]]
) -> Day:
    return Day(
        day=day,
        holiday=city.calendar.name_of(day),
        closed=not city.calendar.periods(day),
        entries=tuple(one for one in entries if local_day(one.at) == day),
        held={one.key: held[city.counted(one)].get(day, 0) for one in city.accounts},
    )
