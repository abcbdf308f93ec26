"""A doubt and a secret that was seen through the pretended Slack, wherever it is written."""

from typing import Any

import pytest

from storage import access_tasks, credentials, holds
from tests.handlers.credentials.test_listeners import ALL, KARIM, enter, listed
from tests.handlers.showing import said as words_of
from tests.handlers.walking import CAMILLE, DENIS, FORM, NADIA, SYLVIE, TEAM, Walk, plain, press

SECRET = "Le mot de passe du compte est Erable#2026."
NEVER = "N’inscrivez jamais un mot de passe dans Slack."


def told(walk: Walk, user: str) -> list[str]:
    return [plain(one["text"]) for one in walk.here.person(user).dms()]


def held(walk: Walk) -> set[str]:
    with walk.here.vigie.services.reading() as session:
        return {one.account for one in holds.on_accounts(session)}


@pytest.mark.article("12.2")
def test_a_doubt_from_the_command_to_its_end(walk: Walk) -> None:
    enter(walk)
    camille = walk.here.person(CAMILLE)
    camille.command("/rotation doute")
    assert "Votre doute est noté" in plain(camille.ephemerals()[-1]["text"])
    walk.here.settle()
    for user in (SYLVIE, KARIM):
        assert any("Doute sur Facebook – Ville" in one for one in told(walk, user))
    assert held(walk) == {"facebook-ville"}
    tasks = camille.dms()[-1]
    assert NEVER in words_of(tasks)
    press(camille, tasks, "C’est fait")
    assert camille.fill(statements=ALL).submit() is None
    walk.here.settle()
    assert held(walk) == set()
    karim = walk.here.person(KARIM)
    alert = next(one for one in karim.dms() if "Doute sur" in one["text"])
    assert "réglé par" in words_of(alert)
    press(karim, alert, "Clore le doute")
    walk.here.settle()
    assert any("a clos le doute" in one for one in told(walk, CAMILLE))
    assert walk.here.lines("doubt:1") == ["doubt.opened", "doubt.closed"]
    assert walk.here.slack.failures.all() == ()


def test_a_doubt_from_the_button_of_an_access(walk: Walk) -> None:
    enter(walk)
    camille = walk.here.person(CAMILLE)
    shown = listed(walk, CAMILLE)
    press(camille, shown, "J’ai un doute")
    walk.here.settle()
    assert held(walk) == {"facebook-ville"}
    with walk.here.vigie.services.reading() as session:
        (one,) = access_tasks.open_of(session, [1])
        assert credentials.of(session, CAMILLE) == (one.access,)
    press(camille, shown, "J’ai un doute")
    assert any("Un doute est déjà ouvert" in one for one in walk.whispers(CAMILLE, "Vigie"))


@pytest.mark.article("12.3")
def test_the_checklist_opens_the_form_of_a_privacy_incident(walk: Walk) -> None:
    enter(walk)
    camille = walk.here.person(CAMILLE)
    camille.command("/rotation doute")
    walk.here.settle()
    for user in (CAMILLE, SYLVIE):
        person = walk.here.person(user)
        card = next(one for one in person.dms() if "doute" in one["text"].lower())
        press(person, card, "Incident de confidentialité")
        assert person.modal["callback_id"] == "incidents.form"


def write_in_a_channel(walk: Walk) -> None:
    walk.here.person(CAMILLE).say(TEAM, SECRET)


def write_to_vigie(walk: Walk) -> None:
    walk.here.person(CAMILLE).say("Vigie", SECRET)


def write_in_a_command(walk: Walk) -> None:
    walk.here.person(CAMILLE).command(f"/draft {SECRET}")


def write_in_a_form(walk: Walk) -> None:
    camille = walk.here.person(CAMILLE)
    camille.command("/draft")
    camille.fill(**{**FORM, "text": SECRET}).submit()


def write_as_an_answer(walk: Walk) -> None:
    walk.here.person(CAMILLE).say("reponses-citoyens", SECRET)


WAYS = [
    write_in_a_channel, write_to_vigie, write_in_a_command, write_in_a_form, write_as_an_answer
]  # fmt: skip


@pytest.mark.article("12.2")
@pytest.mark.parametrize("way", WAYS, ids=lambda one: one.__name__)
def test_wherever_a_secret_is_written_its_author_is_asked(walk: Walk, way: Any) -> None:
    enter(walk)
    way(walk)
    walk.here.settle()
    asked = [
        one for one in walk.here.person(CAMILLE).dms() if "ressemble à un secret" in one["text"]
    ]
    assert len(asked) == 1
    assert "Erable#2026" not in words_of(asked)
    press(walk.here.person(CAMILLE), asked[0], "C’était un secret")
    walk.here.settle()
    assert held(walk) == {"facebook-ville"}


def test_an_edit_of_the_same_message_is_not_asked_about_again(walk: Walk) -> None:
    nadia = walk.here.person(NADIA)
    message = nadia.say(TEAM, SECRET)
    walk.here.settle()
    nadia.edit(message, f"{SECRET} Merci!")
    walk.here.settle()
    nadia.edit(message, "Merci!")
    nadia.delete(message)
    walk.here.settle()
    assert sum("ressemble à un secret" in one for one in told(walk, NADIA)) == 1


def test_a_false_alarm_is_journalled(walk: Walk) -> None:
    denis = walk.here.person(DENIS)
    denis.say("reponses-citoyens", SECRET)
    walk.here.settle()
    asked = next(one for one in denis.dms() if "ressemble à un secret" in one["text"])
    press(denis, asked, "Fausse alerte")
    walk.here.settle()
    assert walk.here.lines("secret:1") == ["secret.seen", "secret.false_alarm"]
    assert held(walk) == set()
