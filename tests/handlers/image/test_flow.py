"""A misuse of the city's image is reported with its capture and followed to its end (art. 14)."""

from dataclasses import replace
from typing import Any

import pytest

from handlers.image import flow
from handlers.image.flow import Misuse
from handlers.refusals import Problems, Refused, Why
from storage import journal, reports
from storage.letter import Letter
from storage.reports import Kind, Report
from tests.handlers.desk import Desk
from tests.handlers.givens import CAMILLE, DENIS, MARC, SYLVIE, TEAM
from tests.handlers.showing import buttons, said, shown

MISUSE = Misuse(
    "copied", "https://www.facebook.com/spotted/posts/1", "Spotted Val-des-Érables",
    ("picture", "logo"), captured=True, where="K:/captures/2026-11-10",
)  # fmt: skip


def reported(desk: Desk, user: str = DENIS) -> Report:
    made = flow.report(desk.services, user, MISUSE, employee=True)
    assert isinstance(made, Report), made
    return made


@pytest.mark.article("14")
def test_any_employee_reports_and_the_team_gets_the_text_to_send(any_desk: Desk) -> None:
    one = reported(any_desk)
    owed = dict(any_desk.messages())
    assert set(owed) == {TEAM, DENIS}
    card = shown(owed[TEAM])
    assert "Merci de retirer le logo de la Ville et l’image de la Ville." in said(card)
    assert buttons(card) == ["Demande envoyée", "Contenu retiré", "Sans suite"]
    assert "transmis aux communications" in owed[DENIS].text
    with any_desk.services.reading() as session:
        line = next(journal.lines(session, one.subject))
    assert line.action == "image.reported"
    assert "Spotted" not in str(line.facts)


@pytest.mark.article("14")
def test_a_share_is_no_misuse(desk: Desk) -> None:
    done = flow.report(desk.services, DENIS, replace(MISUSE, nature="shared"), employee=True)
    assert isinstance(done, Problems)
    assert [(one.where, one.code) for one in done.all] == [("nature", "shared")]


@pytest.mark.parametrize(
    ("changed", "wrong"),
    [
        ({"captured": False}, ("captured", "capture")),
        ({"where": " "}, ("where", "empty")),
        ({"used": ()}, ("used", "choose")),
        ({"used": ("music",)}, ("used", "choose")),
        ({"nature": ""}, ("nature", "choose")),
        ({"link": "spotted"}, ("link", "not_a_link")),
        ({"page": "x" * 201}, ("page", "too_long")),
    ],
)
def test_what_cannot_be_reported(desk: Desk, changed: Any, wrong: tuple[str, str]) -> None:
    done = flow.report(desk.services, DENIS, replace(MISUSE, **changed), employee=True)
    assert isinstance(done, Problems)
    assert [(one.where, one.code) for one in done.all] == [wrong]


@pytest.mark.article("14")
def test_from_the_request_to_the_withdrawal(any_desk: Desk) -> None:
    one = reported(any_desk)
    any_desk.messages()
    assert isinstance(flow.take(any_desk.services, CAMILLE, one.id, "ask"), Report)
    assert flow.take(any_desk.services, SYLVIE, one.id, "ask") == Refused(Why.ALREADY_DONE)
    card = dict(any_desk.messages(Letter.IMAGE_REPORT))[TEAM]
    assert buttons(shown(card)) == ["Contenu retiré", "Sans suite"]
    assert isinstance(flow.take(any_desk.services, SYLVIE, one.id, "withdraw"), Report)
    assert [to for to, _ in any_desk.messages(Letter.IMAGE_TOLD)] == [DENIS]
    with any_desk.services.reading() as session:
        kept = reports.find(session, Kind.IMAGE, one.id)
        actions = [line.action for line in journal.lines(session, one.subject)]
    assert kept
    assert (kept.status, kept.handled_by) == ("withdrawn", SYLVIE)
    assert actions == ["image.reported", "image.asked", "image.withdrawn"]


def test_who_may_report_and_follow(desk: Desk) -> None:
    stranger = flow.report(desk.services, "U0NOBODY", MISUSE, employee=False)
    assert stranger == Refused(Why.NOT_ALLOWED)
    one = reported(desk, MARC)
    assert flow.take(desk.services, DENIS, one.id, "close") == Refused(Why.NOT_ALLOWED)
    assert flow.take(desk.services, CAMILLE, 99, "close") == Refused(Why.UNKNOWN_ENTRY)
    assert flow.take(desk.services, CAMILLE, one.id, "burn") == Refused(Why.UNKNOWN_ENTRY)
