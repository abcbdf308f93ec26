"""Carry the city's settings between the database and a file."""

from typing import Final

from bot import clock, config
from bot.commands import texts
from bot.database import database
from bot.files import STANDARD, read_text, say, write_text
from bot.said import SaidError
from checks import directive
from handlers.settings import flow
from storage.engine import reading, writing

# Whoever has the terminal of the machine: Slack knows no name for them.
TERMINAL: Final = "terminal"


def import_file(file: str) -> None:
    """Import a file, or raise SaidError with every problem and its line."""
    text = read_text(file)
    with database(config.read().database_url) as engine, writing(engine)() as session:
        result = flow.import_text(session, text, directive.load(), TERMINAL, clock.now())
    if isinstance(result, flow.Refused):
        raise SaidError(
            *(texts.SETTINGS_PROBLEM.format(name=file, problem=one) for one in result.problems),
            texts.SETTINGS_REFUSED,
        )
    say(texts.SETTINGS_IMPORTED.format(sections=", ".join(result.sections)))


def export_file(file: str) -> None:
    """Write every setting to a file, or to the standard output."""
    with database(config.read().database_url) as engine, reading(engine)() as session:
        text = flow.export_text(session, directive.load())
    write_text(file, text)
    if file != STANDARD:
        say(texts.SETTINGS_EXPORTED.format(name=file))
