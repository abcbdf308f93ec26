"""Subjects and changes of look reach the team, which answers each once (art. 11.1.1, 12.4)."""

from dataclasses import replace
from typing import Any

import pytest
from syrupy.assertion import SnapshotAssertion

from handlers.refusals import Problems, Refused, Why
from handlers.requests import flow, views
from handlers.requests.flow import Look, Subject
from storage import journal
from storage.letter import Letter
from storage.reports import Kind, Report
from tests.handlers.desk import Desk
from tests.handlers.givens import CAMILLE, DENIS, FACEBOOK, MARC, POLICE, POLICE_PAGE, SYLVIE, TEAM
from tests.handlers.showing import buttons, said, shown, view_shown

MAYOR = "U0MIREILLE"
SUBJECT = Subject("Le souper du Club Lions, le 21.", "honorary", "no", "2026-11-20")
LOOK = Look(FACEBOOK, "banner", "La bannière d’hiver, photo de la Ville.")


def proposed(desk: Desk, user: str = MAYOR) -> Report:
    made = flow.propose(desk.services, user, SUBJECT, employee=True)
    assert isinstance(made, Report), made
    return made


def wrongs(done: object) -> list[tuple[str, str]]:
    assert isinstance(done, Problems), done
    return [(one.where, one.code) for one in done.all]


@pytest.mark.article("12.4")
def test_an_elected_person_proposes_a_subject_and_hears_of_it(
    any_desk: Desk, pictured: SnapshotAssertion
) -> None:
    one = proposed(any_desk)
    owed = dict(any_desk.messages())
    assert set(owed) == {TEAM, MAYOR}
    card = shown(owed[TEAM])
    assert card == pictured
    assert buttons(card) == ["Retenir", "Ne pas retenir"]
    assert isinstance(flow.take(any_desk.services, SYLVIE, one.kind, one.id, "take"), Report)
    told = dict(any_desk.messages(Letter.REQUEST_TOLD))[MAYOR]
    assert "est retenu" in told.text
    with any_desk.services.reading() as session:
        lines = list(journal.lines(session, one.subject))
    assert [line.action for line in lines] == ["subject.reported", "subject.taken"]
    assert "Lions" not in str([line.facts for line in lines])


@pytest.mark.article("12.4")
def test_a_political_opinion_goes_to_a_personal_account(desk: Desk) -> None:
    done = flow.propose(desk.services, MAYOR, replace(SUBJECT, political="yes"), employee=True)
    assert wrongs(done) == [("political", "personal")]
    assert desk.messages() == []


@pytest.mark.parametrize(
    ("changed", "wrong"),
    [
        ({"what": " "}, ("what", "empty")),
        ({"what": "x" * 3001}, ("what", "too_long")),
        ({"nature": "hat"}, ("nature", "choose")),
        ({"political": ""}, ("political", "choose")),
        ({"day": "2026-11-09"}, ("day", "past_day")),
        ({"day": "soon"}, ("day", "past_day")),
    ],
)
def test_what_cannot_be_proposed(desk: Desk, changed: Any, wrong: tuple[str, str]) -> None:
    done = flow.propose(desk.services, DENIS, replace(SUBJECT, **changed), employee=True)
    assert wrongs(done) == [wrong]


def test_a_guest_proposes_nothing(desk: Desk) -> None:
    done = flow.propose(desk.services, "U0ALEX", SUBJECT, employee=False)
    assert done == Refused(Why.NOT_ALLOWED)


@pytest.mark.article("11.1.1-9")
def test_a_look_is_asked_then_changed(any_desk: Desk, pictured: SnapshotAssertion) -> None:
    made = flow.ask_look(any_desk.services, CAMILLE, LOOK)
    assert isinstance(made, Report)
    card = shown(dict(any_desk.messages())[TEAM])
    assert card == pictured
    assert "Facebook – Ville" in said(card)
    assert isinstance(flow.take(any_desk.services, SYLVIE, Kind.LOOK, made.id, "take"), Report)
    again = flow.take(any_desk.services, SYLVIE, Kind.LOOK, made.id, "decline")
    assert again == Refused(Why.ALREADY_DONE)
    assert buttons(shown(dict(any_desk.messages(Letter.REQUEST_CARD))[TEAM])) == []


@pytest.mark.article("11.1.1-9")
def test_each_chain_looks_after_its_own_accounts(desk: Desk) -> None:
    police = replace(LOOK, account=POLICE_PAGE)
    assert flow.ask_look(desk.services, CAMILLE, police) == Refused(Why.NOT_ALLOWED)
    made = flow.ask_look(desk.services, MARC, police)
    assert isinstance(made, Report)
    assert POLICE in dict(desk.messages())
    assert flow.take(desk.services, CAMILLE, Kind.LOOK, made.id, "take") == Refused(Why.NOT_ALLOWED)
    assert flow.ask_look(desk.services, DENIS, LOOK) == Refused(Why.NOT_ALLOWED)


def test_what_cannot_be_asked(desk: Desk) -> None:
    assert wrongs(flow.ask_look(desk.services, CAMILLE, replace(LOOK, account="x"))) == [
        ("account", "choose")
    ]
    bad = replace(LOOK, part="hat", what="")
    assert wrongs(flow.ask_look(desk.services, CAMILLE, bad)) == [
        ("what", "empty"),
        ("part", "choose"),
    ]


def test_only_the_team_answers(desk: Desk) -> None:
    one = proposed(desk)
    for user in (DENIS, MARC, MAYOR):
        assert flow.take(desk.services, user, one.kind, one.id, "take") == Refused(Why.NOT_ALLOWED)
    assert flow.take(desk.services, SYLVIE, one.kind, 99, "take") == Refused(Why.UNKNOWN_ENTRY)
    assert flow.take(desk.services, SYLVIE, one.kind, one.id, "x") == Refused(Why.UNKNOWN_ENTRY)


def test_forms(desk: Desk, pictured: SnapshotAssertion) -> None:
    with desk.services.reading() as session:
        accounts = desk.services.city(session).accounts
    banner = "🗳️ *Période électorale*"
    shown_forms = [views.subject_form([banner]), views.look_form(accounts)]
    assert [view_shown(one) for one in shown_forms] == pictured
