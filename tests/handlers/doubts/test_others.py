"""A doubt on somebody else's access: whoever sees it may say so, and its holder must act."""

import pytest

from handlers.doubts import flow
from handlers.refusals import Refused, Why
from storage import doubts
from storage.outbox import Letter
from tests.handlers.custody import an_access, change, held, lines, tell
from tests.handlers.desk import Desk
from tests.handlers.doubts.test_flow import a_doubt
from tests.handlers.givens import CAMILLE, DENIS, FACEBOOK, ISABELLE, KARIM, MARC, NADIA, SYLVIE


@pytest.mark.article("12.2")
def test_the_ti_doubt_an_access_of_somebody_who_must_then_change_it(any_desk: Desk) -> None:
    access = an_access(any_desk.services)
    any_desk.said()
    doubt = a_doubt(any_desk, KARIM, access.id)
    assert (doubt.user, doubt.reporter) == (CAMILLE, KARIM)
    assert held(any_desk.services) == {FACEBOOK}
    told = any_desk.said(Letter.DOUBT_ALERT, Letter.DOUBT_TASKS)
    words = dict(told)
    assert set(words) == {CAMILLE, SYLVIE, KARIM}
    assert words[CAMILLE].startswith(f"🔐 <@{KARIM}> signale un doute sur un de vos accès")
    assert f"signalé par <@{KARIM}>" in words[SYLVIE]
    change(any_desk, access)
    assert held(any_desk.services) == set()
    with any_desk.services.reading() as session:
        kept = doubts.find(session, doubt.id)
    assert kept is not None
    assert kept.reported_by == KARIM
    assert lines(any_desk.services, doubt.subject) == ["doubt.opened"]


def test_a_direction_does_for_its_department_and_a_back_up_for_who_is_away(desk: Desk) -> None:
    access = an_access(desk.services, MARC, "facebook-police")
    assert a_doubt(desk, ISABELLE, access.id).reporter == ISABELLE
    mine = an_access(desk.services)
    assert flow.declare(desk.services, NADIA, mine.id) == Refused(Why.NOT_YOUR_ACCESS)
    tell(desk, {"id": CAMILLE, "profile": {"status_emoji": ":palm_tree:"}})
    assert a_doubt(desk, NADIA, mine.id).reporter == NADIA


def test_nobody_else_does(desk: Desk) -> None:
    access = an_access(desk.services)
    for user in (DENIS, MARC, NADIA):
        assert flow.declare(desk.services, user, access.id) == Refused(Why.NOT_YOUR_ACCESS)
    assert held(desk.services) == set()
