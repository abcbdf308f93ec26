"""Open the city's database for one command, or say why it cannot be used."""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Engine
from sqlalchemy.exc import SQLAlchemyError

from bot import texts
from bot.said import SaidError
from storage.engine import open_engine
from storage.migrating import Version, version

WHY_NOT = {
    Version.EMPTY: texts.DATABASE_BEHIND,
    Version.OLDER: texts.DATABASE_BEHIND,
    Version.NEWER: texts.DATABASE_AHEAD,
}


@contextmanager
def database(url: str) -> Iterator[Engine]:
    """Yield a database that is at the version that this code expects; raises SaidError."""
    engine = open_engine(url)
    try:
        found = version(engine)
    except SQLAlchemyError:
        raise SaidError(texts.DATABASE_AWAY) from None
    if found is not Version.HEAD:
        raise SaidError(WHY_NOT[found])
    try:
        yield engine
    finally:
        engine.dispose()
