"""A verdict comes in the time promised, however long the words waited behind others."""

from dataclasses import replace
from datetime import timedelta

import pytest

from checks.types import Readings
from handlers.drafts import flow
from handlers.drafts.ticks import judge_next
from handlers.patience import LEAST_SECONDS, seconds_for_engines
from tests.handlers.conftest import desk
from tests.handlers.desk import Desk
from tests.handlers.givens import CAMILLE, FORM, LAW, NADIA

__all__ = ["desk"]

WHOLE = float(LAW.decisions.engine_seconds)
PROMISED = LAW.decisions.verdict_seconds


def seconds(desk: Desk, waited: float, *, judged: bool = False) -> float:
    since = desk.services.now() - timedelta(seconds=waited)
    return seconds_for_engines(desk.services, since, judged=judged)


@pytest.mark.article("8")
def test_what_waited_behind_others_is_taken_off(desk: Desk) -> None:
    assert seconds(desk, 0) == WHOLE
    assert seconds(desk, 1.5) == WHOLE - 1.5
    assert seconds(desk, WHOLE) == LEAST_SECONDS
    assert WHOLE < PROMISED - 1, "nothing is left to record and to send the verdict"


def test_what_is_late_anyway_or_judged_already_has_the_whole_time(desk: Desk) -> None:
    assert seconds(desk, PROMISED) == WHOLE
    assert seconds(desk, 3, judged=True) == WHOLE


def test_a_city_clock_that_went_back_takes_nothing_off(desk: Desk) -> None:
    assert seconds(desk, -1800) == WHOLE


def test_two_drafts_before_an_engine_that_hangs_have_their_verdicts_in_time(desk: Desk) -> None:
    given: list[float] = []

    def hanging(_text: str, allowed: float) -> Readings:
        given.append(allowed)
        desk.clock.advance(timedelta(seconds=allowed))
        return Readings()

    services = replace(desk.services, read=hanging)
    for user, text in ((CAMILLE, "La patinoire ouvre samedi."), (NADIA, "La piscine ouvre.")):
        flow.verify(desk.services, user, replace(FORM, text=text), None)
    while judge_next(services):
        pass
    assert given == [WHOLE, LEAST_SECONDS]
    assert sum(given) < PROMISED - 1
