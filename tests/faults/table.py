"""Print the table of what the trials found: ``python -m tests.faults.table FIGURES PAGE``."""

import json
import os
import platform
import sys
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final

Row = dict[str, Any]
HEAD: Final = """\
# Nothing lost, nothing twice, nobody in

Printed by `python -m tests.faults.table`, never typed: what the trials of `tests/faults` found on
{day} (Python {python}, {cores} cores). Each trial drives real processes; the points where one is
killed, and the misfortunes of Slack, of the database and of LanguageTool, are put around the
product by the tests. `make faults` runs every trial in full and prints this page; `make test` runs
the same trials in a short form.

| Trial | Database | Form | Trials | Found |
|---|---|---|---|---|
"""


def merged(rows: Iterable[Row]) -> Iterator[Row]:
    """Make one row of those that say the same: trials are added, the worst is kept."""
    found: dict[tuple[Any, ...], Row] = {}
    for row in rows:
        key = (row["line"], row["database"], row["full"], row["result"], row.get("words", ""))
        kept = found.setdefault(key, {**row, "trials": 0})
        kept["trials"] += row["trials"]
        if "worst" in row:
            kept["worst"] = max(kept["worst"], row["worst"])
    return iter(sorted(found.values(), key=lambda row: (row["line"], row["database"])))


def told(row: Row) -> str:
    """Return one line of the table."""
    worst = f"; {row['words'].format(row['worst'])}" if "worst" in row else ""
    form = "full" if row["full"] else "short"
    cells = (row["line"], row["database"] or "–", form, f"{row['trials']:,}")
    return f"| {' | '.join(cells)} | {row['result']}{worst} |"


def page(rows: list[Row], day: str) -> str:
    """Return the whole page."""
    head = HEAD.format(day=day, python=platform.python_version(), cores=os.cpu_count())
    return head + "\n".join(map(told, merged(rows))) + "\n"


def main(figures: str, target: str) -> None:
    """Read the rows, and print the page."""
    lines = Path(figures).read_text(encoding="utf-8").splitlines()
    rows = [json.loads(line) for line in lines]
    Path(target).write_text(page(rows, datetime.now(UTC).date().isoformat()), encoding="utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
