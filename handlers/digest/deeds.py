"""What the digest lets its reader do at once: each kind of button is one function, listed below."""

from collections.abc import Callable
from typing import Final

from sqlmodel import Session

from handlers import doors
from handlers.delays import scope_of
from handlers.digest import texts
from handlers.digest.deed import Deed
from handlers.digest.reader import Reader
from handlers.services import Services
from storage import agenda, answers, comment_lists, holds

Deeds = Callable[[Session, Services, Reader], tuple[Deed, ...]]
SHOWN: Final = 2
EMERGENCY: Final = "emergency:"


def comments_to_take(session: Session, services: Services, reader: Reader) -> tuple[Deed, ...]:
    """Return the most pressing comments that nobody looks after: the team takes them here."""
    if reader.user:
        return ()
    found = comment_lists.waiting(session, scope_of(services.city(session), reader.groups))
    free = [one for one in found if one.assignee is None][:SHOWN]
    return tuple(
        Deed(texts.TAKE.format(number=one.number), doors.CLAIM_COMMENT, {"comment": one.id})
        for one in free
    )


def answers_to_take(session: Session, _services: Services, reader: Reader) -> tuple[Deed, ...]:
    """Return the first answers of employees that nobody looks after."""
    if reader.user or not reader.groups:
        return ()
    free = [one for one in answers.waiting(session, reader.groups) if not one.claimed_by][:SHOWN]
    return tuple(
        Deed(texts.TAKE.format(number=one.number), doors.CLAIM_ANSWER, {"answer": one.id})
        for one in free
    )


def held_to_decide(session: Session, _services: Services, reader: Reader) -> tuple[Deed, ...]:
    """Return the list of what an emergency left to be decided."""
    held = agenda.held(session, reader.groups)
    mine = [one for one in held if not reader.user or one.author == reader.user]
    subjects = dict.fromkeys(
        hold.subject
        for one in mine
        for hold in holds.on_post(session, one.post)
        if hold.subject.startswith(EMERGENCY)
    )
    return tuple(
        Deed(texts.SEE_HELD, doors.SEE_HELD, {"emergency": int(one.removeprefix(EMERGENCY))})
        for one in list(subjects)[:SHOWN]
    )


DEEDS: Final[tuple[Deeds, ...]] = (comments_to_take, answers_to_take, held_to_decide)


def deeds(session: Session, services: Services, reader: Reader) -> tuple[Deed, ...]:
    """Return every button that acts on what the digest tells."""
    return tuple(deed for made in DEEDS for deed in made(session, services, reader))
