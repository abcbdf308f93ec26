"""What becomes of an answer whose message is edited or deleted."""

from checks.answer_life import AnswerStatus
from tests.handlers.answers.walking import CHANNEL, DENIS, TEXT, AnswerWalk, words
from tests.handlers.walking import CAMILLE


def test_an_edit_of_a_forward_follows(path: AnswerWalk) -> None:
    denis = path.here.person(DENIS)
    forward = denis.forward(denis.say("general", TEXT), CHANNEL, "Voici.")
    path.here.settle()
    assert path.answer().given.remark == "Voici."
    denis.edit(forward, "Voici la bonne.")
    path.here.settle()
    assert (path.count(), path.answer().given.remark) == (1, "Voici la bonne.")
    assert path.answer().given.text == TEXT


def test_a_message_deleted_before_anybody_takes_it_is_withdrawn(path: AnswerWalk) -> None:
    said = path.say(TEXT, path.ask())
    path.here.person(DENIS).delete(said)
    path.here.settle()
    assert path.answer().status is AnswerStatus.WITHDRAWN
    assert "la réponse R-2026-1 est retirée" in path.dms()[-1]
    assert "Retirée par l’employé" in words(path.card())


def test_a_message_deleted_afterwards_is_the_adviser_s_to_decide(path: AnswerWalk) -> None:
    said = path.say(TEXT, path.ask())
    path.press("Je m’en occupe")
    path.here.person(DENIS).delete(said)
    path.here.settle()
    assert path.answer().status is AnswerStatus.CLAIMED
    assert path.said("a supprimé le message de la réponse", "com-commentaires")
    assert "L’employé a supprimé son message" in words(path.card())


def test_an_edit_after_the_claim_is_told(path: AnswerWalk) -> None:
    said = path.say(TEXT, path.ask())
    path.press("Je m’en occupe")
    path.press("Mettre en forme")
    path.send(text="Bonjour! Elle ouvre samedi.")
    path.here.person(DENIS).edit(said, "Non : dimanche.")
    path.here.settle()
    assert path.said("l’employé a modifié sa réponse", "com-commentaires")
    assert "depuis votre mise en forme" in words(path.card())
    assert path.answer().reply == "Bonjour! Elle ouvre samedi."


def test_an_edit_after_the_publication_changes_nothing_that_was_said(path: AnswerWalk) -> None:
    said = path.say(TEXT, path.ask())
    path.published()
    path.here.person(DENIS).edit(said, "Non : dimanche.")
    path.here.settle()
    answer = path.answer()
    assert (answer.status, answer.reply) == (AnswerStatus.PUBLISHED, TEXT)
    (told,) = path.said("après sa publication", "com-commentaires")
    assert CAMILLE in told["text"]


def test_an_edit_after_the_refusal_is_told_to_its_author(path: AnswerWalk) -> None:
    said = path.say(TEXT, path.ask())
    path.press("Je m’en occupe")
    path.press("Décliner")
    path.send(note="Déjà répondu.")
    path.here.person(DENIS).edit(said, "Non : dimanche.")
    path.here.settle()
    assert "déjà traitée : votre changement n’a pas été pris" in path.dms()[-1]
    assert path.answer().given.text == TEXT
