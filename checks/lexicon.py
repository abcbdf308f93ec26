"""The city's own words: what its dictionary accepts."""

import re
from functools import lru_cache
from typing import Final

from checks.types import Span

WORD: Final = re.compile(r"[^\W\d_]+(?:['’\-\u2010\u2011][^\W\d_]+)*")
PLURAL: Final = 6


def accepted(text: str, dictionary: frozenset[str]) -> tuple[Span, ...]:
    """Return where a text holds a term of the dictionary, its plain plural or its singular.

    A term in small letters is accepted in any case; one with capitals as it is written, or all in
    capitals. Accents count.
    """
    return tuple(
        found.span()
        for term in sorted(dictionary)
        if term.strip()
        for found in _pattern(term.strip()).finditer(text)
    )


def covered(span: Span, spans: tuple[Span, ...]) -> bool:
    """Return whether a span lies within one of several."""
    return any(start <= span[0] and span[1] <= end for start, end in spans)


@lru_cache(maxsize=20_000)
def _pattern(term: str) -> re.Pattern[str]:
    words = [_either_apostrophe(_with_plural(word)) for word in term.split()]
    joined = r"\s+".join(words)
    if term == term.lower():
        return re.compile(rf"(?<!\w)(?i:{joined})(?!\w)")
    shouted = r"\s+".join(_either_apostrophe(re.escape(word.upper())) for word in term.split())
    return re.compile(rf"(?<!\w)(?:{joined}|{shouted}[SX]?)(?!\w)")


def _with_plural(word: str) -> str:
    if word.endswith("al"):
        return re.escape(word.removesuffix("al")) + "(?:als?|aux)"
    if len(word) >= PLURAL and word.endswith("s") and word.islower():
        return re.escape(word) + "?"  # the plural alone was added
    return "-".join(re.escape(part) + "[sx]?" for part in word.split("-"))


def _either_apostrophe(pattern: str) -> str:
    return pattern.replace("’", "'").replace("'", "['’]")
