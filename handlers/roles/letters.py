"""Render what is owed about absences and departures, from the facts of the moment."""

from typing import Final

from sqlmodel import Session

from handlers.cards import number_of
from handlers.messages import Message, Render
from handlers.roles import views
from handlers.services import Services
from storage import absences, departures, drafts
from storage.letter import Letter, Owed


def absence(session: Session, _services: Services, owed: Owed) -> Message | None:
    """Return what the back-up, or the person away, is told."""
    one = absences.find(session, number_of(owed.subject))
    return views.absence_told(one, owed.recipient) if one else None


def departure(session: Session, services: Services, owed: Owed) -> Message | None:
    """Return a departure; nothing when the person came back meanwhile."""
    one = departures.find(session, number_of(owed.subject))
    if one is None:
        return None
    city = services.city(session)
    known = [city.account(key) for key in one.accounts]
    return views.departure_card(one, [account.title for account in known if account])


def handed(session: Session, _services: Services, owed: Owed) -> Message | None:
    """Return what somebody who takes drafts over is told."""
    one = departures.find(session, number_of(owed.subject))
    found = [drafts.get(session, number) for number in owed.facts["drafts"]]
    return views.handed(one, found) if one else None


LETTERS: Final[dict[Letter, Render]] = {
    Letter.ABSENCE_TOLD: absence,
    Letter.DEPARTURE_CARD: departure,
    Letter.DEPARTURE_HANDED: handed,
}
