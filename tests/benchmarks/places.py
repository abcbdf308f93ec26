"""Six processes race for the last place of each day: run `python -m tests.benchmarks.places`."""

import argparse
import multiprocessing
import tempfile
import uuid
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from statistics import quantiles
from time import perf_counter
from typing import TYPE_CHECKING, Final

from sqlalchemy.exc import OperationalError
from sqlmodel import Session

from storage import slots
from storage.engine import Transactions, open_engine, reading, writing
from storage.migrating import upgrade
from tests.storage.factories import FACEBOOK, MEHDI, NOW, a_draft

if TYPE_CHECKING:
    from multiprocessing.queues import Queue
    from multiprocessing.synchronize import Barrier

CAP: Final = 2
RACERS: Final = 6
FIRST: Final = date(2026, 11, 1)
PATIENCE: Final = 120


@dataclass(frozen=True)
class Outcome:
    """What became of the days: how many hold too many posts, or too few."""

    overbooked: int
    underbooked: int
    seconds: tuple[float, ...]

    def __str__(self) -> str:
        cuts = [1000 * cut for cut in quantiles(self.seconds, n=100)]
        return (
            f"{self.overbooked} overbooked, {self.underbooked} underbooked, "
            f"a booking in {cuts[49]:.1f} ms (p50), {cuts[98]:.1f} ms (p99)"
        )


def race(url: str, days: int) -> Outcome:
    """Fill each day but for its last place, have every process ask for it, and count."""
    stretch = [FIRST + timedelta(days=number) for number in range(days)]
    posts = _prepare(url, stretch)
    fresh = multiprocessing.get_context("forkserver")
    fresh.set_forkserver_preload([__name__])
    start, times = fresh.Barrier(RACERS), fresh.Queue()
    racers = [
        fresh.Process(target=_ask, args=(url, stretch, posts[number::RACERS], start, times))
        for number in range(RACERS)
    ]
    for racer in racers:
        racer.start()
    seconds = [times.get(timeout=PATIENCE) for _ in range(RACERS * days)]
    for racer in racers:
        racer.join(PATIENCE)
    return _count(url, stretch, tuple(seconds))


def _prepare(url: str, stretch: list[date]) -> list[int]:
    with writing(open_engine(url))() as session:
        for day in stretch:
            _take(session, day, a_draft(session).posts[0].id)
        return [a_draft(session).posts[0].id for _ in range(RACERS * len(stretch))]


def _ask(
    url: str, stretch: list[date], posts: list[int], start: "Barrier", times: "Queue[float]"
) -> None:
    transaction = writing(open_engine(url))
    for day, post in zip(stretch, posts, strict=True):
        start.wait(PATIENCE)
        began = perf_counter()
        while not _taken_or_full(transaction, day, post):
            pass
        times.put(perf_counter() - began)


def _taken_or_full(transaction: Transactions, day: date, post: int) -> bool:
    """Ask for a place; False when the database was too busy to say, as a crowded machine may be."""
    try:
        with transaction() as session:
            _take(session, day, post)
    except OperationalError:
        return False
    return True


def _take(session: Session, day: date, post: int) -> None:
    slots.take(session, FACEBOOK, day, post, cap=CAP, ground=None, by=MEHDI, now=NOW)


def _count(url: str, stretch: list[date], seconds: tuple[float, ...]) -> Outcome:
    with reading(open_engine(url))() as session:
        held = slots.counts(session, FACEBOOK, stretch[0], stretch[-1])
    found = [held.get(day, 0) for day in stretch]
    return Outcome(sum(one > CAP for one in found), sum(one < CAP for one in found), seconds)


def main() -> None:
    """Race on both databases and print what was found."""
    # Not for the racers, which import this module.
    from tests.databases import create_database, postgresql_server  # noqa: PLC0415

    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--days", type=int, default=150)
    days = parser.parse_args().days
    with tempfile.TemporaryDirectory() as folder, postgresql_server(uuid.uuid4().hex) as server:
        for url in (f"sqlite:///{Path(folder) / 'race.db'}", create_database(server)):
            upgrade(open_engine(url))
            print(f"{url.partition(':')[0]}, {RACERS} processes, {days} days: {race(url, days)}")


if __name__ == "__main__":
    main()
