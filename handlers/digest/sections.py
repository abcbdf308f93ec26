"""What the digest tells besides posts and drafts: each section is one function, listed at the end.

A section returns its lines of mrkdwn, escaped, its title first; none when it has nothing to say.
"""

from collections.abc import Callable
from typing import Final

from sqlmodel import Session

from handlers.digest import texts
from handlers.digest.comments_section import to_answer
from handlers.digest.reader import Reader
from handlers.services import Services
from handlers.wording import literal, title_of
from storage import agenda, answers, emergency_posts

Section = Callable[[Session, Services, Reader], tuple[str, ...]]


def held(session: Session, _services: Services, reader: Reader) -> tuple[str, ...]:
    """Return how many posts wait for a decision because something held them back."""
    found = agenda.held(session, reader.groups)
    count = sum(not reader.user or one.author == reader.user for one in found)
    return (texts.HELD.format(count=count),) if count else ()


def answers_waiting(session: Session, _services: Services, reader: Reader) -> tuple[str, ...]:
    """Return the answers of employees that wait for the team: a person's are those they took."""
    waiting = answers.waiting(session, reader.groups) if reader.groups else ()
    found = [one for one in waiting if not reader.user or one.claimed_by == reader.user]
    lines = [
        texts.ANSWER.format(
            number=one.number,
            title=literal(title_of(one.words)),
            mark=texts.CORRECTION if one.given.correction else "",
        )
        for one in found
    ]
    return (texts.ANSWERS.format(count=len(found)), *lines) if lines else ()


def to_review(session: Session, _services: Services, reader: Reader) -> tuple[str, ...]:
    """Return how many posts of emergencies went out before anybody else had read them."""
    count = 0 if reader.user else emergency_posts.to_review(session, reader.groups)
    return (texts.TO_REVIEW.format(count=count),) if count else ()


SECTIONS: Final[tuple[Section, ...]] = (
    to_answer,
    answers_waiting,
    held,
    to_review,
)
