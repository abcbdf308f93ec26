"""The life of an employee's answer: who may do what, and when (art. 12.1). A table, not a class."""

from enum import StrEnum
from typing import Final


class AnswerStatus(StrEnum):
    """Where an employee's answer stands."""

    RECEIVED = "received"
    CLAIMED = "claimed"
    ASKED = "asked"
    PUBLISHED = "published"
    DECLINED = "declined"
    WITHDRAWN = "withdrawn"


class AnswerAction(StrEnum):
    """What somebody, or the clock, does to an answer."""

    CLAIM = "claim"
    RELEASE = "release"
    TAKE_OVER = "take_over"
    EDIT = "edit"
    ASK = "ask"
    REPLY = "reply"
    REVISE = "revise"
    PUBLISH = "publish"
    DECLINE = "decline"
    WITHDRAW = "withdraw"
    ESCALATE = "escalate"


class AnswerActor(StrEnum):
    """In what capacity an action is taken on a given answer."""

    TEAM = "team"
    CLAIMANT = "claimant"
    AUTHOR = "author"
    CLOCK = "clock"


class Hindrance(StrEnum):
    """Why an action cannot be taken."""

    IMPOSSIBLE = "impossible"
    NOT_ALLOWED = "not_allowed"


S, A, W = AnswerStatus, AnswerAction, AnswerActor

STEPS: Final[dict[tuple[AnswerStatus, AnswerAction], tuple[AnswerStatus, AnswerActor]]] = {
    (S.RECEIVED, A.CLAIM): (S.CLAIMED, W.TEAM),
    (S.RECEIVED, A.REVISE): (S.RECEIVED, W.AUTHOR),
    (S.RECEIVED, A.WITHDRAW): (S.WITHDRAWN, W.AUTHOR),
    (S.RECEIVED, A.ESCALATE): (S.RECEIVED, W.CLOCK),
    (S.CLAIMED, A.TAKE_OVER): (S.CLAIMED, W.TEAM),
    (S.CLAIMED, A.RELEASE): (S.RECEIVED, W.CLAIMANT),
    (S.CLAIMED, A.EDIT): (S.CLAIMED, W.CLAIMANT),
    (S.CLAIMED, A.ASK): (S.ASKED, W.CLAIMANT),
    (S.CLAIMED, A.PUBLISH): (S.PUBLISHED, W.CLAIMANT),
    (S.CLAIMED, A.DECLINE): (S.DECLINED, W.CLAIMANT),
    (S.CLAIMED, A.REVISE): (S.CLAIMED, W.AUTHOR),
    (S.ASKED, A.TAKE_OVER): (S.ASKED, W.TEAM),
    (S.ASKED, A.RELEASE): (S.RECEIVED, W.CLAIMANT),
    (S.ASKED, A.EDIT): (S.ASKED, W.CLAIMANT),
    (S.ASKED, A.ASK): (S.ASKED, W.CLAIMANT),
    (S.ASKED, A.PUBLISH): (S.PUBLISHED, W.CLAIMANT),
    (S.ASKED, A.DECLINE): (S.DECLINED, W.CLAIMANT),
    (S.ASKED, A.REPLY): (S.CLAIMED, W.AUTHOR),
    (S.ASKED, A.REVISE): (S.CLAIMED, W.AUTHOR),
}
WAITING: Final = frozenset({S.RECEIVED, S.CLAIMED, S.ASKED})
"""What the team still has something to do about."""


def step(
    status: AnswerStatus, action: AnswerAction, actors: frozenset[AnswerActor]
) -> AnswerStatus | Hindrance:
    """Return the status that an action leads to, or why it may not be taken."""
    known = STEPS.get((status, action))
    if known is None:
        return Hindrance.IMPOSSIBLE
    after, actor = known
    return after if actor in actors else Hindrance.NOT_ALLOWED
