"""Turn a function that does one thing into a thread that does all that is due."""

import logging
import threading
from collections.abc import Callable, Mapping
from typing import Final

from bot.logs import whence

logger = logging.getLogger(__name__)

# Another process may have made something due without a word: look this often.
LOOK_EVERY_SECONDS: Final = 0.5
LONGEST_REST_SECONDS: Final = 10.0


class Loop(threading.Thread):
    """A thread that takes turns until nothing is due, then rests until it is poked."""

    def __init__(self, name: str, turn: Callable[[], bool]) -> None:
        """Prepare the thread; ``turn`` does one thing and returns False when none is due."""
        super().__init__(name=name, daemon=True)
        self._turn = turn
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
                while not self._ended.is_set() and self._turn():
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
    """Wake every loop of this process when something is due."""

    def __init__(self) -> None:
        """Begin with nobody to wake."""
        self._loops: list[Loop] = []

    def start(self, turns: Mapping[str, Callable[[], bool]]) -> Callable[[], None]:
        """Start one loop a turn; return what ends them all."""
        started = [Loop(name, turn) for name, turn in turns.items()]
        self._loops += started
        for loop in started:
            loop.start()

        def end() -> None:
            for loop in started:
                loop.end()
            for loop in started:
                loop.join(timeout=5)

        return end

    def ring(self, only: str = "") -> None:
        """Say that something is due, to every loop or to the one that has a name."""
        for loop in self._loops:
            if only in {"", loop.name}:
                loop.poke()
