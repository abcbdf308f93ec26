"""What the digest tells besides posts and drafts: each section is one function, listed at the end.

A section returns its lines of mrkdwn, escaped, its title first; none when it has nothing to say.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from sqlmodel import Session

from checks.types import Group
from handlers.digest import texts
from handlers.services import Services
from storage import agenda, emergency_posts


@dataclass(frozen=True, slots=True)
class Reader:
    """Who reads a digest: the team of some chains, or one person of them."""

    groups: frozenset[Group]
    user: str = ""


Section = Callable[[Session, Services, Reader], tuple[str, ...]]


def held(session: Session, _services: Services, reader: Reader) -> tuple[str, ...]:
    """Return how many posts wait for a decision because something held them back."""
    found = agenda.held(session, reader.groups)
    count = sum(not reader.user or one.author == reader.user for one in found)
    return (texts.HELD.format(count=count),) if count else ()


def to_review(session: Session, _services: Services, reader: Reader) -> tuple[str, ...]:
    """Return how many posts of emergencies went out before anybody else had read them."""
    count = 0 if reader.user else emergency_posts.to_review(session, reader.groups)
    return (texts.TO_REVIEW.format(count=count),) if count else ()


SECTIONS: Final[tuple[Section, ...]] = (held, to_review)
