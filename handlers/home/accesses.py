"""The accesses of somebody's Home: theirs that are due, and what others must take away (12.2)."""

from dataclasses import dataclass
from datetime import date
from typing import Final

from sqlmodel import Session

from checks.permissions import Permission
from checks.workdays import local_day
from handlers.people import Person
from handlers.services import Services
from storage import access_tasks, credentials, departures
from storage.access import Access
from storage.departures import Departure

SHOWN: Final = 3


@dataclass(frozen=True, slots=True)
class Mine:
    """One access of somebody's, by the name of its account; ``asked`` when it must change now."""

    access: Access
    account: str
    asked: bool


@dataclass(frozen=True, slots=True)
class Accesses:
    """What somebody sees of accesses; ``count`` is None when they are no business of theirs."""

    today: date = date.min
    count: int | None = None
    mine: tuple[Mine, ...] = ()
    departures: tuple[Departure, ...] = ()


def gather(session: Session, services: Services, person: Person) -> Accesses:
    """Return what somebody's Home says of accesses, those that press first."""
    held = credentials.of(session, person.user)
    manages = person.may(Permission.SEE_ACCESSES)
    asked = {one.access.id for one in access_tasks.open_of(session, [one.id for one in held])}
    ordered = sorted(held, key=lambda one: (one.id not in asked, one.due_on, one.id))
    count = credentials.count(session) if manages else len(held)
    reviews = person.may(Permission.REVIEW_ACCESSES)
    return Accesses(
        today=local_day(services.now()),
        count=count if held or manages else None,
        mine=tuple(_mine(person, one, one.id in asked) for one in ordered[:SHOWN]),
        departures=departures.pending(session, SHOWN) if reviews else (),
    )


def _mine(person: Person, access: Access, asked: bool) -> Mine:  # noqa: FBT001  what was found
    known = person.city.account(access.account)
    return Mine(access, known.title if known else access.account, asked)
