"""The two tables of a draft's life, walked exhaustively."""

from collections.abc import Iterator
from itertools import chain, combinations, product

import pytest

from checks.lifecycle import (
    POST_TRANSITIONS,
    STANDING,
    TRANSITIONS,
    Action,
    Actor,
    PostAction,
    PostStatus,
    Refusal,
    Status,
    move,
    move_post,
)

OVER = frozenset({Status.REFUSED, Status.WITHDRAWN})


def every_group() -> Iterator[frozenset[Actor]]:
    """Yield every capacity in which somebody may act, none and all together included."""
    sizes = range(len(Actor) + 1)
    return map(frozenset, chain.from_iterable(combinations(Actor, size) for size in sizes))


@pytest.mark.parametrize(("status", "action"), [*product(Status, Action)])
def test_every_step_of_a_draft(status: Status, action: Action) -> None:
    for actors in every_group():
        after = move(status, action, actors)
        if (status, action) not in TRANSITIONS:
            assert after is Refusal.IMPOSSIBLE
            continue
        leads_to, actor = TRANSITIONS[status, action]
        assert after is (leads_to if actor in actors else Refusal.NOT_ALLOWED)


@pytest.mark.parametrize(("status", "action"), [*product(PostStatus, PostAction)])
def test_every_step_of_a_post(status: PostStatus, action: PostAction) -> None:
    expected = POST_TRANSITIONS.get((status, action), Refusal.IMPOSSIBLE)
    assert move_post(status, action) is expected


@pytest.mark.article("11.1")
def test_writers_never_decide_and_approvers_never_write() -> None:
    deciding = {Action.APPROVE, Action.REQUEST_CHANGES, Action.REFUSE}
    for (_, action), (_, actor) in TRANSITIONS.items():
        if action in deciding:
            assert actor is Actor.APPROVER
        else:
            assert actor is (
                Actor.CLOCK if action in {Action.EXPIRE, Action.RECALL} else Actor.WRITER
            )


def test_only_what_is_in_review_is_approved() -> None:
    assert {before for before, action in TRANSITIONS if action is Action.APPROVE} == {
        Status.IN_REVIEW
    }


def test_what_was_approved_is_never_changed_in_silence() -> None:
    assert TRANSITIONS[Status.APPROVED, Action.REVISE] == (Status.IN_REVIEW, Actor.WRITER)


def test_a_draft_that_is_over_stays_over() -> None:
    assert {before for before, _ in TRANSITIONS} == set(Status) - OVER


def test_every_status_of_a_draft_can_be_reached() -> None:
    reached = {Status.OPEN}
    while True:
        further = {after for (before, _), (after, _) in TRANSITIONS.items() if before in reached}
        if further <= reached:
            break
        reached |= further
    assert reached == set(Status)


def test_every_status_of_a_post_can_be_reached() -> None:
    reached = {PostStatus.PLANNED}
    for _ in PostStatus:
        reached |= {after for (before, _), after in POST_TRANSITIONS.items() if before in reached}
    assert reached == set(PostStatus)


def test_what_is_out_or_dropped_is_over() -> None:
    assert {before for before, _ in POST_TRANSITIONS} == {
        PostStatus.PLANNED,
        PostStatus.BOOKED,
        PostStatus.PROGRAMMED,
        PostStatus.MISSED,
    }


def test_a_place_is_held_from_the_booking_on() -> None:
    assert {PostStatus.BOOKED, PostStatus.PROGRAMMED, PostStatus.PUBLISHED} == set(STANDING)
    freeing = {PostAction.FREE, PostAction.MISS, PostAction.DROP}
    for (before, action), after in POST_TRANSITIONS.items():
        if before in STANDING and after not in STANDING:
            assert action in freeing
