"""A post finds its place of the day: moved, dropped, or above the cap by exception."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from checks.city import City
from checks.lifecycle import Action, PostStatus, Status
from checks.types import Account, Group, Platform
from handlers.drafts import flow as drafts_flow
from handlers.places import exceptions, flow
from handlers.publication import flow as publication_flow
from handlers.refusals import Refused, Why
from storage import approvals
from storage.approvals import Asked
from storage.drafts import Stored
from storage.outbox import Letter
from tests.handlers.approvals.test_flow import at_once
from tests.handlers.desk import (
    CAMILLE,
    DENIS,
    FACEBOOK,
    INSTAGRAM,
    MARC,
    NADIA,
    PHILIPPE,
    SYLVIE,
    THURSDAY,
    Desk,
    is_status,
)

DAY = timedelta(days=1)
FRIDAY = THURSDAY + DAY
REASON = "Un bris d’aqueduc prive d’eau le quartier."


def ask(desk: Desk, draft: Stored, user: str = CAMILLE, reason: str = REASON) -> Any:
    return exceptions.ask(desk.services, user, (draft.id, FACEBOOK), "public_interest", reason)


def answer(desk: Desk, number: int, user: str = PHILIPPE, *, granted: bool = True) -> Any:
    done = exceptions.answer(desk.services, user, number, granted=granted)
    desk.judge()
    return done


@pytest.fixture
def full(any_desk: Desk) -> Desk:
    """Thursday is full on Facebook."""
    any_desk.fill()
    any_desk.said()
    return any_desk


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
def test_an_exception_is_asked_and_granted_by_another(full: Desk) -> None:
    third = full.write()
    assert isinstance(ask(full, third), Stored)
    asked = full.said(Letter.EXCEPTION_REQUEST)
    assert {to for to, _ in asked} == {PHILIPPE, SYLVIE}
    assert isinstance(answer(full, 1), Asked)
    assert "daily_cap" not in {one.finding.check for one in full.found(full.draft(third.id))}
    assert is_status(full.approve(sent(full, third)), Status.APPROVED)
    assert full.held(THURSDAY) == [(1, None), (2, None), (3, "exception")]
    with full.services.reading() as session:
        assert approvals.granted_count(session, THURSDAY - 9 * DAY, THURSDAY) == 1
    assert {"exception.asked", "exception.granted"} <= set(full.lines(third))


def sent(desk: Desk, draft: Stored) -> Stored:
    done = desk.submit(desk.draft(draft.id))
    assert isinstance(done, Stored), done
    return done


@pytest.mark.article("9")
def test_a_refused_exception_leaves_the_block(full: Desk) -> None:
    third = full.write()
    ask(full, third)
    full.said()
    answer(full, 1, granted=False)
    assert full.finding(full.draft(third.id), "daily_cap").finding.severity == "blocking"
    said = full.messages()
    assert any("refuse l’exception" in message.text for _, message in said)
    cards = [m for _, m in said if "demande une exception" in m.text]
    assert len(cards) == 2
    assert all("Exception refusée" in str([b.to_dict() for b in m.blocks]) for m in cards)
    assert isinstance(ask(full, third), Stored)


@pytest.mark.article("9")
def test_nobody_grants_their_own_exception(full: Desk) -> None:
    third = full.write(PHILIPPE)
    ask(full, third, CAMILLE)
    assert answer(full, 1, PHILIPPE) == Refused(Why.OWN_DRAFT)
    assert answer(full, 1, NADIA) == Refused(Why.NOT_ALLOWED)
    assert answer(full, 1, MARC) == Refused(Why.NOT_ALLOWED)
    assert answer(full, 99) == Refused(Why.UNKNOWN_DRAFT)
    assert isinstance(answer(full, 1, SYLVIE), Asked)
    assert answer(full, 1, SYLVIE) == Refused(Why.ALREADY_DONE)
    other = full.write(hour="10:00", text="Un autre avis pour la rue du Moulin.")
    ask(full, other, SYLVIE)
    assert answer(full, 2, SYLVIE) == Refused(Why.OWN_DRAFT)


def test_two_answers_at_the_same_second_count_once(full: Desk) -> None:
    ask(full, full.write())
    done = at_once(
        lambda: exceptions.answer(full.services, PHILIPPE, 1, granted=True),
        lambda: exceptions.answer(full.services, SYLVIE, 1, granted=False),
    )
    assert sorted(isinstance(one, Asked) for one in done) == [False, True]
    assert Refused(Why.ALREADY_DONE) in done


def test_what_cannot_be_asked(full: Desk) -> None:
    third = full.write()
    assert ask(full, third, DENIS) == Refused(Why.NOT_ALLOWED)
    assert ask(full, third, reason=" ") == Refused(Why.NEEDS_REASON)
    assert ask(full, third, reason="a" * 1001).why is Why.TOO_LONG
    no_category = exceptions.ask(full.services, CAMILLE, (third.id, FACEBOOK), "fun", REASON)
    assert no_category == Refused(Why.NEEDS_REASON)
    unknown = exceptions.ask(full.services, CAMILLE, (third.id, INSTAGRAM), "other", REASON)
    assert unknown == Refused(Why.UNKNOWN_DRAFT)
    assert isinstance(ask(full, third), Stored)
    assert ask(full, third) == Refused(Why.ALREADY_DONE)
    with_room = full.write(day="2026-11-13", text="Un autre avis pour la rue du Moulin.")
    assert ask(full, with_room) == Refused(Why.ROOM)


def test_an_exception_is_for_its_day(full: Desk) -> None:
    third = full.write()
    ask(full, third)
    answer(full, 1)
    full.fill(day="2026-11-13")
    full.move(third, FRIDAY)
    assert full.finding(full.draft(third.id), "daily_cap").finding.severity == "blocking"
    full.move(third, THURSDAY)
    assert "daily_cap" not in {one.finding.check for one in full.found(full.draft(third.id))}


def test_an_exception_granted_after_approval_takes_the_place(full: Desk) -> None:
    two = full.approved(accounts=(INSTAGRAM,), text="Un avis pour la rue du Moulin.")
    both = full.edit(two, accounts=(FACEBOOK, INSTAGRAM))
    assert is_status(full.approve(both), Status.APPROVED)
    partly = full.draft(two.id)
    ask(full, partly)
    answer(full, 1, SYLVIE)
    posts = {post.account: post.status for post in full.draft(two.id).posts}
    assert posts == {FACEBOOK: PostStatus.BOOKED, INSTAGRAM: PostStatus.BOOKED}
    assert full.held(THURSDAY)[-1] == (3, "exception")


def test_an_account_that_is_gone_asks_nothing(full: Desk) -> None:
    third = full.write()
    full.change = without_facebook
    assert ask(full, third) == Refused(Why.ROOM)


def without_facebook(city: City) -> City:
    kept = tuple(one for one in city.accounts if one.key != FACEBOOK)
    return replace(city, accounts=kept)


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


def by_platform(city: City) -> City:
    second = Account("facebook-deux", Platform.FACEBOOK, "Facebook – Deux", Group.CITY)
    rules = replace(city.rules, daily_cap_per="platform")
    return replace(city, accounts=(*city.accounts, second), rules=rules)
