"""Print what a benchmark measured, and keep it for the chart: one JSON object a line."""

import json
import os
import statistics
from collections.abc import Sequence
from pathlib import Path
from typing import Final

FILE: Final = "BENCH_FIGURES"


def figure(name: str, value: float, unit: str, aim: str = "") -> None:
    """Say one measure; ``aim`` is what it should be, in words."""
    told = f" (aim: {aim})" if aim else ""
    print(f"{name:52}{value:10.2f} {unit}{told}")
    if path := os.environ.get(FILE):
        row = {"name": name, "value": round(value, 4), "unit": unit, "aim": aim}
        with Path(path).open("a", encoding="utf-8") as file:
            file.write(json.dumps(row, ensure_ascii=False) + "\n")


def percentile(times: Sequence[float], percent: int) -> float:
    """Return a percentile of at least two measures."""
    return statistics.quantiles(times, n=100)[percent - 1]
