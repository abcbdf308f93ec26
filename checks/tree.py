"""Walk through a parse: what depends on a word, what stands between two."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from checks.types import Token


@dataclass(frozen=True)
class Tree:
    """The tokens of a text, numbered."""

    tokens: tuple[Token, ...]

    @cached_property
    def _children(self) -> dict[int, list[int]]:
        found = defaultdict(list)
        for place, one in enumerate(self.tokens):
            if one.head != place:
                found[one.head].append(place)
        return found

    @cached_property
    def _small(self) -> tuple[str, ...]:
        return tuple(one.word.lower() for one in self.tokens)

    def word(self, place: int) -> str:
        """Return a word in small letters."""
        return self._small[place] if 0 <= place < len(self._small) else ""

    def words(self, start: int, end: int) -> list[str]:
        """Return the words of a stretch in small letters."""
        return [*self._small[start:end]]

    def children(self, place: int, *links: str) -> Iterator[int]:
        """Yield the words that depend on one, by links that begin so; all when none is named."""
        for one in self._children.get(place, ()):
            if not links or self.tokens[one].link.startswith(links):
                yield one

    def within(self, place: int, top: int) -> bool:
        """Return whether a word depends on another, directly or not."""
        while self.tokens[place].head != place:
            place = self.tokens[place].head
            if place == top:
                return True
        return False
