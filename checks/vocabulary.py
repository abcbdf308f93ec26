"""The words that tell French from English: small ones, and those of every day.

``words/`` holds common words that one of the two languages alone has, and borrowings that French
texts are full of, which tell nothing; its README says where they come from.
"""

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

HERE: Final = Path(__file__).parent
LISTS: Final = HERE / "function_words.toml"
FOLDER: Final = HERE / "words"


@dataclass(frozen=True, slots=True)
class Lists:
    """Small words that exist in one language only."""

    english: frozenset[str]
    french: frozenset[str]
    shared: frozenset[str]
    elided: frozenset[str]
    dates: frozenset[str]
    linking: frozenset[str]
    places: frozenset[str]
    works: frozenset[str]
    said: frozenset[str]
    openers: frozenset[str]
    telling: frozenset[str]


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Words of every day that exist in one language only, and those that both use."""

    english: frozenset[str]
    french: frozenset[str]
    borrowed: frozenset[str]


@cache
def lists() -> Lists:
    """Return the lists of small words."""
    rows = tomllib.loads(LISTS.read_text(encoding="utf-8"))
    return Lists(**{name: frozenset(words) for name, words in rows.items()})


@cache
def vocabulary() -> Vocabulary:
    """Return the words of every day."""
    return Vocabulary(*(_words(name) for name in ("english", "french", "borrowed")))


@cache
def borrowed_phrases() -> re.Pattern[str]:
    """Return the pattern of the English words that French texts say for a thing."""
    spaced = (re.escape(one).replace(r"\ ", r"[\s-]") for one in sorted(lists().said))
    return re.compile(rf"\b(?:{'|'.join(spaced)})s?\b", re.IGNORECASE)


def is_french(word: str) -> bool:
    """Return whether a small word, in small letters, is French and not English."""
    word = word.replace("’", "'")
    head, _, rest = word.partition("'")
    return word in lists().french or (head in lists().elided and bool(rest))


def _words(name: str) -> frozenset[str]:
    return frozenset((FOLDER / f"{name}.txt").read_text(encoding="utf-8").split())
