"""Comments that end without a reply, that are grouped, or opened anew."""

import pytest

from checks.comment_life import State
from handlers.comments import ending
from handlers.refusals import Refused, Why
from storage import comments, questions
from storage.comment import Comment
from storage.outbox import Letter
from tests.handlers.comments.counter import LINK, Counter, codes
from tests.handlers.givens import CAMILLE, INSTAGRAM
from tests.sandbox import TUESDAY

pytestmark = pytest.mark.article("11.1.1-3")


def test_no_answer_needed_has_a_reason(any_counter: Counter) -> None:
    comment = any_counter.track()
    assert codes(any_counter.dismiss(comment, "")) == {("reason", "choose")}
    assert codes(any_counter.dismiss(comment, "other")) == {("note", "needs_reason")}
    assert codes(any_counter.dismiss(comment, note="a" * 1001)) == {("note", "too_long")}
    done = any_counter.dismiss(comment, "other", "Voir le fil.")
    assert isinstance(done, Comment)
    assert (done.state, done.reason, done.first_reply_at) == (State.NO_ANSWER, "other", None)
    # The words are in a note; the journal has their seal only.
    assert "Voir" not in str(any_counter.lines(comment.subject))
    assert any_counter.dismiss(comment) == Refused(Why.COMMENT_CLOSED)


def test_citizens_who_ask_the_same_are_grouped(any_counter: Counter) -> None:
    leader, second, third = any_counter.many(3)
    assert isinstance(any_counter.group(third, second), Comment)
    assert isinstance(any_counter.group(second, leader), Comment)
    any_counter.out(any_counter.write(leader), LINK)
    for one in (second, third):
        after = any_counter.now(one)
        assert (after.state, after.group, after.reply_link, after.first_reply_at) == (
            State.GROUPED, leader.id, LINK, TUESDAY,
        )  # fmt: skip


def test_only_open_comments_of_the_same_account_are_grouped(counter: Counter) -> None:
    one, other = counter.many(2)
    elsewhere = counter.track(link="https://www.instagram.com/p/Cx4821/")
    assert elsewhere.what.account == INSTAGRAM
    assert codes(counter.group(one, one)) == {("under", "cannot_group")}
    assert codes(counter.group(one, elsewhere)) == {("under", "cannot_group")}
    counter.dismiss(other)
    assert codes(counter.group(one, other)) == {("under", "cannot_group")}
    gone = ending.group(counter.services, CAMILLE, one.id, 404)
    assert gone == Refused(Why.UNKNOWN_COMMENT)
    assert counter.group(other, one) == Refused(Why.COMMENT_CLOSED)


def test_what_ended_too_soon_is_opened_anew(counter: Counter) -> None:
    comment = counter.track()
    assert ending.reopen(counter.services, CAMILLE, comment.id) == Refused(Why.COMMENT_MOVED)
    counter.dismiss(comment)
    counter.told()
    done = ending.reopen(counter.services, CAMILLE, comment.id)
    assert isinstance(done, Comment)
    assert (done.state, done.due.nudge_at) == (State.NEW, comment.due.nudge_at)
    assert any("Rouvert" in words for _, words in counter.told(Letter.COMMENT_NOTE))
    assert ending.reopen(counter.services, CAMILLE, 404) == Refused(Why.UNKNOWN_COMMENT)


def test_a_published_answer_of_a_department_ends_the_wait(counter: Counter) -> None:
    comment = counter.track()
    question = counter.ask(comment)
    with counter.services.transaction() as session:
        assert comments.answered_by_department(session, comment.id, TUESDAY, CAMILLE, LINK)
    after = counter.now(comment)
    assert (after.state, after.reply_link) == (State.ANSWERED, LINK)
    with counter.services.reading() as session:
        known = questions.find(session, question.id)
    assert known is not None
    assert not known.is_open
