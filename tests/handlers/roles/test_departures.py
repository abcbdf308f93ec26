"""Somebody leaves: roles end, drafts pass on, accesses are listed and taken back (art. 11.1)."""

from dataclasses import replace

import pytest

from checks.city import City, Role
from checks.lifecycle import Status
from handlers.refusals import Problems, Refused, Why
from handlers.roles import leaving
from handlers.settings.reading import without
from storage import departures, journal, settings
from storage.departures import Departure
from storage.letter import Letter
from tests.handlers.custody import tell
from tests.handlers.desk import Desk
from tests.handlers.givens import (
    CAMILLE,
    DENIS,
    FACEBOOK,
    JULIE,
    KARIM,
    NADIA,
    PHILIPPE,
    SYLVIE,
    TEAM,
    is_status,
)
from tests.handlers.showing import buttons, said, shown


def gone(desk: Desk, user: str = CAMILLE, by: str = KARIM) -> Departure:
    made = leaving.declare(desk.services, by, user)
    assert isinstance(made, Departure), made
    return made


def city(desk: Desk) -> City:
    with desk.services.reading() as session:
        return desk.services.city(session)


def without_a_back_up(known: City) -> City:
    return replace(known, people=())


@pytest.mark.article("11.1")
def test_roles_end_and_drafts_pass_to_the_back_up(any_desk: Desk) -> None:
    draft = any_desk.write()
    any_desk.messages()
    one = gone(any_desk)
    assert city(any_desk).roles_of(CAMILLE) == frozenset()
    assert any_desk.draft(draft.id).author == NADIA
    owed = any_desk.messages()
    told = [message.text for to, message in owed if to == NADIA]
    assert any(draft.number in words for words in told)
    assert TEAM in [to for to, _ in owed]
    with any_desk.services.reading() as session:
        line = next(journal.lines(session, one.subject))
    assert (line.action, line.facts) == (
        "departure.recorded", {"user": CAMILLE, "drafts": [draft.id]},
    )  # fmt: skip


@pytest.mark.article("11.1")
def test_accesses_are_listed_and_taken_back(any_desk: Desk) -> None:
    one = gone(any_desk)
    owed = dict(any_desk.messages(Letter.DEPARTURE_CARD))
    assert set(owed) == {KARIM, SYLVIE}
    card = shown(owed[KARIM])
    assert "Facebook – Ville" in said(card)
    assert "Service de police" not in said(card)
    assert FACEBOOK in one.accounts
    assert buttons(card) == ["Accès retirés"]
    with any_desk.services.reading() as session:
        assert [left.user for left in departures.pending(session)] == [CAMILLE]
    assert leaving.take_back(any_desk.services, NADIA, one.id) == Refused(Why.NOT_ALLOWED)
    assert isinstance(leaving.take_back(any_desk.services, KARIM, one.id), Departure)
    assert leaving.take_back(any_desk.services, SYLVIE, one.id) == Refused(Why.ALREADY_DONE)
    assert leaving.take_back(any_desk.services, KARIM, 99) == Refused(Why.UNKNOWN_ENTRY)
    with any_desk.services.reading() as session:
        assert departures.pending(session) == ()
    cards = any_desk.messages(Letter.DEPARTURE_CARD)
    assert all(buttons(shown(card)) == [] for _, card in cards)


def test_without_a_back_up_the_team_takes_over(desk: Desk) -> None:
    desk.change = without_a_back_up
    draft = desk.write()
    gone(desk)
    assert desk.draft(draft.id).author == NADIA


def test_a_back_up_who_may_not_write_is_passed_over(desk: Desk) -> None:
    known = city(desk)
    draft = desk.write()
    assert leaving.heir(known, draft, JULIE) == CAMILLE
    assert leaving.heir(known, draft, SYLVIE) == SYLVIE
    nobody = replace(known, roles={Role.ADMINISTRATOR: frozenset({KARIM})})
    assert leaving.heir(nobody, draft, "") == ""


@pytest.mark.article("11.1")
def test_what_waited_for_an_approver_who_left_is_asked_of_another(desk: Desk) -> None:
    philippe_alone_approves(desk)
    draft = desk.in_review()
    assert [to for to, _ in desk.messages(Letter.APPROVAL_REQUEST)] == [PHILIPPE]
    gone(desk, PHILIPPE)
    assert SYLVIE in [to for to, _ in desk.messages(Letter.APPROVAL_REQUEST)]
    assert is_status(desk.approve(draft, PHILIPPE), Status.APPROVED) is False
    assert is_status(desk.approve(draft, SYLVIE), Status.APPROVED)


def philippe_alone_approves(desk: Desk) -> None:
    with desk.services.transaction() as session:
        roles = settings.sections(session)["roles"]
        settings.save(session, "roles", {**roles, "approver": [PHILIPPE]}, KARIM, desk.clock.now())


def departures_of(desk: Desk) -> frozenset[str]:
    with desk.services.reading() as session:
        return departures.users(session)


@pytest.mark.article("11.1")
def test_slack_tells_that_an_account_ended_and_that_it_lives_again(any_desk: Desk) -> None:
    tell(any_desk, {"id": CAMILLE, "deleted": True})
    tell(any_desk, {"id": CAMILLE, "deleted": True})
    owed = any_desk.messages(Letter.DEPARTURE_CARD)
    assert [to for to, _ in owed] == [KARIM, SYLVIE]
    assert "n’est plus actif" in said(shown(owed[0][1]))
    tell(any_desk, {"id": CAMILLE, "deleted": False})
    assert Role.ADVISER in city(any_desk).roles_of(CAMILLE)


def test_a_departure_that_somebody_declared_outlives_a_change_of_profile(desk: Desk) -> None:
    gone(desk)
    tell(desk, {"id": CAMILLE, "deleted": False})
    assert city(desk).roles_of(CAMILLE) == frozenset()


def test_somebody_whom_vigie_does_not_know_leaves_without_a_trace(desk: Desk) -> None:
    tell(desk, {"id": "U0UNKNOWN", "deleted": True})
    assert departures_of(desk) == frozenset()


def test_who_may_declare_whom(desk: Desk) -> None:
    assert leaving.declare(desk.services, CAMILLE, NADIA) == Refused(Why.NOT_ALLOWED)
    for user, code in ((KARIM, "own"), ("", "choose")):
        done = leaving.declare(desk.services, KARIM, user)
        assert isinstance(done, Problems)
        assert done.all[0].code == code
    gone(desk, DENIS)
    again = leaving.declare(desk.services, KARIM, DENIS)
    assert isinstance(again, Problems)
    assert again.all[0].code == "gone"


def test_nobody_who_left_is_anywhere_in_the_city(desk: Desk) -> None:
    known = city(desk)
    contacts = replace(known.contacts, media=SYLVIE, harassment=(SYLVIE, JULIE))
    left = without(replace(known, contacts=contacts), frozenset({SYLVIE}))
    assert left.backup_of(PHILIPPE) == ""
    assert SYLVIE not in str((left.roles, left.people, left.departments, left.contacts))
    assert left.contacts.harassment == (JULIE,)
