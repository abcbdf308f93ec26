"""Conjugate the verbs of the table of anglicisms, so that one verb stands for another."""

import csv
from functools import cache
from pathlib import Path
from typing import Final

TABLE: Final = Path(__file__).parent / "quebec" / "verbs.tsv"
INFINITIVE: Final = "infinitive"
FUTURE: Final = {"a": "3s", "ont": "3p", "ons": "1p", "ez": "2p", "ai": "1s", "as": "2s"}
PAST: Final = {"": "ms", "e": "fs", "s": "mp", "es": "fp"}


@cache
def forms(infinitive: str) -> dict[str, str]:
    """Return the forms of a verb by name: « 3s », « future 3p », « past fs »."""
    told = _irregular().get(infinitive) or _regular(infinitive)
    stem, future, past = told["1p"].removesuffix("ons"), told["future"], told["past"]
    return {
        INFINITIVE: infinitive,
        **{person: told[person] for person in ("3s", "3p", "1p", "2p")},
        "imperfect 3s": f"{stem}ait",
        "imperfect 3p": f"{stem}aient",
        "present participle": f"{stem}ant",
        **{f"future {person}": future + ending for ending, person in FUTURE.items()},
        "conditional 3s": f"{future}ait",
        "conditional 3p": f"{future}aient",
        **{f"past {name}": _past(past, ending) for ending, name in PAST.items()},
    }


def name_of(form: str, infinitive: str) -> str:
    """Return the name of a form of a verb."""
    known = forms(infinitive)
    return next((name for name, one in known.items() if one == form.lower()), INFINITIVE)


def _past(masculine: str, ending: str) -> str:
    if masculine.endswith("s") and ending == "s":
        return masculine
    return masculine + ending


def _regular(infinitive: str) -> dict[str, str]:
    stem = infinitive.removesuffix("er")
    silent = _before_silent(stem)
    hard = {"g": f"{stem}e", "c": f"{stem[:-1]}ç"}.get(stem[-1], stem)
    return {
        "3s": f"{silent}e",
        "3p": f"{silent}ent",
        "1p": f"{hard}ons",
        "2p": f"{stem}ez",
        "past": f"{stem}é",
        "future": f"{stem}er",
    }


def _before_silent(stem: str) -> str:
    """Return a stem as it is written before a silent ending: « opér » gives « opèr »."""
    head, last = stem[:-2], stem[-1]
    return f"{head}è{last}" if stem[-2:-1] == "é" else stem


@cache
def _irregular() -> dict[str, dict[str, str]]:
    with TABLE.open(encoding="utf-8", newline="") as file:
        rows = csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
        return {row["infinitive"]: row for row in rows}
