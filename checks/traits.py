"""The gender and the number of a group of words, as far as they are known."""

from dataclasses import dataclass
from typing import Final

SINGULAR: Final = "singulier"
PLURAL: Final = "pluriel"
MASCULINE: Final = "masculin"
FEMININE: Final = "féminin"


@dataclass(frozen=True, slots=True)
class Traits:
    """A number, always known; a gender, known or None; ``guess``: what it seems to be."""

    number: str
    gender: str | None = None
    guess: str = MASCULINE

    @property
    def told(self) -> str:
        """Return both in French, as far as they are known."""
        return f"{self.gender} {self.number}" if self.gender else self.number
