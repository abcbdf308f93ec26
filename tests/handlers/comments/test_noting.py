"""What somebody notes of a comment: one item a link, its nature, who may."""

import pytest

from checks.natures import Nature
from handlers.comments import flow
from handlers.comments.flow import Tracked
from handlers.comments.form import Form
from handlers.refusals import Refused, Why
from storage.outbox import Letter
from tests.handlers.comments.counter import (
    COMMENTS,
    COMPLAINT_TEXT,
    LINK,
    Counter,
    wall,
)
from tests.handlers.givens import (
    CAMILLE,
    DENIS,
    FACEBOOK,
    MARC,
    NADIA,
)


@pytest.mark.article("11.1.1-3")
def test_a_comment_is_followed_with_its_delay(any_counter: Counter) -> None:
    comment = any_counter.track(at=wall(2026, 11, 10, 8, 30))
    assert (comment.what.account, comment.what.nature) == (FACEBOOK, Nature.QUESTION)
    assert (comment.due.target_at, comment.due.limit_at) == (
        wall(2026, 11, 11, 8, 30), wall(2026, 11, 13, 8, 30),
    )  # fmt: skip
    ((to, words),) = any_counter.told(Letter.COMMENT_CARD)
    assert to == COMMENTS
    assert words.startswith("Question · Facebook – Ville · C-2026-1 : La patinoire")
    assert any_counter.lines(comment.subject) == ["comment.tracked"]


def test_the_same_link_twice_is_one_item(any_counter: Counter) -> None:
    first = any_counter.track()
    any_counter.told()
    again = any_counter.send(NADIA, link=f"{LINK}&fbclid=x", excerpt="Autre extrait")
    assert isinstance(again, Tracked)
    assert (again.new, again.comment) == (False, first)
    ((to, words),) = any_counter.told()
    assert to == COMMENTS
    assert "déjà suivi" in words


def test_a_link_that_tells_no_account_is_a_question_not_a_refusal(counter: Counter) -> None:
    link = "https://www.example.com/quelque-part"
    assert counter.refused(link=link) == {("account", "which_account")}
    assert counter.track(link=link, account=FACEBOOK).what.account == FACEBOOK


def test_a_person_decides_the_nature(counter: Counter) -> None:
    comment = counter.track(excerpt=COMPLAINT_TEXT, nature="question")
    assert (comment.what.nature, comment.what.proposed) == (Nature.QUESTION, Nature.COMPLAINT)


@pytest.mark.parametrize("user", [DENIS, MARC])
def test_only_those_who_handle_them_follow_comments(counter: Counter, user: str) -> None:
    comment = counter.track()
    for done in (counter.claim(comment, user), counter.ask(comment, user=user),
                 counter.write(comment, user=user), counter.redirect(comment, user=user),
                 counter.dismiss(comment, user=user), counter.hand(comment, CAMILLE, user),
                 counter.group(comment, comment, user)):  # fmt: skip
        assert done == Refused(Why.NOT_ALLOWED)
    assert counter.now(comment) == comment


def test_an_employee_follows_nothing(counter: Counter) -> None:
    assert counter.refused(DENIS) is Why.NOT_ALLOWED


def test_a_comment_that_changed_on_its_platform_is_noted(counter: Counter) -> None:
    comment = counter.track()
    counter.told()
    changed = Form(
        account=FACEBOOK,
        day="2026-11-09",
        hour="09:00",
        excerpt="La patinoire est-elle ouverte le samedi?",
    )
    flow.correct(counter.services, NADIA, comment.id, changed)
    ((_, words),) = counter.told(Letter.COMMENT_NOTE)
    assert "a noté un nouvel extrait" in words
    flow.correct(counter.services, NADIA, comment.id, changed)
    assert counter.told(Letter.COMMENT_NOTE) == []
