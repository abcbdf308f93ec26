"""The ladder of an access as time goes: who hears what, on which day, once."""

from datetime import datetime

import pytest

from checks.workdays import at_wall
from handlers.credentials import flow, reviewing, ticks
from handlers.refusals import Refused, Why
from storage.access_reviews import Review
from storage.outbox import Letter
from tests.handlers.custody import an_access, change, lines, said, tell
from tests.handlers.desk import Desk
from tests.handlers.givens import CAMILLE, KARIM, MINUTE, NADIA, SYLVIE
from tests.handlers.together import at_once


def wall(*parts: int) -> datetime:
    return at_wall(datetime(*parts))  # type: ignore[arg-type]  # noqa: DTZ001


def heard(desk: Desk, *moment: int) -> list[tuple[str, str]]:
    """Let the clock knock at an instant; return the reminders and who gets each."""
    desk.at(wall(*moment))
    return desk.said(Letter.ACCESS_REMINDER)


@pytest.mark.article("12.2-4")
def test_the_ladder_from_ten_days_before_to_the_ti(any_desk: Desk) -> None:
    made = an_access(any_desk.services, day="2026-09-25")  # due on Tuesday, 24 November
    any_desk.said()
    assert heard(any_desk, 2026, 11, 13, 7, 59) == []
    ((to, words),) = heard(any_desk, 2026, 11, 13, 8)
    assert to == CAMILLE
    assert "d’ici le *mardi 24 novembre 2026* (dans 11 jours)" in words
    assert heard(any_desk, 2026, 11, 13, 16) == []
    assert [to for to, _ in heard(any_desk, 2026, 11, 20, 8)] == [CAMILLE]
    assert "(aujourd’hui)" in heard(any_desk, 2026, 11, 24, 8)[0][1]
    assert "(dépassé de 1 jour)" in heard(any_desk, 2026, 11, 25, 8)[0][1]
    told = dict(heard(any_desk, 2026, 11, 27, 8))
    assert set(told) == {CAMILLE, SYLVIE}
    assert f"que détient <@{CAMILLE}>" in told[SYLVIE]
    assert "Votre direction est avisée" in told[CAMILLE]
    told = dict(heard(any_desk, 2026, 12, 1, 8))
    assert set(told) == {CAMILLE, KARIM}
    assert heard(any_desk, 2027, 1, 15, 9) == []
    assert lines(any_desk.services, made.subject).count("access.reminded") == 6


def test_nothing_is_said_on_a_closed_day_or_hour(desk: Desk) -> None:
    an_access(desk.services, day="2026-09-25")
    desk.said()
    assert heard(desk, 2026, 11, 14, 9) == []
    assert heard(desk, 2026, 11, 16, 7) == []
    assert len(heard(desk, 2026, 11, 16, 8)) == 1


def test_a_changed_password_is_not_recalled(desk: Desk) -> None:
    made = an_access(desk.services, day="2026-09-25")
    desk.clock.instant = wall(2026, 11, 13, 8)
    ticks.remind(desk.services)
    change(desk, made, said("2026-11-13"))
    assert desk.said(Letter.ACCESS_REMINDER) == []
    assert heard(desk, 2026, 11, 24, 8) == []


def test_whoever_is_away_has_a_back_up_who_hears_it_too(any_desk: Desk) -> None:
    an_access(any_desk.services, day="2026-09-25")
    any_desk.said()
    profile = {"status_emoji": ":palm_tree:", "status_text": "À la plage"}
    tell(any_desk, {"id": CAMILLE, "profile": profile})
    told = dict(heard(any_desk, 2026, 11, 13, 8))
    assert set(told) == {CAMILLE, NADIA}
    assert f"<@{CAMILLE}> est en congé" in told[NADIA]
    tell(any_desk, {"id": CAMILLE, "profile": {}})
    assert [to for to, _ in heard(any_desk, 2026, 11, 20, 8)] == [CAMILLE]
    away = lines(any_desk.services, f"person:{CAMILLE}")
    assert away == ["custodian.away", "custodian.back"]


def test_replicas_that_knock_together_remind_once(any_desk: Desk) -> None:
    an_access(any_desk.services, day="2026-09-25")
    any_desk.said()
    any_desk.clock.instant = wall(2026, 11, 13, 8)
    at_once(*[lambda: ticks.remind(any_desk.services)] * 4)
    assert len(any_desk.said(Letter.ACCESS_REMINDER)) == 1


@pytest.mark.article("12.2-5")
def test_each_quarter_the_ti_review_every_access_once(any_desk: Desk) -> None:
    any_desk.at(wall(2027, 1, 4, 8))
    assert any_desk.said(Letter.ACCESS_REVIEW) == []  # the register is empty
    an_access(any_desk.services)
    any_desk.at(wall(2027, 4, 1, 8) - MINUTE)
    any_desk.said()
    any_desk.at(wall(2027, 4, 1, 8))
    any_desk.at(wall(2027, 4, 2, 8))
    ((to, message),) = any_desk.messages(Letter.ACCESS_REVIEW)
    assert to == KARIM
    assert "authentification multifacteur" in str([one.to_dict() for one in message.blocks])
    assert reviewing.finish(any_desk.services, CAMILLE, 1) == Refused(Why.NOT_ALLOWED)
    assert reviewing.finish(any_desk.services, KARIM, 404) == Refused(Why.UNKNOWN_ACCESS)
    assert isinstance(reviewing.finish(any_desk.services, KARIM, 1), Review)
    assert reviewing.finish(any_desk.services, KARIM, 1) == Refused(Why.ALREADY_DONE)
    ((_, words),) = any_desk.said(Letter.ACCESS_REVIEW)
    assert f"faite par <@{KARIM}>" in words
    assert lines(any_desk.services, "access_review:1") == [
        "access.review_opened", "access.review_done"
    ]  # fmt: skip


def test_who_leaves_leaves_tasks_to_the_ti(any_desk: Desk) -> None:
    made = an_access(any_desk.services, day="2026-09-25")
    any_desk.said()
    for _ in range(2):
        tell(any_desk, {"id": CAMILLE, "deleted": True})
    ((to, words),) = any_desk.said(Letter.ACCESS_DEPARTURE)
    assert to == KARIM
    assert words == f"🚪 <@{CAMILLE}> n’a plus de compte Slack actif et détenait 1 accès :"
    assert heard(any_desk, 2026, 11, 13, 8) == []
    flow.retire(any_desk.services, KARIM, made.id)
    ((_, words),) = any_desk.said(Letter.ACCESS_DEPARTURE)
    assert "ses accès sont retirés" in words
    assert lines(any_desk.services, f"departure:{CAMILLE}") == ["custodian.departed"]


ALEX = "U0ALEX"


def test_who_holds_nothing_leaves_nothing(desk: Desk) -> None:
    tell(desk, {"id": ALEX, "deleted": True})
    tell(desk, {"id": ALEX, "profile": {"status_text": "En congé"}})
    assert lines(desk.services) == []
    assert desk.said() == []
