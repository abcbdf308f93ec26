"""Render the task of a quarter, from the facts of the moment it is sent."""

from typing import Final

from sqlmodel import Session

from handlers import cards
from handlers.messages import Message, Render
from handlers.netiquette.flow import gather
from handlers.netiquette.views import task as task_message
from handlers.services import Services
from storage.letter import Letter, Owed


def task(session: Session, services: Services, owed: Owed) -> Message | None:
    """Return the task of a quarter, with the accounts that its recipient follows."""
    city = services.city(session)
    quarter = gather(session, city, owed.subject.partition(":")[2])
    mine = tuple(one for one in city.accounts if owed.recipient in cards.team(city, one.group))
    return task_message(quarter, mine) if mine and quarter.displays else None


LETTERS: Final[dict[Letter, Render]] = {Letter.NETIQUETTE_TASK: task}
