"""The Home shows each person their own day, and follows what changes."""

from typing import Any

import pytest

from handlers.home import flow
from handlers.home.drafts_view import step_of
from storage.outbox import Letter
from tests.handlers.desk import Desk
from tests.handlers.givens import (
    CAMILLE,
    DENIS,
    FACEBOOK,
    INSTAGRAM,
    ISABELLE,
    MARC,
    NADIA,
    PHILIPPE,
    SYLVIE,
    THURSDAY,
)


def home(desk: Desk, user: str) -> flow.Home:
    with desk.services.reading() as session:
        return flow.gather(session, desk.services, user)


def shown(desk: Desk, user: str) -> Any:
    """Return the last Home that was made for somebody."""
    made = [one for to, one in desk.messages(Letter.HOME) if to == f"home:{user}"]
    return made[-1].home.to_dict() if made and made[-1].home else None


def test_each_person_sees_their_own_drafts(desk: Desk) -> None:
    mine = desk.write(CAMILLE)
    desk.write(NADIA, text="Un avis pour la rue du Moulin.")
    assert [one.draft.id for one in home(desk, CAMILLE).lists.mine] == [mine.id]
    stranger = home(desk, DENIS)
    assert (stranger.lists.mine, stranger.lists.to_approve, stranger.places) == ((), (), ())
    assert not stranger.writes
    assert not stranger.publishes


@pytest.mark.article("11.1")
def test_what_waits_for_my_approval(desk: Desk) -> None:
    sent = desk.in_review(SYLVIE)
    assert [one.id for one in home(desk, PHILIPPE).lists.to_approve] == [sent.id]
    assert home(desk, SYLVIE).lists.to_approve == ()
    assert home(desk, CAMILLE).lists.to_approve == ()
    assert home(desk, ISABELLE).lists.to_approve == ()
    desk.approve(sent)
    assert home(desk, PHILIPPE).lists.to_approve == ()


@pytest.mark.article("9")
def test_the_places_of_today(desk: Desk) -> None:
    desk.fill(hours=("13:00",))
    desk.in_review(text="Un avis pour la rue du Moulin.")
    desk.clock.instant = THURSDAY.replace(hour=13)
    places = {one.title: (one.held, one.waiting, one.cap) for one in home(desk, CAMILLE).places}
    assert places["Facebook – Ville"] == (1, 1, 2)
    assert places["Instagram – Ville"] == (0, 0, 2)
    assert "Facebook – Service de police" not in places
    police = home(desk, MARC).places
    assert [one.title for one in police] == ["Facebook – Service de police"]


def test_the_home_follows_what_changes(any_desk: Desk) -> None:
    flow.look(any_desk.services, CAMILLE)
    flow.look(any_desk.services, CAMILLE)
    assert len(any_desk.messages(Letter.HOME)) == 1
    any_desk.write()
    view = shown(any_desk, CAMILLE)
    assert "La patinoire du parc" in str(view)
    assert shown(any_desk, CAMILLE) is None
    any_desk.in_review(NADIA, text="Un avis pour la rue du Moulin.")
    assert shown(any_desk, CAMILLE) is not None


def test_who_never_opened_theirs_is_left_alone(desk: Desk) -> None:
    desk.write()
    assert desk.messages(Letter.HOME) == []


def test_the_next_step_of_each_draft(desk: Desk) -> None:
    def step(number: int) -> str:
        found = [one for one in home(desk, CAMILLE).lists.mine if one.draft.id == number]
        return step_of(found[0])

    ready = desk.write()
    assert step(ready.id) == "ready"
    blocked = desk.write(text="Le NIP : 48213 ouvre la porte.")
    assert step(blocked.id) == "blocked"
    desk.engines.faults = {"boutique": ("boutiques",)}
    faulty = desk.write(text="La boutique du musée ouvre.", day="2026-11-13")
    assert step(faulty.id) == "to_fix"
    sent = desk.in_review(text="Collecte des feuilles.", day="2026-11-16")
    assert step(sent.id) == "in_review"
    desk.approve(sent)
    assert step(sent.id) == "approved"
    desk.engines.silent = "panne"
    silent = desk.write(text="Un avis pour la rue du Moulin.", day="2026-11-17")
    assert step(silent.id) == "incomplete"


def test_the_steps_of_what_did_not_go_as_planned(desk: Desk) -> None:
    sent = desk.in_review(accounts=(FACEBOOK, INSTAGRAM))
    desk.fill()
    desk.approve(sent, PHILIPPE)

    def step() -> str:
        return step_of(home(desk, CAMILLE).lists.mine[0])

    assert step() == "unplaced"
    desk.at(THURSDAY.replace(hour=23))
    assert step() == "missed"
