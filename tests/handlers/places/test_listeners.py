"""Places through the pretended Slack: taken, moved, dropped, asked for above the cap."""

from datetime import timedelta

import pytest

from checks.lifecycle import PostStatus, Status
from storage.drafts import Stored
from tests.handlers.givens import OTHER_TEXTS
from tests.handlers.walking import CAMILLE, PHILIPPE, SYLVIE, Walk, plain, press


@pytest.fixture
def third(walk: Walk) -> Stored:
    """Write a third post for a full day."""
    for n, hour in enumerate(("13:00", "16:00")):
        walk.approved(text=OTHER_TEXTS[n], hour=hour)
    return walk.write()


@pytest.mark.article("9")
def test_a_free_place_is_taken_from_the_verdict(walk: Walk, third: Stored) -> None:
    camille = walk.here.person(CAMILLE)
    old = walk.verdict(third)
    press(camille, old, "Prendre ven. 13 nov., 9 h")
    walk.here.settle()
    moved = walk.draft(third.id)
    assert moved.posts[0].planned_at - third.posts[0].planned_at == timedelta(days=1)
    assert "publication déplacée au vendredi 13 novembre" in plain(walk.thread(third)[-1]["text"])
    press(camille, old, "Prendre ven. 13 nov., 9 h")
    assert "C’est déjà fait" in walk.whispers(CAMILLE)[-1]


@pytest.mark.article("9")
def test_an_exception_goes_to_the_approvers_and_back(walk: Walk, third: Stored) -> None:
    camille, philippe, sylvie = (walk.here.person(one) for one in (CAMILLE, PHILIPPE, SYLVIE))
    press(camille, walk.verdict(third), "Demander une exception")
    camille.fill(category="public_interest", reason="Un bris d’aqueduc.")
    assert camille.submit() is None
    walk.here.settle()
    asked = sylvie.dms()[-1]
    assert "demande une exception" in plain(asked["text"])
    press(philippe, philippe.dms()[-1], "Autoriser")
    walk.here.settle()
    assert "Exception autorisée" in str(sylvie.dms()[-1]["blocks"])
    press(sylvie, asked, "Refuser")
    assert "C’est déjà fait" in plain(sylvie.ephemerals()[-1]["text"])
    assert plain(walk.verdict(third)["text"]).find("bloquant") == -1


def test_an_exception_is_asked_once_and_by_the_team(walk: Walk, third: Stored) -> None:
    verdict = walk.verdict(third)
    sofia = walk.here.person("U0SOFIA")
    press(sofia, verdict, "Demander une exception")
    assert "Votre rôle" in walk.whispers("U0SOFIA")[-1]
    camille = walk.here.person(CAMILLE)
    press(camille, verdict, "Demander une exception")
    assert camille.fill(category="other", reason="Avis.").submit() is None
    press(camille, verdict, "Demander une exception")
    assert "C’est déjà fait" in walk.whispers(CAMILLE)[-1]


def test_each_account_has_its_hour(walk: Walk) -> None:
    camille = walk.here.person(CAMILLE)
    draft = walk.write(accounts=["facebook-ville", "instagram-ville"])
    press(camille, walk.verdict(draft), "Comptes et heures")
    press(camille, camille.modal, "Changer l’heure")
    assert camille.modal["title"]["text"] == "Reporter"
    assert camille.fill(day="2026-11-13", hour="10:00").submit() is None
    walk.here.settle()
    days = {post.account: post.planned_at.day for post in walk.draft().posts}
    assert days == {"facebook-ville": 13, "instagram-ville": 12}
    assert "vendredi 13" in str(camille.modal["blocks"]).replace("\\xa0", " ")
    press(camille, camille.modal, "Retirer ce compte")
    walk.here.settle()
    assert [post.account for post in walk.draft().posts] == ["instagram-ville"]
    assert "Facebook" not in str(camille.modal["blocks"])


def test_a_day_that_does_not_exist_or_is_past(walk: Walk) -> None:
    camille = walk.here.person(CAMILLE)
    draft = walk.approved(accounts=["facebook-ville", "instagram-ville"])
    press(camille, walk.verdict(draft), "Comptes et heures")
    press(camille, camille.modal, "Changer l’heure")
    errors = camille.fill(day="2026-11-01").submit()
    assert errors == {"day": "Ce moment est déjà passé. Choisissez un moment à venir."}
    state = camille.modal["state"]["values"]
    state["day"]["day"]["selected_date"] = "2026-02-30"
    assert camille.submit() == {"day": "Cette date ou cette heure n’existe pas."}
    assert walk.draft().posts[0].status is PostStatus.BOOKED


def test_places_are_for_the_team(walk: Walk) -> None:
    draft = walk.write(accounts=["facebook-ville", "instagram-ville"])
    verdict = walk.verdict(draft)
    sofia = walk.here.person("U0SOFIA")
    press(sofia, verdict, "Comptes et heures")
    assert sofia.modals == []
    camille = walk.here.person(CAMILLE)
    press(camille, verdict, "Comptes et heures")
    window = camille.modal
    walk.here.slack.workspace.state.modals["U0SOFIA"] = [window]
    press(sofia, window, "Changer l’heure")
    assert "Votre rôle" in plain(sofia.dms()[-1]["text"])
    assert walk.draft().status is Status.OPEN
