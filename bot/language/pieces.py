"""Cut a text into the sentences that a parser reads best, and keep where each character was."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from bot.language.languagetool.legible import CLUSTER, JOINING, SYMBOL, letter_of
from checks import phrases, plain
from checks.types import Span

BREAK: Final = re.compile("[|\u2022\\n\\r]+")
PLAIN_SIGNS: Final = str.maketrans(
    {"\u00a0": " ", "\u202f": " ", "\u2019": "'", "\u02bc": "'", "\u2011": "-"}
)


@dataclass(frozen=True, slots=True)
class Piece:
    """A sentence as it is parsed; ``at`` tells where each of its characters began in the text."""

    text: str
    at: tuple[int, ...]

    def span(self, start: int, end: int) -> Span:
        """Return where a stretch of the piece lies in the text."""
        return self.at[start], self.at[end]


def pieces(text: str) -> Iterator[Piece]:
    """Yield the sentences and the items of a text, without symbols nor directions of writing."""
    reading = plain.read(text)
    for place in phrases.sentences(text):
        start, end = reading.span(*place)
        for part in BREAK.split(text[start:end]):
            begin = text.index(part, start)
            start = begin + len(part)
            if part.strip():
                yield _piece(part, begin)


def _piece(part: str, begin: int) -> Piece:
    if not JOINING.search(part):
        return Piece(_plain(part), tuple(range(begin, begin + len(part) + 1)))
    letters: list[str] = []
    at: list[int] = []
    for cluster in CLUSTER.finditer(part):
        letter = _plain(letter_of(cluster))
        letters.append(letter)
        at.extend([begin + cluster.start()] * len(letter))
    return Piece("".join(letters), (*at, begin + len(part)))


def _plain(letters: str) -> str:
    return SYMBOL.sub(" ", letters).translate(PLAIN_SIGNS)
