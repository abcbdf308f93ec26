"""Somebody away has a back-up, who is asked in their stead (art. 11)."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from handlers.refusals import Problems, Refused, Why
from handlers.roles import flow
from handlers.roles.flow import Away
from storage import absences, journal
from storage.absences import Absence
from storage.letter import Letter
from tests.handlers.cities import with_backup
from tests.handlers.desk import Desk
from tests.handlers.givens import CAMILLE, DENIS, KARIM, NADIA, PHILIPPE, SYLVIE, THURSDAY

AWAY = Away("", "2026-11-10", "2026-11-13", SYLVIE)


def away(desk: Desk, user: str = PHILIPPE, **changed: Any) -> Absence:
    made = flow.declare(desk.services, user, replace(AWAY, **changed))
    assert isinstance(made, Absence), made
    return made


@pytest.mark.article("11")
def test_the_back_up_is_told_and_gets_what_waits_once(any_desk: Desk) -> None:
    any_desk.change = with_backup
    one = away(any_desk)
    told = dict(any_desk.said(Letter.ABSENCE_TOLD))
    assert "Vous prenez le relais" in told[SYLVIE]
    assert "prend le relais" in told[PHILIPPE]
    draft = any_desk.in_review()
    assert [to for to, _ in any_desk.messages(Letter.APPROVAL_REQUEST)] == [PHILIPPE]
    flow.stand_in(any_desk.services)
    flow.stand_in(any_desk.services)
    assert [to for to, _ in any_desk.messages(Letter.APPROVAL_REQUEST)] == [SYLVIE]
    with any_desk.services.reading() as session:
        actions = [line.action for line in journal.lines(session, draft.subject)]
        kept = absences.find(session, one.id)
    assert actions.count("absence.handed") == 1
    assert kept
    assert kept.handed == (f"{draft.id}:{draft.version}",)


def test_outside_of_the_absence_nothing_is_handed(desk: Desk) -> None:
    desk.change = with_backup
    away(desk, first="2026-11-20", last="2026-11-24")
    desk.in_review()
    desk.messages()
    flow.stand_in(desk.services)
    assert desk.messages(Letter.APPROVAL_REQUEST) == []


def test_a_back_up_who_wrote_or_may_not_approve_is_not_asked(desk: Desk) -> None:
    desk.change = with_backup
    away(desk, backup=CAMILLE)
    desk.in_review(NADIA)
    desk.messages()
    flow.stand_in(desk.services)
    assert desk.messages(Letter.APPROVAL_REQUEST) == []
    away(desk, backup=SYLVIE)
    desk.in_review(SYLVIE)
    desk.messages()
    flow.stand_in(desk.services)
    asked = [to for to, _ in desk.messages(Letter.APPROVAL_REQUEST)]
    assert asked == [SYLVIE]  # Nadia's draft, never her own


def test_a_new_absence_replaces_those_that_it_overlaps(desk: Desk) -> None:
    away(desk)
    second = away(desk, last="2026-11-30", backup=NADIA)
    with desk.services.reading() as session:
        assert [one.id for one in absences.on(session, THURSDAY.date())] == [second.id]


@pytest.mark.parametrize(
    ("changed", "wrong"),
    [
        ({"last": "2026-11-09"}, ("last", "backwards")),
        ({"first": "2026-11-01", "last": "2026-11-02"}, ("last", "past")),
        ({"first": "demain"}, ("first", "no_such_day")),
        ({"backup": ""}, ("backup", "choose")),
        ({"backup": PHILIPPE}, ("backup", "itself")),
        ({"backup": DENIS}, ("backup", "no_role")),
    ],
)
def test_what_cannot_be_declared(desk: Desk, changed: Any, wrong: tuple[str, str]) -> None:
    done = flow.declare(desk.services, PHILIPPE, replace(AWAY, **changed))
    assert isinstance(done, Problems)
    assert [(one.where, one.code) for one in done.all] == [wrong]


def test_who_declares_for_whom(desk: Desk) -> None:
    for_nadia = replace(AWAY, user=NADIA)
    assert flow.declare(desk.services, CAMILLE, for_nadia) == Refused(Why.NOT_ALLOWED)
    assert flow.declare(desk.services, DENIS, AWAY) == Refused(Why.NOT_ALLOWED)
    assert isinstance(flow.declare(desk.services, KARIM, for_nadia), Absence)


@pytest.mark.article("11")
def test_the_clock_hands_over(desk: Desk) -> None:
    desk.change = with_backup
    away(desk, first="2026-11-12", last="2026-11-13")
    desk.in_review(day="2026-11-16")
    desk.messages()
    desk.at(THURSDAY - timedelta(hours=1))
    assert SYLVIE in [to for to, _ in desk.messages(Letter.APPROVAL_REQUEST)]
