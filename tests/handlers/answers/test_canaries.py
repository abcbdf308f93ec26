"""Nothing personal that an employee gives is kept anywhere: row, log, message, journal line."""

import json
import logging
from pathlib import Path

import pytest

from storage import answers
from tests.benchmarks import labelled
from tests.handlers.answers.canaries import kept_in, left, marked
from tests.handlers.answers.walking import CHANNEL, DENIS, AnswerWalk, words

FEWEST = 200
# How many of the texts answer one question.
SAME = 30
TELEPHONE, EMAIL, INSURANCE, HEALTH = (
    "450 555-0187",
    "sophie.gagnon@gmail.com",
    "046 454 286",
    "TREG 6153 1412",
)
HOME = "412, rue des Merles"
TEXT = (
    f"M. Paul Roy, du {HOME}, répond au {TELEPHONE} ou à {EMAIL}. NAS : {INSURANCE}. RAMQ :"
    f" {HEALTH}."
)
CANARIES = [TELEPHONE, EMAIL, INSURANCE, HEALTH, HOME]


def found(path: AnswerWalk, canaries: list[str], out: str = "") -> list[str]:
    database = Path(str(path.here.vigie.engine.url.database))
    said = json.dumps(path.walk.all_messages(), ensure_ascii=False)
    return left(canaries, "\n".join([kept_in(database), said, out]))


def test_the_search_sees_what_is_there(path: AnswerWalk) -> None:
    path.say("La patinoire du parc ouvre au 311.", path.ask())
    assert found(path, ["La patinoire du parc"]) == ["La patinoire du parc"]
    assert left(["caché"], '{"text": "cach\\u00e9"}') == ["caché"]


def test_every_labelled_text_about_persons_is_entered() -> None:
    about = {
        one.draft.text
        for name in ("seen", "sealed")
        for one in labelled.read(name)
        if any(check == "personal_information" for check, _ in one.expected)
    }
    assert {text for text, _ in marked("directive")} == about
    assert len(list(marked("personal"))) >= FEWEST


@pytest.mark.article("12.3")
def test_no_detail_of_the_labelled_texts_is_kept_anywhere(
    path: AnswerWalk, logged: pytest.CaptureFixture[str]
) -> None:
    texts = list(marked())
    logging.getLogger("bot").debug("the log is read")
    for number, (text, _) in enumerate(texts):
        if number % SAME == 0:
            card = path.ask(f"Question {number} : la patinoire est-elle ouverte?")
        path.here.person(DENIS).say(CHANNEL, text, card["ts"])
    path.here.settle(120)
    canaries = [one for _, details in texts for one in details]
    out, err = logged.readouterr()
    assert path.count() == len(texts)
    assert "the log is read" in err
    assert found(path, canaries, out + err) == []
    with path.here.vigie.services.reading() as session:
        # In the order in which they were said: one that the database refused comes later.
        given = sorted(answers.everything(session), key=lambda one: float(one.spot.ts))
    told = [bool(one.given.hidden) for one in given]
    assert told == [bool(details) for _, details in texts]


def test_no_door_lets_a_detail_in(path: AnswerWalk, logged: pytest.CaptureFixture[str]) -> None:
    card, denis = path.ask(), path.here.person(DENIS)
    said = path.say("La patinoire ouvre samedi.", card)
    denis.edit(said, f"Voir avec {TEXT}")
    denis.delete(path.say(TEXT, card))
    denis.forward(denis.say("general", TEXT), CHANNEL, TEXT)
    path.say(TEXT)
    path.here.settle()
    denis.click(path.said("Est-ce la réponse")[-1], "answers.make:0")
    assert denis.shortcut(denis.say("general", TEXT), "answers.propose")
    assert TELEPHONE not in words(denis.modal)
    assert path.send(DENIS, text=TEXT, origin=TEXT[:200]) is None
    path.press("Je m’en occupe")
    path.press("Demander une précision")
    path.send(note="Qui?")
    denis.say("Vigie", TEXT)
    path.here.settle()
    assert path.count() == 5
    out, err = logged.readouterr()
    assert found(path, CANARIES, out + err) == []


def test_what_was_masked_is_said_and_can_be_mended(path: AnswerWalk) -> None:
    path.say(f"Appelez Luc au {TELEPHONE}.", path.ask())
    assert "J’ai masqué un numéro de téléphone." in words(path.receipt())
    assert "Masqué avant d’être conservé : un numéro de téléphone" in words(path.card())
    path.here.person(DENIS).click(path.receipt(), "answers.modify:0")
    assert path.send(DENIS, text="Appelez le 311.") is None
    assert "J’ai masqué" not in words(path.receipt())
    assert path.answer().given.text == "Appelez le 311."


def test_the_city_s_contacts_stay(path: AnswerWalk) -> None:
    path.say("Composez le 450 555-0100 ou écrivez à loisirs@ville.example.ca.", path.ask())
    assert path.answer().given.hidden == ()
    assert "450 555-0100" in path.answer().given.text
