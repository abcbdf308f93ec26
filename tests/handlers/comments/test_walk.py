"""Comments through the pretended Slack: the shortcut, the card, the reply, the reminder."""

from datetime import timedelta
from typing import Any

import pytest

from checks.comment_life import State
from storage import comments
from storage.comment import Comment
from tests.handlers.comments.counter import COMPLAINT_TEXT, LINK, MEDIA_TEXT, wall
from tests.handlers.showing import said
from tests.handlers.walking import CAMILLE, NADIA, Walk, plain, press

CHANNEL = "com-commentaires"
ANSWERS = "reponses-citoyens"


def last(walk: Walk, number: int = 1) -> Comment:
    with walk.here.vigie.services.reading() as session:
        return comments.get(session, number)


def track(walk: Walk, user: str = CAMILLE, **fields: Any) -> Any:
    """Follow a comment with the command, and return its card."""
    person = walk.here.person(user)
    assert person.command("/commentaire")
    values = {"link": LINK, "excerpt": "La patinoire est-elle ouverte?", "hour": "08:30", **fields}
    assert person.fill(**values).submit() is None
    walk.here.settle()
    return card(walk, user)


def card(walk: Walk, user: str = CAMILLE, channel: str = CHANNEL) -> Any:
    found = [one for one in walk.here.person(user).messages(channel) if "C-2026-" in one["text"]]
    return found[-1]


def thread(walk: Walk, user: str = CAMILLE) -> list[Any]:
    return walk.here.person(user).thread(CHANNEL, card(walk, user)["ts"])


def pick(walk: Walk, words: str, user: str = CAMILLE) -> None:
    """Choose a line of the card's menu."""
    shown, person = card(walk, user), walk.here.person(user)
    for block in shown["blocks"]:
        for one in block.get("elements", ()):
            for option in one.get("options", ()):
                if plain(option["text"]["text"]) == words:
                    assert person.click(shown, one["action_id"], option["value"])
                    return
    raise AssertionError(words)


@pytest.mark.article("11.1.1-2", "11.1.1-3")
def test_from_a_message_of_a_colleague_to_an_answer(walk: Walk) -> None:
    camille = walk.here.person(CAMILLE)
    message = next(one for one in camille.messages(CHANNEL) if "patinoire" in one["text"])
    assert camille.shortcut(message, "comments.track")
    shown = {one["block_id"]: one["element"] for one in camille.modal["blocks"]}
    assert shown["link"]["initial_value"].endswith("posts/4821?comment_id=17")
    assert shown["excerpt"]["initial_value"].startswith("Est-ce que la patinoire")
    assert shown["account"]["initial_option"]["value"] == "facebook-ville"
    assert camille.fill(hour="08:30").submit() is None
    walk.here.settle()
    press(camille, card(walk), "Je m’en occupe")
    walk.here.settle()
    assert "s’en occupe" in plain(str(card(walk)["blocks"]))
    press(camille, card(walk), "Répondre")
    assert camille.fill(text="Oui, jusqu’à 22 h le dimanche aussi.").submit() is None
    walk.here.settle()
    verdict = thread(walk)[-1]
    assert "prête" in verdict["text"]
    press(camille, verdict, "C’est répondu")
    assert camille.fill(link=LINK).submit() is None
    walk.here.settle()
    assert last(walk).state is State.ANSWERED
    assert "Répondu par" in thread(walk)[-1]["text"]
    assert walk.here.slack.failures.all() == ()


def test_a_link_of_no_account_keeps_what_was_typed(walk: Walk) -> None:
    camille = walk.here.person(CAMILLE)
    camille.command("/commentaire https://www.example.com/x")
    errors = camille.fill(excerpt="Ouverte?", hour="08:30").submit()
    assert errors is not None
    assert plain(errors["account"]).startswith("Sur quel compte?")
    assert camille.fill(account="facebook-ville").submit() is None
    walk.here.settle()
    assert last(walk).what.link == "https://www.example.com/x"


def test_a_comment_received_tomorrow_is_refused_in_french(walk: Walk) -> None:
    camille = walk.here.person(CAMILLE)
    camille.command(f"/commentaire {LINK}")
    errors = camille.fill(excerpt="Ouverte?", day="2026-11-11", hour="08:30").submit()
    assert errors is not None
    assert "pas encore reçu" in errors["day"]


def test_the_second_who_claims_is_told_who_has_it(walk: Walk) -> None:
    shown = track(walk)
    press(walk.here.person(CAMILLE), shown, "Je m’en occupe")
    press(walk.here.person(NADIA), shown, "Je m’en occupe")
    assert f"<@{CAMILLE}> s’en occupe déjà" in walk.whispers(NADIA, CHANNEL)[-1]


def test_the_same_link_is_said_to_be_followed(walk: Walk) -> None:
    track(walk)
    track(walk, NADIA)
    nadia = walk.here.person(NADIA)
    assert "déjà suivi (C-2026-1)" in plain(nadia.dms()[-1]["text"])
    assert "de nouveau" in thread(walk)[-1]["text"]


@pytest.mark.article("7")
def test_a_card_of_the_media_offers_no_answer(walk: Walk) -> None:
    shown = track(walk, excerpt=MEDIA_TEXT)
    assert "Répondre" not in str(shown["blocks"])
    assert "Réponse temporaire" not in str(shown["blocks"])
    sylvie = walk.here.person("U0SYLVIE")
    assert "vous est confiée" in plain(sylvie.dms()[-1]["text"])
    press(walk.here.person(CAMILLE), card(walk), "Rediriger")
    camille = walk.here.person(CAMILLE)
    assert camille.submit() is None
    walk.here.settle()
    ready = thread(walk)[-1]
    assert "Les demandes des médias" in str(ready["blocks"])
    press(camille, ready, "C’est envoyé")
    assert camille.submit() is None
    walk.here.settle()
    assert last(walk).state is State.REDIRECTED


@pytest.mark.article("6")
def test_a_complaint_is_redirected(walk: Walk) -> None:
    track(walk, excerpt=COMPLAINT_TEXT)
    press(walk.here.person(CAMILLE), card(walk), "Rediriger")
    camille = walk.here.person(CAMILLE)
    assert camille.fill(first_name="Luc").submit() is None
    walk.here.settle()
    assert "Bonjour Luc. Nous ne traitons pas les plaintes" in str(thread(walk)[-1]["blocks"])


@pytest.mark.article("10")
def test_an_interim_reply_then_its_reminder_put_off(walk: Walk) -> None:
    camille = walk.here.person(CAMILLE)
    press(camille, track(walk), "Réponse temporaire")
    assert camille.fill(promised="2026-11-12").submit() is None
    walk.here.settle()
    press(camille, thread(walk)[-1], "C’est envoyé")
    assert camille.submit() is None
    walk.here.settle()
    assert last(walk).state is State.INTERIM
    walk.here.clock.instant = wall(2026, 11, 12, 8)
    walk.here.tick()
    reminder = camille.messages(CHANNEL)[-1]
    assert "1 commentaire à traiter" in plain(reminder["text"])
    press(camille, reminder, "Dans 2 h")
    assert "rappel jeudi 12 novembre, 10 h" in walk.whispers(CAMILLE, CHANNEL)[-1]
    walk.here.clock.instant += timedelta(hours=2)
    walk.here.tick()
    assert camille.messages(CHANNEL)[-1]["ts"] != reminder["ts"]


def test_what_was_noted_is_corrected_and_the_delays_are_shown(walk: Walk) -> None:
    camille = walk.here.person(CAMILLE)
    press(camille, track(walk), "Corriger")
    assert camille.fill(nature="opinion").submit() is None
    walk.here.settle()
    assert last(walk).what.nature == "opinion"
    press(camille, card(walk), "Délais")
    shown = said(camille.modal)
    assert "*Jours ouvrables* — façon de compter de la Ville" in shown
    assert "*Heures réelles*" in shown
    assert "Prochain rappel : mardi 10 novembre, 16 h 29" in shown


def test_a_reply_is_written_again(walk: Walk) -> None:
    camille = walk.here.person(CAMILLE)
    press(camille, track(walk), "Répondre")
    assert camille.fill(text="La Ville invites la population.").submit() is None
    walk.here.settle()
    verdict = thread(walk)[-1]
    assert "à corriger" in verdict["text"]
    press(camille, verdict, "Modifier")
    assert camille.fill(text="La Ville invite la population.").submit() is None
    walk.here.settle()
    press(camille, verdict, "C’est répondu")
    assert camille.fill(link=LINK, reason="x").submit() == {
        "link": "Une réponse plus récente a été écrite. Utilisez les boutons du message le plus "
        "récent."
    }
    assert "prête" in thread(walk)[-1]["text"]
