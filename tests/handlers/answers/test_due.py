"""What is due of an answer: its verdict, its escalation, its news."""

from dataclasses import replace
from datetime import timedelta

from handlers.answers import messages, team
from handlers.answers.heard import Share
from handlers.answers.ticks import escalate, review_next
from storage import answer_steps
from storage.outbox import Letter
from tests.handlers.answers.test_flow import (
    HEARD,
    an_answer,
    claimed,
    now,
)
from tests.handlers.desk import Desk
from tests.handlers.givens import CAMILLE, DENIS, plain


def test_what_the_engines_did_not_say_is_asked_again(desk: Desk) -> None:
    desk.engines.silent = "arrêté"
    an_answer(desk)
    assert review_next(desk.services)
    assert "language" in now(desk).not_run
    assert not review_next(desk.services)
    desk.engines.silent = ""
    desk.real += timedelta(seconds=20)
    assert review_next(desk.services)
    assert (now(desk).not_run, now(desk).judged_version) == ((), 1)


def test_a_file_alone_has_nothing_to_judge(desk: Desk) -> None:
    shares = (Share("C9", "0.1", "", ("plan.pdf",)),)
    messages.hear(desk.services, replace(HEARD, text="", shares=shares))
    assert review_next(desk.services)
    assert now(desk).findings == ()


def test_at_night_nobody_is_told_until_the_doors_open(desk: Desk) -> None:
    an_answer(desk)
    desk.clock.advance(timedelta(hours=14))
    escalate(desk.services)
    assert desk.said(Letter.ANSWER_NEWS) == []
    due = now(desk).escalate_at
    assert due is not None
    desk.at(due)
    ((to, words),) = desk.said(Letter.ANSWER_NEWS)
    assert to == "C0MEDIAS"
    assert "Personne ne s’occupe de la réponse R-2026-1" in words


def test_the_news_of_an_answer_taken_meanwhile_is_not_sent(desk: Desk) -> None:
    answer = an_answer(desk)
    with desk.services.transaction() as session:
        answer_steps.escalate_at(session, answer.id, desk.services.now())
    escalate(desk.services)
    team.claim(desk.services, CAMILLE, 1)
    assert desk.said(Letter.ANSWER_NEWS) == []


def test_a_publication_told_the_next_day_says_which_day(desk: Desk) -> None:
    claimed(desk)
    team.publish(desk.services, CAMILLE, 1, "https://x.ca/a|b")
    desk.clock.advance(timedelta(days=1))
    ((_, words),) = desk.said(Letter.ANSWER_TOLD)
    assert plain(words).startswith(
        "✅ Votre réponse R-2026-1 a été publiée le mardi 10 novembre, 9 h"
    )
    assert "|Voir" not in words


def test_a_city_without_channels_still_takes_answers(desk: Desk) -> None:
    desk.change = lambda city: replace(city, channels=type(city.channels)())
    an_answer(desk)
    escalate(desk.services)
    assert [to for to, _ in desk.said()] == [DENIS]
