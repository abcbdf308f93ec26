"""Say which comments an emergency delays (art. 10.1): ordinary ones, which waited under it."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from sqlmodel import Session

from checks.city import City
from checks.natures import Nature
from checks.types import Group
from handlers.following import group_of
from storage import comment_lists, emergency
from storage.comment import Comment
from storage.comment_lists import Scope
from storage.emergency import Emergency


def scope_of(city: City, groups: Collection[Group]) -> Scope:
    """Return the accounts of some chains; those that are gone are the city's."""
    mine = tuple(one.key for one in city.accounts if one.group in groups)
    known = tuple(one.key for one in city.accounts)
    return Scope(mine, known if Group.CITY in groups else None)


@dataclass(frozen=True, slots=True)
class Delays:
    """The real emergencies of a city, read once for as many comments as one asks about."""

    city: City
    declared: tuple[Emergency, ...]

    def of(self, comment: Comment, now: datetime) -> bool:
        """Return whether a comment waited under an emergency of its chain, before its target."""
        until = min(comment.first_reply_at or comment.closed_at or now, comment.due.target_at)
        what = comment.what
        return self.waited(what.account, what.nature, (what.received_at, until))

    def waited(self, account: str, nature: str, stretch: tuple[datetime, datetime]) -> bool:
        """Return whether what waited through a stretch did so under an emergency of its chain."""
        received, until = stretch
        group = group_of(self.city, account)
        return nature != Nature.DANGER and any(
            group in one.groups
            and one.started_at < until
            and (one.ended_at is None or one.ended_at > received)
            for one in self.declared
        )


def delays(session: Session, city: City, since: datetime) -> Delays:
    """Return what tells which of the comments received since an instant an emergency delays."""
    return Delays(city, emergency.during(session, since))


def delayed_by(session: Session, city: City, one: Emergency, now: datetime) -> tuple[Comment, ...]:
    """Return the ordinary comments that an emergency made late; an exercise delays nothing."""
    if one.exercise:
        return ()
    end = one.ended_at or now
    return comment_lists.delayed(session, scope_of(city, one.groups), one.started_at, end)
