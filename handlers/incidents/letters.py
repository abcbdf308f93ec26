"""Render what is owed about privacy incidents, from the facts of the moment it is sent."""

from typing import Final

from sqlmodel import Session

from handlers.cards import number_of
from handlers.incidents import flow, views
from handlers.messages import Message, Render
from handlers.people import Person
from handlers.services import Services
from storage import reports
from storage.letter import Letter, Owed
from storage.reports import Kind


def card(session: Session, services: Services, owed: Owed) -> Message | None:
    """Return an incident; nothing for somebody who does not follow them any more."""
    one = reports.find(session, Kind.INCIDENT, number_of(owed.subject))
    reader = Person(owed.recipient, services.city(session))
    if one is None or not flow.may_follow(reader):
        return None
    return views.card(one, reports.words_of(session, one))


def told(session: Session, services: Services, owed: Owed) -> Message | None:
    """Return what its author is told."""
    one = reports.find(session, Kind.INCIDENT, number_of(owed.subject))
    readers = flow.officers(services.city(session))
    return views.told(one, readers, owed.facts["code"]) if one else None


LETTERS: Final[dict[Letter, Render]] = {
    Letter.INCIDENT_REPORT: card,
    Letter.INCIDENT_TOLD: told,
}
