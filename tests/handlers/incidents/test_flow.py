"""A privacy incident reaches the privacy officers with its facts, nothing personal (art. 12.3)."""

from dataclasses import replace
from typing import Any

import pytest

from handlers.incidents import flow
from handlers.incidents.flow import Happening
from handlers.refusals import Problems, Refused, Why
from storage import journal, reports
from storage.letter import Letter
from storage.reports import Kind, Report
from tests.handlers.cities import with_roles
from tests.handlers.desk import Desk
from tests.handlers.givens import CAMILLE, DENIS, KARIM, SYLVIE
from tests.handlers.showing import buttons, said, shown

HELENE = "U0HELENE"
HAPPENING = Happening(
    "publication", "2026-11-09", "16:30", ("public", "minors"), "few",
    "Une liste d’inscriptions a paru dans une image; Mme Anne Roy, 514 555-0188, y figure.",
    "Image retirée.", "https://www.facebook.com/posts/1",
)  # fmt: skip


def reported(desk: Desk) -> Report:
    made = flow.report(desk.services, DENIS, HAPPENING, employee=True)
    assert isinstance(made, Report), made
    return made


@pytest.mark.article("12.3")
def test_the_officers_get_the_facts_and_nothing_personal(any_desk: Desk) -> None:
    one = reported(any_desk)
    ((to, card),) = any_desk.messages(Letter.INCIDENT_REPORT)
    words = said(shown(card))
    assert to == HELENE
    assert "Une liste d’inscriptions" in words
    assert "514 555-0188" not in words
    assert "•••" in words
    with any_desk.services.reading() as session:
        kept = reports.words_of(session, one)
        line = next(journal.lines(session, one.subject))
    assert "514 555-0188" not in str(kept)
    assert set(line.facts) == {"notes"}


@pytest.mark.article("12.3")
def test_a_serious_one_is_closed_once_the_notices_are_sent(any_desk: Desk) -> None:
    one = reported(any_desk)
    any_desk.messages()
    take = flow.take
    assert take(any_desk.services, HELENE, one.id, "close") == Refused(Why.ALREADY_DONE)
    assert isinstance(take(any_desk.services, HELENE, one.id, "serious"), Report)
    assert take(any_desk.services, HELENE, one.id, "close") == Refused(Why.ALREADY_DONE)
    ((_, card),) = any_desk.messages(Letter.INCIDENT_REPORT)
    assert buttons(shown(card)) == ["Avis envoyés"]
    assert isinstance(take(any_desk.services, KARIM, one.id, "notified"), Report)
    assert isinstance(take(any_desk.services, HELENE, one.id, "close"), Report)
    assert [to for to, _ in any_desk.messages(Letter.INCIDENT_TOLD)] == [DENIS]
    with any_desk.services.reading() as session:
        found = reports.find(session, Kind.INCIDENT, one.id)
        actions = [line.action for line in journal.lines(session, one.subject)]
    assert found
    assert found.status == "closed"
    assert actions == [
        "incident.reported", "incident.serious", "incident.notified", "incident.closed",
    ]  # fmt: skip


def test_a_minor_one_may_turn_out_serious(desk: Desk) -> None:
    one = reported(desk)
    assert isinstance(flow.take(desk.services, HELENE, one.id, "minor"), Report)
    assert isinstance(flow.take(desk.services, HELENE, one.id, "serious"), Report)


@pytest.mark.parametrize("user", [DENIS, CAMILLE, SYLVIE])
def test_who_does_not_follow_incidents_may_not_act(desk: Desk, user: str) -> None:
    one = reported(desk)
    assert flow.take(desk.services, user, one.id, "minor") == Refused(Why.NOT_ALLOWED)


def test_without_officers_the_administrators_get_it(desk: Desk) -> None:
    desk.change = with_roles(privacy_officer=set())
    reported(desk)
    assert [to for to, _ in desk.messages(Letter.INCIDENT_REPORT)] == [KARIM]
    desk.change = with_roles(privacy_officer=set(), administrator=set())
    done = flow.report(desk.services, DENIS, HAPPENING, employee=True)
    assert done == Refused(Why.NOBODY)
    stranger = flow.report(desk.services, "U0X", HAPPENING, employee=False)
    assert stranger == Refused(Why.NOT_ALLOWED)


@pytest.mark.parametrize(
    ("changed", "wrong"),
    [
        ({"kind": "autre"}, ("kind", "choose")),
        ({"count": ""}, ("count", "choose")),
        ({"concerned": ()}, ("concerned", "choose")),
        ({"what": ""}, ("what", "empty")),
        ({"done": "a" * 1001}, ("done", "too_long")),
        ({"day": "2026-11-30"}, ("day", "future")),
        ({"day": ""}, ("day", "no_such_day")),
        ({"link": "x"}, ("link", "not_a_link")),
    ],
)
def test_what_cannot_be_reported(desk: Desk, changed: Any, wrong: tuple[str, str]) -> None:
    done = flow.report(desk.services, DENIS, replace(HAPPENING, **changed), employee=True)
    assert isinstance(done, Problems)
    assert [(one.where, one.code) for one in done.all] == [wrong]
