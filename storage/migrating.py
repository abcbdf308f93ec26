"""Bring a database to the version that this code expects, and tell where it stands.

Alembic is loaded to migrate, not to see that there is nothing to do: that would be a tenth of the
start.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Final

from sqlalchemy import Connection, Engine, inspect, text

if TYPE_CHECKING:
    from alembic.config import Config

# One migration at a time: a second process waits for the first, then finds nothing left to do.
ALONE: Final = {
    "sqlite": ("PRAGMA busy_timeout = 60000", "BEGIN IMMEDIATE"),
    "postgresql": ("SET LOCAL lock_timeout = '60s'", "SELECT pg_advisory_xact_lock(1447645513)"),
}
SCRIPTS: Final = Path(__file__).parent / "migrations"
NOTED: Final = "alembic_version"


class Version(StrEnum):
    """Where a database stands beside this code."""

    EMPTY = "empty"
    OLDER = "older"
    HEAD = "head"
    NEWER = "newer"


def upgrade(engine: Engine, to: str = "head") -> None:
    """Migrate the database up, in one transaction."""
    from alembic import command  # noqa: PLC0415  see above

    with _whole(engine) as connection:
        command.upgrade(_config(connection), to)


def downgrade(engine: Engine, to: str) -> None:
    """Migrate the database down, in one transaction; for tests and for a return after a fault."""
    from alembic import command  # noqa: PLC0415  see above

    with _whole(engine) as connection:
        command.downgrade(_config(connection), to)


def version(engine: Engine) -> Version:
    """Return where the database stands; a revision that this code does not know is newer."""
    with engine.connect() as connection:
        if not inspect(connection).has_table(NOTED):
            return Version.EMPTY
        current = connection.execute(text(f"SELECT version_num FROM {NOTED}")).scalar()  # noqa: S608
    if current is None:
        return Version.EMPTY
    known = revisions()
    if current == known[-1]:
        return Version.HEAD
    return Version.OLDER if current in known else Version.NEWER


def revisions() -> tuple[str, ...]:
    """Return every version that this code knows, from the first to the head, by their files."""
    names = (one.name for one in (SCRIPTS / "versions").glob("[0-9]*.py"))
    return tuple(sorted(name.partition("_")[0] for name in names))


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


def _config(connection: Connection) -> "Config":
    from alembic.config import Config  # noqa: PLC0415  see above

    config = Config()
    config.set_main_option("script_location", str(SCRIPTS))
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = connection
    return config
