"""A department is asked what it knows; the citizen still waits."""

from dataclasses import replace

from checks.city import City
from checks.comment_life import State
from handlers.refusals import Refused, Why
from storage.outbox import Letter
from tests.handlers.comments.counter import (
    ANSWERS,
    Counter,
    codes,
)
from tests.handlers.givens import CAMILLE


def test_a_department_is_asked_and_the_clock_goes_on(any_counter: Counter) -> None:
    comment = any_counter.track()
    any_counter.claim(comment)
    question = any_counter.ask(comment)
    assert question.comment == comment.id
    after = any_counter.now(comment)
    assert (after.state, after.department, after.assignee) == (
        State.WAITING, "recreation", CAMILLE,
    )  # fmt: skip
    assert after.due == comment.due
    told = dict(any_counter.told(Letter.QUESTION_CARD))
    assert told == {ANSWERS: "Question du public : Ouverte le dimanche?"}
    assert "Luc Roy" not in str(told)


def test_a_department_that_is_not_known_is_refused(counter: Counter) -> None:
    comment = counter.track()
    assert codes(counter.ask(comment, "cuisine")) == {("department", "unknown_department")}

    def no_channel(city: City) -> City:
        return replace(city, channels=replace(city.channels, answers=""))

    counter.desk.change = no_channel
    assert counter.ask(comment) == Refused(Why.NO_CHANNEL)
