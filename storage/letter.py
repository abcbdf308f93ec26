"""What a message owed is, and where it stands once it is sent. Values only."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Any


class Letter(StrEnum):
    """Every kind of message that Vigie owes; each workflow renders its own."""

    DRAFT_ROOT = "draft.root"
    DRAFT_VERDICT = "draft.verdict"
    DRAFT_REPLY = "draft.reply"
    WORD_REQUEST = "word.request"
    APPROVAL_REQUEST = "approval.request"
    APPROVAL_NUDGE = "approval.nudge"
    EXCEPTION_REQUEST = "exception.request"
    POST_REMINDER = "post.reminder"
    POST_UNPLACED = "post.unplaced"
    POST_HELD = "post.held"
    ACCESS_REMINDER = "access.reminder"
    ACCESS_NOTICE = "access.notice"
    ACCESS_DEPARTURE = "access.departure"
    ACCESS_REVIEW = "access.review"
    DOUBT_ALERT = "doubt.alert"
    DOUBT_TASKS = "doubt.tasks"
    DOUBT_NEWS = "doubt.news"
    SECRET_QUESTION = "secret.question"  # noqa: S105  the name of a letter
    HOME = "home"
    EMERGENCY_CARD = "emergency.card"
    EMERGENCY_NEWS = "emergency.news"
    EMERGENCY_REVIEW = "emergency.review"
    ELECTION_NEWS = "election.news"


@dataclass(frozen=True, slots=True)
class Owed:
    """One message to send: what it is about, for whom, and the key that makes it unique.

    ``recipient`` is a channel (C…) or a person (U…), who gets a direct message.
    """

    id: int
    key: str
    letter: Letter
    subject: str
    recipient: str
    facts: dict[str, Any]
    attempts: int


@dataclass(frozen=True, slots=True)
class Stuck:
    """A message that does not reach its recipient, and what Slack says of it."""

    letter: Letter
    recipient: str
    reason: str
    attempts: int


@dataclass(frozen=True, slots=True)
class Place:
    """Where a message stands in Slack; another variant of a card is a new message."""

    channel: str
    ts: str
    variant: str = ""
