"""A question put to a department is found again from the thread of its card."""

from datetime import timedelta

from storage import outbox, questions
from storage.engine import Transactions
from storage.outbox import Letter, Place
from tests.storage.comments import a_comment
from tests.storage.factories import CAMILLE, FACEBOOK, NOW

ANSWERS = "C03"
HOUR = timedelta(hours=1)


def test_the_thread_of_a_card_leads_to_its_question(write: Transactions) -> None:
    with write() as session:
        one = questions.ask(session, "Ouverte le soir?", CAMILLE, NOW, account=FACEBOOK)
        outbox.put(session, Letter.QUESTION_CARD, one.subject, ANSWERS)
        owed = outbox.claim(session, NOW, HOUR, timedelta())
        assert owed is not None
        outbox.remember(session, owed, Place(ANSWERS, "17.01"))
        assert questions.at_place(session, ANSWERS, "17.01") == one
        assert questions.at_place(session, ANSWERS, "17.02") is None
        assert questions.at_place(session, "C01", "17.01") is None


def test_another_card_in_that_place_is_no_question(write: Transactions) -> None:
    with write() as session:
        outbox.put(session, Letter.DRAFT_ROOT, "draft:1", ANSWERS)
        owed = outbox.claim(session, NOW, HOUR, timedelta())
        assert owed is not None
        outbox.remember(session, owed, Place(ANSWERS, "17.01"))
        assert questions.at_place(session, ANSWERS, "17.01") is None


def test_a_question_waits_until_it_is_closed_once(write: Transactions) -> None:
    with write() as session:
        second = questions.ask(session, "À quelle heure?", CAMILLE, NOW + HOUR)
        first = questions.ask(session, "Où?", CAMILLE, NOW, department="recreation")
        assert questions.still_open(session) == (first, second)
        assert questions.still_open(session, limit=1) == (first,)
        assert questions.close(session, first.id, NOW + HOUR)
        assert not questions.close(session, first.id, NOW + 2 * HOUR)
        assert questions.still_open(session) == (second,)
        closed = questions.find(session, first.id)
    assert closed is not None
    assert (closed.is_open, closed.closed_at, closed.department) == (
        False, NOW + HOUR, "recreation",
    )  # fmt: skip


def test_the_questions_of_a_comment(write: Transactions) -> None:
    with write() as session:
        other, mine = a_comment(session).id, a_comment(session, 2).id
        questions.ask(session, "Où?", CAMILLE, NOW, comment=other)
        asked = questions.ask(session, "Quand?", CAMILLE, NOW, comment=mine)
        assert questions.of_comment(session, mine) == (asked,)
        assert questions.find(session, 404) is None
        assert questions.of_comment(session, 404) == ()
