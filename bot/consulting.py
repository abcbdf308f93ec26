"""Read the city's database from a terminal, as the handlers read it."""

from collections.abc import Iterator
from contextlib import contextmanager

from bot import clock, config
from bot.database import database
from checks import directive
from checks.types import Readings
from handlers.services import Services
from handlers.settings.reading import city_of
from storage.engine import reading, writing


@contextmanager
def consulting() -> Iterator[Services]:
    """Yield services over the city's database, without engines nor Slack; raises SaidError."""
    law = directive.load()
    with database(config.read().database_url) as engine:
        yield Services(
            now=clock.now,
            real=clock.now,
            directive=law,
            transaction=writing(engine),
            reading=reading(engine),
            city=lambda session: city_of(session, law),
            read=lambda _text, _seconds: Readings(),
        )
