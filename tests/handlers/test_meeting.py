"""An employee's answer meets the comment that it is about, and the question's card (art. 12.1)."""

from typing import Any

import pytest

from checks.comment_life import State
from storage import comments
from storage.comment import Comment
from tests.handlers.answers.walking import AnswerWalk, words
from tests.handlers.comments.counter import LINK
from tests.handlers.walking import CAMILLE, NADIA, Walk, press

CHANNEL = "com-commentaires"
ANSWERS = "reponses-citoyens"
TEXT = "La patinoire ouvre samedi à 9 h."


@pytest.fixture
def path(walk: Walk) -> AnswerWalk:
    return AnswerWalk(walk)


def track(path: AnswerWalk) -> None:
    camille = path.here.person(CAMILLE)
    assert camille.command("/commentaire")
    values = {"link": LINK, "excerpt": "La patinoire est-elle ouverte?", "hour": "08:30"}
    assert camille.fill(**values).submit() is None
    path.here.settle()


def asked(path: AnswerWalk) -> Any:
    """Follow a comment, ask a department, and return the question's card."""
    track(path)
    camille = path.here.person(CAMILLE)
    press(camille, card(path), "Demander à un service")
    assert camille.fill(department="recreation").submit() is None
    path.here.settle()
    return question(path)


def question(path: AnswerWalk) -> Any:
    return path.here.person(CAMILLE).messages(ANSWERS)[-1]


def card(path: AnswerWalk) -> Any:
    found = path.here.person(CAMILLE).messages(CHANNEL)
    return next(one for one in found if "C-2026-1" in one["text"])


def thread(path: AnswerWalk) -> list[Any]:
    found: list[Any] = path.here.person(CAMILLE).thread(CHANNEL, card(path)["ts"])
    return found


def comment(path: AnswerWalk) -> Comment:
    with path.here.vigie.services.reading() as session:
        return comments.get(session, 1)


@pytest.mark.article("12.1")
def test_an_answer_is_said_under_its_comment_and_on_its_card(path: AnswerWalk) -> None:
    path.say(TEXT, asked(path))
    assert "La réponse d’un employé est arrivée : R-2026-1" in words(thread(path)[-1])
    assert "Réponse d’employé à mettre en forme : R-2026-1" in words(card(path))
    assert comment(path).state is State.WAITING


@pytest.mark.article("12.1")
def test_publishing_an_answer_closes_its_comment_and_its_question(path: AnswerWalk) -> None:
    path.say(TEXT, asked(path))
    path.published(user=NADIA)
    after = comment(path)
    assert (after.state, after.closed_by) == (State.ANSWERED, NADIA)
    assert after.reply_link
    assert "Répondu par" in words(thread(path)[-1])
    assert "Répondu par" in words(card(path))
    assert "à mettre en forme" not in words(card(path))
    assert "n’attend plus de réponse" in words(question(path))
    assert path.here.slack.failures.all() == ()


def test_a_comment_that_a_published_answer_closed_may_be_opened_anew(path: AnswerWalk) -> None:
    path.say(TEXT, asked(path))
    path.published(user=NADIA)
    press(path.here.person(CAMILLE), card(path), "Rouvrir")
    path.here.settle()
    after = comment(path)
    assert (after.state, after.closed_by) == (State.NEW, None)
    assert "Rouvert par" in words(thread(path)[-1])
    assert "Je m’en occupe" in words(card(path))
    # What the public had stays said: the answer is published, its question closed.
    assert "n’attend plus de réponse" in words(question(path))
    press(path.here.person(CAMILLE), card(path), "Je m’en occupe")
    path.here.settle()
    assert comment(path).assignee == CAMILLE


def test_a_declined_answer_leaves_its_comment_waiting(path: AnswerWalk) -> None:
    path.say(TEXT, asked(path))
    path.press("Je m’en occupe")
    path.press("Décliner")
    assert path.send(note="Ce n’est plus exact.") is None
    assert comment(path).state is State.WAITING
    assert "à mettre en forme" not in words(card(path))
    assert "n’attend plus" not in words(question(path))


def test_a_comment_that_ends_otherwise_closes_its_question(path: AnswerWalk) -> None:
    asked(path)
    camille = path.here.person(CAMILLE)
    press(camille, card(path), "Répondre")
    assert camille.fill(text="Oui, jusqu’à 22 h.").submit() is None
    path.here.settle()
    press(camille, thread(path)[-1], "C’est répondu")
    assert camille.fill(link=LINK).submit() is None
    path.here.settle()
    assert "n’attend plus de réponse" in words(question(path))


def test_an_answer_that_comes_after_the_reply_changes_nothing_of_it(path: AnswerWalk) -> None:
    shown = asked(path)
    path.say(TEXT, shown)
    path.published(user=NADIA)
    before = comment(path)
    path.say("Non : dimanche.", shown)
    path.press("Je m’en occupe", 2)
    path.press("C’est répondu", 2)
    assert path.send(link="https://www.facebook.com/VilleValDesErables/posts/2") is None
    assert comment(path) == before
