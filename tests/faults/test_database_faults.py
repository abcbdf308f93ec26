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
from psycopg.errors import DeadlockDetected
from sqlalchemy import Connection, create_engine
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


def told(trial: Trial, what: str, spent: float, how: str = "") -> None:
    assert spent <= TOLD_SECONDS
    assert trial.twice() == 0
    figure(
        f"Database: {what}", 1, f"{how}people are told, 0 lost, 0 twice, no restart",
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
    told(trial, "locked", spent, f"for {LOCKED} s: ")


def test_a_spent_pool_is_said_and_outlived(trial: Trial) -> None:
    with trial.serving(FAULTS_POOL=str(LOCKED)) as served:
        camille = ready(trial)
        os.kill(served.pid, signal.SIGUSR1)
        assert trial.settled_in(lambda: SPENT in served.errors.read_text(), 30)
        spent = asks_and_is_told(camille)
        speak(trial, 2)
        assert trial.settled(lambda: all_offered(trial, 2), 60) is not None
        assert served.process.is_alive()
    told(trial, "pool of connections spent", spent, f"for {LOCKED} s: ")


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
    told(trial, "disk full", spent, "(its own limit of pages) ")


def fill(camille: Somebody) -> float:
    """Ask until nothing more can be written; return in how many seconds that was told."""
    for _ in range(400):
        begun = time.monotonic()
        assert camille.command("/vigie rapport 2026-10")
        if plain(camille.ephemerals()[-1]["text"]) == BUSY:
            return time.monotonic() - begun
    pytest.fail("the disk was never full")
