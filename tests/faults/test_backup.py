"""A copy made under load is whole; a full database of the first version becomes the last one."""

import subprocess
import threading
import time
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final

import pytest
from sqlalchemy import (
    Boolean,
    DateTime,
    Engine,
    Float,
    Integer,
    MetaData,
    Table,
    func,
    make_url,
    select,
)
from sqlalchemy import create_engine as raw_engine
from sqlalchemy.types import JSON, Date

from bot.backing import backup
from storage import journal
from storage.engine import open_engine, reading, writing
from storage.migrating import Version, upgrade, version
from tests.bot.test_records import TOOLS
from tests.databases import create_database
from tests.faults.figures import Worst, database_of, figure, trials
from tests.storage.factories import CAMILLE

MISSING_SECONDS: Final = 5.0
FIRST: Final = "0001"
NOW: Final = datetime(2026, 11, 10, 14, tzinfo=UTC)


class Writers:
    """Threads that write the journal without rest."""

    def __init__(self, engine: Engine) -> None:
        self.transaction, self.over = writing(engine), threading.Event()
        self.threads = [threading.Thread(target=self.write) for _ in range(3)]

    def write(self) -> None:
        while not self.over.is_set():
            with self.transaction() as session:
                journal.write(session, datetime.now(UTC), CAMILLE, "draft.created", "draft:1")

    def __enter__(self) -> None:
        for one in self.threads:
            one.start()

    def __exit__(self, *_: object) -> None:
        self.over.set()
        for one in self.threads:
            one.join()


@pytest.fixture
def restored_url(request: pytest.FixtureRequest, tmp_path: Path, database_url: str) -> str:
    if database_url.startswith("sqlite"):
        return f"sqlite:///{tmp_path / 'restored.db'}"
    return create_database(request.getfixturevalue("postgresql"))


def put_back(copy: Path, url: str) -> None:
    """Restore as the guide says: a file in its place, or PostgreSQL's own tool."""
    if url.startswith("sqlite"):
        copy.rename(str(make_url(url).database))
        return
    plain = make_url(url).set(drivername="postgresql").render_as_string(hide_password=False)
    command: list[str | Path] = [TOOLS / "pg_restore", f"--dbname={plain}", copy]
    subprocess.run(command, check=True)  # noqa: S603  PostgreSQL's own tool


def test_a_copy_made_under_load_is_whole(
    engine: Engine, database_url: str, restored_url: str, tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    monkeypatch.setenv("PATH", str(TOOLS), prepend=":")
    for turn in range(trials(1, 5)):
        with Writers(engine):
            time.sleep(trials(1, 4))  # the load itself, not a synchronisation
            before = _last(engine)
            backup(database_url, tmp_path / f"copy-{turn}")
            after = datetime.now(UTC)
    put_back(tmp_path / f"copy-{turn}", restored_url)
    restored = open_engine(restored_url)
    assert version(restored) is Version.HEAD
    with reading(restored)() as session:
        assert journal.broken_at(session) is None
    missing = (after - _last(restored)).total_seconds()
    assert _last(restored) >= before
    restored.dispose()
    assert missing <= MISSING_SECONDS
    figure(
        "Backup while three threads write, restored", trials(1, 5), "all checks pass",
        database=database_of(database_url), worst=Worst("last {:.1f} s missing", missing),
    )  # fmt: skip


def _last(engine: Engine) -> datetime:
    with reading(engine)() as session:
        return list(journal.lines(session))[-1].at


def test_a_full_database_of_the_first_version_becomes_the_last(blank_database_url: str) -> None:
    count, engine = trials(20, 2000), open_engine(blank_database_url)
    upgrade(engine, FIRST)
    before = _filled(blank_database_url, count)
    begun = time.monotonic()
    upgrade(engine)
    spent = time.monotonic() - begun
    assert version(engine) is Version.HEAD
    assert _counted(blank_database_url, before) == before
    engine.dispose()
    figure(
        f"Migration of {len(before)} full tables, from {FIRST} to the last", sum(before.values()),
        "0 rows lost", database=database_of(blank_database_url),
        worst=Worst("{:.1f} s", spent),
    )  # fmt: skip


def _filled(url: str, count: int) -> dict[str, int]:
    """Fill every table of the first version, parents first; return how many rows each has."""
    engine, found = raw_engine(url), MetaData()
    found.reflect(engine)
    with engine.begin() as connection:
        for table in found.sorted_tables:
            if table.name != "alembic_version":
                rows = [_row(table, number) for number in range(1, count + 1)]
                connection.execute(table.insert(), rows)
    engine.dispose()
    return {one.name: count for one in found.sorted_tables if one.name != "alembic_version"}


def _row(table: Table, number: int) -> dict[str, Any]:
    return {one.name: _value(one, number) for one in table.columns}


# The first that fits; whole numbers come after truths, which are whole numbers too.
VALUES: Final[tuple[tuple[type, Any], ...]] = (
    (Boolean, False), (DateTime, NOW), (Date, NOW.date()), (JSON, []),
)  # fmt: skip
WITHIN_CONSTRAINTS: Final = {"ground": None, "ordinal": 1, "cap": 1}


def _value(column: Any, number: int) -> Any:
    """Return a value of a column's kind, different for each row, within every constraint."""
    if column.name in WITHIN_CONSTRAINTS:
        return WITHIN_CONSTRAINTS[column.name]
    for kind, value in VALUES:
        if isinstance(column.type, kind):
            return value
    return number if isinstance(column.type, Integer | Float) else f"{column.name}-{number}"


def _counted(url: str, tables: dict[str, int]) -> dict[str, int]:
    engine, found = raw_engine(url), MetaData()
    found.reflect(engine)
    with engine.connect() as connection:
        counts = {
            name: connection.execute(
                select(func.count()).select_from(found.tables[name])
            ).scalar_one()
            for name in tables
        }
    engine.dispose()
    return counts
