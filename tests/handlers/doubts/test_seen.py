"""A secret that was seen: its author is asked, and a silence counts as a yes."""

from datetime import timedelta

import pytest

from handlers.doubts import seen
from handlers.doubts.seen import Sighting
from handlers.refusals import Refused, Why
from storage import secrets_seen
from storage.outbox import Letter
from storage.secrets_seen import Answer, Seen
from tests.handlers.custody import an_access, held, lines
from tests.handlers.desk import Desk
from tests.handlers.givens import CAMILLE, FACEBOOK, KARIM, LAW, MINUTE, NADIA, SYLVIE
from tests.sandbox import TUESDAY

IN_A_MESSAGE = Sighting("message:C0MEDIAS:1.1", CAMILLE, "message", "C0MEDIAS")
WAIT = timedelta(minutes=LAW.decisions.secret_answer_minutes)


def counted(desk: Desk) -> dict[Answer, int]:
    with desk.services.reading() as session:
        return secrets_seen.counts(session)


@pytest.mark.article("12.2")
def test_the_author_is_asked_first(any_desk: Desk) -> None:
    an_access(any_desk.services)
    any_desk.said()
    for _ in range(2):
        seen.note(any_desk.services, IN_A_MESSAGE)
    ((to, message),) = any_desk.messages(Letter.SECRET_QUESTION)
    shown = str([one.to_dict() for one in message.blocks])
    assert to == CAMILLE
    for words in ("Supprimez votre message", "C’était un secret", "Fausse alerte", "<#C0MEDIAS>"):
        assert words in shown
    assert held(any_desk.services) == set()
    assert lines(any_desk.services, "secret:1") == ["secret.seen"]


def test_a_yes_opens_a_doubt_on_all_that_they_hold(any_desk: Desk) -> None:
    an_access(any_desk.services)
    seen.note(any_desk.services, IN_A_MESSAGE)
    any_desk.said()
    assert isinstance(seen.answer(any_desk.services, CAMILLE, 1, secret=True), Seen)
    assert held(any_desk.services) == {FACEBOOK}
    told = dict(any_desk.said(Letter.DOUBT_ALERT))
    assert set(told) == {SYLVIE, KARIM}
    assert "a écrit ce qui ressemble à un secret" in told[KARIM]
    assert lines(any_desk.services, "secret:1") == ["secret.seen", "secret.secret"]
    any_desk.at(TUESDAY + WAIT)
    assert any_desk.said(Letter.DOUBT_ALERT) == []


def test_a_false_alarm_opens_nothing_and_is_counted(any_desk: Desk) -> None:
    an_access(any_desk.services)
    seen.note(any_desk.services, IN_A_MESSAGE)
    any_desk.said()
    assert isinstance(seen.answer(any_desk.services, CAMILLE, 1, secret=False), Seen)
    again = seen.answer(any_desk.services, CAMILLE, 1, secret=True)
    assert again == Refused(Why.ALREADY_DONE)
    ((_, words),) = any_desk.said(Letter.SECRET_QUESTION)
    assert "Fausse alerte" in words
    any_desk.at(TUESDAY + 2 * WAIT)
    assert held(any_desk.services) == set()
    assert counted(any_desk) == {Answer.FALSE_ALARM: 1}
    assert lines(any_desk.services, "secret:1") == ["secret.seen", "secret.false_alarm"]


def test_fifteen_minutes_of_silence_count_as_a_yes_once(any_desk: Desk) -> None:
    an_access(any_desk.services)
    seen.note(any_desk.services, IN_A_MESSAGE)
    any_desk.said()
    any_desk.at(TUESDAY + WAIT - MINUTE)
    assert held(any_desk.services) == set()
    any_desk.at(TUESDAY + WAIT)
    any_desk.at(TUESDAY + 2 * WAIT)
    assert held(any_desk.services) == {FACEBOOK}
    assert len(any_desk.said(Letter.DOUBT_ALERT)) == 2
    assert counted(any_desk) == {Answer.SILENCE: 1}


def test_nobody_answers_for_another(desk: Desk) -> None:
    seen.note(desk.services, IN_A_MESSAGE)
    for user, number in ((NADIA, 1), (KARIM, 1), (CAMILLE, 404)):
        done = seen.answer(desk.services, user, number, secret=False)
        assert done == Refused(Why.NOT_ALLOWED)


def test_whoever_holds_nothing_is_still_told_of_to_the_ti(desk: Desk) -> None:
    seen.note(desk.services, Sighting("command:1", "U0DENIS", "command", "D0DENIS"))
    desk.at(TUESDAY + WAIT)
    told = dict(desk.said(Letter.DOUBT_ALERT))
    assert "Aucun accès n’est inscrit à son nom" in told[KARIM]


def test_a_doubt_that_stands_already_is_not_opened_twice(desk: Desk) -> None:
    an_access(desk.services)
    for number in (1, 2):
        seen.note(desk.services, Sighting(f"view:V{number}", CAMILLE, "form", ""))
    desk.at(TUESDAY + WAIT)
    assert len(desk.said(Letter.DOUBT_ALERT)) == 2
