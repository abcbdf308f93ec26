"""What messages of Slack become: forwards of all kinds, edits, deletions, repetitions."""

from dataclasses import replace

import pytest

from handlers.rich import GONE
from tests.handlers.answers.walking import CHANNEL, DENIS, TEXT, AnswerWalk, words
from tests.handlers.walking import NADIA


@pytest.mark.article("12.1")
def test_delivered_three_times_under_two_names_forwarded_and_edited_is_one_answer(
    path: AnswerWalk,
) -> None:
    slack = path.here.slack
    slack.strict = replace(slack.strict, deliveries=3)
    card = path.ask()
    said = path.say(TEXT, card)
    denis = path.here.person(DENIS)
    denis.forward(said, CHANNEL)
    path.here.settle()
    denis.edit(said, "La patinoire ouvre dimanche à 9 h.")
    path.here.settle()
    assert path.count() == 1
    answer = path.answer()
    assert (answer.given.text, answer.version) == ("La patinoire ouvre dimanche à 9 h.", 2)
    assert len(path.said("est reçue (no R-2026-1)")) == 1
    assert len(path.said("Cette réponse est déjà reçue (no R-2026-1)")) == 1
    assert path.here.lines("answer:1").count("answer.received") == 1


def test_a_forward_in_blocks_only_is_read(path: AnswerWalk) -> None:
    slack = path.here.slack
    slack.strict = replace(slack.strict, forward_in_blocks_only=True)
    denis = path.here.person(DENIS)
    denis.forward(denis.say("general", TEXT), CHANNEL)
    path.here.settle()
    assert path.answer().given.text == TEXT


def test_a_forward_of_a_forward_that_says_nothing_is_told_so(path: AnswerWalk) -> None:
    denis = path.here.person(DENIS)
    first = denis.forward(denis.say("general", TEXT), "general")
    denis.forward(first, CHANNEL)
    path.here.settle()
    assert path.count() == 0
    (told,) = path.said("Ce message transféré est vide ou a été supprimé")
    denis.click(told, "answers.write:0")
    assert denis.modal["title"]["text"] == "Proposer une réponse"


def test_a_forward_of_a_deleted_message_is_told_so(path: AnswerWalk) -> None:
    denis = path.here.person(DENIS)
    said = denis.say("general", TEXT)
    denis.forward({**said, "text": GONE, "blocks": []}, CHANNEL)
    path.here.settle()
    assert path.count() == 0
    assert len(path.said("Ce message transféré est vide ou a été supprimé")) == 1


def test_a_forward_of_a_message_of_vigie_is_an_answer(path: AnswerWalk) -> None:
    path.say(TEXT)
    (offer,) = path.said("Est-ce la réponse à une question du public?")
    path.here.person(DENIS).forward(offer, CHANNEL)
    path.here.settle()
    assert path.answer().given.text == "Est-ce la réponse à une question du public?"


def test_a_forward_of_the_question_s_card_gives_what_is_written_beside(path: AnswerWalk) -> None:
    card = path.ask()
    path.here.person(DENIS).forward(card, CHANNEL, TEXT)
    path.here.settle()
    assert (path.answer().given.text, path.answer().given.question_id) == (TEXT, 1)


def test_a_forward_of_a_file_alone_keeps_its_name(path: AnswerWalk) -> None:
    denis = path.here.person(DENIS)
    said = denis.say("general", TEXT)
    said = {**said, "text": "", "blocks": [], "files": [{"name": "horaire.pdf", "id": "F1"}]}
    denis.forward(said, CHANNEL)
    path.here.settle()
    answer = path.answer()
    assert (answer.given.text, answer.given.files) == ("", ("horaire.pdf",))
    assert "Je n’ouvre pas les fichiers" in words(path.receipt())
    assert "horaire.pdf" in words(path.card())


def test_an_answer_of_twelve_thousand_characters_is_given_back(path: AnswerWalk) -> None:
    card = path.ask()
    said = path.say("La patinoire ouvre. " * 600, card)
    assert path.count() == 0
    (told,) = path.said("Votre réponse compte 11 999 caractères; le maximum est de 5 000.")
    assert "votre message reste ici" in told["text"]
    path.here.person(DENIS).edit(said, TEXT)
    path.here.settle()
    assert path.answer().given.text == TEXT


def test_a_reply_under_something_else_than_a_question_gets_the_button(path: AnswerWalk) -> None:
    root = path.say("Bonjour à l’équipe.", user=NADIA)
    path.say(TEXT, root)
    assert path.count() == 0
    assert len(path.said("Est-ce la réponse")) == 2
    offer = path.said("Est-ce la réponse")[-1]
    path.here.person(DENIS).click(offer, "answers.make:0")
    path.here.settle()
    assert path.answer().given.text == TEXT
    path.here.person(DENIS).click(offer, "answers.make:0")
    path.here.settle()
    assert path.count() == 1
    assert "déjà reçue (no R-2026-1)" in path.walk.whispers(DENIS, CHANNEL)[-1]


def test_a_button_under_a_message_that_is_gone_says_so(path: AnswerWalk) -> None:
    said = path.say(TEXT)
    (offer,) = path.said("Est-ce la réponse")
    path.here.person(DENIS).delete(said)
    path.here.settle()
    path.here.person(DENIS).click(offer, "answers.make:0")
    path.here.settle()
    assert path.count() == 0
    assert "Ce message n’est plus là" in path.dms()[-1]


def test_what_is_said_elsewhere_is_none_of_vigie_s_business(path: AnswerWalk) -> None:
    path.here.person(DENIS).say("general", TEXT)
    path.here.settle()
    assert path.count() == 0
    assert path.walk.all_messages() == []


def test_a_direct_message_gets_the_button(path: AnswerWalk) -> None:
    denis = path.here.person(DENIS)
    denis.say("Vigie", TEXT)
    path.here.settle()
    assert "Je n’attends pas de message" in path.dms()[-1]
    denis.click(denis.dms()[-1], "answers.make:0")
    path.here.settle()
    assert path.answer().given.text == TEXT
    assert "Votre réponse est reçue" in path.dms()[-1]
    assert not any("déjà reçue" in one for one in path.dms())
