"""The Home of somebody with every role, among many things: `python -m tests.benchmarks.home`."""

import statistics
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

from sqlalchemy import Engine, event

from handlers.home.flow import gather
from handlers.home.views import home_view
from storage.engine import open_engine
from storage.migrating import upgrade
from tests.benchmarks.figures import figure
from tests.crowd import fill
from tests.handlers.desk import Desk
from tests.handlers.givens import LAW, SYLVIE

SIZES: Final = (1_000, 10_000)
ROUNDS: Final = 30
BIG: Final = ("draft", "post", "comment", "answer", "access", "slot", "departure", "finding")


def main() -> None:
    """Print how long the Home takes to be gathered and laid out, and which tables are scanned."""
    with tempfile.TemporaryDirectory() as folder:
        for size in SIZES:
            desk = _filled(Path(folder) / f"{size}.db", size)
            _render(desk)
            begun, took = time.process_time(), [_render(desk) for _ in range(ROUNDS)]
            busy = (time.process_time() - begun) * 1000 / ROUNDS
            figure(f"Home, {size} of each, median", statistics.median(took), "ms", "≤ 50")
            figure(f"Home, {size} of each, processor", busy, "ms")
            for line in sorted(set(_scans(desk))):
                print(f"        {line}")
            desk.engine.dispose()


def _filled(file: Path, size: int) -> Desk:
    engine = open_engine(f"sqlite:///{file}")
    upgrade(engine)
    desk = Desk(engine)
    with desk.services.transaction() as session:
        accounts = tuple(one.key for one in desk.services.city(session).accounts)
        fill(session, size, SYLVIE, accounts)
    return desk


def _render(desk: Desk) -> float:
    begun = time.perf_counter()
    with desk.services.reading() as session:
        home_view(gather(session, desk.services, SYLVIE), LAW.adopted).to_dict()
    return (time.perf_counter() - begun) * 1000


def _scans(desk: Desk) -> Iterator[str]:
    """Yield the steps of the plans that go through a whole table that may be large."""
    asked: list[tuple[str, Any]] = []

    def note(_c: Any, _k: Any, statement: str, parameters: Any, *_rest: Any) -> None:
        asked.append((statement, parameters))

    event.listen(desk.engine, "before_cursor_execute", note)
    _render(desk)
    event.remove(desk.engine, "before_cursor_execute", note)
    print(f"        {len(asked)} statements")
    for statement, parameters in asked:
        for step in _plan(desk.engine, statement, parameters):
            if any(step == f"SCAN {table}" for table in BIG):
                yield f"{step}: {' '.join(statement.split())[:150]}"


def _plan(engine: Engine, statement: str, parameters: Any) -> list[str]:
    with engine.connect() as connection:
        if not statement.startswith("SELECT"):
            return []
        rows = connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", parameters)
        return [row[-1] for row in rows]


if __name__ == "__main__":
    main()
