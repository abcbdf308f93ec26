"""Read the labelled texts of the directive, and count what the checks make of them."""

import csv
import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Any

from checks.catalog import all_checks
from checks.registry import EXAMPLE_FACTS
from checks.types import Draft, Election, Facts, PostType, Severity, Surface

HERE = Path(__file__).parents[1] / "data" / "directive"
# The checks that read the engines are measured elsewhere, on texts of their own.
LANGUAGE = {"language", "grammar", "agreement", "anglicism", "typography"}
# Written before a rule was looked at: by set, what its first look gave, before any change.
# Precision and recall over the checks that stop or ask for a correction, then clean texts alarmed.
FIRST_LOOKS = {
    "first_look": (0.954, 0.736, 0.006),
    "second_look": (0.960, 0.845, 0.011),
    "third_look": (0.974, 0.916, 0.000),
}
ADVISERS = {
    *("site_link", "post_type", "hashtag", "emoji", "inclusive", "news_link", "planning"),
    "alt_text",
}

Label = tuple[str, str]
"""The name of a check and the severity of what it finds."""


@dataclass(frozen=True, slots=True)
class Labelled:
    """One text, what the checks must find in it, and the check that it nearly breaks."""

    line: int
    draft: Draft
    facts: Facts
    expected: frozenset[Label]
    near: str


@dataclass
class Count:
    """What one check found, missed and wrongly found."""

    found: int = 0
    missed: int = 0
    wrong: int = 0


def read(name: str) -> Iterator[Labelled]:
    """Yield the labelled texts of a set, by the name of its file."""
    with (HERE / f"{name}.tsv").open(encoding="utf-8", newline="") as file:
        rows = csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
        for line, row in enumerate(rows, 2):
            yield _labelled(line, row)


def _labelled(line: int, row: dict[str, str]) -> Labelled:
    context: dict[str, Any] = json.loads(row["context"])
    draft = Draft(
        row["text"].replace("\\n", "\n"),
        surface=Surface(context.get("surface", "draft")),
        account=context.get("account"),
        type=PostType(context.get("type", "other")),
        link=context.get("link", ""),
    )
    expected = frozenset(_label(words) for words in row["expected"].split(",") if words)
    return Labelled(line, draft, _facts(context.get("facts", {})), expected, row["near"])


def _label(words: str) -> Label:
    name, severity = words.split(":")
    return name, severity


def _facts(given: dict[str, Any]) -> Facts:
    election = given.pop("election", None)
    values: dict[str, Any] = {
        name: frozenset(value) if name == "packs" else _frozen(value)
        for name, value in given.items()
    }
    return replace(
        EXAMPLE_FACTS,
        now=datetime.fromisoformat("2026-11-10T12:00:00-05:00"),
        contacts=("450 555-0100", "communications@ville.example.ca"),
        domains=("ville.example.ca",),
        election=None if election is None else _election(election),
        **values,
    )


def _election(given: dict[str, list[str]]) -> Election:
    candidates, parties, slogans = (
        tuple(given[name]) for name in ("candidates", "parties", "slogans")
    )
    return Election(candidates, parties, slogans)


def _frozen(value: object) -> object:
    return tuple(value) if isinstance(value, list) else value


def found(one: Labelled) -> frozenset[Label]:
    """Return what the checks say of a text, advice only where the label is about it."""
    about = {name for name, _ in one.expected} | {one.near}
    return frozenset(
        (finding.check, finding.severity.value)
        for check in all_checks()
        if check.name not in LANGUAGE
        for finding in check.findings(one.draft, one.facts)
        if finding.severity is not Severity.ADVICE
        or (finding.check in about and finding.check in ADVISERS)
        or (finding.check, "advice") in one.expected
    )


def count(names: tuple[str, ...]) -> tuple[dict[str, Count], list[tuple[Labelled, str]]]:
    """Return the counts by check over some sets, and each text where something is off."""
    counts: dict[str, Count] = {}
    odd: list[tuple[Labelled, str]] = []
    for one in (labelled for name in names for labelled in read(name)):
        said = found(one)
        for label in said | one.expected:
            tally = counts.setdefault(label[0], Count())
            tally.found += label in said and label in one.expected
            tally.missed += label not in said
            tally.wrong += label not in one.expected
        if said != one.expected:
            odd.append((one, f"expected {sorted(one.expected)}, found {sorted(said)}"))
    return counts, odd


def rates(counts: dict[str, Count]) -> tuple[float, float]:
    """Return precision and recall over all checks."""
    total = Counter[str]()
    for one in counts.values():
        total.update(found=one.found, missed=one.missed, wrong=one.wrong)
    return (
        total["found"] / max(1, total["found"] + total["wrong"]),
        total["found"] / max(1, total["found"] + total["missed"]),
    )


SETS = ("seen", "sealed", *(f"{name}{part}" for name in FIRST_LOOKS for part in ("", "_sealed")))


def alarmed(names: tuple[str, ...]) -> tuple[int, int]:
    """Return how many clean texts are stopped or asked to be corrected, and how many there are."""
    clean = sum(1 for name in names for one in read(name) if not one.expected)
    return sum(1 for one, _ in count(names)[1] if not one.expected), clean


def near_misses() -> Counter[str]:
    """Return how many near misses each check has, over all sets but the probes."""
    return Counter(one.near for name in SETS for one in read(name) if one.near)


def breaches() -> Counter[str]:
    """Return how many breaches each check has, over all sets but the probes."""
    return Counter(check for name in SETS for one in read(name) for check, _ in one.expected)
