"""Say which comments an emergency delays (art. 10.1): ordinary ones, which waited under it."""

from collections.abc import Collection
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


def is_delayed(session: Session, city: City, comment: Comment, now: datetime) -> bool:
    """Return whether a comment waited under a real emergency of its chain, before its target."""
    until = min(comment.first_reply_at or comment.closed_at or now, comment.due.target_at)
    return waited(
        session,
        city,
        comment.what.account,
        comment.what.nature,
        (
            comment.what.received_at,
            until,
        ),
    )


def waited(
    session: Session, city: City, account: str, nature: str, stretch: tuple[datetime, datetime]
) -> bool:
    """Return whether what waited through a stretch did so under a real emergency of its chain."""
    received, until = stretch
    if nature == Nature.DANGER:
        return False
    found = emergency.during(session, group_of(city, account), received)
    return any(one.started_at < until for one in found)


def delayed_by(session: Session, city: City, one: Emergency, now: datetime) -> tuple[Comment, ...]:
    """Return the ordinary comments that an emergency made late; an exercise delays nothing."""
    if one.exercise:
        return ()
    end = one.ended_at or now
    return comment_lists.delayed(session, scope_of(city, one.groups), one.started_at, end)
