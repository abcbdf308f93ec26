"""Write the page of what was measured: ``python -m tests.benchmarks.chart FIGURES PAGE``.

``FIGURES`` is what the benchmarks wrote, one JSON object a line; the page has a table of every
measure, and a chart of those that have an aim: how much of it they use, 100 being all of it.
"""

import itertools
import json
import os
import platform
import re
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final

HEAD: Final = """# Fast, and shown to be

Printed by `python -m tests.benchmarks.chart`, never typed: what `tests/benchmarks` measured on
{day} (Python {python}, {cores} cores). `make bench` runs every benchmark and prints this page;
nothing else should run meanwhile.

## How much of each aim is used

100 is all that was allowed: a shorter bar is better. The numbers are those of the table.

```mermaid
xychart-beta horizontal
    title "Share of the aim, in per cent"
    x-axis [{names}]
    y-axis "per cent" 0 --> {most}
    bar [{shares}]
```

| | Measure | Found | Aim |
|---|---|---|---|
{rows}
"""
AIM: Final = re.compile(r"([≤≥]) ([\d.]+)")
LEAST: Final = 120


def share(row: dict[str, Any]) -> float | None:
    """Return the percentage of its aim that a measure uses, or None when it has no aim."""
    found = AIM.match(row["aim"])
    if found is None:
        return None
    value, aim = float(row["value"]), float(found[2])
    return 100 * value / aim if found[1] == "≤" else 100 * aim / value


def page(rows: list[dict[str, Any]]) -> str:
    """Return the page in Markdown; the chart is drawn by whatever shows it."""
    shares = [used for row in rows if (used := share(row)) is not None]
    numbers = itertools.count(1)
    return HEAD.format(
        day=datetime.now(UTC).date(),
        python=platform.python_version(),
        cores=os.cpu_count(),
        names=", ".join(f'"{number}"' for number in range(1, len(shares) + 1)),
        most=max([LEAST, *(round(used) + 10 for used in shares)]),
        shares=", ".join(f"{used:.0f}" for used in shares),
        rows="\n".join(
            f"| {next(numbers) if share(one) is not None else ''} | {one['name']} "
            f"| {one['value']:.2f} {one['unit']} | {one['aim'] or '–'} |"
            for one in rows
        ),
    )


def main(figures: str, to: str) -> None:
    lines = Path(figures).read_text(encoding="utf-8").splitlines()
    last = {row["name"]: row for row in map(json.loads, lines)}
    Path(to).write_text(page(list(last.values())), encoding="utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:3])
