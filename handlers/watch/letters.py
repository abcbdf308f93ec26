"""Render the notes of the watch and their recall."""

from typing import Final

from sqlmodel import Session

from handlers.cards import number_of
from handlers.messages import Message, Render
from handlers.services import Services
from handlers.watch import views
from storage import watch
from storage.letter import Letter, Owed


def note(session: Session, _services: Services, owed: Owed) -> Message | None:
    """Return a note."""
    one = watch.find(session, number_of(owed.subject))
    return views.card(one) if one else None


def reminder(session: Session, _services: Services, owed: Owed) -> Message | None:
    """Return the recall of a week's note; nothing once one is written."""
    week = owed.subject.partition(":")[2]
    return None if watch.of_week(session, week) else views.reminder(week)


LETTERS: Final[dict[Letter, Render]] = {
    Letter.WATCH_NOTE: note,
    Letter.WATCH_REMINDER: reminder,
}
