"""An answer goes from the employee's words to the public, and its author learns it (art. 12.1)."""

import pytest

from checks.answer_life import AnswerStatus
from tests.handlers.answers.walking import CHANNEL, DENIS, LINK, TEXT, AnswerWalk, words
from tests.handlers.walking import CAMILLE, NADIA, PHILIPPE


@pytest.mark.article("12.1")
def test_a_reply_under_a_question_reaches_the_public_through_the_team(path: AnswerWalk) -> None:
    card = path.ask()
    path.say(TEXT, card)
    answer = path.answer()
    assert (answer.number, answer.given.text, answer.author) == ("R-2026-1", TEXT, DENIS)
    receipt = words(path.receipt())
    assert "est reçue (no R-2026-1) et transmise à l’équipe" in receipt
    assert "merci de ne pas répondre vous-même sur Facebook" in receipt
    assert path.receipt()["thread_ts"] == card["ts"]
    assert TEXT in words(path.card())
    path.press("Je m’en occupe")
    path.press("Mettre en forme")
    assert path.send(text="Bonjour! La patinoire ouvre samedi à 9 h.") is None
    path.press("C’est répondu")
    assert "Bonjour! La patinoire ouvre" in words(path.here.person(CAMILLE).modal)
    assert path.send(link=LINK) is None
    answer = path.answer()
    assert (answer.status, answer.link) == (AnswerStatus.PUBLISHED, LINK)
    assert path.dms()[-1].startswith("✅ Votre réponse R-2026-1 a été publiée à 9 h 05.")
    assert path.here.lines("answer:1") == [
        "answer.received",
        "answer.judged",
        "answer.claimed",
        "answer.edited",
        "answer.judged",
        "answer.published",
    ]
    assert "Publiée par" in words(path.card())
    assert path.here.slack.failures.all() == ()


def test_a_forward_is_an_answer_whose_question_is_asked_for(path: AnswerWalk) -> None:
    denis = path.here.person(DENIS)
    original = denis.say("general", TEXT)
    denis.forward(original, CHANNEL)
    path.here.settle()
    assert path.answer().given.text == TEXT
    assert "À quelle question répondez-vous?" in words(path.receipt())
    card = path.ask()
    assert card
    denis.click(path.receipt(), "answers.modify:0")
    assert path.send(DENIS, asked="1") is None
    assert path.answer().given.question_id == 1
    assert "À quelle question" not in words(path.receipt())
    assert "La patinoire du parc" in words(path.card())


def test_the_receipt_of_a_shortcut_is_a_direct_message(path: AnswerWalk) -> None:
    denis = path.here.person(DENIS)
    message = path.here.person(NADIA).say("general", "La piscine est-elle ouverte?")
    assert denis.shortcut(message, "answers.propose")
    assert path.send(DENIS, text="Oui, dès lundi.", origin="Loisirs") is None
    answer = path.answer()
    assert (answer.given.question, answer.given.origin) == (
        "La piscine est-elle ouverte?",
        "Loisirs",
    )
    assert "Votre réponse est reçue (no R-2026-1)" in path.dms()[-1]


def test_a_global_shortcut_asks_for_the_question(path: AnswerWalk) -> None:
    denis = path.here.person(DENIS)
    assert denis.global_shortcut("answers.propose_global")
    errors = path.send(DENIS, text="Oui, dès lundi.")
    assert errors is not None
    assert "À quelle question répondez-vous?" in words(errors["question"])
    assert path.count() == 0


def test_any_other_message_gets_a_discreet_button(path: AnswerWalk) -> None:
    said = path.say(TEXT)
    (offer,) = path.said("Est-ce la réponse à une question du public?")
    assert offer["thread_ts"] == said["ts"]
    assert path.count() == 0
    path.here.person(DENIS).click(offer, "answers.make:0")
    path.here.settle()
    assert path.answer().given.text == TEXT
    assert path.receipt()["thread_ts"] == said["ts"]


def test_an_adviser_s_reply_under_a_question_is_no_answer(path: AnswerWalk) -> None:
    path.say("Merci! Et pour dimanche?", path.ask(), user=CAMILLE)
    assert path.count() == 0


def test_the_author_is_asked_for_a_precision_and_gives_it(path: AnswerWalk) -> None:
    path.say(TEXT, path.ask())
    path.press("Je m’en occupe")
    path.press("Demander une précision")
    assert path.send(note="Et dimanche?") is None
    assert "Et dimanche?" in path.dms()[-1]
    path.here.person(DENIS).say("Vigie", "Dimanche aussi, de 10 h à 16 h.")
    path.here.settle()
    answer = path.answer()
    assert answer.status is AnswerStatus.CLAIMED
    assert answer.given.text == f"{TEXT}\n\nDimanche aussi, de 10 h à 16 h."
    assert "Votre précision est transmise" in path.dms()[-1]
    assert path.said("l’employé a donné la précision", "com-commentaires")


def test_two_precisions_are_asked_one_after_the_other(path: AnswerWalk) -> None:
    path.say(TEXT, path.ask())
    path.press("Je m’en occupe")
    for words_asked in ("Et dimanche?", "Et lundi?"):
        path.press("Demander une précision")
        assert path.send(note=words_asked) is None
    first, second = path.dms()[-2:]
    assert ("Et dimanche?" in first, "Et lundi?" in second) == (True, True)


def test_a_declined_answer_tells_its_author_why(path: AnswerWalk) -> None:
    path.say(TEXT, path.ask())
    path.press("Je m’en occupe")
    path.press("Décliner")
    assert path.send(note="La date a changé.") is None
    assert "n’a pas été retenue cette fois : La date a changé." in path.dms()[-1]
    assert "Non retenue par" in words(path.card())


def test_of_two_who_press_at_once_one_takes_the_answer(path: AnswerWalk) -> None:
    path.say(TEXT, path.ask())
    card = path.card()
    path.here.person(CAMILLE).click(card, "answers.claim:0")
    path.here.person(PHILIPPE).click(card, "answers.claim:0")
    path.here.settle()
    assert path.answer().claimed_by == CAMILLE
    (told,) = path.walk.whispers(PHILIPPE, "com-commentaires")
    assert "s’occupe déjà de cette réponse" in told


def test_who_is_not_of_the_team_takes_nothing(path: AnswerWalk) -> None:
    path.say(TEXT, path.ask())
    path.here.person("U0MARC").click(path.card(user="U0MARC"), "answers.claim:0")
    path.here.settle()
    assert path.answer().claimed_by is None
    assert "Votre rôle ne permet pas" in path.walk.whispers("U0MARC", "com-commentaires")[-1]
