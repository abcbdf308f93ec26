"""Slack knocks for the report: one word of /vigie, the month that it names."""

from datetime import date
from typing import Final

from checks.permissions import Permission
from checks.workdays import ONE_DAY, local_day
from handlers import texts as common
from handlers.commands import Asked, Word
from handlers.people import Person
from handlers.refusals import Why
from handlers.report import texts
from storage import outbox
from storage.outbox import Letter


def on_word(asked: Asked) -> str:
    """Owe somebody the report of a month, in a direct message; last month's by default."""
    services = asked.services
    month = month_named(asked.words, local_day(services.now()))
    if month is None:
        return texts.NO_MONTH
    with services.transaction() as session:
        if not Person(asked.user, services.city(session)).may(Permission.SEE_REPORT):
            return common.REFUSALS[Why.NOT_ALLOWED]
        facts = {"month": month.isoformat()}
        outbox.put(session, Letter.MONTHLY_REPORT, f"report:{month}", asked.user, facts=facts)
    return texts.COMING


def month_named(words: str, today: date) -> date | None:
    """Return the month that somebody asks for: 2026-11, or last month when nothing is said."""
    if not words:
        return (today.replace(day=1) - ONE_DAY).replace(day=1)
    try:
        return date.fromisoformat(f"{words}-01")
    except ValueError:
        return None


WORDS: Final = (Word(texts.NAMES, texts.HELP, on_word),)
