"""What is known around a text: the city as it starts, or what its database says."""

from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

from bot.check.judging import FactsOf
from checks.directive import Directive
from checks.types import Draft, Facts
from checks.workdays import day_bounds, local_day
from handlers.settings.building import city
from handlers.settings.facts import facts_of

if TYPE_CHECKING:
    from storage.engine import Transactions

# A draft that the database does not hold: nothing of the database is its own.
NO_DRAFT = 0


def of_default(directive: Directive) -> FactsOf:
    """Return what is known of a city that set nothing yet; no database is read."""
    known = city({}, directive)

    def around(draft: Draft, now: datetime) -> Facts:
        return facts_of(known, directive, now, local_day(draft.planned_at or now))

    return around


def of_database(reading: "Transactions", directive: Directive) -> FactsOf:
    """Return what the city's own settings, dictionary and calendar say."""
    # The database is slow to import, and most runs do without it.
    from handlers.settings.reading import city_of  # noqa: PLC0415
    from storage import slots  # noqa: PLC0415
    from storage.dictionary import words_for  # noqa: PLC0415

    def around(draft: Draft, now: datetime) -> Facts:
        day = local_day(draft.planned_at or now)
        with reading() as session:
            known = city_of(session, directive)
            facts = facts_of(known, directive, now, day)
            words = facts.dictionary | words_for(session, NO_DRAFT)
            account = known.account(draft.account or "")
            if account is None:
                return replace(facts, dictionary=words)
            return replace(
                facts,
                dictionary=words,
                booked=len(slots.held_on(session, known.counted(account), day)),
                waiting=slots.waiting_on(
                    session, known.sharing(account), *day_bounds(day), but=NO_DRAFT
                ),
            )

    return around
