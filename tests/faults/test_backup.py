"""A copy made under load is whole; a full database of the first version becomes the last one."""

import subprocess
import threading
import time
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import Final, Self

import pytest
from sqlalchemy import Engine, make_url

from bot.backing import backup
from storage import journal
from storage.engine import open_engine, reading, writing
from storage.migrating import Version, upgrade, version
from tests import first_version
from tests.bot.test_records import TOOLS
from tests.databases import create_database
from tests.faults.figures import Worst, database_of, figure, trials
from tests.storage.factories import CAMILLE

MISSING_SECONDS: Final = 5.0
PATIENCE_SECONDS: Final = 60.0


class Writers:
    """Threads that write the journal without rest."""

    def __init__(self, engine: Engine) -> None:
        self.transaction = writing(engine)
        self.wrote, self.over = threading.Event(), threading.Event()
        self.threads = [threading.Thread(target=self.write) for _ in range(3)]

    def write(self) -> None:
        while not self.over.is_set():
            # A machine that does much else may refuse a turn: it is asked for again.
            with suppress(TimeoutError):
                with self.transaction() as session:
                    journal.write(session, datetime.now(UTC), CAMILLE, "draft.created", "draft:1")
                self.wrote.set()

    def __enter__(self) -> Self:
        for one in self.threads:
            one.start()
        return self

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
        with Writers(engine) as writers:
            assert writers.wrote.wait(PATIENCE_SECONDS)
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
    upgrade(engine, first_version.NAME)
    before = first_version.filled(blank_database_url, count)
    begun = time.monotonic()
    upgrade(engine)
    spent = time.monotonic() - begun
    assert version(engine) is Version.HEAD
    assert first_version.counted(blank_database_url, before) == before
    engine.dispose()
    figure(
        f"Migration of {len(before)} full tables, from {first_version.NAME} to the last",
        sum(before.values()), "0 rows lost", database=database_of(blank_database_url),
        worst=Worst("{:.1f} s", spent),
    )  # fmt: skip
