"""Tell in the digest which passwords are to be changed (art. 12.2): to each person their own."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from sqlmodel import Session

from checks.city import City
from checks.permissions import Permission
from checks.workdays import local_day
from handlers import doors
from handlers.digest import texts
from handlers.digest.deed import Deed
from handlers.digest.reader import Reader
from handlers.people import Person
from handlers.services import Services
from handlers.wording import date_of, escape
from storage import access_tasks, credentials
from storage.access_tasks import Kind
from storage.credentials import Access

SHOWN: Final = 3
# What whoever holds an access must change now.
NOW: Final = frozenset({Kind.DOUBT, Kind.NEW_CUSTODIAN})


@dataclass(frozen=True, slots=True)
class Passwords:
    """What is told of passwords; ``pressing`` when somebody is woken for it alone."""

    lines: tuple[str, ...] = ()
    pressing: bool = False
    deeds: tuple[Deed, ...] = ()


@dataclass(frozen=True, slots=True)
class View:
    """What the section knows of the city at one moment."""

    city: City
    today: date
    ahead: timedelta
    at_once: frozenset[int]

    def title(self, one: Access) -> str:
        """Return the name of an access's account."""
        known = self.city.account(one.account)
        return known.title if known else one.account

    def is_due(self, one: Access) -> bool:
        """Return whether an access is to be told of: its reminders have begun, or a task stands."""
        return one.id in self.at_once or one.due_on <= self.today + self.ahead

    def urgency(self, one: Access) -> tuple[bool, date]:
        """Return what puts accesses in order: what is to be changed now, then by day."""
        return one.id not in self.at_once, one.due_on

    def presses(self, one: Access) -> bool:
        """Return whether an access is to be changed today, or should have been."""
        return one.id in self.at_once or one.due_on <= self.today


def passwords(session: Session, services: Services, reader: Reader) -> Passwords:
    """Return what is told of passwords to a team, or to one person."""
    known = credentials.every(session)
    city, decisions = services.city(session), services.directive.decisions
    open_ones = access_tasks.open_of(session, [one.id for one in known])
    view = View(
        city,
        local_day(services.now()),
        timedelta(days=-min(one.days for one in decisions.rotation_ladder)),
        frozenset(one.access.id for one in open_ones if one.kind in NOW),
    )
    if not reader.user:
        return _of_team(view, [one for one in known if _is_of(view, reader, one)])
    mine = [one for one in known if one.custodian == reader.user and view.is_due(one)]
    manages = Person(reader.user, city).may(Permission.SEE_ACCESSES)
    others = [one for one in known if manages and one.custodian != reader.user]
    leaving = sum(one.kind is Kind.DEPARTURE for one in open_ones) if manages else 0
    return _of_person(view, mine, others, leaving)


def _of_team(view: View, known: Sequence[Access]) -> Passwords:
    """Return each account once, with its nearest day; who holds what is nobody else's business."""
    first: dict[str, Access] = {}
    for one in sorted(known, key=view.urgency):
        if view.is_due(one):
            first.setdefault(one.account, one)
    if not first:
        return Passwords()
    lines = tuple(_line(view, one) for one in first.values())
    return Passwords((texts.ACCESSES, *lines), deeds=(_register(),))


def _of_person(
    view: View, mine: Sequence[Access], others: Sequence[Access], leaving: int
) -> Passwords:
    late = sum(one.due_on < view.today for one in others)
    mine = sorted(mine, key=view.urgency)
    lines = (*(_line(view, one) for one in mine), *_of_others(late, leaving))
    if not lines:
        return Passwords()
    pressing = any(view.presses(one) for one in mine) or bool(leaving)
    deeds = (*(_change(view, one) for one in mine[:SHOWN]), _register())
    return Passwords((texts.ACCESSES, *lines), pressing, deeds)


def _of_others(late: int, leaving: int) -> Iterator[str]:
    if late:
        yield texts.ACCESS_OTHERS.format(count=late)
    if leaving:
        yield texts.ACCESS_LEAVING.format(count=leaving)


def _is_of(view: View, reader: Reader, one: Access) -> bool:
    account = view.city.account(one.account)
    return account is not None and account.group in reader.groups


def _line(view: View, one: Access) -> str:
    if one.id in view.at_once:
        frame = texts.ACCESS_NOW
    else:
        frame = texts.ACCESS_LATE if one.due_on < view.today else texts.ACCESS_DUE
    return frame.format(account=escape(view.title(one)), day=date_of(one.due_on))


def _change(view: View, one: Access) -> Deed:
    words = texts.ACCESS_DONE.format(account=view.title(one))
    return Deed(words, doors.CHANGE_ACCESS, {"access": one.id})


def _register() -> Deed:
    """Return the way to the register, where each access has its own button for a doubt."""
    return Deed(texts.SEE_ACCESSES, doors.SHOW_ACCESSES, {})
