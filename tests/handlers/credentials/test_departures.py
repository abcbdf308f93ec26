"""Who leaves leaves tasks for what they held, however it is learnt; who returns has them back."""

from datetime import timedelta

import pytest

from handlers.credentials import flow, ticks
from handlers.roles import leaving
from storage import access_tasks, credentials
from storage.access_tasks import Kind
from storage.outbox import Letter
from tests.handlers.custody import an_access, lines, tell
from tests.handlers.desk import Desk
from tests.handlers.givens import CAMILLE, INSTAGRAM, JULIE, KARIM, SYLVIE


def to_take_away(desk: Desk) -> set[str]:
    """Return the accounts whose access is to be taken away."""
    with desk.services.reading() as session:
        held = [one.id for one in credentials.every(session)]
        found = access_tasks.open_of(session, held)
    return {one.access.account for one in found if one.kind is Kind.DEPARTURE}


@pytest.mark.article("12.2")
def test_a_departure_that_somebody_declares_leaves_tasks_to_the_ti(any_desk: Desk) -> None:
    an_access(any_desk.services)
    an_access(any_desk.services, account=INSTAGRAM)
    any_desk.said()
    leaving.declare(any_desk.services, SYLVIE, CAMILLE)
    ((to, words),) = any_desk.said(Letter.ACCESS_DEPARTURE)
    assert to == KARIM
    assert words == f"🚪 Départ inscrit : <@{CAMILLE}> détenait 2 accès :"
    assert to_take_away(any_desk) == {"facebook-ville", "instagram-ville"}


def test_slack_says_it_again_and_nothing_is_asked_twice(any_desk: Desk) -> None:
    made = an_access(any_desk.services)
    leaving.declare(any_desk.services, SYLVIE, CAMILLE)
    any_desk.said()
    tell(any_desk, {"id": CAMILLE, "deleted": True})
    assert any_desk.said(Letter.ACCESS_DEPARTURE) == []
    flow.retire(any_desk.services, KARIM, made.id)
    ((_, words),) = any_desk.said(Letter.ACCESS_DEPARTURE)
    assert words == f"✅ Départ de <@{CAMILLE}> : ses accès sont retirés."
    assert lines(any_desk.services, f"departure:{CAMILLE}") == ["custodian.departed"]


def test_who_left_is_not_given_back_by_a_change_of_status(desk: Desk) -> None:
    an_access(desk.services)
    leaving.declare(desk.services, SYLVIE, CAMILLE)
    tell(desk, {"id": CAMILLE, "profile": {"status_text": "En congé"}})
    assert to_take_away(desk) == {"facebook-ville"}


@pytest.mark.article("12.2")
def test_whose_account_lives_again_is_reminded_again(any_desk: Desk) -> None:
    an_access(any_desk.services, JULIE, day="2026-09-25")
    tell(any_desk, {"id": JULIE, "deleted": True})
    any_desk.said()
    tell(any_desk, {"id": JULIE, "profile": {}})
    ((_, words),) = any_desk.said(Letter.ACCESS_DEPARTURE)
    assert words.startswith(f"↩️ <@{JULIE}> a de nouveau un compte Slack actif")
    assert to_take_away(any_desk) == set()
    any_desk.clock.instant += timedelta(days=3)
    ticks.remind(any_desk.services)
    assert JULIE in dict(any_desk.said(Letter.ACCESS_REMINDER))
    assert lines(any_desk.services, f"departure:{JULIE}") == [
        "custodian.departed", "custodian.returned"
    ]  # fmt: skip
