"""Render what is owed about the requests, from the facts of the moment it is sent."""

from typing import Final

from sqlmodel import Session

from handlers.cards import number_of
from handlers.messages import Message, Render
from handlers.requests import views
from handlers.services import Services
from storage import reports
from storage.letter import Letter, Owed
from storage.reports import Kind, Report


def card(session: Session, services: Services, owed: Owed) -> Message | None:
    """Return a request as it stands."""
    one = _found(session, owed)
    if one is None:
        return None
    key = str(one.codes.get("account", ""))
    account = services.city(session).account(key)
    return views.card(one, reports.words_of(session, one), account.title if account else key)


def told(session: Session, _services: Services, owed: Owed) -> Message | None:
    """Return what the person who asked is told."""
    one = _found(session, owed)
    return views.told(one, reports.words_of(session, one), owed.facts["code"]) if one else None


def _found(session: Session, owed: Owed) -> Report | None:
    kind = Kind(owed.subject.partition(":")[0])
    return reports.find(session, kind, number_of(owed.subject))


LETTERS: Final[dict[Letter, Render]] = {Letter.REQUEST_CARD: card, Letter.REQUEST_TOLD: told}
