"""What people wait for, as the city's past grows: ``python -m tests.benchmarks.scale [SIZE …]``.

A hundred open comments, drafts and answers, and behind them a thousand, then a hundred thousand
posts, comments and answers that are done, with ten lines of journal for each. Prints the time of
each act, how much longer it is than with the smallest past, and what goes through a whole table.
"""

import statistics
import sys
import tempfile
import time
import uuid
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final

from sqlalchemy import Engine, text

from bot.scheduler import tick
from checks.types import Group
from checks.workdays import local_day
from handlers.act import VIGIE, act_of
from handlers.calendar import flow as calendar
from handlers.calendar.views import agenda_view
from handlers.digest import flow as digest
from handlers.home.flow import gather
from handlers.home.views import home_view
from handlers.judging import standing
from handlers.report import flow as report
from storage import drafts
from storage.engine import open_engine, writing
from storage.migrating import upgrade
from tests.benchmarks.figures import figure
from tests.benchmarks.plans import scans, statements
from tests.crowd import fill
from tests.databases import create_database, postgresql_server
from tests.handlers.desk import Desk
from tests.handlers.givens import LAW, SYLVIE
from tests.past import Past
from tests.sandbox import TUESDAY

SIZES: Final = (1_000, 100_000)
LINES: Final = 10
OPEN: Final = 100
ROUNDS: Final = 15
FLAT: Final = 1.5
REPORT_SECONDS: Final = 2
Acts = dict[str, Callable[[], object]]


def grown(url: str, size: int) -> Desk:
    """Return a city with something under way and a past of so many things."""
    engine = open_engine(url)
    upgrade(engine)
    desk = Desk(engine)
    with desk.services.reading() as session:
        accounts = tuple(one.key for one in desk.services.city(session).accounts)
    with writing(engine)() as session:
        fill(session, OPEN, SYLVIE, accounts)
        Past(size, size * LINES, accounts, TUESDAY).write(session)
    with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        connection.execute(text("ANALYZE"))
    # What the past leaves to do once (ticks that never ran) is not what each tick costs.
    tick(desk.services)
    return desk


def acts_of(desk: Desk) -> Acts:
    """Return what is timed."""
    services = desk.services
    today = local_day(services.now())

    def within(act: Callable[..., object]) -> Callable[[], object]:
        def do() -> object:
            with services.reading() as session:
                return act(session)

        return do

    def judged(session: object) -> object:
        act = act_of(session, services, VIGIE)  # type: ignore[arg-type]
        return standing(act, drafts.get(act.session, 2))

    return {
        "due tick": lambda: tick(services),
        "Home": within(lambda s: home_view(gather(s, services, SYLVIE), LAW.adopted).to_dict()),
        "calendar": within(
            lambda s: agenda_view(calendar.gather(s, services, SYLVIE, today)).to_dict()
        ),
        "digest of the team": within(lambda s: digest.of_team(s, services, Group.CITY)),
        "digest of a person": within(lambda s: digest.of_person(s, services, SYLVIE)),
        "cap and neighbours judged": within(judged),
        "monthly report": within(lambda s: report.gather(s, services, TUESDAY.date())),
    }


def in_turns(acts: Sequence[Callable[[], object]]) -> list[float]:
    """Return the median milliseconds of each act, all in turns, after a first time."""
    took: list[list[float]] = [[] for _ in acts]
    for _ in range(1 + ROUNDS):
        for times, act in zip(took, acts, strict=True):
            begun = time.perf_counter()
            act()
            times.append((time.perf_counter() - begun) * 1000)
    return [statistics.median(times[1:]) for times in took]


def measure(name: str, make: Callable[[], str], sizes: tuple[int, ...]) -> None:
    """Print the times on one kind of database."""
    desks = []
    for size in sizes:
        begun = time.perf_counter()
        desks.append(grown(make(), size))
        print(f"{name}: {size} done, {size * LINES} lines, in {time.perf_counter() - begun:.0f} s")
    every = [acts_of(desk) for desk in desks]
    for act in every[0]:
        times = in_turns([acts[act] for acts in every])
        is_report = act == "monthly report"
        aim = f"≤ {REPORT_SECONDS * 1000}" if is_report else ""
        for size, took in zip(sizes, times, strict=True):
            figure(f"{act}, {name}, {size}", took, "ms", aim)
            if size != sizes[0]:
                figure(
                    f"{act}, {name}, growth", took / times[0], "×", "" if is_report else f"≤ {FLAT}"
                )
    show_scans(desks[-1].engine, every[-1])
    for desk in desks:
        desk.engine.dispose()


def show_scans(engine: Engine, acts: Acts) -> None:
    """Print the statements that go through a whole table."""
    for act, do in acts.items():
        asked = statements(engine, do)
        found = sorted(set(scans(engine, asked)))
        print(f"  {act}: {len(asked)} statements, {len(found)} through a whole table")
        for line in found:
            print(f"    {line}")


def main(*sizes: int) -> None:
    with tempfile.TemporaryDirectory() as folder, postgresql_server(uuid.uuid4().hex) as server:
        names = iter(range(sys.maxsize))
        measure("SQLite", lambda: f"sqlite:///{Path(folder)}/{next(names)}.db", sizes or SIZES)
        measure("PostgreSQL", lambda: create_database(server), sizes or SIZES)


if __name__ == "__main__":
    main(*(int(one) for one in sys.argv[1:]))
