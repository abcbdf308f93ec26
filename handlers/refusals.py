"""What a flow answers when it does not act: a code that the workflow's texts put in French."""

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any


class Why(StrEnum):
    """Why nothing was done."""

    NOT_ALLOWED = "not_allowed"
    UNKNOWN_DRAFT = "unknown_draft"
    STALE = "stale"
    IMPOSSIBLE = "impossible"
    ALREADY_DONE = "already_done"
    OWN_DRAFT = "own_draft"
    NOT_READY = "not_ready"
    INCOMPLETE = "incomplete"
    FULL = "full"
    TAKEN = "taken"
    PAUSE = "pause"
    NEEDS_REASON = "needs_reason"
    PAST = "past"
    TOO_LATE = "too_late"


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
