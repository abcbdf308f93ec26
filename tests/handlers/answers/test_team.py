"""The team: corrections first, validity, comparison, e-mail, the police, what nobody takes."""

from datetime import UTC, datetime, timedelta

import pytest

from checks.answer_life import AnswerStatus
from checks.types import Group
from storage import answers
from tests.handlers.answers.walking import DENIS, QUESTION, RICHARD, TEXT, AnswerWalk, words
from tests.handlers.walking import CAMILLE, NADIA, SYLVIE, plain, press

TEAM = "com-medias-sociaux"


def propose(path: AnswerWalk, user: str = DENIS, **fields: object) -> None:
    assert path.here.person(user).global_shortcut("answers.propose_global")
    given: dict[str, object] = {"question": QUESTION, "text": TEXT, **fields}
    assert path.send(user, **given) is None


def test_a_correction_is_marked_and_comes_first(path: AnswerWalk) -> None:
    propose(path)
    propose(path, RICHARD, options=["correction"], text="Non : dimanche.")
    assert "à traiter d’abord" in words(path.card(2))
    assert "à traiter d’abord" not in words(path.card(1))
    with path.here.vigie.services.reading() as session:
        found = answers.waiting(session, [Group.CITY])
    assert [one.ordinal for one in found] == [2, 1]


def test_a_validity_that_is_past_is_said_before_publishing(path: AnswerWalk) -> None:
    propose(path, valid_until="2026-11-09")
    assert "La validité est passée" in words(path.card())
    path.press("Je m’en occupe")
    path.press("C’est répondu")
    assert "La validité est passée" in words(path.here.person(CAMILLE).modal)


def test_two_answers_to_one_question_are_compared_side_by_side(path: AnswerWalk) -> None:
    card = path.ask()
    path.say(TEXT, card)
    path.say("Elle ouvre dimanche.", card, user=RICHARD)
    assert "1 autre réponse à la même question : R-2026-2" in words(path.card(1))
    path.press("Comparer", 1)
    fields = path.here.person(CAMILLE).modal["blocks"]
    sides = [[one["text"] for one in block["fields"]] for block in fields]
    assert sides == [["R-2026-1", "R-2026-2"], [TEXT, "Elle ouvre dimanche."]]


def test_an_answer_by_e_mail_is_entered_for_its_author(path: AnswerWalk) -> None:
    propose(path, CAMILLE, author=DENIS, by_email=["by_email"])
    answer = path.answer()
    assert (answer.author, answer.entered_by, answer.given.source) == (DENIS, CAMILLE, "email")
    assert "courriel saisi par" in words(path.card())
    assert "est reçue (no R-2026-1)" in path.dms()[-1]
    path.published()
    assert "a été publiée" in path.dms()[-1]


def test_an_employee_enters_for_nobody_else(path: AnswerWalk) -> None:
    assert path.here.person(DENIS).global_shortcut("answers.propose_global")
    blocks = {block["block_id"] for block in path.here.person(DENIS).modal["blocks"]}
    assert "author" not in blocks


def test_nobody_mends_the_answer_of_another(path: AnswerWalk) -> None:
    path.say(TEXT, path.ask())
    path.here.person(RICHARD).click(path.receipt(), "answers.modify:0")
    assert path.here.person(RICHARD).modals == []
    assert "Votre rôle ne permet pas" in path.walk.whispers(RICHARD, "reponses-citoyens")[-1]


def test_what_nobody_takes_in_four_working_hours_is_told_to_the_team(path: AnswerWalk) -> None:
    path.say(TEXT, path.ask())
    path.here.clock.advance(timedelta(hours=3, minutes=59))
    path.here.tick()
    assert path.said("Personne ne s’occupe", TEAM) == []
    path.here.clock.advance(timedelta(minutes=2))
    before = path.dms()
    path.here.tick()
    path.here.tick()
    (told,) = path.said("Personne ne s’occupe de la réponse R-2026-1", TEAM)
    assert "depuis 4 h ouvrables" in plain(told["text"])
    assert path.dms() == before
    path.here.person(NADIA).click(told, "answers.claim:0")
    path.here.settle()
    assert path.answer().claimed_by == NADIA


def test_what_comes_at_the_end_of_a_day_is_told_the_next_morning(path: AnswerWalk) -> None:
    path.here.clock.instant = datetime(2026, 11, 10, 21, 0, tzinfo=UTC)  # 16 h
    path.say(TEXT, path.ask())
    path.here.clock.advance(timedelta(hours=8))
    path.here.tick()
    assert path.said("Personne ne s’occupe", TEAM) == []
    path.here.clock.instant = datetime(2026, 11, 11, 16, 31, tzinfo=UTC)  # 11 h 31
    path.here.tick()
    assert len(path.said("Personne ne s’occupe", TEAM)) == 1


def test_what_is_taken_is_not_told(path: AnswerWalk) -> None:
    path.say(TEXT, path.ask())
    path.press("Je m’en occupe")
    path.here.clock.advance(timedelta(days=1))
    path.here.tick()
    assert path.said("Personne ne s’occupe", TEAM) == []


def test_an_answer_given_back_is_due_anew(path: AnswerWalk) -> None:
    path.say(TEXT, path.ask())
    path.press("Je m’en occupe")
    path.press("Remettre à l’équipe")
    answer = path.answer()
    assert (answer.status, answer.claimed_by) == (AnswerStatus.RECEIVED, None)
    assert answer.escalate_at is not None


def test_somebody_takes_over(path: AnswerWalk) -> None:
    path.say(TEXT, path.ask())
    path.press("Je m’en occupe")
    path.press("Mettre en forme", user=SYLVIE)
    assert path.here.person(SYLVIE).modals == []
    path.press("Prendre le relais", user=SYLVIE)
    assert path.answer().claimed_by == SYLVIE
    path.press("Mettre en forme", user=SYLVIE)
    assert path.here.person(SYLVIE).modals


def test_a_question_of_the_police_page_goes_to_the_police(path: AnswerWalk) -> None:
    path.say(TEXT, path.ask(account="facebook-police"))
    assert path.said("Réponse proposée", "com-commentaires") == []
    (card,) = path.said("Réponse proposée R-2026-1", "com-police", "U0MARC")
    path.here.person("U0MARC").click(card, "answers.claim:0")
    path.here.settle()
    assert path.answer().claimed_by == "U0MARC"
    (card,) = path.said("Réponse proposée R-2026-1", "com-police", "U0MARC")
    path.here.person(SYLVIE).click(card, "answers.take_over:5")
    path.here.settle()
    assert path.answer().claimed_by == "U0MARC"
    assert "Votre rôle ne permet pas" in path.walk.whispers(SYLVIE, "com-police")[-1]


@pytest.mark.article("12.1")
def test_who_writes_as_if_to_the_public_is_gently_reminded(path: AnswerWalk) -> None:
    path.say("Bonjour Mme Tremblay, la patinoire ouvre samedi à 9 h.", path.ask())
    assert "C’est l’équipe qui lui répondra, au nom de la Ville" in words(path.receipt())


def test_faults_of_language_are_on_the_card(path: AnswerWalk) -> None:
    path.say("La Ville invites la population samedi.", path.ask())
    assert "Faute." in words(path.card())
    path.press("Je m’en occupe")
    path.press("Mettre en forme")
    path.send(text="La Ville invite la population samedi.")
    assert "Faute." not in words(path.card())
    assert "Rien à corriger" in words(path.card())


def test_the_end_of_a_validity_is_said_once(path: AnswerWalk) -> None:
    propose(path, valid_until="2026-11-10")
    path.press("Je m’en occupe")
    assert "La validité est passée" not in words(path.card())
    path.here.clock.instant = datetime(2026, 11, 11, 4, 59, tzinfo=UTC)  # 23 h 59
    path.here.tick()
    assert path.said("n’est plus valable", "com-commentaires") == []
    path.here.clock.instant = datetime(2026, 11, 11, 5, 0, tzinfo=UTC)
    path.here.tick()
    path.here.tick()
    (told,) = path.said("la réponse R-2026-1 n’est plus valable", "com-commentaires")
    assert CAMILLE in told["text"]
    assert "La validité est passée" in words(path.card())


def test_the_home_lists_what_waits_corrections_first(path: AnswerWalk) -> None:
    propose(path)
    propose(path, RICHARD, options=["correction"], text="Non : dimanche.")
    home = path.home()
    shown = words(home)
    assert shown.index("R-2026-2") < shown.index("R-2026-1")
    press(path.here.person(CAMILLE), home, "Je m’en occupe")
    path.here.settle()
    assert path.answer(2).claimed_by == CAMILLE
    assert "s’en occupe" in words(path.here.person(CAMILLE).home)
    assert "Réponses d’employés" not in words(path.home(DENIS))


def test_an_employee_proposes_from_the_home(path: AnswerWalk) -> None:
    press(path.here.person(DENIS), path.home(DENIS), "Proposer une réponse")
    assert path.send(DENIS, question=QUESTION, text=TEXT) is None
    assert path.answer().author == DENIS
