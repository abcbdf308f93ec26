"""What a flow answers when it does not act: a code that the workflow's texts put in French."""

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any


class Why(StrEnum):
    """Why nothing was done."""

    NOT_ALLOWED = "not_allowed"
    UNKNOWN_DRAFT = "unknown_draft"
    STALE = "stale"
    POINT_GONE = "point_gone"
    OVERTAKEN = "overtaken"
    IMPOSSIBLE = "impossible"
    ALREADY_DONE = "already_done"
    OWN_DRAFT = "own_draft"
    NO_APPROVER = "no_approver"
    NOT_READY = "not_ready"
    CHANGED = "changed"
    INCOMPLETE = "incomplete"
    FULL = "full"
    TAKEN = "taken"
    ROOM = "room"
    ONLY_ACCOUNT = "only_account"
    PARTLY_OUT = "partly_out"
    PAUSE = "pause"
    NO_DOOR = "no_door"
    NEEDS_REASON = "needs_reason"
    TOO_LONG = "too_long"
    PAST = "past"
    TOO_SOON = "too_soon"
    TOO_LATE = "too_late"
    UNKNOWN_ENTRY = "unknown_entry"
    OWN_REQUEST = "own_request"
    NOBODY = "nobody"
    UNKNOWN_ANSWER = "unknown_answer"
    ANSWER_TAKEN = "answer_taken"
    ANSWER_MOVED = "answer_moved"
    MESSAGE_GONE = "message_gone"
    HELD_BY_EMERGENCY = "held_by_emergency"
    HELD_BY_DOUBT = "held_by_doubt"
    NOT_HELD = "not_held"
    NO_EMERGENCY = "no_emergency"
    STILL_ON = "still_on"
    ONLY_AN_EXERCISE = "only_an_exercise"
    REAL_EMERGENCY = "real_emergency"
    NO_SCOPE = "no_scope"
    UNKNOWN_COMMENT = "unknown_comment"
    COMMENT_TAKEN = "comment_taken"
    COMMENT_CLOSED = "comment_closed"
    COMMENT_MOVED = "comment_moved"
    MEDIA_ONLY = "media_only"
    REPLY_BLOCKED = "reply_blocked"
    REPLY_UNJUDGED = "reply_unjudged"
    REPLY_STALE = "reply_stale"
    NO_CHANNEL = "no_channel"
    SECOND_PERSON = "second_person"
    NO_WARNING = "no_warning"
    ALREADY_MODERATED = "already_moderated"
    BAN_ASKED = "ban_asked"
    UNKNOWN_ACCESS = "unknown_access"
    NOT_YOUR_ACCESS = "not_your_access"
    NO_CIRCLE = "no_circle"
    ALREADY_DOUBTED = "already_doubted"


@dataclass(frozen=True, slots=True)
class Refused:
    """Nothing was done; ``facts`` complete the sentence that says why."""

    why: Why
    facts: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing to mend in a form, by the name of its field."""

    where: str
    code: str
    facts: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Problems:
    """A form that cannot be taken as it is; what was typed stays with its author."""

    all: tuple[Problem, ...]
