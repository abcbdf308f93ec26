"""Have the language engines at hand for one run: those that run already, else our own."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Final

from bot import places
from bot.check import texts
from bot.language.engines import Engines
from bot.language.languagetool import machine
from bot.language.states import Status

# The first start may have to fetch LanguageTool; later ones take some ten seconds.
PATIENCE: Final = 300.0
LOOK: Final = 0.1
QUIET: Final = 1.0


@contextmanager
def engines_for_a_run(url: str | None, say: Callable[[str], None]) -> Iterator[Engines]:
    """Yield the engines once they answer, or once one of them cannot; say what people wait for."""
    folder = places.languagetool()
    if url is None and _nobody_runs_one():
        say(texts.STARTING_ENGINES)
    with Engines(cache=folder, state=folder, rules=places.RULES, url=url) as engines:
        _wait(engines, say)
        yield engines


def _nobody_runs_one() -> bool:
    held = machine.claim(places.languagetool())
    if held is None:
        return False
    held.close()
    return True


def _wait(engines: Engines, say: Callable[[str], None]) -> None:
    start, said = time.monotonic(), ""
    while not engines.wait_warm(LOOK) and time.monotonic() - start < PATIENCE:
        waiting = [one for one in engines.states() if one.status is not Status.WARM]
        if any(one.status is Status.DOWN for one in waiting):
            return
        details = [texts.ENGINE.format(name=one.name, detail=one.detail) for one in waiting]
        if details and details[0] != said and time.monotonic() - start > QUIET:
            said = details[0]
            say(said)
