"""Wait longer after each failure in a row."""

from dataclasses import dataclass
from typing import Final

FIRST: Final = 1.0
LONGEST: Final = 60.0


@dataclass(slots=True)
class Backoff:
    """Seconds to wait before the next attempt: 1, 2, 4… up to a minute."""

    failures: int = 0

    def failed(self) -> float:
        """Return how long to wait after one more failure."""
        self.failures += 1
        return min(FIRST * 2.0 ** (self.failures - 1), LONGEST)

    def succeeded(self) -> None:
        """Forget the failures."""
        self.failures = 0
