"""An emergency goes on: it is joined, extended, stopped, and never before it started."""

from datetime import timedelta

import pytest

from checks.types import Group
from handlers.emergency import flow
from handlers.emergency.form import Hours
from handlers.refusals import Problems, Refused, Why
from storage.drafts import Stored
from storage.emergency import Emergency
from storage.outbox import Letter
from tests.handlers.desk import Desk
from tests.handlers.emergency.crises import (
    BOIL,
    attempt,
    declare,
    end,
    going_on,
    is_held,
    summary,
)
from tests.handlers.givens import (
    CAMILLE,
    DAY,
    ISABELLE,
    MARC,
    NADIA,
    PHILIPPE,
    POLICE_PAGE,
    SYLVIE,
    THURSDAY,
)


@pytest.mark.article("10.1")
def test_a_second_declaration_joins_the_first(desk: Desk) -> None:
    first = declare(desk)
    desk.messages()
    assert declare(desk, SYLVIE).id == first.id
    assert len(going_on(desk)) == 1
    assert {to for to, _ in desk.said(Letter.EMERGENCY_NEWS)} == {PHILIPPE, SYLVIE}
    draft = desk.approved(MARC, ISABELLE, accounts=(POLICE_PAGE,), objective="targeted")
    widened = declare(desk, SYLVIE, scope="both")
    assert (widened.id, widened.groups) == (first.id, frozenset(Group))
    assert is_held(desk, draft, POLICE_PAGE)


@pytest.mark.article("10.1")
def test_an_exercise_touches_nothing_real(desk: Desk) -> None:
    draft = desk.approved()
    one = declare(desk, exercise=True)
    assert not is_held(desk, draft)
    desk.at(THURSDAY - timedelta(minutes=10))
    assert len(desk.said(Letter.POST_REMINDER)) == 1
    done = desk.write(NADIA, urgent=True, day="2026-11-13", text="La neige arrive en ville.")
    assert "draft.urgent" not in desk.lines(done)
    assert isinstance(end(desk, one), Emergency)
    assert isinstance(desk.publish(draft, desk.clock.now()), Stored)


def test_no_exercise_during_a_real_one_but_a_real_one_ends_an_exercise(desk: Desk) -> None:
    drill = declare(desk, exercise=True)
    real = declare(desk, SYLVIE)
    assert [one.id for one in going_on(desk)] == [real.id]
    assert summary(desk, drill).emergency.ended_by == SYLVIE
    assert attempt(desk, exercise=True) == Refused(Why.REAL_EMERGENCY)


def test_nothing_is_stopped_or_extended_before_it_started(desk: Desk) -> None:
    for number in (1, 99):
        assert flow.stop(desk.services, PHILIPPE, number) == Refused(Why.NO_EMERGENCY)
        done = flow.extend(desk.services, PHILIPPE, number, BOIL.hours)
        assert done == Refused(Why.NO_EMERGENCY)
    one = declare(desk)
    end(desk, one)
    assert end(desk, one) == Refused(Why.NO_EMERGENCY)


def test_somebody_without_the_right_neither_extends_nor_stops(desk: Desk) -> None:
    one = declare(desk)
    for user in (CAMILLE, ISABELLE, MARC):
        assert end(desk, one, user) == Refused(Why.NOT_ALLOWED)
        done = flow.extend(desk.services, user, one.id, BOIL.hours)
        assert done == Refused(Why.NOT_ALLOWED)


def test_extending_moves_the_end_and_the_next_update(desk: Desk) -> None:
    one = declare(desk)
    desk.messages()
    hours = Hours("2026-11-12", "09:00", "08:30")
    done = flow.extend(desk.services, SYLVIE, one.id, hours)
    assert isinstance(done, Emergency)
    assert done.planned_end == THURSDAY
    # 8 h 30 has passed today: it is tomorrow's.
    assert done.next_update_at == THURSDAY - DAY - timedelta(minutes=30)
    assert [to for to, _ in desk.said(Letter.EMERGENCY_NEWS)] == [PHILIPPE]
    wrong = flow.extend(desk.services, SYLVIE, one.id, Hours("2026-11-01", "09:00"))
    assert isinstance(wrong, Problems)
