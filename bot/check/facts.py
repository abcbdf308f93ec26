"""What is known around a text: the city as it starts, or what its database says."""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from bot.check.judging import FactsOf, Quiet
from checks.directive import Directive
from checks.types import Account, Draft, Facts
from checks.workdays import day_bounds, local_day
from handlers.settings.building import city
from handlers.settings.facts import facts_of

if TYPE_CHECKING:
    from sqlmodel import Session

    from checks.city import City
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
    from storage import dictionary, neighbours  # noqa: PLC0415

    def around(draft: Draft, now: datetime) -> Facts:
        at = draft.planned_at or now
        with reading() as session:
            known = city_of(session, directive)
            facts = facts_of(known, directive, now, local_day(at))
            facts = replace(
                facts,
                dictionary=facts.dictionary | dictionary.words_for(session, NO_DRAFT),
                jobs_waiting=neighbours.jobs_waiting(session, NO_DRAFT),
            )
            account = known.account(draft.account or "")
            return _with_calendar(session, known, account, at, facts) if account else facts

    return around


def silenced_in(reading: "Transactions") -> Quiet:
    """Return what tells the rules that an administrator silenced for everybody."""
    from storage import silenced  # noqa: PLC0415  see above

    def quiet() -> frozenset[tuple[str, str]]:
        with reading() as session:
            return silenced.names(session)

    return quiet


def _with_calendar(
    session: "Session", known: "City", account: Account, at: datetime, facts: Facts
) -> Facts:
    """Return the facts with the other posts of an account around an instant."""
    from storage import neighbours, slots  # noqa: PLC0415  see above

    day = local_day(at)
    far = timedelta(days=facts.directive.decisions.duplicate_days + 1)
    others = neighbours.around(session, account.key, at - far, at + far, NO_DRAFT)
    start, end = day_bounds(day)
    return replace(
        facts,
        booked=len(slots.held_on(session, known.counted(account), day)),
        waiting=slots.waiting_on(session, known.sharing(account), start, end, but=NO_DRAFT),
        neighbours=tuple(one.at for one in others),
        earlier=tuple(one for one in others if one.at < at),
    )
