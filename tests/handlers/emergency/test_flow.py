"""An emergency from its declaration to its end: what waits, what goes on, who may."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from checks.city import City, Role
from checks.lifecycle import PostStatus, Status
from checks.types import Group
from handlers.act import act_of
from handlers.drafts import sheet
from handlers.drafts.views import root_message
from handlers.emergency.declaring import Weighed, weigh
from handlers.emergency.form import Hours
from handlers.refusals import Problems, Refused, Why
from storage.emergency import Emergency
from storage.outbox import Letter
from tests.handlers.desk import Desk
from tests.handlers.emergency.crises import (
    BOIL,
    attempt,
    declare,
    going_on,
    is_held,
    program,
    summary,
)
from tests.handlers.givens import (
    CAMILLE,
    ISABELLE,
    KARIM,
    MARC,
    NADIA,
    PHILIPPE,
    POLICE,
    POLICE_PAGE,
    SYLVIE,
    TEAM,
    THURSDAY,
)
from tests.handlers.showing import said, shown
from tests.sandbox import TUESDAY


@pytest.mark.article("10.1")
def test_what_is_scheduled_waits_from_the_first_instant(any_desk: Desk) -> None:
    desk = any_desk
    draft = desk.approved()
    one = declare(desk)
    assert one.groups == {Group.CITY}
    assert is_held(desk, draft)
    assert desk.publish(draft, TUESDAY) == Refused(Why.HELD_BY_EMERGENCY)
    desk.messages()
    for hours in (0, 1, 3):
        desk.at(THURSDAY + timedelta(hours=hours))
    assert desk.said(Letter.POST_REMINDER, Letter.POST_UNPLACED) == []
    assert desk.status(draft) is PostStatus.BOOKED
    assert "emergency.started" in lines(desk, one)


def lines(desk: Desk, one: Emergency) -> list[str]:
    return [line.action for line in summary(desk, one).lines]


def test_the_draft_itself_says_that_it_waits(desk: Desk) -> None:
    draft = desk.approved()
    declare(desk)
    with desk.services.reading() as session:
        words = said(shown(root_message(sheet.gather(session, desk.services, draft.id))))
    assert "Facebook – Ville (suspendue)" in words


@pytest.mark.article("10.1")
def test_everybody_who_leads_is_told_and_the_team_sees_the_card(desk: Desk) -> None:
    desk.approved()
    desk.messages()
    declare(desk, scope="both", user=SYLVIE)
    told = desk.said(Letter.EMERGENCY_CARD, Letter.EMERGENCY_NEWS)
    assert {to for to, _ in told} == {TEAM, POLICE, PHILIPPE, ISABELLE}
    assert all("Avis d’ébullition" in words for _, words in told)


@pytest.mark.article("10.1")
def test_the_police_go_on_while_the_city_waits(desk: Desk) -> None:
    draft = desk.approved(MARC, ISABELLE, accounts=(POLICE_PAGE,), objective="targeted")
    city = desk.approved()
    declare(desk)
    assert not is_held(desk, draft, POLICE_PAGE)
    assert is_held(desk, city)
    declare(desk, ISABELLE, scope="police")
    assert is_held(desk, draft, POLICE_PAGE)
    assert len(going_on(desk)) == 2


@pytest.mark.parametrize(
    ("user", "scope", "why"),
    [
        (CAMILLE, "city", Why.NOT_ALLOWED),
        (MARC, "police", Why.NOT_ALLOWED),
        (KARIM, "city", Why.NOT_ALLOWED),
        (ISABELLE, "city", Why.NO_SCOPE),
        (ISABELLE, "both", Why.NO_SCOPE),
    ],
)
def test_only_those_who_lead_may_declare(desk: Desk, user: str, scope: str, why: Why) -> None:
    assert attempt(desk, user, scope=scope) == Refused(why)
    assert going_on(desk) == ()


def test_a_scope_without_accounts_is_refused(desk: Desk) -> None:
    def without_police(city: City) -> City:
        return replace(city, accounts=tuple(a for a in city.accounts if a.group is Group.CITY))

    desk.change = without_police
    assert attempt(desk, SYLVIE, scope="police") == Refused(Why.NO_SCOPE)


@pytest.mark.parametrize(
    ("fields", "problem"),
    [
        ({"kind": "meteor"}, ("kind", "choose")),
        ({"scope": "moon"}, ("scope", "choose")),
        ({"reason": " "}, ("reason", "empty")),
        ({"reason": "x" * 501}, ("reason", "too_long")),
        ({"hours": Hours()}, ("end_day", "no_such_day")),
        ({"hours": Hours("2026-11-10", "08:00")}, ("end_hour", "end_before_start")),
        ({"publishers": (KARIM,)}, ("publishers", "cannot_write")),
        ({"publishers": (MARC,)}, ("publishers", "cannot_write")),
    ],
)
def test_what_is_wrong_is_said_by_field(desk: Desk, fields: Any, problem: tuple[str, str]) -> None:
    done = attempt(desk, **fields)
    assert isinstance(done, Problems)
    assert [(one.where, one.code) for one in done.all] == [problem]


@pytest.mark.article("10.1")
def test_what_is_programmed_elsewhere_is_listed_and_ticked(desk: Desk) -> None:
    kept, stopped = desk.approved(), desk.approved(NADIA, day="2026-11-13", text="Autre avis.")
    for draft in (kept, stopped):
        program(desk, draft)
    with desk.services.reading() as session:
        weighed = weigh(act_of(session, desk.services, PHILIPPE), BOIL)
    assert isinstance(weighed, Weighed)
    assert (weighed.held, len(weighed.by_hand)) == (0, 2)
    one = declare(desk, stopped=frozenset({stopped.posts[0].id}))
    assert desk.status(stopped) is PostStatus.BOOKED
    assert is_held(desk, stopped)
    assert desk.status(kept) is PostStatus.PROGRAMMED
    assert not is_held(desk, kept)
    assert [each.post.draft for each in summary(desk, one).by_hand] == [kept.id]


def test_weighing_changes_nothing(desk: Desk) -> None:
    draft = desk.approved()
    with desk.services.reading() as session:
        weighed = weigh(act_of(session, desk.services, PHILIPPE), BOIL)
        drill = weigh(act_of(session, desk.services, PHILIPPE), replace(BOIL, exercise=True))
    assert isinstance(weighed, Weighed)
    assert isinstance(drill, Weighed)
    assert (weighed.held, weighed.joins, drill.held) == (1, None, 0)
    assert not is_held(desk, draft)


@pytest.mark.article("10.1")
def test_what_is_approved_during_the_emergency_waits_too(desk: Desk) -> None:
    declare(desk)
    draft = desk.approved()
    assert draft.status is Status.APPROVED
    assert is_held(desk, draft)


def test_somebody_on_duty_leads_at_night(desk: Desk) -> None:
    desk.change = lambda city: replace(city, roles={**city.roles, Role.ON_DUTY: frozenset({KARIM})})
    assert declare(desk, KARIM, scope="both").started_by == KARIM
