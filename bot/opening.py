"""Open the database as this code expects it, and put the city's first settings in it."""

import fcntl
from pathlib import Path
from typing import IO

from sqlalchemy import Engine, make_url

from bot import clock
from checks import directive
from handlers.settings import flow
from storage import settings
from storage.engine import open_engine, reading, writing
from storage.migrating import Version, upgrade, version


class NewerDatabaseError(Exception):
    """The database belongs to a later version of Vigie."""


class AlreadyRunningError(Exception):
    """Another process serves this SQLite database."""


class RefusedSettingsError(Exception):
    """The first settings cannot be taken; each argument is a sentence."""


def open_migrated(url: str) -> Engine:
    """Return the database at its head, migrating it when it is older.

    Raises NewerDatabaseError when it belongs to a later version.
    """
    engine = open_engine(url)
    stands = version(engine)
    if stands is Version.NEWER:
        raise NewerDatabaseError
    if stands is not Version.HEAD:
        upgrade(engine)
    return engine


def hold_alone(url: str) -> IO[str] | None:
    """Hold a SQLite database for this process alone until the file returned is closed.

    Raises AlreadyRunningError when another process holds it; PostgreSQL needs no such thing.
    """
    path = make_url(url).database if make_url(url).get_backend_name() == "sqlite" else None
    if path is None:
        return None
    Path(path).parent.mkdir(parents=True, exist_ok=True)
    held = Path(f"{path}.lock").open("w", encoding="utf-8")  # noqa: SIM115  held while we run
    try:
        fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        held.close()
        raise AlreadyRunningError from None
    return held


def import_first(engine: Engine, toml: str) -> None:
    """Take the city's settings from a file when the database holds none yet."""
    with reading(engine)() as session:
        if settings.sections(session):
            return
    with writing(engine)() as session:
        done = flow.import_text(session, toml, directive.load(), "vigie", clock.now())
    if isinstance(done, flow.Refused):
        raise RefusedSettingsError(*(str(problem) for problem in done.problems))
