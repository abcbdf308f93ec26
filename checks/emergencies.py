"""The life of an emergency (art. 10.1): who may what, what it holds back, what it lets through.

Tables, not classes: each chain (the city's, the police's) is in one state at a time.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Final

from checks.city import Role
from checks.lifecycle import PostStatus
from checks.permissions import EMERGENCY, may
from checks.types import Group


class Scope(StrEnum):
    """Whose accounts an emergency is about."""

    CITY = "city"
    POLICE = "police"
    BOTH = "both"


GROUPS: Final[dict[Scope, frozenset[Group]]] = {
    Scope.CITY: frozenset({Group.CITY}),
    Scope.POLICE: frozenset({Group.POLICE}),
    Scope.BOTH: frozenset(Group),
}


class State(StrEnum):
    """What a chain of accounts is living through."""

    QUIET = "quiet"
    DRILL = "drill"
    EMERGENCY = "emergency"


class Step(StrEnum):
    """What somebody does about an emergency; nothing of it ever happens by itself."""

    START = "start"
    DRILL = "drill"
    EXTEND = "extend"
    STOP = "stop"


class Refusal(StrEnum):
    """Why a step cannot be taken."""

    NOT_STARTED = "not_started"
    REAL_ONE = "real_one"
    NOT_ALLOWED = "not_allowed"
    NO_ACCOUNT = "no_account"


S, T = State, Step

LIFE: Final[dict[tuple[State, Step], State | Refusal]] = {
    (S.QUIET, T.START): S.EMERGENCY,
    (S.QUIET, T.DRILL): S.DRILL,
    (S.QUIET, T.EXTEND): Refusal.NOT_STARTED,
    (S.QUIET, T.STOP): Refusal.NOT_STARTED,
    # A drill gives way at once; a second person joins it.
    (S.DRILL, T.START): S.EMERGENCY,
    (S.DRILL, T.DRILL): S.DRILL,
    (S.DRILL, T.EXTEND): S.DRILL,
    (S.DRILL, T.STOP): S.QUIET,
    # Starting twice is joining; nobody plays during a real one.
    (S.EMERGENCY, T.START): S.EMERGENCY,
    (S.EMERGENCY, T.DRILL): Refusal.REAL_ONE,
    (S.EMERGENCY, T.EXTEND): S.EMERGENCY,
    (S.EMERGENCY, T.STOP): S.QUIET,
}


class Fate(StrEnum):
    """What becomes of an approved post while an emergency goes on."""

    UNTOUCHED = "untouched"
    HELD = "held"
    STOPPED_BY_HAND = "stopped_by_hand"


FATES: Final[dict[PostStatus, Fate]] = {
    PostStatus.BOOKED: Fate.HELD,
    # The platform's own planner would publish it: Vigie cannot stop it, and says so.
    PostStatus.PROGRAMMED: Fate.STOPPED_BY_HAND,
}


@dataclass(frozen=True, slots=True)
class Beginning:
    """What declaring an emergency leads to: the chains that begin one, those that have one."""

    begins: frozenset[Group]
    joined: frozenset[Group]


def begin(
    states: Mapping[Group, State], wanted: frozenset[Group], step: Step
) -> Beginning | Refusal:
    """Return what starting an emergency or a drill leads to, chain by chain, or why it may not."""
    after = {group: LIFE[states.get(group, State.QUIET), step] for group in wanted}
    refused = next((one for one in after.values() if isinstance(one, Refusal)), None)
    if refused:
        return refused
    joined = frozenset(one for one in wanted if after[one] is states.get(one, State.QUIET))
    return Beginning(wanted - joined, joined)


def may_lead(roles: frozenset[Role], groups: Iterable[Group]) -> bool:
    """Return whether somebody may start, extend and stop an emergency of all these chains."""
    asked = tuple(groups)
    return bool(asked) and all(may(roles, EMERGENCY[one]) for one in asked)


def scopes_of(roles: frozenset[Role], with_accounts: Iterable[Group]) -> tuple[Scope, ...]:
    """Return the scopes that somebody may declare, of those that have accounts at all."""
    there = frozenset(with_accounts)
    return tuple(one for one in Scope if GROUPS[one] <= there and may_lead(roles, GROUPS[one]))


def fate(status: PostStatus, group: Group, groups: frozenset[Group], *, linked: bool) -> Fate:
    """Return what becomes of a post: the emergency's own posts go on, the ordinary ones wait."""
    if linked or group not in groups:
        return Fate.UNTOUCHED
    return FATES.get(status, Fate.UNTOUCHED)


def approvals_needed(usual: int, *, trusted: bool) -> int:
    """Return how many approvals a post of the emergency needs before it goes out.

    One at most; none for those who were named to publish: their posts are reviewed afterwards.
    """
    return 0 if trusted else min(usual, 1)


def end_is_wrong(end: datetime | None, now: datetime) -> bool:
    """Return whether a planned end is missing or does not come after this instant."""
    return end is None or end <= now
