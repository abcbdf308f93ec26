"""Write the summary of an emergency, for the archives or when Slack is away."""

from bot import clock, config
from bot.commands import texts
from bot.database import database
from bot.files import STANDARD, write_text
from bot.said import SaidError
from checks import directive
from handlers.emergency.phrases import plain_summary
from handlers.emergency.summary import known_of
from handlers.settings.reading import city_of
from storage import emergency
from storage.engine import reading


def export(number: int | None) -> None:
    """Write the summary of an emergency, the last one by default; SaidError when there is none."""
    law = directive.load()
    with database(config.read().database_url) as engine, reading(engine)() as session:
        found = emergency.last(session) if number is None else emergency.find(session, number)
        if found is None:
            raise SaidError(texts.EMERGENCY_UNKNOWN)
        city = city_of(session, law)
        summary = known_of(session, found.id, law.decisions, city, clock.now())
    write_text(STANDARD, plain_summary(summary) + "\n")
