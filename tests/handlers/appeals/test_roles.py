"""Every door by role: who may ask, who may answer; nobody else, whatever they click."""

import pytest

from checks.city import Role
from handlers.refusals import Refused, Why
from storage.appeals import Appeal
from tests.handlers.appeals.asking import BY_LAW, PERSONAL, TENDER, WORDS, answer, ask
from tests.handlers.cities import with_roles
from tests.handlers.desk import Desk
from tests.handlers.givens import DENIS, ISABELLE, JULIE, LINKEDIN, MARC, POLICE_PAGE

CITY_ASKS = {Role.ADVISER, Role.APPROVER, Role.DIRECTOR}
CITY_ANSWERS = {Role.APPROVER, Role.DIRECTOR}
POLICE_ASKS = {Role.POLICE_OFFICER, Role.POLICE_APPROVER}
POLICE_ANSWERS = {Role.POLICE_APPROVER}
NOT_ALLOWED = Refused(Why.NOT_ALLOWED)


@pytest.mark.parametrize("role", [None, *Role])
def test_city_posts_are_contested_and_lifted_by_the_city(desk: Desk, role: Role | None) -> None:
    draft, other = desk.write(text=TENDER), desk.write(text=BY_LAW)
    assert isinstance(ask(desk, draft, WORDS), Appeal)
    if role:
        desk.change = with_roles(**{role: {DENIS}})
    mine = ask(desk, other, "notice", "by_law", user=DENIS)
    assert isinstance(mine, Appeal) if role in CITY_ASKS else mine == NOT_ALLOWED
    done = answer(desk, 1, DENIS)
    assert isinstance(done, Appeal) if role in CITY_ANSWERS else done == NOT_ALLOWED


@pytest.mark.article("1.1")
@pytest.mark.parametrize("role", [None, *Role])
def test_police_posts_are_excepted_by_the_police(desk: Desk, role: Role | None) -> None:
    check = "personal_information"
    draft = desk.write(MARC, text=PERSONAL, accounts=(POLICE_PAGE,))
    assert isinstance(ask(desk, draft, check, "police_notice", user=MARC), Appeal)
    other = desk.write(MARC, text=PERSONAL, accounts=(POLICE_PAGE,), hour="10:00")
    if role:
        holders = {DENIS, ISABELLE} if role is Role.POLICE_APPROVER else {DENIS}
        desk.change = with_roles(**{role: holders})
    theirs = ask(desk, other, check, "police_notice", user=DENIS)
    assert isinstance(theirs, Appeal) if role in POLICE_ASKS else theirs == NOT_ALLOWED
    done = answer(desk, 1, DENIS)
    assert isinstance(done, Appeal) if role in POLICE_ANSWERS else done == NOT_ALLOWED


@pytest.mark.article("5.3")
def test_human_resources_contest_their_own_offer(desk: Desk) -> None:
    text = f"La Ville recrute une brigadière! Postulez avant le 30 novembre 2026. {TENDER}"
    offer = desk.write(JULIE, type="job", text=text, accounts=(LINKEDIN,))
    assert isinstance(ask(desk, offer, WORDS, user=JULIE), Appeal)
    other = desk.write(text=TENDER)
    assert ask(desk, other, WORDS, user=JULIE) == NOT_ALLOWED
