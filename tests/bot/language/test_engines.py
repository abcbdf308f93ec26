"""All the engines behind one door: values in time, whatever lives or dies behind it."""

import os
import signal
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from bot.language import texts
from bot.language.engines import Engines
from bot.language.languagetool import machine
from bot.language.states import Status
from checks.types import NotRun
from tests.bot.language.bad_servers import bad_server, hanging
from tests.languagetool import CACHE
from tests.watching import eventually, runs

TEXT = "Les employés de la Ville profite de la relâche."


@pytest.fixture(scope="module")
def engines(languagetool: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engines]:
    folder = tmp_path_factory.mktemp("state")
    with Engines(cache=CACHE, state=folder, url=languagetool) as started:
        assert started.wait_warm(90)
        yield started


def test_every_engine_speaks_of_a_text(engines: Engines) -> None:
    readings = engines.read(f"{TEXT} See you there on Friday, everyone!")
    assert not isinstance(readings.matches, NotRun)
    assert not isinstance(readings.guesses, NotRun)
    assert not isinstance(readings.parse, NotRun)
    assert "profite" in {TEXT[one.start : one.end] for one in readings.matches}
    assert [one.lingua > 0.5 for one in readings.guesses] == [True, False]


def test_every_engine_is_warm_and_says_so(engines: Engines) -> None:
    assert engines.warm()
    assert [one.detail for one in engines.states()] == [texts.WARM] * 3


def test_eight_threads_read_at_once(engines: Engines) -> None:
    asked = [f"Texte {number}. {TEXT}" for number in range(24)]
    with ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(engines.read, asked))
    for text, readings in zip(asked, answers, strict=True):
        assert not isinstance(readings.matches, NotRun)
        assert not isinstance(readings.guesses, NotRun)
        assert not isinstance(readings.parse, NotRun)
        assert "profite" in {text[one.start : one.end] for one in readings.matches}


def test_starting_and_reading_never_wait_for_the_warm_up(tmp_path: Path) -> None:
    engines = Engines(cache=CACHE, state=tmp_path)
    began = time.monotonic()
    engines.start()
    readings = engines.read(TEXT)
    assert time.monotonic() - began < 1
    assert readings.matches == NotRun(texts.PREPARING)
    assert readings.guesses == NotRun(texts.GUESS_PREPARING)
    assert readings.parse == NotRun(texts.PARSE_PREPARING)
    assert not engines.warm()
    assert {one.status for one in engines.states()} == {Status.PREPARING}
    engines.close()
    assert engines.read(TEXT).matches == NotRun(texts.CLOSED)


def test_nobody_is_asked_about_words_that_leave_no_doubt(tmp_path: Path) -> None:
    engines = Engines(cache=CACHE, state=tmp_path)
    assert engines.read("Nous remercions nos bénévoles et leurs familles.").guesses == ()
    assert isinstance(engines.read("La biblioteca estará cerrada el lunes.").guesses, NotRun)


def test_a_city_server_that_hangs_is_late_then_left_alone(tmp_path: Path) -> None:
    with bad_server(hanging) as server:
        engines = Engines(cache=CACHE, state=tmp_path, url=server.url)
        with engines:
            readings = engines.read(TEXT, 0.2)
    assert isinstance(readings.matches, NotRun)


def test_a_languagetool_killed_at_work_comes_back(tmp_path: Path) -> None:
    with Engines(cache=CACHE, state=tmp_path) as engines:
        assert engines.wait_warm(120)
        note = machine.read(tmp_path)
        assert note
        assert note.java
        assert note.keeper
        os.kill(note.keeper, signal.SIGKILL)
        assert isinstance(engines.read(f"Autre texte. {TEXT}").matches, NotRun)
        assert eventually(lambda: not engines.warm())
        assert not runs(note.java)
        assert engines.wait_warm(120)
        assert not isinstance(engines.read(f"Encore un. {TEXT}").matches, NotRun)
