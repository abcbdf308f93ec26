"""Keep what the trials of faults found, one row a trial, for the table of the documentation."""

import json
import os
from pathlib import Path
from typing import Final

FULL: Final = os.environ.get("FAULTS") == "full"
FILE: Final = "FAULTS_FIGURES"


def trials(short: int, full: int) -> int:
    """Return how many trials this run makes."""
    return full if FULL else short


def figure(line: str, count: int, result: str) -> None:
    """Add a row: what was tried, how often, what came of it."""
    print(f"{line}: {count}, {result}")  # noqa: T201  seen with pytest -s
    if path := os.environ.get(FILE):
        with Path(path).open("a", encoding="utf-8") as file:
            file.write(json.dumps([line, count, result], ensure_ascii=False) + "\n")
