"""Render the reminders of elections, from the settings of the moment they are sent."""

from typing import Final

from sqlmodel import Session

from handlers.elections.flow import named
from handlers.elections.views import reminder_message
from handlers.messages import Message, Render
from handlers.services import Services
from storage.outbox import Letter, Owed


def news(session: Session, services: Services, owed: Owed) -> Message | None:
    """Return a reminder; nothing when the window was taken out of the settings meanwhile."""
    windows = services.city(session).elections
    window = next((one for one in windows if named(one) == owed.subject), None)
    if window is None:
        return None
    return reminder_message(window, owed.facts["days"], owed.facts["judged"])


LETTERS: Final[dict[Letter, Render]] = {Letter.ELECTION_NEWS: news}
