"""The comments of the public on the Home of those who handle them: theirs, and nobody's."""

from dataclasses import dataclass
from datetime import datetime
from typing import Final

from sqlmodel import Session

from checks import permissions
from checks.types import Group
from handlers.delays import delays, scope_of
from handlers.following import channel_of
from handlers.people import Person
from handlers.services import Services
from storage import comment_lists
from storage.comment import Comment

SHOWN: Final = 5


@dataclass(frozen=True, slots=True)
class Item:
    """One comment as the Home names it; ``channel`` is where its card is."""

    comment: Comment
    nature: str
    account: str
    channel: str
    delayed: bool


@dataclass(frozen=True, slots=True)
class Waiting:
    """The comments that somebody may take or has, the most pressing first; how many are left."""

    items: tuple[Item, ...]
    left: int
    now: datetime


def waiting(session: Session, services: Services, person: Person) -> Waiting | None:
    """Return the comments that wait for somebody, or None when none do."""
    groups = [one for one in Group if person.may(permissions.HANDLE[one])]
    if not groups:
        return None
    scope = scope_of(person.city, groups)
    count = comment_lists.count_for(session, scope, person.user)
    found = comment_lists.for_somebody(session, scope, person.user, SHOWN)
    if not found:
        return None
    now = services.now()
    delayed = delays(session, person.city, min(one.what.received_at for one in found))
    items = tuple(_item(services, person, one, delayed=delayed.of(one, now)) for one in found)
    return Waiting(items, count - len(items), now)


def _item(services: Services, person: Person, one: Comment, *, delayed: bool) -> Item:
    account = person.city.account(one.what.account)
    decided = services.directive.decisions
    return Item(
        comment=one,
        nature=decided.label(decided.comment_natures, one.what.nature),
        account=account.title if account else one.what.account,
        channel=channel_of(person.city, one),
        delayed=delayed,
    )
