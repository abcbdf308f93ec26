"""Have the language engines at hand for one run: those that run already, else our own."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import fields
from typing import Final

from bot import places
from bot.check import texts
from bot.check.judging import Engines as Reader
from bot.language.engines import Asked, Engines
from bot.language.languagetool import machine
from bot.language.states import Status
from checks.types import NotRun, Readings

# The first start may have to fetch LanguageTool; later ones take some ten seconds.
PATIENCE: Final = 300.0
# A server that the city runs has been started before us.
GIVEN_PATIENCE: Final = 15.0
INSIST: Final = 20.0
LOOK: Final = 0.1
QUIET: Final = 1.0


class Patient:
    """Engines asked again when they fail a text that they could have read.

    A person in Slack gets what there is within seconds; a run can wait for the whole. Once an
    engine failed for as long as that, the texts that follow are not made to wait for it.
    """

    def __init__(self, engines: Reader, *, hopeful: bool) -> None:
        """Say whether the engines are known to answer."""
        self._engines, self._hopeful = engines, hopeful

    def begin(self, text: str, seconds: float) -> Asked:
        """Ask, and return what waits for the answers, however long it takes within reason."""
        end = time.monotonic() + INSIST
        first = self._engines.begin(text, seconds)

        def wait() -> Readings:
            readings = first.whole()
            while not _complete(readings):
                if not self._hopeful or time.monotonic() >= end:
                    self._hopeful = False
                    return readings
                time.sleep(LOOK)
                readings = self._engines.begin(text, seconds).whole()
            self._hopeful = True
            return readings

        return Asked(first.near, wait)


def _complete(readings: Readings) -> bool:
    said = (getattr(readings, field.name) for field in fields(readings))
    return not any(isinstance(one, NotRun) for one in said)


@contextmanager
def engines_for_a_run(url: str | None, say: Callable[[str], None]) -> Iterator[Patient]:
    """Yield the engines once they answer, or once one of them cannot; say what people wait for."""
    folder = places.languagetool()
    if url is None and _nobody_runs_one():
        say(texts.STARTING_ENGINES)
    with Engines(cache=folder, state=folder, rules=places.RULES, url=url) as engines:
        _wait(engines, PATIENCE if url is None else GIVEN_PATIENCE, say)
        yield Patient(engines, hopeful=engines.warm())


def _nobody_runs_one() -> bool:
    held = machine.claim(places.languagetool())
    if held is None:
        return False
    held.close()
    return True


def _wait(engines: Engines, seconds: float, say: Callable[[str], None]) -> None:
    start, said = time.monotonic(), ""
    while not engines.wait_warm(LOOK) and time.monotonic() - start < seconds:
        waiting = [one for one in engines.states() if one.status is not Status.WARM]
        if any(one.status is Status.DOWN for one in waiting):
            return
        details = [texts.ENGINE.format(name=one.name, detail=one.detail) for one in waiting]
        if details and details[0] != said and time.monotonic() - start > QUIET:
            said = details[0]
            say(said)
