"""Ask a database how it finds what somebody asks: by an index, or through a whole table."""

from collections.abc import Callable, Iterator
from typing import Any, Final

from sqlalchemy import Engine, event

# What grows with the years; accounts, accesses and people do not.
BIG: Final = ("draft", "draft_version", "post", "comment", "answer", "slot", "finding", "journal")
LAST_LINES: Final = "ORDER BY journal.id DESC"
EXPLAIN: Final = {"sqlite": "EXPLAIN QUERY PLAN ", "postgresql": "EXPLAIN "}
SCANS: Final = {"sqlite": "SCAN {}", "postgresql": "Seq Scan on {}"}


def statements(engine: Engine, do: Callable[[], object]) -> list[tuple[str, Any]]:
    """Return what is asked of the database while something is done."""
    asked: list[tuple[str, Any]] = []

    def note(_c: Any, _k: Any, statement: str, parameters: Any, *_rest: Any) -> None:
        asked.append((statement, parameters))

    event.listen(engine, "before_cursor_execute", note)
    do()
    event.remove(engine, "before_cursor_execute", note)
    return asked


def scans(engine: Engine, asked: list[tuple[str, Any]]) -> Iterator[str]:
    """Yield what goes through a whole table that may be large."""
    name = engine.dialect.name
    for statement, parameters in asked:
        if not statement.startswith("SELECT") or LAST_LINES in statement:
            continue
        with engine.connect() as connection:
            rows = connection.exec_driver_sql(EXPLAIN[name] + statement, parameters).all()
        for step in (str(row[-1]).strip() for row in rows):
            if any(_is_of(step, SCANS[name].format(table)) for table in BIG):
                yield f"{step.partition('  (')[0]}: {' '.join(statement.split())[:150]}"


def _is_of(step: str, scan: str) -> bool:
    """Return whether a step is that scan, and not one that an index spares."""
    words = step.removeprefix("->").strip()
    return words == scan or (words.startswith((f"{scan} ", f"{scan} ON ")) and "USING" not in words)
