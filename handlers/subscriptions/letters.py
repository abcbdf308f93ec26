"""Render what is owed about subscriptions, from the facts of the moment it is sent."""

from typing import Final

from sqlmodel import Session

from handlers.cards import number_of
from handlers.messages import Message, Render
from handlers.services import Services
from handlers.subscriptions import views
from handlers.subscriptions.views import Shown
from storage import notes, subscriptions
from storage.letter import Letter, Owed


def request(session: Session, _services: Services, owed: Owed) -> Message | None:
    """Return a request, with its outcome once there is one."""
    shown = _shown(session, owed)
    return views.request_card(shown) if shown else None


def review(session: Session, _services: Services, owed: Owed) -> Message | None:
    """Return the yearly look at a page."""
    shown = _shown(session, owed)
    return views.review_card(shown) if shown else None


def outcome(session: Session, _services: Services, owed: Owed) -> Message | None:
    """Return what became of a request."""
    shown = _shown(session, owed)
    return views.outcome(shown) if shown else None


def _shown(session: Session, owed: Owed) -> Shown | None:
    one = subscriptions.find(session, number_of(owed.subject))
    if one is None:
        return None
    return Shown(one, notes.words_of(session, one.reason), notes.words_of(session, one.decision))


LETTERS: Final[dict[Letter, Render]] = {
    Letter.SUBSCRIPTION_REQUEST: request,
    Letter.SUBSCRIPTION_REVIEW: review,
    Letter.SUBSCRIPTION_OUTCOME: outcome,
}
