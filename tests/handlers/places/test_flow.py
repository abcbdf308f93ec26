"""A post finds its place of the day: moved, dropped, or above the cap by exception."""

from datetime import timedelta
from typing import Any

import pytest

from checks.lifecycle import Action, PostStatus, Status
from handlers.drafts import flow as drafts_flow
from handlers.places import flow
from handlers.publication import flow as publication_flow
from handlers.refusals import Refused, Why
from storage import approvals
from storage.drafts import Stored
from tests.handlers.cities import by_platform
from tests.handlers.desk import Desk
from tests.handlers.givens import (
    CAMILLE,
    DAY,
    DENIS,
    FACEBOOK,
    FRIDAY,
    INSTAGRAM,
    MARC,
    THURSDAY,
    is_status,
)


@pytest.mark.article("9")
def test_a_free_place_is_taken_in_one_click(full: Desk) -> None:
    third = full.write()
    assert isinstance(full.move(third, FRIDAY), Stored)
    moved = full.draft(third.id)
    assert moved.posts[0].planned_at == FRIDAY
    assert "daily_cap" not in {one.finding.check for one in full.found(moved)}
    assert any("déplacée au vendredi 13 novembre" in words for words in full.replies())
    assert full.lines(third)[-2:] == ["post.moved", "draft.judged"]


def test_the_same_click_twice_moves_once(desk: Desk) -> None:
    draft = desk.write()
    assert isinstance(desk.move(draft, FRIDAY), Stored)
    assert desk.move(draft, FRIDAY) == Refused(Why.ALREADY_DONE)


@pytest.mark.parametrize(
    ("user", "account", "at", "why"),
    [
        (DENIS, FACEBOOK, FRIDAY, Why.NOT_ALLOWED),
        (MARC, FACEBOOK, FRIDAY, Why.NOT_ALLOWED),
        (CAMILLE, INSTAGRAM, FRIDAY, Why.UNKNOWN_DRAFT),
        (CAMILLE, FACEBOOK, THURSDAY - 9 * DAY, Why.PAST),
    ],
)
def test_what_cannot_be_moved(desk: Desk, user: str, account: str, at: Any, why: Why) -> None:
    draft = desk.write()
    assert desk.move(draft, at, account, user) == Refused(why)
    gone = flow.move(desk.services, CAMILLE, 99, account, FRIDAY)
    assert gone == Refused(Why.UNKNOWN_DRAFT)


def test_what_is_over_stays_where_it_was(desk: Desk) -> None:
    draft = desk.write()
    drafts_flow.withdraw(desk.services, CAMILLE, draft.id)
    assert desk.move(draft, FRIDAY) == Refused(Why.IMPOSSIBLE)
    out = desk.approved()
    desk.clock.instant = THURSDAY
    desk.publish(out, THURSDAY)
    assert desk.move(out, FRIDAY) == Refused(Why.IMPOSSIBLE)


@pytest.mark.article("9")
def test_an_approved_post_keeps_a_place_wherever_it_goes(any_desk: Desk) -> None:
    approved = any_desk.approved()
    assert isinstance(any_desk.move(approved, FRIDAY), Stored)
    assert (any_desk.held(THURSDAY), any_desk.held(FRIDAY)) == ([], [(1, None)])
    any_desk.fill(day="2026-11-16")
    refused = any_desk.move(approved, THURSDAY + 4 * DAY)
    assert isinstance(refused, Refused)
    assert refused.why is Why.TAKEN
    stayed = any_desk.draft(approved.id)
    assert (stayed.posts[0].planned_at, stayed.posts[0].status) == (FRIDAY, PostStatus.BOOKED)
    assert any_desk.held(FRIDAY) == [(1, None)]


def test_within_a_day_a_post_keeps_its_place(any_desk: Desk) -> None:
    any_desk.fill(hours=("13:00",))
    mine = any_desk.approved()
    assert isinstance(any_desk.move(mine, THURSDAY + timedelta(hours=2)), Stored)
    assert any_desk.held(THURSDAY) == [(1, None), (2, None)]


@pytest.mark.parametrize("action", [Action.REQUEST_CHANGES, None])
def test_a_new_hour_reopens_what_waited_for_it(desk: Desk, action: Action | None) -> None:
    sent = desk.in_review()
    if action:
        desk.decline(sent, action)
    else:
        desk.at(THURSDAY - timedelta(minutes=5))
    assert isinstance(desk.move(sent, FRIDAY), Stored)
    assert is_status(desk.submit(desk.draft(sent.id)), Status.IN_REVIEW)


def test_in_review_the_wait_follows_the_new_hour(desk: Desk) -> None:
    sent = desk.in_review()
    desk.move(sent, FRIDAY)
    assert desk.draft(sent.id).status is Status.IN_REVIEW
    with desk.services.reading() as session:
        assert approvals.to_expire(session, THURSDAY) == ()
        assert approvals.to_expire(session, FRIDAY) == (sent.id,)


def test_a_missed_post_that_is_moved_is_booked_again(any_desk: Desk) -> None:
    approved = any_desk.approved()
    any_desk.at(THURSDAY + timedelta(hours=2))
    assert any_desk.draft(approved.id).posts[0].status is PostStatus.MISSED
    assert isinstance(any_desk.move(approved, FRIDAY), Stored)
    assert any_desk.draft(approved.id).posts[0].status is PostStatus.BOOKED
    assert any_desk.held(FRIDAY) == [(1, None)]


def test_a_missed_post_on_a_full_day_stays_missed(desk: Desk) -> None:
    desk.fill(day="2026-11-13")
    approved = desk.approved()
    desk.at(THURSDAY + timedelta(hours=2))
    assert desk.move(approved, FRIDAY).why is Why.TAKEN
    assert desk.draft(approved.id).posts[0].status is PostStatus.MISSED


def test_one_account_is_dropped_without_the_others(any_desk: Desk) -> None:
    approved = any_desk.approved(accounts=(FACEBOOK, INSTAGRAM))
    assert isinstance(flow.drop(any_desk.services, CAMILLE, approved.id, FACEBOOK), Stored)
    after = any_desk.draft(approved.id)
    assert [post.account for post in after.posts] == [INSTAGRAM]
    assert after.status is Status.APPROVED
    assert any_desk.held(THURSDAY) == []
    assert any_desk.held(THURSDAY, INSTAGRAM) == [(1, None)]
    twice = flow.drop(any_desk.services, CAMILLE, approved.id, FACEBOOK)
    assert twice == Refused(Why.UNKNOWN_DRAFT)
    last = flow.drop(any_desk.services, CAMILLE, approved.id, INSTAGRAM)
    assert last == Refused(Why.ONLY_ACCOUNT)
    stranger = flow.drop(any_desk.services, DENIS, approved.id, INSTAGRAM)
    assert stranger == Refused(Why.NOT_ALLOWED)


def test_what_is_out_is_not_dropped(desk: Desk) -> None:
    approved = desk.approved(accounts=(FACEBOOK, INSTAGRAM))
    desk.clock.instant = THURSDAY
    desk.publish(approved, THURSDAY)
    done = flow.drop(desk.services, CAMILLE, approved.id, FACEBOOK)
    assert done == Refused(Why.IMPOSSIBLE)
    assert isinstance(flow.drop(desk.services, CAMILLE, approved.id, INSTAGRAM), Stored)


def test_a_programmed_post_that_is_dropped_is_to_be_stopped_by_hand(desk: Desk) -> None:
    approved = desk.approved(accounts=(FACEBOOK, INSTAGRAM))
    publication_flow.program(desk.services, CAMILLE, approved.id, FACEBOOK)
    desk.said()
    flow.drop(desk.services, CAMILLE, approved.id, FACEBOOK)
    assert any("Vigie ne peut pas l’arrêter" in words for words in desk.replies())


@pytest.mark.article("9")
def test_the_cap_may_count_by_platform(any_desk: Desk) -> None:
    any_desk.change = by_platform
    any_desk.approved(text="Un avis.", accounts=(FACEBOOK,), hour="13:00")
    any_desk.in_review(
        text="Un autre, sur la seconde page.", accounts=("facebook-deux",), hour="16:00"
    )
    mine = any_desk.write(accounts=(FACEBOOK,))
    assert "1 en attente" in any_desk.finding(mine, "daily_cap").finding.message
    any_desk.approve(any_desk.draft(2))
    any_desk.judge()
    assert any_desk.finding(any_desk.draft(mine.id), "daily_cap").finding.severity == "blocking"
    assert any_desk.held(THURSDAY, "facebook") == [(1, None), (2, None)]
