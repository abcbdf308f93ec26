"""Turn a function that does one thing into a thread that does all that is due."""

import logging
import threading
from collections.abc import Callable, Iterable
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from typing import Final

from bot.logs import whence

logger = logging.getLogger(__name__)

# Another process may have made something due without a word: look this often.
LOOK_EVERY_SECONDS: Final = 0.5
LONGEST_REST_SECONDS: Final = 10.0


@dataclass(frozen=True, slots=True)
class Turn:
    """One kind of work, found in one table; ``take`` does one thing, False when none is due."""

    name: str
    table: str
    take: Callable[[], bool]


class Loop(threading.Thread):
    """A thread that takes turns until nothing is due, then rests until it is poked."""

    def __init__(self, turn: Turn) -> None:
        """Prepare the thread."""
        super().__init__(name=turn.name, daemon=True)
        self.table = turn.table
        self._take = turn.take
        self._poked = threading.Event()
        self._ended = threading.Event()
        self._failures = 0

    def poke(self) -> None:
        """Say that something is due."""
        self._poked.set()

    def end(self) -> None:
        """Have the thread end after the turn that it is at."""
        self._ended.set()
        self._poked.set()

    def run(self) -> None:
        """Take turns; a fault is said and tried again, each time after a longer rest."""
        while not self._ended.is_set():
            self._poked.clear()
            try:
                while not self._ended.is_set() and self._take():
                    self._failures = 0
            except Exception as error:  # noqa: BLE001  a loop outlives whatever it meets
                self._failures += 1
                logger.error(  # noqa: TRY400  the trace may quote a row
                    "loop failed", extra={"loop": self.name, **whence(error)}
                )
            else:
                self._failures = 0
            rest = LOOK_EVERY_SECONDS * 2**self._failures if self._failures else LOOK_EVERY_SECONDS
            self._poked.wait(min(rest, LONGEST_REST_SECONDS))


class Bell:
    """Wake the loops of this process when something is due."""

    def __init__(self) -> None:
        """Begin with nobody to wake."""
        self._loops: list[Loop] = []

    def start(self, turns: Iterable[Turn]) -> Callable[[], None]:
        """Start one loop a turn; return what ends them all."""
        started = [Loop(one) for one in turns]
        self._loops += started
        for loop in started:
            loop.start()

        def end() -> None:
            for loop in started:
                loop.end()
            for loop in started:
                loop.join(timeout=5)

        return end

    def ring(self, written: AbstractSet[str]) -> None:
        """Wake the loops that find their work in the tables that were just written."""
        for loop in self._loops:
            if loop.table in written:
                loop.poke()
