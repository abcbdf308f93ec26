"""Find the verbs, the nouns and the phrases that lack their preposition, or have another's.

« Participer la fête », « inviter à tous participer », « en raison travaux »: ``regimes.tsv`` says,
for each family of words, the preposition that they ask for and those that are mistaken for it.
"""

import csv
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from typing import Final

from checks import letters
from checks.governed import THROUGH, pattern
from checks.governing import Key, keys
from checks.incremental import Incremental
from checks.sentences import AT_ONCE, QUOTES
from checks.types import Span

TABLE: Final = Path(__file__).parent / "quebec" / "regimes.tsv"
WORD: Final = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
VOWEL: Final = re.compile(
    r"[aeiouyàâéèêëîïôûœ]|h(?!uit|aut|all|ors|and|ock|éros|ibou)", re.IGNORECASE
)
# A subject may follow its verb: « les ateliers auxquels participent les aînés ».
TURNED: Final = re.compile(
    r"\b(?:qu'|(?:o[uù]|dont|que|(?:à|de) (?:la|ce )?\w*qu\w+|auxquel\w+|auquel|desquel\w+|quand"
    r"|comme|ainsi|lorsqu\w+|combien|comment|quoi)\b)[^.!?:;]{0,40}$"
)
BACK: Final = 60
# « La mise à jour », « faire participer les jeunes », « rendre visite aux aînés ».
NAMED: Final = re.compile(
    r"\b(?:l'|d'|(?:une?|la|les?|cet|cette|ce|ces|des|du|de|aux?|ma|sa|ses|son|notre|nos|votre|vos|leurs?"
    r"|aucune?|toute|en|rend\w*|par) )$"
)

CAUSED: Final = re.compile(r"\b(?:fai\w+|font|fera\w*|visite) $")


@dataclass(frozen=True, slots=True)
class Regime:
    """A family of words, the preposition that they ask for, and what is written instead."""

    name: str
    title: str
    words: tuple[str, ...]
    wrong: tuple[str, ...]
    right: str
    after: str
    unless: str
    bars: str
    bad: tuple[str, ...]
    good: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Misled:
    """Where words lack their preposition, and what to write."""

    regime: Regime
    span: Span
    better: str


@cache
def table() -> tuple[Regime, ...]:
    """Return every family."""
    with TABLE.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    return tuple(_regime(row) for row in rows)


def _regime(row: dict[str, str]) -> Regime:
    words, wrong, bad, good = (
        tuple(row[one].split("|")) for one in ("words", "wrong", "bad", "good")
    )
    guards = (row["after"], row["unless"], row["bars"])
    return Regime(row["name"], row["title"], words, wrong, row["right"], *guards, bad, good)


@cache
def titles() -> dict[str, str]:
    """Return what each family is about, in French, by its name."""
    return {row.name: row.title for row in table()}


@lru_cache(maxsize=AT_ONCE)
def misled(text: str) -> tuple[Misled, ...]:
    """Return the words of a text that lack their preposition, quotations left aside."""
    aside = [one.span() for one in QUOTES.finditer(text)]
    found = {one.span: one for one in _misled(text)}
    return tuple(
        one for one in found.values() if not any(start <= one.span[0] < end for start, end in aside)
    )


@Incremental
def _misled(text: str) -> Iterator[Misled]:
    reading = letters.read(text)
    low = reading.text.lower()
    if len(low) != len(reading.text):
        return
    for word in WORD.finditer(low):
        for key, place in _index().get(word.group(), ()):
            row = table()[place]
            end = key.end(low, *word.span())
            found = (
                pattern(row.wrong, row.right, row.after, row.unless).match(low, end)
                if end
                else None
            )
            if found is None or _doubtful(row, low[: word.start()], key, found, reading.text):
                continue
            start = word.start() - len(key.before)
            shown = reading.text[start : found.start("led")]
            yield Misled(row, reading.span(start, found.end("shown")), shown + _better(row, found))


def _doubtful(row: Regime, before: str, key: Key, found: re.Match[str], text: str) -> bool:
    """Return whether the words may be a noun, or what follows them may be their subject."""
    near = before[-BACK:]
    led = any("I" in one or one.startswith(THROUGH) for one in row.wrong)
    button = led and text[found.start("next")].isupper()
    named = (key.verbal and NAMED.search(near)) or CAUSED.search(near)
    turned = key.turning and not led and TURNED.search(near)
    return bool(named or turned or button or (row.bars and re.search(row.bars, near)))


@cache
def _index() -> dict[str, list[tuple[Key, int]]]:
    """Return the governing words by one that is written whole, with the place of their row."""
    found: dict[str, list[tuple[Key, int]]] = {}
    for place, row in enumerate(table()):
        for key in keys(row.words):
            found.setdefault(key.word, []).append((key, place))
    return found


# What each contracted form is made of: the determiner that the preposition leads.
LED: Final = {"au": "le", "aux": "les", "du": "le", "des": "les", "à": "", "de": "", "d'": ""}
JOINED: Final = {
    ("à", "le"): "au ",
    ("à", "les"): "aux ",
    ("de", "le"): "du ",
    ("de", "les"): "des ",
}


def _better(row: Regime, found: re.Match[str]) -> str:
    """Return the right preposition, joined to the determiner, and the word that they lead."""
    determiner, following = _determiner(row, found["led"].strip()), found["next"]
    first = row.right
    if (first, determiner) in JOINED:
        return JOINED[first, determiner] + following
    spaced = f"{determiner}{'' if determiner.endswith(chr(39)) or not determiner else ' '}"
    if first == "en" and determiner in {"un", "une", "des", "le", "la", "les"}:
        return f"en {following}"
    if first == "que" and VOWEL.match(spaced + following):
        return f"qu'{spaced}{following}"
    if first == "de" and VOWEL.match(spaced + following):
        return f"d'{spaced}{following}"
    return f"{first}{' ' if first else ''}{spaced}{following}"


def _determiner(row: Regime, led: str) -> str:
    if led.startswith(tuple("ldu")) and led in {"le", "la", "les", "l'", "un", "une"}:
        return led
    if led == "des" and "de" not in row.wrong:
        return "" if row.right == "de" else "des"
    if "Q" in row.wrong:
        return led
    if led in LED:
        return LED[led]
    for one in row.wrong:
        bare = one.removesuffix("+I").removeprefix(THROUGH)
        if led == bare or led.startswith(f"{bare} "):
            determiner = led.removeprefix(bare).strip()
            return "" if determiner == "des" and row.right == "de" else determiner
    return led
