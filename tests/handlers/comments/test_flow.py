"""From a comment that somebody saw to somebody's hands."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from typing import Any

import pytest

from checks.comment_life import State
from checks.natures import Nature
from handlers.comments import flow
from handlers.comments.form import Form
from handlers.refusals import Refused, Why
from storage.comment import Comment
from storage.outbox import Letter
from tests.handlers.cities import with_roles
from tests.handlers.comments.counter import (
    DANGER_TEXT,
    HOUR,
    MEDIA_TEXT,
    PAGE,
    POLICE_LINK,
    Counter,
    codes,
    wall,
)
from tests.handlers.givens import (
    CAMILLE,
    DENIS,
    FACEBOOK,
    MARC,
    NADIA,
    PHILIPPE,
    POLICE,
    SYLVIE,
)
from tests.sandbox import TUESDAY


@pytest.mark.parametrize(
    ("fields", "wrong"),
    [
        ({"excerpt": "  "}, {("excerpt", "empty")}),
        ({"excerpt": "a" * 3001}, {("excerpt", "too_long")}),
        ({"link": "fb/x", "account": FACEBOOK}, {("link", "not_a_link")}),
        ({"link": "https://example.com/x"}, {("account", "which_account")}),
        ({"link": ""}, {("account", "which_account")}),
        ({"account": "myspace"}, {("account", "unknown_account")}),
        ({"link": POLICE_LINK}, {("account", "not_yours")}),
        ({"handle": "a" * 151}, {("handle", "too_long")}),
        ({"day": "", "hour": ""}, {("day", "no_such_day")}),
        ({"day": "2024-11-10"}, {("day", "too_old")}),
        ({"day": "2026-11-11"}, {("day", "future")}),
    ],
)
def test_what_is_asked_again(
    counter: Counter, fields: dict[str, Any], wrong: set[tuple[str, str]]
) -> None:
    assert counter.refused(**fields) == wrong
    assert counter.told() == []


def test_the_police_handles_its_own_page_in_its_own_channel(counter: Counter) -> None:
    comment = counter.track(MARC, link=POLICE_LINK)
    assert {to for to, _ in counter.told()} == {POLICE}
    assert counter.claim(comment, CAMILLE) == Refused(Why.NOT_ALLOWED)
    assert isinstance(counter.claim(comment, MARC), Comment)


def test_who_claims_first_has_it(any_counter: Counter) -> None:
    comment = any_counter.track()
    with ThreadPoolExecutor(2) as both:
        users = (CAMILLE, NADIA)
        done = list(both.map(lambda user: any_counter.claim(comment, user), users))
    (winner,) = [one for one in done if isinstance(one, Comment)]
    (loser,) = [one for one in done if isinstance(one, Refused)]
    assert (loser.why, loser.facts["person"]) == (Why.COMMENT_TAKEN, f"<@{winner.assignee}>")
    assert any_counter.now(comment).state is State.CLAIMED
    assert any_counter.claim(comment, winner.assignee or "") == Refused(Why.ALREADY_DONE)


def test_a_claim_without_a_sign_goes_back_to_all(any_counter: Counter) -> None:
    comment = any_counter.track()
    any_counter.claim(comment)
    any_counter.told()
    any_counter.pass_time(TUESDAY + 3 * HOUR)
    assert any_counter.now(comment).state is State.CLAIMED
    any_counter.pass_time(TUESDAY + 4 * HOUR)
    after = any_counter.now(comment)
    assert (after.state, after.assignee) == (State.NEW, None)
    assert any("revient à l’équipe" in words for _, words in any_counter.told(Letter.COMMENT_NOTE))


def test_its_keeper_gives_it_back(counter: Counter) -> None:
    comment = counter.track()
    counter.claim(comment)
    assert flow.release(counter.services, NADIA, comment.id) == Refused(Why.NOT_ALLOWED)
    assert isinstance(flow.release(counter.services, CAMILLE, comment.id), Comment)
    assert counter.now(comment).state is State.NEW
    assert flow.release(counter.services, CAMILLE, comment.id) == Refused(Why.COMMENT_MOVED)


def test_a_comment_is_handed_over_to_somebody_who_may(counter: Counter) -> None:
    comment = counter.track()
    assert codes(counter.hand(comment, DENIS)) == {("to", "cannot_follow")}
    counter.told()
    assert isinstance(counter.hand(comment, NADIA), Comment)
    assert counter.now(comment).assignee == NADIA
    ((to, words),) = counter.told(Letter.COMMENT_ALERT)
    assert to == NADIA
    assert "vous confie" in words


def test_a_danger_is_said_at_once_to_those_on_duty_at_any_hour(any_counter: Counter) -> None:
    sunday = wall(2026, 11, 15, 2, 30)
    any_counter.desk.clock.instant = sunday
    comment = any_counter.track(at=sunday, excerpt=DANGER_TEXT)
    ((to, words),) = any_counter.told(Letter.COMMENT_ALERT)
    assert to == PHILIPPE
    assert "Danger possible" in words
    assert comment.what.nature is Nature.DANGER


def test_who_is_on_duty_notes_and_handles_a_danger_anywhere(counter: Counter) -> None:
    counter.desk.change = with_roles(on_duty={DENIS})
    comment = counter.track(DENIS, link=POLICE_LINK, excerpt=DANGER_TEXT)
    assert isinstance(counter.claim(comment, DENIS), Comment)
    question = counter.track(link=PAGE)
    assert counter.claim(question, DENIS) == Refused(Why.NOT_ALLOWED)


@pytest.mark.article("7")
def test_a_demand_of_the_media_is_for_its_person(counter: Counter) -> None:
    comment = counter.track(excerpt=MEDIA_TEXT)
    assert (comment.state, comment.assignee) == (State.CLAIMED, SYLVIE)
    assert [to for to, _ in counter.told(Letter.COMMENT_ALERT)] == [SYLVIE]
    # It does not go back to all: nobody else speaks with the media.
    counter.pass_time(TUESDAY + timedelta(days=1))
    assert counter.now(comment).assignee == SYLVIE


def test_correcting_what_was_noted_moves_the_delay(counter: Counter) -> None:
    comment = counter.track()
    form = Form(
        excerpt=MEDIA_TEXT, account=FACEBOOK, handle="Nord Info", day="2026-11-09", hour="09:00"
    )
    done = flow.correct(counter.services, CAMILLE, comment.id, form)
    assert isinstance(done, Comment)
    assert (done.what.link, done.what.nature) == (comment.what.link, Nature.MEDIA)
    assert done.due.target_at == wall(2026, 11, 10, 9)
    assert any("autre nature" in words for _, words in counter.told(Letter.COMMENT_NOTE))
    wrong = flow.correct(counter.services, CAMILLE, comment.id, Form())
    assert ("excerpt", "empty") in codes(wrong)
    gone = flow.correct(counter.services, CAMILLE, 404, form)
    assert gone == Refused(Why.UNKNOWN_COMMENT)
