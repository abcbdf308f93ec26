"""All the language engines behind one door."""

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final, Self

from bot.language import texts
from bot.language.client import Client
from bot.language.companion import Companion
from bot.language.languagetool.supervisor import Supervisor
from bot.language.states import EngineState, Status
from bot.language.trades import GUESSING, PARSING
from checks import directive
from checks.types import Guess, NotRun, Readings
from checks.weighing import in_doubt

SECONDS: Final = 5.0


@dataclass(frozen=True, slots=True)
class Asked:
    """What waits for the answers about one text, in the time given.

    ``near`` waits for our own children alone, which read in a third of LanguageTool's time, and
    says of LanguageTool that it has not answered; ``whole`` waits for every engine.
    """

    near: Callable[[], Readings]
    whole: Callable[[], Readings]


class Engines:
    """LanguageTool, the guess of the language and the parse, asked together and for a time."""

    def __init__(
        self,
        *,
        cache: Path,
        state: Path,
        rules: Path | None = None,
        url: str | None = None,
    ) -> None:
        """Say where LanguageTool is kept and noted, or at which address the city runs one."""
        self._supervisor = Supervisor(cache, state, rules=rules, url=url)
        self._client = Client(self._supervisor.address)
        self._guess, self._parse = Companion(GUESSING), Companion(PARSING)

    def start(self) -> None:
        """Begin to prepare every engine, and return at once."""
        self._supervisor.start()
        self._guess.start()
        self._parse.start()

    def read(self, text: str, seconds: float = SECONDS) -> Readings:
        """Return what each engine says of a text, or why it says nothing, in the time given."""
        return self.begin(text, seconds).whole()

    def begin(self, text: str, seconds: float = SECONDS) -> Asked:
        """Ask every engine, and return what waits for their answers in the time given."""
        end = time.monotonic() + seconds
        matches = self._client.begin(text, seconds)
        parse = self._parse.begin(text)
        # Four posts in five leave no doubt: nobody is asked about them.
        limit = directive.load().decisions.foreign_words
        guesses = self._guess.begin(text) if in_doubt(text, limit) else _nothing_in_doubt

        def near() -> Readings:
            return Readings(NotRun(texts.LATE), guesses(_left(end)), parse(_left(end)))

        def whole() -> Readings:
            return replace(near(), matches=matches(), ruled=self._supervisor.ruled)

        return Asked(near, whole)

    def states(self) -> tuple[EngineState, ...]:
        """Return how each engine fares."""
        tool = self._supervisor.state()
        if tool.status is Status.WARM and self._client.resting():
            tool = EngineState(tool.name, Status.DOWN, texts.RESTING_DETAIL)
        return tool, self._guess.state(), self._parse.state()

    def warm(self) -> bool:
        """Return whether every engine answers."""
        return all(one.status is Status.WARM for one in self.states())

    def wait_warm(self, seconds: float) -> bool:
        """Wait until every engine answers; return whether they all do."""
        end = time.monotonic() + seconds
        waiting = (self._supervisor, self._guess, self._parse)
        return all(one.wait_warm(_left(end)) for one in waiting)

    def close(self) -> None:
        """End every engine that is ours."""
        self._client.close()
        closing = [threading.Thread(target=one.close) for one in (self._guess, self._parse)]
        for one in closing:
            one.start()
        self._supervisor.close()
        for one in closing:
            one.join()

    def __enter__(self) -> Self:
        """Start."""
        self.start()
        return self

    def __exit__(self, *_: object) -> None:
        """Close."""
        self.close()


def _nothing_in_doubt(_seconds: float) -> tuple[Guess, ...]:
    return ()


def _left(end: float) -> float:
    return max(end - time.monotonic(), 0)
