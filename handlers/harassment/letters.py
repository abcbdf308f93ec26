"""Render the reports of harassment, for whoever may read them at that moment."""

from typing import Final

from sqlmodel import Session

from handlers.cards import number_of
from handlers.harassment import flow, views
from handlers.messages import Message, Render
from handlers.services import Services
from storage import reports
from storage.letter import Letter, Owed
from storage.reports import Kind


def card(session: Session, services: Services, owed: Owed) -> Message | None:
    """Return a report; nothing for somebody who may not read it any more."""
    one = reports.find(session, Kind.HARASSMENT, number_of(owed.subject))
    city = services.city(session)
    if one is None or not flow.may_read(city, owed.recipient, one):
        return None
    readers = flow.readers(city, one.codes["accused"])
    return views.card(one, reports.words_of(session, one), readers)


def told(session: Session, services: Services, owed: Owed) -> Message | None:
    """Return what its author is told."""
    one = reports.find(session, Kind.HARASSMENT, number_of(owed.subject))
    if one is None:
        return None
    readers = flow.readers(services.city(session), one.codes["accused"])
    return views.told(one, readers, owed.facts["code"])


LETTERS: Final[dict[Letter, Render]] = {
    Letter.HARASSMENT_REPORT: card,
    Letter.HARASSMENT_TOLD: told,
}
