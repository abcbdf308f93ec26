"""Render the figures of a month, from what was entered so far."""

from typing import Final

from sqlmodel import Session

from handlers import cards
from handlers.messages import Message, Render
from handlers.services import Services
from handlers.statistics.views import month_card
from storage import statistics
from storage.letter import Letter, Owed


def month(session: Session, services: Services, owed: Owed) -> Message | None:
    """Return a month's figures, for the accounts that its recipient follows."""
    named = owed.subject.partition(":")[2]
    city = services.city(session)
    mine = [one for one in city.accounts if owed.recipient in cards.team(city, one.group)]
    return month_card(named, mine, statistics.of_month(session, named)) if mine else None


LETTERS: Final[dict[Letter, Render]] = {Letter.STATISTICS_MONTH: month}
