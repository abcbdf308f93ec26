"""The life of a draft and of its posts: who may do what, and when. Tables, not classes."""

from enum import StrEnum
from typing import Final


class Status(StrEnum):
    """Where a draft stands."""

    OPEN = "open"
    IN_REVIEW = "in_review"
    CHANGES_REQUESTED = "changes_requested"
    APPROVED = "approved"
    REFUSED = "refused"
    EXPIRED = "expired"
    WITHDRAWN = "withdrawn"


class Action(StrEnum):
    """What somebody, or the clock, does to a draft."""

    REVISE = "revise"
    SUBMIT = "submit"
    APPROVE = "approve"
    REQUEST_CHANGES = "request_changes"
    REFUSE = "refuse"
    EXPIRE = "expire"
    WITHDRAW = "withdraw"
    RECALL = "recall"


class Actor(StrEnum):
    """In what capacity an action is taken on a given draft."""

    WRITER = "writer"
    APPROVER = "approver"
    CLOCK = "clock"


class Refusal(StrEnum):
    """Why an action cannot be taken."""

    IMPOSSIBLE = "impossible"
    NOT_ALLOWED = "not_allowed"


S, A, W = Status, Action, Actor

TRANSITIONS: Final[dict[tuple[Status, Action], tuple[Status, Actor]]] = {
    (S.OPEN, A.REVISE): (S.OPEN, W.WRITER),
    (S.OPEN, A.SUBMIT): (S.IN_REVIEW, W.WRITER),
    (S.OPEN, A.WITHDRAW): (S.WITHDRAWN, W.WRITER),
    (S.IN_REVIEW, A.REVISE): (S.IN_REVIEW, W.WRITER),
    (S.IN_REVIEW, A.APPROVE): (S.APPROVED, W.APPROVER),
    (S.IN_REVIEW, A.REQUEST_CHANGES): (S.CHANGES_REQUESTED, W.APPROVER),
    (S.IN_REVIEW, A.REFUSE): (S.REFUSED, W.APPROVER),
    (S.IN_REVIEW, A.EXPIRE): (S.EXPIRED, W.CLOCK),
    (S.IN_REVIEW, A.WITHDRAW): (S.WITHDRAWN, W.WRITER),
    (S.CHANGES_REQUESTED, A.REVISE): (S.OPEN, W.WRITER),
    (S.CHANGES_REQUESTED, A.WITHDRAW): (S.WITHDRAWN, W.WRITER),
    (S.EXPIRED, A.REVISE): (S.OPEN, W.WRITER),
    (S.EXPIRED, A.WITHDRAW): (S.WITHDRAWN, W.WRITER),
    (S.APPROVED, A.REVISE): (S.IN_REVIEW, W.WRITER),
    (S.APPROVED, A.WITHDRAW): (S.WITHDRAWN, W.WRITER),
    (S.APPROVED, A.RECALL): (S.CHANGES_REQUESTED, W.CLOCK),
}


def move(status: Status, action: Action, actors: frozenset[Actor]) -> Status | Refusal:
    """Return the status that an action leads to, or why it may not be taken."""
    step = TRANSITIONS.get((status, action))
    if step is None:
        return Refusal.IMPOSSIBLE
    after, actor = step
    return after if actor in actors else Refusal.NOT_ALLOWED


class PostStatus(StrEnum):
    """Where one account's post of a draft stands."""

    PLANNED = "planned"
    BOOKED = "booked"
    PROGRAMMED = "programmed"
    PUBLISHED = "published"
    MISSED = "missed"
    DROPPED = "dropped"


class PostAction(StrEnum):
    """What somebody, or the clock, does to one post."""

    BOOK = "book"
    FREE = "free"
    MOVE = "move"
    PROGRAM = "program"
    STOP = "stop"
    PUBLISH = "publish"
    MISS = "miss"
    DROP = "drop"


P, B = PostStatus, PostAction

POST_TRANSITIONS: Final[dict[tuple[PostStatus, PostAction], PostStatus]] = {
    (P.PLANNED, B.BOOK): P.BOOKED,
    (P.PLANNED, B.MOVE): P.PLANNED,
    (P.PLANNED, B.DROP): P.DROPPED,
    (P.BOOKED, B.FREE): P.PLANNED,
    (P.BOOKED, B.MOVE): P.BOOKED,
    (P.BOOKED, B.PROGRAM): P.PROGRAMMED,
    (P.BOOKED, B.PUBLISH): P.PUBLISHED,
    (P.BOOKED, B.MISS): P.MISSED,
    (P.BOOKED, B.DROP): P.DROPPED,
    (P.PROGRAMMED, B.STOP): P.BOOKED,
    (P.PROGRAMMED, B.FREE): P.PLANNED,
    (P.PROGRAMMED, B.PUBLISH): P.PUBLISHED,
    (P.PROGRAMMED, B.MISS): P.MISSED,
    (P.PROGRAMMED, B.DROP): P.DROPPED,
    (P.MISSED, B.PUBLISH): P.PUBLISHED,
    (P.MISSED, B.MOVE): P.PLANNED,
    (P.MISSED, B.DROP): P.DROPPED,
}
STANDING: Final = frozenset({P.BOOKED, P.PROGRAMMED, P.PUBLISHED})
"""What holds a place of the day."""


def move_post(status: PostStatus, action: PostAction) -> PostStatus | Refusal:
    """Return the status that an action leads a post to, or why it cannot be taken."""
    return POST_TRANSITIONS.get((status, action), Refusal.IMPOSSIBLE)
