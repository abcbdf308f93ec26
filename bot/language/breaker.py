"""Stop asking an engine that keeps failing, then try it again with one question."""

import threading
import time
from typing import Final

FAILURES: Final = 3
SHORTEST: Final = 2.0
LONGEST: Final = 60.0


class Breaker:
    """Closed, it lets every call through; open, none; half-open, one at a time."""

    def __init__(self, failures: int = FAILURES, rest: float = SHORTEST) -> None:
        """Open after so many failures in a row, for so many seconds at first."""
        self._lock = threading.Lock()
        self._allowed, self._first = failures, rest
        self._failures, self._rest = 0, rest
        self._until: float | None = None
        self._probing = False

    def allows(self) -> bool:
        """Return whether a call may be made now; while half-open, one caller is told yes."""
        with self._lock:
            if self._until is None:
                return True
            if self._probing or time.monotonic() < self._until:
                return False
            self._probing = True
            return True

    def resting(self) -> bool:
        """Return whether the last calls failed and none has succeeded since."""
        return self._until is not None

    def succeeded(self) -> None:
        """Close."""
        with self._lock:
            self._failures, self._rest = 0, self._first
            self._until, self._probing = None, False

    def failed(self) -> None:
        """Count a failure; open at the last one allowed, for longer after each failed probe."""
        with self._lock:
            self._failures += 1
            if self._probing:
                self._rest = min(self._rest * 2, LONGEST)
            if self._probing or self._failures >= self._allowed:
                self._until = time.monotonic() + self._rest
            self._probing = False
