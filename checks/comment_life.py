"""The life of a comment (art. 10): who may do what, and when. A table, not classes."""

from enum import StrEnum
from typing import Final

from checks.lifecycle import Refusal


class State(StrEnum):
    """Where a comment of the public stands."""

    NEW = "new"
    CLAIMED = "claimed"
    WAITING = "waiting"
    INTERIM = "interim"
    ANSWERED = "answered"
    REDIRECTED = "redirected"
    NO_ANSWER = "no_answer"
    MODERATED = "moderated"
    GROUPED = "grouped"


class Step(StrEnum):
    """What somebody, or the clock, does to a comment."""

    CLAIM = "claim"
    HAND_OVER = "hand_over"
    RELEASE = "release"
    ASK = "ask"
    REPLY_FOR_NOW = "reply_for_now"
    ANSWER = "answer"
    REDIRECT = "redirect"
    DISMISS = "dismiss"
    MODERATE = "moderate"
    GROUP = "group"
    REOPEN = "reopen"


class Hand(StrEnum):
    """In what capacity a step is taken on a given comment."""

    TEAM = "team"
    KEEPER = "keeper"
    CLOCK = "clock"


S, A, H = State, Step, Hand

OPEN: Final = frozenset({S.NEW, S.CLAIMED, S.WAITING, S.INTERIM})
"""Whoever wrote still waits."""

ENDS: Final = {
    A.ANSWER: S.ANSWERED,
    A.REDIRECT: S.REDIRECTED,
    A.DISMISS: S.NO_ANSWER,
    A.MODERATE: S.MODERATED,
    A.GROUP: S.GROUPED,
}
"""The steps that end the wait, from any open state."""

STEPS: Final[dict[tuple[State, Step], tuple[State, Hand]]] = {
    **{(state, step): (end, H.TEAM) for state in OPEN for step, end in ENDS.items()},
    (S.NEW, A.CLAIM): (S.CLAIMED, H.TEAM),
    (S.NEW, A.HAND_OVER): (S.CLAIMED, H.TEAM),
    (S.NEW, A.ASK): (S.WAITING, H.TEAM),
    (S.NEW, A.REPLY_FOR_NOW): (S.INTERIM, H.TEAM),
    (S.CLAIMED, A.HAND_OVER): (S.CLAIMED, H.TEAM),
    (S.CLAIMED, A.RELEASE): (S.NEW, H.KEEPER),
    (S.CLAIMED, A.ASK): (S.WAITING, H.TEAM),
    (S.CLAIMED, A.REPLY_FOR_NOW): (S.INTERIM, H.TEAM),
    (S.WAITING, A.HAND_OVER): (S.WAITING, H.TEAM),
    (S.WAITING, A.ASK): (S.WAITING, H.TEAM),
    (S.WAITING, A.REPLY_FOR_NOW): (S.INTERIM, H.TEAM),
    (S.INTERIM, A.HAND_OVER): (S.INTERIM, H.TEAM),
    (S.INTERIM, A.ASK): (S.INTERIM, H.TEAM),
    (S.INTERIM, A.REPLY_FOR_NOW): (S.INTERIM, H.TEAM),
    (S.ANSWERED, A.MODERATE): (S.MODERATED, H.TEAM),
    (S.ANSWERED, A.REOPEN): (S.NEW, H.TEAM),
    (S.REDIRECTED, A.MODERATE): (S.MODERATED, H.TEAM),
    (S.REDIRECTED, A.REOPEN): (S.NEW, H.TEAM),
    (S.NO_ANSWER, A.MODERATE): (S.MODERATED, H.TEAM),
    (S.NO_ANSWER, A.REOPEN): (S.NEW, H.TEAM),
    (S.GROUPED, A.MODERATE): (S.MODERATED, H.TEAM),
    (S.GROUPED, A.REOPEN): (S.NEW, H.TEAM),
}


def move(state: State, step: Step, hands: frozenset[Hand]) -> State | Refusal:
    """Return the state that a step leads to, or why it may not be taken."""
    found = STEPS.get((state, step))
    if found is None:
        return Refusal.IMPOSSIBLE
    after, hand = found
    # The clock releases what its keeper left.
    allowed = hand in hands or (hand is H.KEEPER and H.CLOCK in hands)
    return after if allowed else Refusal.NOT_ALLOWED
