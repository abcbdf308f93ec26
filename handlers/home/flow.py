"""Gather what somebody's Home shows, and remember who looks at theirs. Knows no Slack."""

from dataclasses import dataclass, field
from datetime import datetime

from sqlmodel import Session

from checks.city import Role
from checks.permissions import Permission
from checks.types import Group
from handlers.banners import banners
from handlers.home import accesses, doings, month, outgoing, places
from handlers.home.accesses import Accesses
from handlers.home.comments import Waiting, waiting
from handlers.home.lists import Lists, lists
from handlers.home.month import Month
from handlers.home.outgoing import Outgoing
from handlers.home.places import Places
from handlers.notices import HOME, HOMES
from handlers.people import Person
from handlers.services import Services
from handlers.setting_up import Missing, missing
from storage import outbox
from storage.outbox import Letter


@dataclass(frozen=True, slots=True)
class Home:
    """What somebody's Home shows at one moment."""

    now: datetime
    month: Month
    lists: Lists
    places: tuple[Places, ...]
    writes: bool
    publishes: bool
    roles: frozenset[Role] = frozenset()
    settings: bool = False
    missing: tuple[Missing, ...] = ()
    outgoing: tuple[Outgoing, ...] = ()
    comments: Waiting | None = None
    banners: tuple[str, ...] = ()
    accesses: Accesses = field(default_factory=Accesses)
    words: tuple[str, ...] = ()
    quiet: int | None = None


def look(services: Services, user: str) -> None:
    """Owe somebody their Home; it is shown anew after each change."""
    with services.transaction() as session:
        outbox.refresh(session, Letter.HOME, HOME, f"{HOMES}{user}")


def gather(session: Session, services: Services, user: str) -> Home:
    """Return what somebody's Home shows now."""
    person = Person(user, services.city(session))
    seen = places.followed(person)
    settings = person.may(Permission.SETTINGS)
    return Home(
        now=services.now(),
        month=month.gather(session, services, person),
        lists=lists(session, person),
        places=places.gather(session, services, person, seen),
        writes=bool(person.accounts()),
        publishes=any(person.may_publish_for(one) for one in person.city.accounts),
        roles=person.city.roles_of(user),
        settings=settings,
        missing=missing(session, services, person.city) if settings else (),
        outgoing=outgoing.gather(session, services, person),
        comments=waiting(session, services, person),
        accesses=accesses.gather(session, services, person),
        banners=banners(session, services, {one.group for one in seen} or set(Group)),
        words=doings.words(person),
        quiet=month.quiet(session, services, person),
    )
