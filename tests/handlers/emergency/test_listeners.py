"""The emergency through the pretended Slack: the command, the confirmation, the card, the end."""

from datetime import timedelta

import pytest

from checks.lifecycle import PostStatus
from storage.drafts import Stored
from tests.handlers.showing import buttons, said
from tests.handlers.walking import CAMILLE, NADIA, PHILIPPE, TEAM, Json, Walk, plain, press

FORM = {
    "kind": "boil_water",
    "scope": "city",
    "reason": "Bris d’aqueduc rue du Moulin.",
    "end_day": "2026-11-11",
    "end_hour": "18:00",
    "update_hour": "15:00",
}
COMMAND = "/urgence"


def command(walk: Walk, text: str = "", user: str = PHILIPPE) -> str:
    """Type the command; return what was said at once."""
    person = walk.here.person(user)
    before = len(person.ephemerals(TEAM))
    assert person.command(f"{COMMAND} {text}", TEAM)
    told = person.ephemerals(TEAM)[before:]
    return plain(said(told[-1])) if told else ""


def declare(walk: Walk, **fields: object) -> None:
    command(walk)
    philippe = walk.here.person(PHILIPPE)
    assert philippe.fill(**{**FORM, **fields}).submit() is None
    assert philippe.submit() is None
    walk.here.settle()


def program(walk: Walk, draft: Stored) -> None:
    """Say, at its recall, that a post waits in the platform's own planner."""
    walk.here.clock.instant = draft.posts[0].planned_at - timedelta(minutes=10)
    walk.here.tick()
    camille = walk.here.person(CAMILLE)
    press(camille, walk.thread(draft)[-1], "Programmée sur la plateforme")
    walk.here.settle()


def card(walk: Walk, user: str = PHILIPPE) -> Json:
    found = [
        one for one in walk.here.person(user).messages(TEAM)
        if "Urgence" in one["text"] or "EXERCICE" in one["text"]
    ]  # fmt: skip
    return found[-1]


@pytest.mark.article("10.1")
def test_the_consequences_are_written_before_the_confirmation(walk: Walk) -> None:
    walk.approved()
    draft = walk.approved(day="2026-11-13", text="La collecte des feuilles commence lundi.")
    philippe = walk.here.person(PHILIPPE)
    program(walk, draft)
    command(walk)
    hours = {"end_day": "2026-11-14"}
    assert philippe.modal["title"]["text"] == "Situation d’urgence"
    assert philippe.fill(**{**FORM, **hours}).submit() is None
    modal = philippe.modal
    assert modal["title"]["text"] == "Confirmer l’urgence"
    words = plain(said(modal))
    assert "1 programmée sur la plateforme est à arrêter à la main" in words
    assert "rien ne repart tout seul" in words
    post = str(draft.posts[0].id)
    assert philippe.fill(stopped0=[post]).submit() is None
    walk.here.settle()
    assert walk.draft(draft.id).posts[0].status is PostStatus.BOOKED
    assert "Urgence en cours" in card(walk)["text"]
    assert walk.here.slack.failures.all() == ()


@pytest.mark.article("10.1")
def test_from_the_declaration_to_the_last_decision(walk: Walk) -> None:
    first = walk.approved()
    second = walk.approved(day="2026-11-13", text="La collecte des feuilles commence lundi.")
    philippe, camille = walk.here.person(PHILIPPE), walk.here.person(CAMILLE)
    declare(walk)
    assert "2 publications suspendues" in plain(said(card(walk)))
    press(philippe, card(walk), "Publications suspendues")
    assert "une fois l’urgence terminée" in plain(said(philippe.modal))
    command(walk, "fin")
    assert philippe.modal["title"]["text"] == "Terminer l’urgence"
    assert philippe.submit() is None
    walk.here.settle()
    assert "Urgence terminée" in card(walk)["text"]
    press(camille, card(walk, CAMILLE), "Publications suspendues")
    assert buttons(camille.modal)[:3] == ["Reprendre", "Replanifier", "Annuler"]
    press(camille, camille.modal, "Reprendre")
    press(camille, camille.modal, "Annuler")
    assert "Aucune publication" in plain(said(camille.modal))
    walk.here.settle()
    assert "post.resumed" in walk.here.lines(first.subject)
    assert "post.cancelled" in walk.here.lines(second.subject)
    assert walk.here.slack.failures.all() == ()


@pytest.mark.article("10.1")
def test_an_urgent_post_starts_from_the_card(walk: Walk) -> None:
    declare(walk, publishers=[CAMILLE])
    camille = walk.here.person(CAMILLE)
    press(camille, card(walk, CAMILLE), "Publication d’urgence")
    words = plain(said(camille.modal))
    assert "Urgence en cours" in words
    fields = {
        "type": "other", "objective": "emergency", "accounts": ["facebook-ville"],
        "text": "Avis d’ébullition dans le secteur nord.", "day": "2026-11-10", "hour": "10:00",
        "link": "https://www.ville.example.ca/eau",
    }  # fmt: skip
    assert camille.fill(**fields).submit() is None
    walk.here.settle()
    draft = walk.last()
    assert "draft.urgent" in walk.here.lines(draft.subject)
    walk.send(draft)
    assert "Relue" not in said(walk.here.person(PHILIPPE).dms()[-1])
    press(walk.here.person(PHILIPPE), walk.here.person(PHILIPPE).dms()[-1], "C’est relu")
    walk.here.settle()
    assert "Relue" in said(walk.here.person(PHILIPPE).dms()[-1])
    assert walk.here.slack.failures.all() == ()


def test_what_is_wrong_is_said_under_its_field(walk: Walk) -> None:
    command(walk)
    philippe = walk.here.person(PHILIPPE)
    errors = philippe.fill(**{**FORM, "end_day": "2026-11-09"}).submit()
    assert errors == {"end_hour": "La fin prévue doit venir après maintenant."}


def test_an_exercise_during_a_real_one_is_a_sentence(walk: Walk) -> None:
    declare(walk)
    command(walk)
    errors = walk.here.person(PHILIPPE).fill(**{**FORM, "exercise": ["exercise"]}).submit()
    assert errors is not None
    assert "Une vraie urgence est en cours" in plain(errors["kind"])


def test_an_exercise_is_shown_as_one(walk: Walk) -> None:
    draft = walk.approved()
    declare(walk, exercise=["exercise"])
    assert "EXERCICE" in card(walk)["text"]
    assert buttons(card(walk)) == ["Prolonger ou mettre à jour", "Bilan", "Terminer"]
    press(walk.here.person(PHILIPPE), card(walk), "Terminer")
    assert "EXERCICE" in said(walk.here.person(PHILIPPE).modal)
    assert walk.here.person(PHILIPPE).submit() is None
    walk.here.settle()
    assert "EXERCICE terminé" in card(walk)["text"]
    assert walk.draft(draft.id).posts[0].status is PostStatus.BOOKED


@pytest.mark.parametrize(
    ("text", "user", "words"),
    [
        ("aide", CAMILLE, "Directive, art. 10.1"),
        ("", CAMILLE, "Votre rôle ne permet pas de déclarer une urgence"),
        ("fin", PHILIPPE, "Aucune urgence n’est en cours"),
        ("suivi", NADIA, "Aucune urgence n’est en cours"),
        ("bilan", CAMILLE, "Aucune urgence n’a été déclarée"),
    ],
)
def test_what_cannot_be_is_a_sentence(walk: Walk, text: str, user: str, words: str) -> None:
    assert words in command(walk, text, user)


def test_a_stop_without_the_right_is_a_sentence(walk: Walk) -> None:
    declare(walk)
    assert "Votre rôle ne permet pas" in command(walk, "fin", CAMILLE)
    press(walk.here.person(CAMILLE), card(walk, CAMILLE), "Terminer")
    assert "Votre rôle ne permet pas" in walk.whispers(CAMILLE)[-1]
