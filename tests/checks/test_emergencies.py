"""The life of an emergency, walked exhaustively: who, when, what is held, what goes on."""

from datetime import UTC, datetime, timedelta
from itertools import product

import pytest

from checks.city import Role
from checks.emergencies import (
    FATES,
    GROUPS,
    LIFE,
    Beginning,
    Fate,
    Refusal,
    Scope,
    State,
    Step,
    approvals_needed,
    begin,
    end_is_wrong,
    fate,
    may_lead,
    scopes_of,
)
from checks.lifecycle import PostStatus
from checks.types import Group

NOW = datetime(2026, 11, 10, 14, tzinfo=UTC)
CITY, POLICE = frozenset({Group.CITY}), frozenset({Group.POLICE})
BOTH = frozenset(Group)
NOBODY: frozenset[Group] = frozenset()


def test_every_state_answers_every_step() -> None:
    assert set(LIFE) == set(product(State, Step))


def test_nothing_is_extended_or_stopped_before_it_started() -> None:
    assert LIFE[State.QUIET, Step.EXTEND] is LIFE[State.QUIET, Step.STOP] is Refusal.NOT_STARTED


@pytest.mark.parametrize(
    ("states", "wanted", "step", "expected"),
    [
        ({}, CITY, Step.START, Beginning(CITY, NOBODY)),
        ({}, BOTH, Step.DRILL, Beginning(BOTH, NOBODY)),
        ({Group.CITY: State.EMERGENCY}, CITY, Step.START, Beginning(NOBODY, CITY)),
        ({Group.CITY: State.EMERGENCY}, BOTH, Step.START, Beginning(POLICE, CITY)),
        ({Group.CITY: State.EMERGENCY}, POLICE, Step.START, Beginning(POLICE, NOBODY)),
        ({Group.CITY: State.DRILL}, CITY, Step.START, Beginning(CITY, NOBODY)),
        ({Group.CITY: State.DRILL}, CITY, Step.DRILL, Beginning(NOBODY, CITY)),
        ({Group.CITY: State.EMERGENCY}, CITY, Step.DRILL, Refusal.REAL_ONE),
        ({Group.CITY: State.EMERGENCY}, BOTH, Step.DRILL, Refusal.REAL_ONE),
        ({Group.CITY: State.EMERGENCY}, POLICE, Step.DRILL, Beginning(POLICE, NOBODY)),
    ],
)
def test_a_beginning_is_judged_chain_by_chain(
    states: dict[Group, State], wanted: frozenset[Group], step: Step, expected: object
) -> None:
    assert begin(states, wanted, step) == expected


@pytest.mark.article("10.1")
@pytest.mark.parametrize(
    ("role", "scopes"),
    [
        (Role.APPROVER, (Scope.CITY,)),
        (Role.POLICE_APPROVER, (Scope.POLICE,)),
        (Role.DIRECTOR, tuple(Scope)),
        (Role.ON_DUTY, tuple(Scope)),
    ],
)
def test_each_role_declares_what_is_its_own(role: Role, scopes: tuple[Scope, ...]) -> None:
    assert scopes_of(frozenset({role}), Group) == scopes


def test_every_other_role_declares_nothing() -> None:
    leaders = {Role.APPROVER, Role.POLICE_APPROVER, Role.DIRECTOR, Role.ON_DUTY}
    for role in set(Role) - leaders:
        assert scopes_of(frozenset({role}), Group) == ()
    assert not may_lead(frozenset(Role), NOBODY)


def test_a_scope_without_accounts_is_not_offered() -> None:
    assert scopes_of(frozenset({Role.DIRECTOR}), CITY) == (Scope.CITY,)


@pytest.mark.article("10.1")
@pytest.mark.parametrize(
    ("status", "group", "scope", "linked"), [*product(PostStatus, Group, Scope, (True, False))]
)
def test_the_ordinary_waits_and_the_emergency_goes_on(
    status: PostStatus, group: Group, scope: Scope, *, linked: bool
) -> None:
    became = fate(status, group, GROUPS[scope], linked=linked)
    if linked or group not in GROUPS[scope]:
        assert became is Fate.UNTOUCHED
    else:
        assert became is FATES.get(status, Fate.UNTOUCHED)


def test_only_what_is_about_to_go_out_is_held() -> None:
    assert set(FATES) == {PostStatus.BOOKED, PostStatus.PROGRAMMED}
    assert FATES[PostStatus.PROGRAMMED] is Fate.STOPPED_BY_HAND


@pytest.mark.parametrize("usual", [0, 1, 2])
def test_one_approval_at_most_or_afterwards(usual: int) -> None:
    assert approvals_needed(usual, trusted=True) == 0
    assert approvals_needed(usual, trusted=False) == min(usual, 1)


def test_an_end_comes_after_now() -> None:
    assert end_is_wrong(None, NOW)
    assert end_is_wrong(NOW, NOW)
    assert not end_is_wrong(NOW + timedelta(minutes=1), NOW)
