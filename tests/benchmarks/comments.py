"""A thousand open comments, one tick of reminders: ``python -m tests.benchmarks.comments``."""

import sys
import tempfile
import uuid
from collections import Counter as Tally
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from time import perf_counter, process_time
from typing import Final

from checks.comment_life import State
from checks.comment_links import key_of
from handlers.comments.ticks import nudge
from storage import comments
from storage.engine import open_engine
from storage.letter import Letter
from storage.migrating import upgrade
from tests.databases import create_database, postgresql_server
from tests.handlers.comments.counter import PAGE, Counter, wall
from tests.handlers.desk import Desk
from tests.handlers.givens import CAMILLE, NADIA, PHILIPPE, SYLVIE

OPEN: Final = 1000
MOST_MILLISECONDS: Final = 100
MORNING: Final = wall(2026, 11, 10, 8, 30)
NUDGES: Final = (wall(2026, 11, 10, 16, 29), wall(2026, 11, 12, 16, 29), wall(2026, 11, 13, 8, 30))
LADDER: Final = wall(2026, 11, 16, 8)
# Some comments are nobody's: the team's channel is reminded of those.
KEEPERS: Final = (CAMILLE, NADIA, PHILIPPE, SYLVIE, None)
MESSAGES: Final = (Letter.COMMENT_NUDGE, Letter.COMMENT_LADDER)


def say(line: str) -> None:
    """Write one line for whoever runs the benchmark."""
    sys.stdout.write(f"{line}\n")


def waiting(counter: Counter) -> None:
    """Leave so many open comments, in several hands, none of which comes back before its time."""
    first = counter.track(at=MORNING)
    with counter.services.transaction() as session:
        for number in range(1, OPEN):
            link = f"{PAGE}?comment_id={100 + number}"
            what = replace(first.what, link=link, key=key_of(link))
            one, _ = comments.add(session, what, first.due, CAMILLE, MORNING)
            keeper = KEEPERS[number % len(KEEPERS)]
            if keeper:
                comments.hold(session, one.id, State.CLAIMED, keeper, None)
    counter.told()


def timed(counter: Counter, name: str) -> tuple[float, int]:
    """Print what a tick took and told; return its milliseconds, and the most that one was told."""
    started, used = perf_counter(), process_time()
    nudge(counter.services)
    spent, used = (perf_counter() - started) * 1000, (process_time() - used) * 1000
    told = Tally(to for to, _ in counter.told(*MESSAGES))
    most = max(told.values(), default=0)
    say(f"  {name:22} {spent:6.1f} ms ({used:.0f} ms of work), {len(told)} told, {most} each")
    return spent, most


def measure(name: str, url: str) -> bool:
    """Print the ticks of a day and of the days after, on one kind of database."""
    engine = open_engine(url)
    upgrade(engine)
    counter = Counter(Desk(engine))
    waiting(counter)
    say(f"{name}: {OPEN} open comments")
    counter.desk.clock.instant = NUDGES[0] - timedelta(minutes=1)
    timed(counter, "nothing due")
    ticks = []
    for number, at in enumerate(NUDGES, 1):
        counter.desk.clock.instant = at
        ticks.append(timed(counter, f"reminder {number}, all due"))
    counter.desk.clock.instant = LADDER
    ticks.append(timed(counter, "then the directors"))
    engine.dispose()
    # A busy machine slows one tick or another down: the quickest reminder tells what it costs.
    quickest = min(spent for spent, _ in ticks[:-1])
    return quickest <= MOST_MILLISECONDS and max(most for _, most in ticks) == 1


def main() -> int:
    """Measure on SQLite, then on PostgreSQL; fail when a tick was slow or repeated itself."""
    with tempfile.TemporaryDirectory() as folder:
        fine = measure("SQLite", f"sqlite:///{Path(folder) / 'comments.db'}")
    with postgresql_server(uuid.uuid4().hex) as server:
        fine &= measure("PostgreSQL", create_database(server))
    return 0 if fine else 1


if __name__ == "__main__":
    sys.exit(main())
