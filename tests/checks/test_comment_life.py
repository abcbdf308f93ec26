"""The life of a comment, walked exhaustively: every state, every step, every hand."""

from itertools import product

import pytest

from checks.comment_life import ENDS, OPEN, STEPS, Hand, State, Step, move
from checks.lifecycle import Refusal

EVERYBODY = frozenset(Hand)
pytestmark = pytest.mark.article("11.1.1-3")


def reachable(start: State) -> set[State]:
    found, waiting = {start}, [start]
    while waiting:
        state = waiting.pop()
        after = {move(state, step, EVERYBODY) for step in Step}
        new = {one for one in after if isinstance(one, State)} - found
        found |= new
        waiting += new
    return found


@pytest.mark.parametrize(("state", "step"), list(product(State, Step)))
def test_each_step_leads_where_the_table_says_and_nowhere_else(state: State, step: Step) -> None:
    found = STEPS.get((state, step))
    assert move(state, step, EVERYBODY) == (found[0] if found else Refusal.IMPOSSIBLE)
    if found:
        assert move(state, step, frozenset()) is Refusal.NOT_ALLOWED
        assert move(state, step, frozenset({found[1]})) is found[0]


def test_every_state_is_reached_and_the_wait_can_always_end() -> None:
    assert reachable(State.NEW) == set(State)
    for state in OPEN:
        assert {move(state, step, EVERYBODY) for step in ENDS} == set(ENDS.values())


def test_what_was_moderated_stays_so() -> None:
    assert reachable(State.MODERATED) == {State.MODERATED}


def test_only_its_keeper_or_the_clock_releases_a_comment() -> None:
    claimed = State.CLAIMED, Step.RELEASE
    assert move(*claimed, frozenset({Hand.CLOCK})) is State.NEW
    assert move(*claimed, frozenset({Hand.KEEPER})) is State.NEW
    assert move(*claimed, frozenset({Hand.TEAM})) is Refusal.NOT_ALLOWED


def test_nobody_claims_what_is_claimed() -> None:
    assert move(State.CLAIMED, Step.CLAIM, EVERYBODY) is Refusal.IMPOSSIBLE


def test_the_clock_ends_no_wait() -> None:
    for state, step in product(State, Step):
        after = move(state, step, frozenset({Hand.CLOCK}))
        assert after in {Refusal.IMPOSSIBLE, Refusal.NOT_ALLOWED, State.NEW}
