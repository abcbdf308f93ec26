"""The places of today, an account a line: held, waiting, free (art. 9)."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlmodel import Session

from checks import permissions
from checks.types import Account
from checks.workdays import day_bounds, local_day
from handlers.people import Person
from handlers.services import Services
from storage import slots


@dataclass(frozen=True, slots=True)
class Places:
    """How full one account is today."""

    title: str
    held: int
    waiting: int
    cap: int


def followed(person: Person) -> list[Account]:
    """Return the accounts that somebody publishes for or approves."""
    return [one for one in person.city.accounts if _follows(person, one)]


def gather(
    session: Session, services: Services, person: Person, seen: Sequence[Account]
) -> tuple[Places, ...]:
    """Return the places of today of some accounts, in two questions to the database."""
    if not seen:
        return ()
    city, today = person.city, local_day(services.now())
    sharing = {one.key: city.sharing(one) for one in seen}
    held = slots.counts_on(session, {city.counted(one) for one in seen}, today)
    every = {key for keys in sharing.values() for key in keys}
    waiting = slots.waiting_counts(session, every, *day_bounds(today))
    return tuple(
        Places(
            title=one.title,
            held=held.get(city.counted(one), 0),
            waiting=sum(waiting.get(key, 0) for key in sharing[one.key]),
            cap=services.directive.figures.daily_cap,
        )
        for one in seen
    )


def _follows(person: Person, account: Account) -> bool:
    return person.may_publish_for(account) or person.may(permissions.APPROVE[account.group])
