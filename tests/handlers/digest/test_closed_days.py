"""On closed days nobody is told, but the police if they wish, and everybody in an emergency."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from checks.digests import due_on
from handlers.digest import ticks
from tests.handlers.desk import Desk
from tests.handlers.digest.test_digest import HOUR, POLICE_HOUR, quiet, told
from tests.handlers.emergency.crises import declare, end
from tests.handlers.givens import LAW, POLICE, TEAM

SATURDAY = date(2026, 11, 14)


@pytest.mark.article("10.1")
def test_an_emergency_brings_the_digest_on_closed_days_too_once(any_desk: Desk) -> None:
    quiet(any_desk)
    one = declare(any_desk)
    any_desk.messages()
    any_desk.at(due_on(SATURDAY, HOUR))
    any_desk.at(due_on(SATURDAY, HOUR) + timedelta(minutes=1))
    assert told(any_desk) == [TEAM]
    end(any_desk, one)
    any_desk.messages()
    any_desk.at(due_on(SATURDAY + timedelta(days=1), HOUR))
    assert told(any_desk) == []


@pytest.mark.article("10.1")
def test_an_exercise_wakes_nobody_on_a_closed_day(desk: Desk) -> None:
    quiet(desk)
    declare(desk, exercise=True)
    desk.messages()
    desk.at(due_on(SATURDAY, HOUR))
    assert told(desk) == []


def test_the_police_are_told_on_closed_days_when_they_wish(desk: Desk) -> None:
    decisions = replace(LAW.decisions, police_digest_every_day=True)
    desk.services = replace(desk.services, directive=replace(LAW, decisions=decisions))
    quiet(desk)
    due = due_on(SATURDAY, POLICE_HOUR)
    with desk.services.reading() as session:
        desk.clock.instant = due - timedelta(minutes=1)
        assert ticks.next_due(session, desk.services) == due
    desk.at(due)
    assert told(desk) == [POLICE]
