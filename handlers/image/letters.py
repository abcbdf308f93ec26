"""Render what is owed about the city's image, from the facts of the moment it is sent."""

from typing import Final

from sqlmodel import Session

from handlers.cards import number_of
from handlers.image import views
from handlers.messages import Message, Render
from handlers.services import Services
from storage import reports
from storage.letter import Letter, Owed
from storage.reports import Kind


def card(session: Session, _services: Services, owed: Owed) -> Message | None:
    """Return a report as it stands."""
    one = reports.find(session, Kind.IMAGE, number_of(owed.subject))
    return views.card(one, reports.words_of(session, one)) if one else None


def told(session: Session, _services: Services, owed: Owed) -> Message | None:
    """Return what its author is told."""
    one = reports.find(session, Kind.IMAGE, number_of(owed.subject))
    words = reports.words_of(session, one) if one else {}
    return views.told(one, words, owed.facts["code"]) if one else None


LETTERS: Final[dict[Letter, Render]] = {Letter.IMAGE_REPORT: card, Letter.IMAGE_TOLD: told}
