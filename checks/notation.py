"""Find signs, numbers, hours, abbreviations and capitals that the OQLF writes otherwise.

``quebec/notation.toml`` says each in one pattern, with what to write and examples of both.
"""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Final

from checks.incremental import Incremental
from checks.letters import read
from checks.types import Span
from checks.typography import UNTOUCHED

TABLE: Final = Path(__file__).parent / "quebec" / "notation.toml"


@dataclass(frozen=True, slots=True)
class Notation:
    """One way of writing that is not the OQLF's.

    ``better`` holds the groups of the pattern by name; ``small`` and ``big`` name those that lose
    or take a capital. Nothing: the right writing cannot be told. ``everywhere``: in what looks like
    an address too.
    """

    name: str
    title: str
    says: str
    pattern: re.Pattern[str]
    better: str
    everywhere: bool
    wrong: tuple[str, ...]
    right: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Found:
    """Where a text departs from a notation, and what to write, if that is known."""

    span: Span
    notation: Notation
    better: str


@cache
def table() -> tuple[Notation, ...]:
    """Return the notations, in the order of the file."""
    data = tomllib.loads(TABLE.read_text(encoding="utf-8"))
    return tuple(_notation(one, data["words"]) for one in data["notations"])


@cache
def titles() -> dict[str, str]:
    """Return what each notation looks for, by its name."""
    return {one.name: one.title for one in table()}


def misnoted(text: str) -> tuple[Found, ...]:
    """Return what a text writes otherwise than the OQLF, each place once; addresses are spared."""
    return _found(text)


@Incremental
def _found(text: str) -> Iterator[Found]:
    reading = read(text)
    spared: list[Span] | None = None
    told: list[Span] = []
    for one in table():
        for match, span in reading.find(one.pattern):
            if spared is None:
                spared = [found.span() for found in UNTOUCHED.finditer(reading.text)]
            kept = told if one.everywhere else [*spared, *told]
            if any(match.start() < end and start < match.end() for start, end in kept):
                continue
            told.append(match.span())
            better = _better(one, match)
            curly = "\u2019" in text[span[0] : span[1]]
            yield Found(span, one, better.replace("'", "\u2019") if curly else better)


def _better(one: Notation, match: re.Match[str]) -> str:
    groups = {name: words or "" for name, words in match.groupdict().items()}
    if "small" in groups:
        groups["small"] = groups["small"].lower()
    if "big" in groups:
        groups["big"] = groups["big"][:1].upper() + groups["big"][1:]
    return one.better.format(**groups)


def _notation(row: dict[str, Any], words: dict[str, str]) -> Notation:
    pattern = row["pattern"]
    for name, every in words.items():
        pattern = pattern.replace(f"<<{name}>>", f"(?:{every})")
    return Notation(
        name=row["name"],
        title=row["title"],
        says=row["says"],
        pattern=re.compile(pattern),
        better=row.get("better", ""),
        everywhere=row.get("everywhere", False),
        wrong=tuple(row["wrong"]),
        right=tuple(row["right"]),
    )
