"""Recorded parses, so that an example of a check needs no engine; a test compares them with it."""

import csv
import json
from functools import cache
from pathlib import Path
from typing import Final

from checks.types import Readings, Token

RECORDS: Final = Path(__file__).with_name("parsed.tsv")


@cache
def recorded() -> dict[str, tuple[Token, ...]]:
    """Return the recorded parses by their text."""
    with RECORDS.open(encoding="utf-8", newline="") as file:
        rows = csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
        return {
            row["text"]: tuple(Token(*one) for one in json.loads(row["tokens"])) for row in rows
        }


def parse_of(text: str) -> Readings:
    """Return the recorded parse of a text, as the engine gave it."""
    return Readings(parse=recorded()[text])
