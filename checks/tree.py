"""Walk through a parse: what depends on a word, what stands between two."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from checks.types import Token

LEADING: Final = frozenset({"DET", "ADJ", "NUM"})
READ_AT_ONCE: Final = 8  # trees whose readings are kept: those of the texts that are being judged


@dataclass(frozen=True, eq=False)
class Tree:
    """The tokens of a text, numbered; each tree is itself, so what is read in one can be kept."""

    tokens: tuple[Token, ...]

    @cached_property
    def _children(self) -> dict[int, list[int]]:
        found = defaultdict(list)
        for place, one in enumerate(self.tokens):
            if one.head != place:
                found[one.head].append(place)
        return found

    @cached_property
    def _small(self) -> list[str]:
        return [one.word.lower() for one in self.tokens]

    @cached_property
    def _by_place(self) -> dict[int, str]:
        return dict(enumerate(self._small))

    def word(self, place: int) -> str:
        """Return a word in small letters, nothing outside the text."""
        return self._by_place.get(place, "")

    def words(self, start: int, end: int) -> list[str]:
        """Return the words of a stretch in small letters."""
        return self._small[start:end]

    def children(self, place: int, *links: str) -> Iterator[int]:
        """Yield the words that depend on one, by links that begin so; all when none is named."""
        for one in self._children.get(place, ()):
            if not links or self.tokens[one].link.startswith(links):
                yield one

    def before(self, noun: int) -> int:
        """Return the place before the words that lead a noun: determiners, adjectives, numbers."""
        place = noun - 1
        while place >= 0 and self.tokens[place].pos in LEADING:
            place -= 1
        return place

    def within(self, place: int, top: int) -> bool:
        """Return whether a word depends on another, directly or not."""
        while self.tokens[place].head != place:
            place = self.tokens[place].head
            if place == top:
                return True
        return False
