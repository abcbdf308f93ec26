"""Keep what the trials of faults found, one row a trial, for the table of the documentation."""

import json
import os
from pathlib import Path
from typing import Final, NamedTuple

FULL: Final = os.environ.get("FAULTS") == "full"
FILE: Final = "FAULTS_FIGURES"


class Worst(NamedTuple):
    """The worst that was measured of something, with what is said of it: « {:.1f} s »."""

    words: str
    value: float


def trials(short: int, full: int) -> int:
    """Return how many trials this run makes."""
    return full if FULL else short


def database_of(url: str) -> str:
    """Return how the table names a database."""
    return "SQLite" if url.startswith("sqlite") else "PostgreSQL"


def figure(
    line: str, count: int, result: str, *, database: str = "", worst: Worst | None = None
) -> None:
    """Add a row: what was tried, how often, what came of it; alike rows become one."""
    row = {"line": line, "database": database, "trials": count, "result": result, "full": FULL}
    row |= {"words": worst.words, "worst": worst.value} if worst else {}
    print(json.dumps(row, ensure_ascii=False))  # noqa: T201  seen with pytest -s
    if path := os.environ.get(FILE):
        with Path(path).open("a", encoding="utf-8") as file:
            file.write(json.dumps(row, ensure_ascii=False) + "\n")
