"""Several people in the same second: one keeper, one item, whatever the database."""

from handlers.comments.flow import Tracked
from handlers.refusals import Refused, Why
from storage import comment_lists
from storage.comment import Comment
from storage.comment_lists import Scope
from storage.letter import Letter
from tests.handlers.comments.counter import PAGE, Counter
from tests.handlers.givens import CAMILLE, FACEBOOK, NADIA, PHILIPPE
from tests.handlers.together import at_once

TEAM = (CAMILLE, NADIA, PHILIPPE)
ROUNDS = 5


def waiting(counter: Counter) -> tuple[Comment, ...]:
    with counter.services.reading() as session:
        return comment_lists.waiting(session, Scope((FACEBOOK,)))


def test_of_those_who_press_in_the_same_second_one_has_it(any_counter: Counter) -> None:
    for comment in any_counter.many(ROUNDS):
        done = at_once(
            *[lambda user=user, one=comment: any_counter.claim(one, user) for user in TEAM]
        )
        (taken,) = [one for one in done if isinstance(one, Comment)]
        refused = [one for one in done if isinstance(one, Refused)]
        assert [one.why for one in refused] == [Why.COMMENT_TAKEN] * 2
        assert {one.facts["person"] for one in refused} == {f"<@{taken.assignee}>"}
        assert any_counter.now(comment).assignee == taken.assignee
        assert any_counter.lines(comment.subject).count("comment.taken") == 1


def test_one_link_noted_in_the_same_second_is_one_item(any_counter: Counter) -> None:
    done = at_once(*[lambda user=user: any_counter.send(user) for user in TEAM])
    assert sorted(one.new for one in done if isinstance(one, Tracked)) == [False, False, True]
    assert len(waiting(any_counter)) == 1
    assert len(any_counter.told(Letter.COMMENT_CARD)) == 1


def test_one_reply_and_one_end_in_the_same_second_are_one_end(any_counter: Counter) -> None:
    for comment in any_counter.many(ROUNDS):
        reply = any_counter.write(comment)
        done = at_once(
            lambda: any_counter.out(reply, comment.what.link),  # noqa: B023  run at once
            lambda: any_counter.dismiss(comment, user=NADIA),  # noqa: B023  run at once
        )
        assert sum(isinstance(one, Comment) for one in done) == 1, done
    assert waiting(any_counter) == ()


def test_two_grouped_under_each_other_at_once_never_wait_for_ever(any_counter: Counter) -> None:
    for number in range(ROUNDS):
        one = any_counter.track(link=f"{PAGE}?comment_id={900 + number}")
        other = any_counter.track(link=f"{PAGE}?comment_id={950 + number}")
        done = at_once(
            lambda: any_counter.group(one, other),  # noqa: B023  run at once
            lambda: any_counter.group(other, one, NADIA),  # noqa: B023  run at once
        )
        assert sum(isinstance(each, Comment) for each in done) == 1, done
        assert sum(each.is_open for each in (any_counter.now(one), any_counter.now(other))) == 1
