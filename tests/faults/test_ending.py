"""SIGTERM: what is in flight is finished and answered, then the process ends by itself."""

import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit

import psutil

from tests.faults.figures import Worst, database_of, figure, trials
from tests.faults.served import Served
from tests.faults.test_database_faults import BUSY, locked, ready
from tests.faults.trials import PATIENT, Trial
from tests.handlers.walking import plain
from tests.sandbox import Sandbox
from tests.watching import eventually

PEOPLE: Final = ("U0CAMILLE", "U0NADIA", "U0PHILIPPE")
REPORT: Final = "report.monthly"
HELD_SECONDS: Final = 0.8
ENDED_SECONDS: Final = 30


def in_flight(served: Served) -> int:
    """Return how many connections a process serves."""
    every = psutil.Process(served.pid).net_connections("tcp")
    port = urlsplit(served.url).port
    return sum(one.status == psutil.CONN_ESTABLISHED and one.laddr.port == port for one in every)


def test_what_is_in_flight_is_finished(sandbox: Sandbox, tmp_path: Path, database_url: str) -> None:
    trial = Trial(sandbox.slack(strict=PATIENT), database_url, tmp_path)
    people = [trial.slack.person(user) for user in PEOPLE]
    longest, kept, count = 0.0, 0, trials(1, 10)
    for _ in range(count):
        with trial.serving() as served, ThreadPoolExecutor(len(people)) as threads:
            ready(trial)
            with locked(database_url, HELD_SECONDS):
                asked = [threads.submit(one.command, "/vigie rapport 2026-10") for one in people]
                assert eventually(lambda: in_flight(served) >= len(people), 5)
                begun = time.monotonic()
                served.process.terminate()
            assert [one.result() for one in asked] == [True] * len(people)
            assert served.ended(ENDED_SECONDS) == 0
            longest = max(longest, time.monotonic() - begun)
        kept += sum(plain(one.ephemerals()[-1]["text"]) != BUSY for one in people)
        assert len(trial.places(REPORT)) == kept
    with trial.serving():
        assert trial.settled(lambda: all(ts for _, ts in trial.places(REPORT)), 60) is not None
    assert trial.twice() == 0
    figure(
        "SIGTERM while requests are in flight", count * len(people),
        "each kept, or told that it was not; 0 lost, 0 twice",
        database=database_of(database_url), worst=Worst("ended in {:.1f} s", longest),
    )  # fmt: skip
