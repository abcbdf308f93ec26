"""Print the table of what the trials found: ``python -m tests.faults.table FIGURES PAGE``."""

import json
import os
import platform
import sys
from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final

Row = dict[str, Any]
DATABASES: Final = ("SQLite", "PostgreSQL")
HEAD: Final = """\
# Nothing lost, nothing twice, nobody in

Printed by `python -m tests.faults.table`, never typed: what the trials of `tests/faults` found on
{day} (Python {python}, {cores} cores). Each trial drives real processes; the points where one is
killed, and the misfortunes of Slack, of the database and of LanguageTool, are put around the
product by the tests. `make faults` runs every trial in full and prints this page; `make test` runs
the same trials in a short form, which is said where nothing else was run. Each cell says how many
trials there were, then what was found, with the worst that was measured.

| Trial | SQLite | PostgreSQL |
|---|---|---|
"""


def merged(rows: Iterable[Row]) -> list[Row]:
    """Make one row of those that say the same: trials are added, the worst is kept."""
    found: dict[tuple[Any, ...], Row] = {}
    for row in rows:
        key = (row["line"], row["database"], row["full"], row["result"], row.get("words", ""))
        kept = found.setdefault(key, {**row, "trials": 0})
        kept["trials"] += row["trials"]
        if "worst" in row:
            kept["worst"] = max(kept["worst"], row["worst"])
    return list(found.values())


def best(rows: Iterable[Row]) -> list[Row]:
    """Leave out what a short form found where the full form of the same trial ran too."""
    every = list(rows)
    full = {(row["line"], row["database"]) for row in every if row["full"]}
    return [row for row in every if row["full"] or (row["line"], row["database"]) not in full]


def cell(row: Row) -> str:
    """Return what one trial found on one database."""
    worst = f"; {row['words'].format(row['worst'])}" if "worst" in row else ""
    form = "" if row["full"] else " (short form)"
    return f"{row['trials']:,}{form}: {row['result']}{worst}"


def line(name: str, rows: list[Row]) -> str:
    """Return one line of the table, both databases."""
    cells = [
        " · ".join(cell(row) for row in rows if row["database"] in {database, ""})
        for database in DATABASES
    ]
    return f"| {' | '.join([name, *(one or '–' for one in cells)])} |"


def page(rows: list[Row], day: str) -> str:
    """Return the whole page."""
    head = HEAD.format(day=day, python=platform.python_version(), cores=os.cpu_count())
    kept = best(merged(rows))
    names = sorted({row["line"] for row in kept})
    lines = [line(name, [row for row in kept if row["line"] == name]) for name in names]
    return head + "\n".join(lines) + "\n"


def main(figures: str, target: str) -> None:
    """Read the rows, and print the page."""
    lines = Path(figures).read_text(encoding="utf-8").splitlines()
    rows = [json.loads(line) for line in lines]
    Path(target).write_text(page(rows, datetime.now(UTC).date().isoformat()), encoding="utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
