"""Read a text letter by letter, accents joined and signs made plain, keeping positions."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from checks.types import Span

LIMIT: Final = 5000
# A letter with the marks typed after it, or what is not seen at all.
CLUSTER: Final = re.compile(
    "[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]|[^\u0300-\u036f][\u0300-\u036f]*"
    "|[\u0300-\u036f]"
)
PLAIN: Final[dict[int, str | None]] = {
    **dict.fromkeys((0xA0, 0x2007, 0x2009, 0x202F), " "),
    **dict.fromkeys((0x2018, 0x2019, 0x02BC, 0x2032, 0xB4), "'"),
    **dict.fromkeys((0x2010, 0x2011), "-"),
    **dict.fromkeys((0xAD, *range(0x200B, 0x2010), *range(0x202A, 0x202F)), None),
    **dict.fromkeys((*range(0x2060, 0x206A), 0xFEFF), None),
}


@dataclass(frozen=True, slots=True)
class Letters:
    """A text as patterns read it; ``at`` tells where each of its letters began, if that moved."""

    text: str
    at: tuple[int, ...] | None = None

    def span(self, start: int, end: int) -> Span:
        """Return where a stretch of this reading stands in the text itself."""
        return (start, end) if self.at is None else (self.at[start], self.at[end])

    def find(self, pattern: re.Pattern[str]) -> Iterator[tuple[re.Match[str], Span]]:
        """Yield the matches of a pattern, with their place in the text itself."""
        for match in pattern.finditer(self.text):
            yield match, self.span(*match.span())


@lru_cache(maxsize=32)
def read(text: str) -> Letters:
    """Return the reading of a text, cut at the longest text that is accepted."""
    text = text[:LIMIT]
    simple = text.translate(PLAIN)
    if len(simple) == len(text) and unicodedata.is_normalized("NFC", simple):
        return Letters(simple)
    letters: list[str] = []
    at: list[int] = []
    for cluster in CLUSTER.finditer(text):
        letter = unicodedata.normalize("NFC", cluster.group().translate(PLAIN))
        letters.append(letter)
        at.extend([cluster.start()] * len(letter))
    return Letters("".join(letters), (*at, len(text)))
