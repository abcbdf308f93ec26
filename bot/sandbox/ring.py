"""The inspector's ring: the last requests in both directions."""

import threading
from collections import deque
from dataclasses import asdict, dataclass
from typing import Final

from bot.sandbox.wire import Json

KEPT: Final = 400


@dataclass(frozen=True, slots=True)
class Entry:
    """One request and its answer; `at` is the city's time, `ms` the real duration."""

    at: str
    direction: str
    kind: str
    status: int
    error: str | None
    ms: float
    payload: object
    answer: object


class Ring:
    """The last few hundred entries, numbered from 1."""

    def __init__(self) -> None:
        """Start empty."""
        self._entries: deque[tuple[int, Entry]] = deque(maxlen=KEPT)
        self._last = 0
        self._lock = threading.Lock()

    def add(self, entry: Entry) -> None:
        """Keep one exchange."""
        with self._lock:
            self._last += 1
            self._entries.append((self._last, entry))

    def since(self, number: int) -> list[Json]:
        """Return the entries after a number, oldest first."""
        with self._lock:
            return [{"n": n, **asdict(entry)} for n, entry in self._entries if n > number]
