"""The lists of somebody's Home: their drafts, what they may decide, answers. A page at a time."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final, TypeVar

from sqlmodel import Session

from checks import permissions
from checks.types import Group
from handlers.people import Person
from storage import answers, findings, listing
from storage.answers import Answer
from storage.drafts import Stored
from storage.findings import Found

One = TypeVar("One")
# How many of each stand on the Home itself, and on a page of their window.
MINE_SHOWN: Final = 5
TO_APPROVE_SHOWN: Final = 4
ANSWERS_SHOWN: Final = 5
PAGE: Final = 10


@dataclass(frozen=True, slots=True)
class Mine:
    """One draft of somebody's, with its findings."""

    draft: Stored
    found: tuple[Found, ...]


@dataclass(frozen=True, slots=True)
class Lists:
    """The beginning of each list, and which ones go on."""

    mine: tuple[Mine, ...] = ()
    to_approve: tuple[Stored, ...] = ()
    answers: tuple[Answer, ...] = ()
    longer: frozenset[str] = frozenset()


def lists(session: Session, person: Person) -> Lists:
    """Return the beginning of each of somebody's lists."""
    held, more_mine = _page(lambda most: mine(session, person, most), MINE_SHOWN)
    asked, more_asked = _page(lambda most: to_approve(session, person, most), TO_APPROVE_SHOWN)
    given, more_given = _page(lambda most: waiting_answers(session, person, most), ANSWERS_SHOWN)
    longer = {"mine": more_mine, "to_approve": more_asked, "answers": more_given}
    return Lists(held, asked, given, frozenset(name for name, more in longer.items() if more))


def page_of(session: Session, person: Person, name: str, page: int) -> tuple[Lists, bool]:
    """Return one page of one list, and whether another follows."""
    at = page * PAGE
    if name == "mine":
        held, more = _page(lambda most: mine(session, person, most, at), PAGE)
        return Lists(mine=held), more
    if name == "to_approve":
        asked, more = _page(lambda most: to_approve(session, person, most, at), PAGE)
        return Lists(to_approve=asked), more
    given, more = _page(lambda most: waiting_answers(session, person, most, at), PAGE)
    return Lists(answers=given), more


def mine(session: Session, person: Person, most: int, offset: int = 0) -> tuple[Mine, ...]:
    """Return somebody's own drafts, the last changed first."""
    held = listing.page_in_hand(session, person.user, most, offset)
    found = findings.of_drafts(session, [one.id for one in held])
    return tuple(Mine(one, found.get(one.id, ())) for one in held)


def to_approve(session: Session, person: Person, most: int, offset: int = 0) -> tuple[Stored, ...]:
    """Return the drafts on which somebody may decide, those that wait for longest first."""
    groups = [one for one in Group if person.may(permissions.APPROVE[one])]
    return listing.to_decide(session, groups, person.user, most, offset) if groups else ()


def waiting_answers(
    session: Session, person: Person, most: int, offset: int = 0
) -> tuple[Answer, ...]:
    """Return the answers of employees that somebody's team looks after, corrections first."""
    groups = [one for one in Group if person.may(permissions.HANDLE[one])]
    return answers.waiting(session, groups, limit=most, offset=offset) if groups else ()


def _page(maker: Callable[[int], tuple[One, ...]], most: int) -> tuple[tuple[One, ...], bool]:
    found = maker(most + 1)
    return found[:most], len(found) > most
