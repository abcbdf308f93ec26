"""Bring a database to the version that this code expects, and tell where it stands."""

from collections.abc import Iterator
from contextlib import contextmanager
from enum import StrEnum
from pathlib import Path
from typing import Final

from alembic import command
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, Engine

# One migration at a time: a second process waits for the first, then finds nothing left to do.
ALONE: Final = {
    "sqlite": ("PRAGMA busy_timeout = 60000", "BEGIN IMMEDIATE"),
    "postgresql": ("SET LOCAL lock_timeout = '60s'", "SELECT pg_advisory_xact_lock(1447645513)"),
}


class Version(StrEnum):
    """Where a database stands beside this code."""

    EMPTY = "empty"
    OLDER = "older"
    HEAD = "head"
    NEWER = "newer"


def upgrade(engine: Engine, to: str = "head") -> None:
    """Migrate the database up, in one transaction."""
    with _whole(engine) as connection:
        command.upgrade(_config(connection), to)


def downgrade(engine: Engine, to: str) -> None:
    """Migrate the database down, in one transaction; for tests and for a return after a fault."""
    with _whole(engine) as connection:
        command.downgrade(_config(connection), to)


def version(engine: Engine) -> Version:
    """Return where the database stands; a revision that this code does not know is newer."""
    with engine.connect() as connection:
        current = MigrationContext.configure(connection).get_current_revision()
    script = ScriptDirectory.from_config(_config())
    if current is None:
        return Version.EMPTY
    if current == script.get_current_head():
        return Version.HEAD
    known = {revision.revision for revision in script.walk_revisions()}
    return Version.OLDER if current in known else Version.NEWER


def at_head(engine: Engine) -> bool:
    """Return whether the database is exactly what this code expects."""
    return version(engine) is Version.HEAD


@contextmanager
def _whole(engine: Engine) -> Iterator[Connection]:
    with engine.begin() as connection:
        for statement in ALONE[engine.dialect.name]:
            connection.exec_driver_sql(statement)
        yield connection
    # What waited this long must not wait so in the pool.
    engine.dispose()


def _config(connection: Connection | None = None) -> Config:
    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations"))
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = connection
    return config
