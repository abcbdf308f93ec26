"""Six ways of tampering with the journal, six detected; four writers in four processes, no fork."""

import json
import multiprocessing
import os
import subprocess
import sys
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any, Final

import pytest
from sqlalchemy import Engine, text
from sqlmodel import Session

from storage import journal
from storage.engine import open_engine, reading, writing
from tests.faults.figures import database_of, figure, trials
from tests.processes import ROOT
from tests.storage.factories import CAMILLE, MEHDI, NOW

WRITERS: Final = 4
SECONDS: Final = 300
LINES: Final = 12


def written(engine: Engine) -> str:
    """Write a journal, and return the seal that a digest shows of it."""
    with writing(engine)() as session:
        for number in range(LINES):
            at = NOW + timedelta(minutes=number)
            journal.write(session, at, CAMILLE, "draft.created", f"draft:{number}")
        return journal.head(session)


def unguarded(session: Session, *statements: str) -> None:
    """Do what only the owner of the database can: take away what refuses changes."""
    connection = session.connection()
    if connection.dialect.name == "postgresql":
        connection.exec_driver_sql("SET LOCAL session_replication_role = replica")
    else:
        for verb in ("update", "delete"):
            connection.exec_driver_sql(f"DROP TRIGGER journal_no_{verb}")
    for statement in statements:
        connection.execute(text(statement))


def changed(session: Session) -> None:
    unguarded(session, f"UPDATE journal SET actor = '{MEHDI}' WHERE id = 5")  # noqa: S608


def removed(session: Session) -> None:
    unguarded(session, "DELETE FROM journal WHERE id = 5")


def swapped(session: Session) -> None:
    moves = ((5, 1005), (6, 5), (1005, 6))
    statements = [f"UPDATE journal SET id = {b} WHERE id = {a}" for a, b in moves]  # noqa: S608
    unguarded(session, *statements)


def inserted(session: Session) -> None:
    facts, seal = json.dumps({}), "a" * 64
    unguarded(
        session,
        "INSERT INTO journal (id, at, actor, action, subject, facts, prev, hash) SELECT 2000, at, "  # noqa: S608
        f"actor, action, subject, '{facts}', '{seal}', '{seal[1:]}b' FROM journal WHERE id = 5",
    )


def cut(session: Session) -> None:
    unguarded(session, f"DELETE FROM journal WHERE id > {LINES - 3}")  # noqa: S608


def made_anew(session: Session) -> None:
    """Write the whole chain again, each seal right, with another author."""
    lines = list(journal.lines(session))
    unguarded(session, "DELETE FROM journal")
    for line in lines:
        journal.write(session, line.at, MEHDI, line.action, line.subject, **line.facts)


WAYS: Final[tuple[Callable[[Session], None], ...]] = (
    changed, removed, swapped, inserted, cut, made_anew,
)  # fmt: skip


def verify(url: str, head: str, folder: Path) -> subprocess.CompletedProcess[str]:
    """Run `vigie journal verify` with the seal of the digest, as a person does."""
    command = [sys.executable, "-m", "bot", "journal", "verify", "--head", head[:16]]
    return subprocess.run(  # noqa: S603  our own command
        command,
        cwd=folder,
        env={**os.environ, "DATABASE_URL": url, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
        timeout=SECONDS,
    )


@pytest.mark.parametrize("way", WAYS, ids=lambda way: way.__name__)
def test_tampering_is_seen(
    engine: Engine, database_url: str, tmp_path: Path, way: Callable[[Session], None]
) -> None:
    head = written(engine)
    if way is changed:
        assert verify(database_url, head, tmp_path).returncode == 0
    with writing(engine)() as session:
        way(session)
    told = verify(database_url, head, tmp_path)
    assert told.returncode == 1, told
    assert "journal" in told.stdout
    figure(
        "Journal: changed, removed, swapped, inserted, cut, made anew", 1,
        "detected by `vigie journal verify --head`", database=database_of(database_url),
    )  # fmt: skip


def _write(url: str, name: str, count: int, start: Any) -> None:
    engine = open_engine(url)
    transaction = writing(engine)
    start.wait(SECONDS)
    done = 0
    while done < count:
        try:
            with transaction() as session:
                journal.write(session, NOW, name, "draft.created", f"draft:{done}")
        except Exception:  # noqa: BLE001, S112  a crowded database is asked again
            continue
        done += 1
    engine.dispose()


def test_four_processes_write_one_chain(engine: Engine, database_url: str) -> None:
    count, forking = trials(25, 500), multiprocessing.get_context("forkserver")
    start = forking.Barrier(WRITERS)
    writers = [
        forking.Process(target=_write, args=(database_url, f"U0{number}", count, start))
        for number in range(WRITERS)
    ]
    for one in writers:
        one.start()
    for one in writers:
        one.join(SECONDS)
    assert [one.exitcode for one in writers] == [0] * WRITERS
    with reading(engine)() as session:
        assert journal.count(session) == WRITERS * count
        assert journal.broken_at(session) is None
    figure(
        f"Journal: {WRITERS} processes that write at once", WRITERS * count, "1 chain, 0 forks",
        database=database_of(database_url),
    )  # fmt: skip
