"""Moderation through the pretended Slack: the card's button, the command, the request to ban."""

from typing import Any

import pytest

from bot.sandbox.people.refusal import IncompleteError
from checks.comment_life import State
from storage import bans, comments
from tests.handlers.showing import said
from tests.handlers.walking import CAMILLE, DENIS, NADIA, Walk, plain, press

CHANNEL = "com-commentaires"
LINK = "https://www.facebook.com/VilleValDesErables/posts/4821?comment_id=17"
PLACE = "Réseau, dossier Captures, 2026-11-10"


def last(walk: Walk, words: str, user: str = CAMILLE) -> Any:
    """Return the last message of the channel, or of a thread of it, that says some words."""
    person = walk.here.person(user)
    roots = person.messages(CHANNEL)
    every = [one for root in roots for one in person.thread(CHANNEL, root["ts"])]
    found = [one for one in every if words in plain(one["text"])]
    assert found, [one["text"] for one in every]
    return found[-1]


def note(walk: Walk, user: str = CAMILLE, **fields: Any) -> None:
    """Note a removal with the command."""
    person = walk.here.person(user)
    assert person.command("/moderation")
    values = {
        "account": "facebook-ville", "handle": "Chez Untel", "excerpt": "Tout à moitié prix!",
        "reasons": ["5.6"], "kept": ["kept"], "capture": PLACE, **fields,
    }  # fmt: skip
    assert person.fill(**values).submit() is None
    walk.here.settle()


@pytest.mark.article("5.6")
def test_from_a_comment_to_the_request_to_ban(walk: Walk) -> None:
    camille = walk.here.person(CAMILLE)
    note(walk)
    note(walk, NADIA, handle="@chez untel")
    assert camille.command("/commentaire")
    values = {"link": LINK, "excerpt": "Encore moitié prix!", "handle": "Chez Untel"}
    assert camille.fill(**values, hour="08:30").submit() is None
    walk.here.settle()
    press(camille, last(walk, "C-2026-1"), "Modérer")
    shown = {one["block_id"]: one["element"] for one in camille.modal["blocks"]}
    assert shown["excerpt"]["initial_value"] == "Encore moitié prix!"
    with pytest.raises(IncompleteError):  # the tick that a capture was kept is asked for
        camille.fill(reasons=["annexe-2-9"], capture=PLACE).submit()
    assert camille.fill(kept=["kept"]).submit() is None
    walk.here.settle()
    with walk.here.vigie.services.reading() as session:
        assert comments.get(session, 1).state is State.MODERATED
    card = last(walk, "Modération M-2026-3")
    assert "3e de 3" in plain(str(card["blocks"]))
    press(camille, card, "C’est retiré")
    walk.here.settle()
    assert "retiré" in plain(str(last(walk, "Modération M-2026-3")["blocks"]))
    asked = last(walk, "Bannissement demandé")
    assert said(asked["blocks"]).count("Capture : ") == 3
    press(walk.here.person(NADIA), asked, "Bannissement fait")
    walk.here.settle()
    assert "Bannissement fait par" in plain(str(last(walk, "Bannissement demandé")["blocks"]))
    with walk.here.vigie.services.reading() as session:
        assert bans.standing(session, "facebook-ville", "chez untel")
    assert walk.here.slack.failures.all() == ()


def test_the_last_was_no_advertisement(walk: Walk) -> None:
    for _ in range(3):
        note(walk)
    press(walk.here.person(CAMILLE), last(walk, "Bannissement demandé"), "Ce n’est pas")
    walk.here.settle()
    assert "ne compte plus" in plain(str(last(walk, "Bannissement demandé")["blocks"]))


@pytest.mark.article("annexe-2-4")
def test_a_second_person_is_needed(walk: Walk) -> None:
    note(walk, reasons=["annexe-2-4"])
    press(walk.here.person(CAMILLE), last(walk, "Modération"), "D’accord")
    assert "deuxième personne" in walk.whispers(CAMILLE, CHANNEL)[-1]
    press(walk.here.person(NADIA), last(walk, "Modération"), "Ce n’est pas un motif")
    walk.here.settle()
    assert "reste en place" in plain(str(last(walk, "Modération")["blocks"]))


@pytest.mark.article("annexe-2")
def test_a_ban_after_a_warning(walk: Walk) -> None:
    camille = walk.here.person(CAMILLE)
    note(walk, reasons=["annexe-2-2"])
    press(camille, last(walk, "Modération"), "Proposer le bannissement")
    assert "avertissement" in walk.whispers(CAMILLE, CHANNEL)[-1].lower()
    press(camille, last(walk, "Modération"), "Avertissement envoyé")
    note(walk, reasons=["annexe-2-2"])
    press(camille, last(walk, "Modération"), "Proposer le bannissement")
    walk.here.settle()
    press(camille, last(walk, "Bannissement demandé"), "Ne pas bannir")
    walk.here.settle()
    assert "ne pas bannir" in plain(str(last(walk, "Bannissement demandé")["blocks"]))


def test_the_command_helps_and_knows_its_people(walk: Walk) -> None:
    camille, denis = walk.here.person(CAMILLE), walk.here.person(DENIS)
    camille.command("/moderation aide")
    assert "ne bannit personne" in plain(camille.ephemerals()[-1]["text"])
    denis.command("/moderation")
    assert "Votre rôle" in plain(denis.ephemerals()[-1]["text"])
    assert denis.modals == []


def test_a_link_fills_the_form(walk: Walk) -> None:
    camille = walk.here.person(CAMILLE)
    camille.command(f"/moderation {LINK}")
    shown = {one["block_id"]: one["element"] for one in camille.modal["blocks"]}
    assert shown["account"]["initial_option"]["value"] == "facebook-ville"
