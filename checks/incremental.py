"""Look again, in a long text, only at the sentences that changed and at those beside them."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable
from dataclasses import Field, dataclass, replace
from functools import lru_cache
from itertools import pairwise
from operator import attrgetter
from typing import Any, ClassVar, Final, Generic, Protocol, TypeVar

from checks.letters import LIMIT
from checks.recent import Recent
from checks.sentences import AT_ONCE
from checks.types import Span

SHORT: Final = 1000  # letters; up to there, to read the whole takes little longer than a sentence
NEAR: Final = 80  # letters at least, before and after a piece, on which what it holds may depend
# What guillemets or brackets hold is read together, however long.
CUT: Final = re.compile(
    r"«[^«»\n]{0,400}»|\([^()\n]{0,400}\)|\"[^\"\n]{0,400}\"|“[^“”\n]{0,400}”"
    r"|(?P<cut>(?<=[.!?…])\s{1,9}|\n+)"
)


class Placed(Protocol):
    """What is found in a text: a data class that says where."""

    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]

    @property
    def span(self) -> Span:
        """Return where it stands."""


Found = TypeVar("Found", bound=Placed)


@dataclass(frozen=True, slots=True)
class Piece:
    """A sentence or so, where it begins and ends, and where what is read around it does."""

    start: int
    end: int
    first: int
    last: int


class Incremental(Generic[Found]):
    """Make of a function a finder that remembers what each piece of the last texts held.

    What it finds must depend on the piece where it begins and on what stands right beside it.
    """

    def __init__(self, find: Callable[[str], Iterable[Found]]) -> None:
        """Say what finds in a text, or in a stretch of one."""
        self._find = find
        self._recent: Recent[tuple[str, int, int], tuple[Found, ...]] = Recent()

    def __call__(self, text: str) -> tuple[Found, ...]:
        """Return what is found in a text, piece by piece if it is long."""
        text = text[:LIMIT]
        if len(text) <= SHORT:
            return tuple(self._find(text))
        cut = pieces(text)
        # Where a piece stands in the text says nothing of what it holds.
        asked = [
            (text[one.first : one.last], one.start - one.first, one.end - one.first) for one in cut
        ]

        def read(first: int, last: int) -> list[tuple[Found, ...]]:
            return self._shared(text, cut[first:last])

        told = self._recent.every(asked, read)
        return tuple(
            moved(each, one.start) for one, found in zip(cut, told, strict=True) for each in found
        )

    def _shared(self, text: str, cut: tuple[Piece, ...]) -> list[tuple[Found, ...]]:
        """Read a stretch with what stands around it, and give each piece what begins in it."""
        told: list[list[Found]] = [[] for _ in cut]
        start = cut[0].first
        for one in self._find(text[start : cut[-1].last]):
            at = one.span[0] + start
            place = bisect_right(cut, at, key=attrgetter("start")) - 1
            if place >= 0 and at < cut[place].end:
                told[place].append(moved(one, start - cut[place].start))
        return [tuple(found) for found in told]


def moved(one: Found, by: int) -> Found:
    """Return what was found so many letters further."""
    return replace(one, span=(one.span[0] + by, one.span[1] + by))


@lru_cache(maxsize=AT_ONCE)
def pieces(text: str) -> tuple[Piece, ...]:
    """Cut a text; a change in one place leaves the cuts of the other lines and sentences."""
    found = CUT.finditer(text)
    ends = sorted({0, *(one.end() for one in found if one["cut"]), len(text)})
    return tuple(
        Piece(
            start,
            end,
            ends[max(bisect_right(ends, start - NEAR) - 1, 0)],
            ends[min(bisect_left(ends, end + NEAR), len(ends) - 1)],
        )
        for start, end in pairwise(ends)
    )
