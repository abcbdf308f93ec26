"""Read a text without accents, curly signs or invisible characters, keeping positions."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from checks.types import Span

LIMIT: Final = 5000
OVERLAP: Final = 300
INVISIBLE: Final = re.compile(
    "[\u0300-\u036f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufe0f\ufeff]"
)


def _base(code: int) -> str:
    letter = chr(code)
    base = unicodedata.normalize("NFD", letter)[0]
    return base if base.isascii() else letter


TABLE: Final[dict[int, str]] = {
    **{code: _base(code) for code in range(0xC0, 0x180)},
    **dict.fromkeys((0xA0, 0x2007, 0x2009, 0x202F, 0x09), " "),
    **dict.fromkeys((0x2018, 0x2019, 0x02BC, 0x2032, 0xB4), "'"),
    **dict.fromkeys((0x2010, 0x2011, 0x2012), "-"),
}


@dataclass(frozen=True, slots=True)
class Plain:
    """A text as rules read it: ``cased`` keeps capitals, ``low`` does not; same positions."""

    text: str
    cased: str
    low: str
    at: tuple[int, ...] | None

    def span(self, start: int, end: int) -> Span:
        """Return where a stretch of the plain reading stands in the text itself."""
        if self.at is None:
            return start, end
        return self.at[start], self.at[end - 1] + 1 if end > start else self.at[start]

    def find(self, pattern: re.Pattern[str]) -> Iterator[tuple[re.Match[str], Span]]:
        """Yield the matches of a pattern in the small letters, with their place in the text."""
        for match in pattern.finditer(self.low):
            yield match, self.span(*match.span())


@lru_cache(maxsize=32)
def read(text: str) -> Plain:
    """Return the plain reading of a text, cut at the longest text that is accepted."""
    text = text[:LIMIT]
    at = None
    cased = text
    if INVISIBLE.search(text):
        kept = [place for place, letter in enumerate(text) if not INVISIBLE.match(letter)]
        at = (*kept, len(text))
        cased = "".join(text[place] for place in kept)
    cased = cased.translate(TABLE)
    low = cased.lower()
    if len(low) != len(cased):
        low = "".join(one.lower() if len(one.lower()) == 1 else one for one in cased)
    return Plain(text, cased, low, at)


def windows(text: str) -> Iterator[tuple[int, str]]:
    """Yield a text of any length in stretches that patterns may read, with where each begins.

    They overlap, so that what a guard looks for never falls between two of them.
    """
    yield 0, text[:LIMIT]
    for start in range(LIMIT - OVERLAP, len(text) - OVERLAP, LIMIT - OVERLAP):
        yield start, text[start : start + LIMIT]
