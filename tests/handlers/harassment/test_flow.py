"""Harassment is reported in private, and read by the named persons only (art. 12)."""

from dataclasses import replace
from typing import Any

import pytest

from checks.city import City
from handlers.harassment import flow
from handlers.harassment.flow import Account
from handlers.refusals import Problems, Refused, Why
from storage import journal
from storage.letter import Letter
from storage.reports import Report
from tests.handlers.cities import with_roles
from tests.handlers.desk import Desk
from tests.handlers.givens import CAMILLE, DENIS, JULIE, KARIM, PHILIPPE, SYLVIE
from tests.handlers.showing import buttons, said, shown

ACCOUNT = Account("me", "On m’insulte chaque soir sous les publications.", "", "2026-11-02", "")


def naming_sylvie(city: City) -> City:
    return replace(city, contacts=replace(city.contacts, harassment=(SYLVIE,)))


def reported(desk: Desk, account: Account = ACCOUNT) -> Report:
    desk.change = naming_sylvie
    made = flow.report(desk.services, DENIS, account, employee=True)
    assert isinstance(made, Report), made
    return made


@pytest.mark.article("12")
def test_only_the_named_persons_get_it_by_direct_message(any_desk: Desk) -> None:
    one = reported(any_desk)
    owed = any_desk.messages(Letter.HARASSMENT_REPORT)
    assert [to for to, _ in owed] == [JULIE, SYLVIE]
    assert "On m’insulte" in said(shown(owed[0][1]))
    assert "On m’insulte" not in owed[0][1].text
    with any_desk.services.reading() as session:
        line = next(journal.lines(session, one.subject))
    assert line.action == "harassment.reported"
    assert set(line.facts) == {"notes"}
    assert "insulte" not in str(line.facts)


@pytest.mark.article("12")
def test_the_person_in_question_never_reads_it(any_desk: Desk) -> None:
    one = reported(any_desk, replace(ACCOUNT, accused=JULIE))
    assert [to for to, _ in any_desk.messages(Letter.HARASSMENT_REPORT)] == [SYLVIE]
    assert flow.take(any_desk.services, JULIE, one.id, "take") == Refused(Why.NOT_ALLOWED)


@pytest.mark.article("12")
def test_somebody_takes_it_and_its_author_is_told(any_desk: Desk) -> None:
    one = reported(any_desk)
    told = any_desk.said(Letter.HARASSMENT_TOLD)
    assert [to for to, _ in told] == [DENIS]
    assert "insulte" not in told[0][1]
    assert isinstance(flow.take(any_desk.services, SYLVIE, one.id, "take"), Report)
    assert flow.take(any_desk.services, JULIE, one.id, "take") == Refused(Why.ALREADY_DONE)
    owed = any_desk.messages()
    assert (DENIS, f"🔒 <@{SYLVIE}> s’occupe de votre signalement no {one.id}.") in [
        (to, message.text.replace("\u00a0", " ")) for to, message in owed
    ]
    cards = [message for to, message in owed if to in {JULIE, SYLVIE}]
    assert [buttons(shown(card)) for card in cards] == [["Dossier fermé"]] * 2
    assert isinstance(flow.take(any_desk.services, SYLVIE, one.id, "close"), Report)


@pytest.mark.parametrize("user", [CAMILLE, PHILIPPE, KARIM, DENIS])
def test_nobody_else_may_act_nor_learn_that_it_exists(desk: Desk, user: str) -> None:
    one = reported(desk)
    refused = Refused(Why.NOT_ALLOWED)
    assert flow.take(desk.services, user, one.id, "take") == refused
    assert flow.take(desk.services, user, 99, "take") == refused


def test_who_lost_the_role_is_shown_nothing_more(desk: Desk) -> None:
    one = reported(desk)
    desk.messages()
    flow.take(desk.services, SYLVIE, one.id, "take")
    desk.change = with_roles(human_resources={SYLVIE})
    assert [to for to, _ in desk.messages(Letter.HARASSMENT_REPORT)] == [SYLVIE]


def test_a_report_that_nobody_would_read_is_not_taken(desk: Desk) -> None:
    desk.change = with_roles(human_resources=set())
    done = flow.report(desk.services, DENIS, ACCOUNT, employee=True)
    assert done == Refused(Why.NOBODY)
    assert flow.report(desk.services, DENIS, ACCOUNT, employee=False) == Refused(Why.NOT_ALLOWED)


@pytest.mark.parametrize(
    ("changed", "wrong"),
    [
        ({"what": " "}, ("what", "empty")),
        ({"what": "a" * 2501}, ("what", "too_long")),
        ({"link": "ici"}, ("link", "not_a_link")),
        ({"against": ""}, ("against", "choose")),
        ({"since": "2026-11-11"}, ("since", "future")),
        ({"since": "hier"}, ("since", "no_such_day")),
    ],
)
def test_what_cannot_be_reported(desk: Desk, changed: Any, wrong: tuple[str, str]) -> None:
    done = flow.report(desk.services, DENIS, replace(ACCOUNT, **changed), employee=True)
    assert isinstance(done, Problems)
    assert [(one.where, one.code) for one in done.all] == [wrong]
