"""The windows of the Home through the pretended Slack: everything else, and lists page by page."""

import json
from typing import Any

import pytest

from handlers import texts
from tests.handlers.showing import buttons, said
from tests.handlers.test_bad_buttons import click
from tests.handlers.walking import CAMILLE, PHILIPPE, Walk, plain, press

MAYOR = "U0MIREILLE"


def home(walk: Walk, user: str) -> Any:
    walk.here.person(user).open_home()
    walk.here.settle()
    return walk.here.person(user).home


@pytest.mark.article("12.4")
def test_an_elected_person_proposes_a_subject_from_their_home(walk: Walk) -> None:
    mayor = walk.here.person(MAYOR)
    press(mayor, home(walk, MAYOR), "Proposer un sujet")
    values = {"what": "Le souper du Club Lions.", "nature": "honorary", "political": "yes"}
    errors = mayor.fill(**values).submit() or {}
    assert "compte personnel (art. 12.4)" in plain(errors["political"])
    assert mayor.fill(political="no").submit() is None
    walk.here.settle()
    camille = walk.here.person(CAMILLE)
    card = camille.messages("com-medias-sociaux")[-1]
    assert "Club Lions" in said(card)
    press(camille, card, "Retenir")
    walk.here.settle()
    assert "est retenu" in plain(mayor.dms()[-1]["text"])


@pytest.mark.article("11.1.1-9")
def test_a_look_is_asked_from_the_home(walk: Walk) -> None:
    camille = walk.here.person(CAMILLE)
    press(camille, home(walk, CAMILLE), "Autres démarches")
    shown = camille.modal
    place = buttons(shown).index("Ouvrir")
    assert place == 0
    camille.click(shown, "requests.look", "{}")
    values = {"account": "facebook-ville", "part": "banner", "what": "La bannière d’hiver."}
    assert camille.fill(**values).submit() is None
    walk.here.settle()
    card = camille.messages("com-medias-sociaux")[-1]
    assert "Habillage à changer" in said(card)
    press(camille, card, "C’est changé")
    walk.here.settle()
    assert "C’est changé" in plain(camille.dms()[-1]["text"])


@pytest.mark.parametrize(
    ("word", "title"), [("image", "Image de la Ville"), ("absence", "Absence"), ("veille", "")]
)
def test_a_word_of_vigie_is_a_button_too(walk: Walk, word: str, title: str) -> None:
    camille = walk.here.person(CAMILLE)
    press(camille, home(walk, CAMILLE), "Autres démarches")
    value = json.dumps({"word": word}, separators=(",", ":"))
    assert camille.click(camille.modal, "commands.word", value)
    assert camille.modal["title"]["text"].startswith(title)
    assert walk.here.slack.failures.all() == ()


def test_a_word_that_answers_does_so_in_private(walk: Walk) -> None:
    walk.write()
    (words,) = click(walk, "U0SOFIA", "commands.word", '{"word": "etat"}')
    assert words.startswith("Votre rôle ne permet pas")


def test_an_approver_decides_from_the_home(walk: Walk) -> None:
    walk.send(walk.write())
    philippe = walk.here.person(PHILIPPE)
    press(philippe, home(walk, PHILIPPE), "Lire le texte")
    assert "La patinoire" in said(philippe.modal)
    philippe.close()
    press(philippe, philippe.home or {}, "Approuver")
    walk.here.settle()
    assert walk.draft().status == "approved"
    assert "À approuver" not in said(philippe.home)


def test_long_lists_turn_page_by_page(walk: Walk) -> None:
    for day in range(12, 24):
        walk.write(day=f"2026-11-{day}", text=f"Un texte pour la journée du {day} novembre.")
    camille = walk.here.person(CAMILLE)
    press(camille, home(walk, CAMILLE), "Tout voir")
    assert plain(camille.modal["title"]["text"]) == "Mes publications"
    assert "du 23 novembre" in said(camille.modal)
    press(camille, camille.modal, "Après ▶")
    assert "du 12 novembre" in said(camille.modal)
    assert "du 23 novembre" not in said(camille.modal)
    press(camille, camille.modal, "◀ Avant")
    assert "du 23 novembre" in said(camille.modal)


@pytest.mark.parametrize(
    ("action", "given"),
    [
        ("home.see", '{"list": "journal", "page": 0}'),
        ("home.see", '{"list": "mine", "page": 99999}'),
        ("home.see", '{"list": "mine"}'),
        ("commands.word", '{"word": "rm -rf"}'),
        ("commands.word", "{}"),
        ("settings.show", "[]"),
        ("settings.turn", '{"view": "x"}'),
        ("settings.edit", '{"editor": "journal", "ref": "0"}'),
        ("requests.step.take", '{"kind": "harassment", "report": 1}'),
    ],
)
def test_nonsense_is_answered(walk: Walk, action: str, given: str) -> None:
    walk.write()
    assert click(walk, CAMILLE, action, given) == [plain(texts.UNREADABLE)]


@pytest.mark.parametrize("action", ["requests.look", "settings.show"])
def test_what_is_not_theirs_is_refused(walk: Walk, action: str) -> None:
    walk.write()
    (words,) = click(walk, "U0SOFIA", action, "{}")
    assert words.startswith("Votre rôle ne permet pas")
    assert walk.here.slack.failures.all() == ()
