"""Keep for a second what the guard must know of the city: many messages come at once."""

import time
from collections.abc import Callable
from collections.abc import Set as AbstractSet
from typing import Final

from handlers.masking import Ground

SECONDS: Final = 1.0
SETTINGS: Final = "setting"


class Grounds:
    """What the guard must know of the city, read again after a second or when told to forget it."""

    def __init__(self, read: Callable[[], Ground], seconds: float = SECONDS) -> None:
        """Say what reads it, and for how many seconds it holds."""
        self._read, self._seconds = read, seconds
        self._known: tuple[Ground, float] | None = None
        self._written = 0

    def __call__(self) -> Ground:
        """Return it as it was at most a second ago; raises whatever reading it raises."""
        known = self._known
        if known and time.monotonic() < known[1]:
            return known[0]
        until, written = time.monotonic() + self._seconds, self._written
        ground = self._read()
        # Read before something was written, it holds for this once.
        if written == self._written:
            self._known = ground, until
        return ground

    def forget(self) -> None:
        """Have it read again."""
        self._written += 1
        self._known = None

    def follow(self, written: AbstractSet[str]) -> None:
        """Forget it when the settings are among the tables that this process has just written."""
        if SETTINGS in written:
            self.forget()
