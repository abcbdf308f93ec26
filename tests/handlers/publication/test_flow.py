"""What became of each post: out, programmed, missed, or out without Vigie."""

from dataclasses import replace
from datetime import datetime

import pytest

from checks.lifecycle import PostStatus
from checks.workdays import at_wall
from handlers.drafts import flow as drafts_flow
from handlers.publication import flow
from handlers.publication.flow import Outcome
from handlers.refusals import Problems, Refused, Why
from storage.drafts import Stored
from storage.outbox import Letter
from tests.handlers.cities import without_facebook
from tests.handlers.desk import Desk
from tests.handlers.givens import (
    CAMILLE,
    DENIS,
    FACEBOOK,
    FORM,
    FRIDAY,
    HOUR,
    INSTAGRAM,
    JULIE,
    MARC,
    MINUTE,
    POLICE,
    POLICE_PAGE,
    POST,
    THURSDAY,
    filled_form,
    outcome,
)


@pytest.mark.article("9")
def test_a_post_is_out_with_its_link_and_its_real_hour(any_desk: Desk) -> None:
    approved = any_desk.approved()
    any_desk.clock.instant = THURSDAY + 4 * MINUTE
    any_desk.publish(approved, THURSDAY + 3 * MINUTE)
    post = any_desk.draft(approved.id).posts[0]
    assert (post.status, post.link, post.published_at) == (
        PostStatus.PUBLISHED, POST, THURSDAY + 3 * MINUTE
    )  # fmt: skip
    assert any_desk.held(THURSDAY) == [(1, None)]
    assert any("publiée à 9 h 03" in words for words in any_desk.replies())
    any_desk.at(THURSDAY + 5 * HOUR)
    assert any_desk.said(Letter.POST_REMINDER, Letter.POST_UNPLACED) == []
    assert any_desk.publish(approved, THURSDAY) == Refused(Why.ALREADY_DONE)


@pytest.mark.article("9")
def test_after_midnight_it_belongs_to_the_next_day(any_desk: Desk) -> None:
    late = any_desk.approved(hour="23:55")
    three_past = at_wall(datetime(2026, 11, 13, 0, 3))  # noqa: DTZ001
    any_desk.clock.instant = three_past
    any_desk.publish(late, three_past)
    assert (any_desk.held(THURSDAY), any_desk.held(FRIDAY)) == ([], [(1, None)])
    replies = any_desk.replies()
    assert any("compte pour le vendredi 13 novembre" in words for words in replies)
    assert not any("dépassement" in words for words in replies)


@pytest.mark.article("9")
def test_an_excess_is_noted_never_refused(any_desk: Desk) -> None:
    any_desk.fill(day="2026-11-13")
    late = any_desk.approved(hour="23:55")
    three_past = at_wall(datetime(2026, 11, 13, 0, 3))  # noqa: DTZ001
    any_desk.clock.instant = three_past
    assert isinstance(any_desk.publish(late, three_past), Stored)
    assert any_desk.held(FRIDAY) == [(1, None), (2, None), (3, "excess")]
    assert any("dépassement constaté" in words for words in any_desk.replies())
    assert "cap.exceeded" in any_desk.lines(late)


def test_a_missed_post_may_prove_to_be_out(desk: Desk) -> None:
    approved = desk.approved()
    desk.at(THURSDAY + 3 * HOUR)
    assert isinstance(desk.publish(approved, THURSDAY + HOUR), Stored)
    assert desk.held(THURSDAY) == [(1, None)]
    # The news of the miss is no longer true: it is not sent.
    assert desk.said(Letter.POST_UNPLACED) == []


@pytest.mark.parametrize("user", [DENIS, JULIE, MARC])
def test_only_those_who_publish_declare(desk: Desk, user: str) -> None:
    approved = desk.approved()
    desk.clock.instant = THURSDAY
    assert desk.publish(approved, THURSDAY, user=user) == Refused(Why.NOT_ALLOWED)
    done = flow.program(desk.services, user, approved.id, FACEBOOK)
    assert done == Refused(Why.NOT_ALLOWED)


def test_only_what_was_approved_goes_out(desk: Desk) -> None:
    draft = desk.write()
    desk.clock.instant = THURSDAY
    assert desk.publish(draft, THURSDAY) == Refused(Why.IMPOSSIBLE)
    assert desk.publish(draft, THURSDAY, INSTAGRAM) == Refused(Why.UNKNOWN_DRAFT)
    gone = flow.publish(desk.services, CAMILLE, 99, FACEBOOK, outcome(THURSDAY))
    assert gone == Refused(Why.UNKNOWN_DRAFT)


@pytest.mark.parametrize(
    ("declared", "wrong"),
    [
        (Outcome(POST, "", ""), {("day", "no_such_day")}),
        (Outcome(POST, "2026-02-30", "09:00"), {("day", "no_such_day")}),
        (Outcome(POST, "2026-11-12", "10:00"), {("hour", "future")}),
        (Outcome(POST, "2024-11-12", "09:00"), {("day", "too_old")}),
        (Outcome("javascript:x", "2026-11-12", "09:00"), {("link", "not_a_link")}),
        (Outcome("https://" + "a" * 1000, "2026-11-12", "09:00"), {("link", "too_long")}),
    ],
)
def test_what_cannot_be_declared(
    desk: Desk, declared: Outcome, wrong: set[tuple[str, str]]
) -> None:
    approved = desk.approved()
    desk.clock.instant = THURSDAY
    done = flow.publish(desk.services, CAMILLE, approved.id, FACEBOOK, declared)
    assert isinstance(done, Problems)
    assert {(one.where, one.code) for one in done.all} == wrong
    assert desk.status(approved) is PostStatus.BOOKED


def test_changing_a_programmed_post_says_to_stop_it_by_hand(desk: Desk) -> None:
    approved = desk.approved()
    flow.program(desk.services, CAMILLE, approved.id, FACEBOOK)
    desk.said()
    desk.edit(desk.draft(approved.id), text="La patinoire ouvre dimanche.")
    assert any("Vigie ne peut pas l’arrêter" in words for words in desk.replies())
    assert desk.status(approved) is PostStatus.PLANNED


def test_once_a_part_is_out_the_words_are_kept(desk: Desk) -> None:
    approved = desk.approved(accounts=(FACEBOOK, INSTAGRAM))
    desk.clock.instant = THURSDAY
    desk.publish(approved, THURSDAY)
    ref = drafts_flow.Ref(approved.id, approved.version)
    later = {**filled_form(approved), "text": "Autre.", "day": "2026-11-20"}
    done = drafts_flow.verify(desk.services, CAMILLE, replace(FORM, **later), ref)
    assert done == Refused(Why.PARTLY_OUT)
    gone = drafts_flow.withdraw(desk.services, CAMILLE, approved.id)
    assert gone == Refused(Why.PARTLY_OUT)
    assert desk.held(THURSDAY) == [(1, None)]


@pytest.mark.article("1.1")
def test_the_police_publishes_its_own(desk: Desk) -> None:
    text = "Soyez prudents près des écoles. En cas d’urgence, composez le 911."
    approved = desk.approved(MARC, "U0ISABELLE", accounts=(POLICE_PAGE,), text=text)
    desk.said()
    desk.at(THURSDAY - 10 * MINUTE)
    assert [to for to, _ in desk.said(Letter.POST_REMINDER)] == [POLICE]
    desk.clock.instant = THURSDAY
    done = desk.publish(approved, THURSDAY, POLICE_PAGE, CAMILLE)
    assert done == Refused(Why.NOT_ALLOWED)
    assert isinstance(desk.publish(approved, THURSDAY, POLICE_PAGE, MARC), Stored)


def test_a_post_of_an_account_that_is_gone(desk: Desk) -> None:
    approved = desk.approved()
    desk.change = without_facebook
    desk.clock.instant = THURSDAY
    assert isinstance(desk.publish(approved, THURSDAY), Stored)
