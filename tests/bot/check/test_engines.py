from dataclasses import replace

import pytest

from bot.check import engines
from bot.check.engines import Patient
from checks.types import NotRun, Readings
from tests.bot.check.benches import SILENT, Told

HALF = replace(Readings(), matches=NotRun("en retard"))


def failing(*answers: Readings) -> Told:
    """Return engines that answer these in turn, then the last one for ever."""
    left = list(answers)
    return Told(lambda _: left.pop(0) if len(left) > 1 else left[0])


@pytest.fixture(autouse=True)
def _hurry(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engines, "LOOK", 0.001)
    monkeypatch.setattr(engines, "INSIST", 0.02)


def test_a_text_that_an_engine_missed_is_asked_again() -> None:
    told = failing(HALF, SILENT, Readings())
    assert Patient(told, hopeful=True).begin("a", 1).whole() == Readings()
    assert told.asked == ["a"] * 3


def test_engines_that_never_answered_are_asked_once() -> None:
    told = failing(SILENT)
    assert Patient(told, hopeful=False).begin("a", 1).whole() == SILENT
    assert told.asked == ["a"]


def test_after_one_long_failure_the_next_texts_do_not_wait() -> None:
    told = failing(HALF)
    patient = Patient(told, hopeful=True)
    assert patient.begin("a", 1).whole() == HALF
    assert told.asked.count("a") > 1
    assert patient.begin("b", 1).whole() == HALF
    assert told.asked.count("b") == 1


def test_hope_comes_back_with_an_answer() -> None:
    told = failing(Readings(), HALF, Readings())
    patient = Patient(told, hopeful=False)
    patient.begin("a", 1).whole()
    assert patient.begin("b", 1).whole() == Readings()
    assert told.asked == ["a", "b", "b"]
