"""Several replicas, one killed every second and a half: each digest and message exactly once."""

import random
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from multiprocessing.process import BaseProcess
from pathlib import Path
from typing import Final

import pytest
from sqlmodel import select

from bot import clock
from checks import directive
from checks.digests import next_digest
from handlers.settings.reading import city_of
from storage import heartbeats
from storage.engine import writing
from storage.tables import OutboxRow
from tests.faults import served
from tests.faults.figures import Worst, figure, trials
from tests.faults.trials import PATIENT, Trial
from tests.sandbox import Sandbox

pytestmark = pytest.mark.alone
LAW: Final = directive.load()
TEAM: Final = "C0MEDIAS"
KILL_EVERY: Final = 1.5
A_MINUTE: Final = timedelta(minutes=1)
FLEETS: Final = {"all × 3": ("all",) * 3, "web × 2, worker × 2": ("web", "web", "worker", "worker")}


class Fleet:
    """The replicas, and whoever kills one of them now and then, whatever it was doing."""

    def __init__(self, trial: Trial, roles: tuple[str, ...]) -> None:
        self.trial, self.kills, self.over = trial, 0, threading.Event()
        self.dice = random.Random(3)  # noqa: S311
        self.up = [(role, self.launch(role)) for role in roles]

    def launch(self, role: str) -> BaseProcess:
        return served.launch(self.trial.environment(), role, self.trial.folder)[0]

    def kill_now_and_then(self) -> None:
        while not self.over.wait(KILL_EVERY):
            number = self.dice.randrange(len(self.up))
            role, one = self.up[number]
            one.kill()
            self.kills += 1
            self.up[number] = role, self.launch(role)

    def end(self) -> None:
        for _, one in self.up:
            one.terminate()
        for _, one in self.up:
            one.join(served.SECONDS)


@contextmanager
def fleet(trial: Trial, roles: tuple[str, ...]) -> Iterator[Fleet]:
    one = Fleet(trial, roles)
    killer = threading.Thread(target=one.kill_now_and_then)
    try:
        killer.start()
        yield one
    finally:
        one.over.set()
        killer.join()
        one.end()


def digests(trial: Trial) -> list[str]:
    """Return the keys of the team's digests, as many as are owed."""
    with trial.read() as session:
        query = select(OutboxRow.key).where(
            OutboxRow.letter == "digest", OutboxRow.recipient == TEAM
        )
        return list(session.exec(query))


def move(trial: Trial, to: datetime) -> None:
    """Move the city's clock; each replica learns it at its next knock."""
    seconds = int((to - clock.now()).total_seconds())
    with writing(trial.engines[0])() as session:
        heartbeats.move_clock(session, seconds)


@pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
@pytest.mark.parametrize("name", FLEETS)
def test_each_tick_has_its_effect_once_whoever_dies(
    sandbox: Sandbox, tmp_path: Path, database_url: str, name: str
) -> None:
    count = trials(3, 200)
    more = {"FAULTS_TICK": "0.3"}
    trial = Trial(sandbox.slack(strict=PATIENT), database_url, tmp_path, more)
    with trial.serving():
        assert trial.settled(lambda: True, 60) is not None
        with trial.read() as session:
            calendar = city_of(session, LAW).calendar
    before, hour = len(digests(trial)), LAW.decisions.digest_hour
    at = clock.now()
    with fleet(trial, FLEETS[name]) as replicas:
        for number in range(1, count + 1):
            at = next_digest(calendar, datetime.strptime(hour, "%H:%M").time(), at + A_MINUTE)  # noqa: DTZ007
            move(trial, at + A_MINUTE)
            owed = trial.settled_in(lambda n=number: len(digests(trial)) >= before + n, 60)  # type: ignore[misc]
            assert owed, f"tick {number} was missed"
        replicas.over.set()
        assert trial.settled(lambda: True, 120 + 4 * count) is not None
    found = digests(trial)
    assert len(found) == before + count
    assert trial.twice() == 0
    figure(
        f"Replicas {name}: ticks with a kill -9 every {KILL_EVERY} s", count,
        "each digest and message exactly once", database="PostgreSQL",
        worst=Worst("{:.0f} kills", replicas.kills),
    )  # fmt: skip
