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
    APPEAL_REQUEST = "appeal.request"
    POST_REMINDER = "post.reminder"
    POST_UNPLACED = "post.unplaced"
    MONTHLY_REPORT = "report.monthly"
    QUESTION_CARD = "question.card"
    ANSWER_OFFER = "answer.offer"
    ANSWER_RECEIPT = "answer.receipt"
    ANSWER_CARD = "answer.card"
    ANSWER_NEWS = "answer.news"
    ANSWER_TOLD = "answer.told"
    ANSWER_ASK = "answer.ask"
    COMMENT_CARD = "comment.card"
    COMMENT_NOTE = "comment.note"
    COMMENT_ALERT = "comment.alert"
    COMMENT_NUDGE = "comment.nudge"
    COMMENT_LADDER = "comment.ladder"
    REPLY_VERDICT = "reply.verdict"
    MODERATION_CARD = "moderation.card"
    BAN_REQUEST = "ban.request"
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
    SUBSCRIPTION_REQUEST = "subscription.request"
    SUBSCRIPTION_OUTCOME = "subscription.outcome"
    SUBSCRIPTION_REVIEW = "subscription.review"
    DEPARTURE_HANDED = "departure.handed"
    DEPARTURE_CARD = "departure.card"
    ABSENCE_TOLD = "absence.told"
    INCIDENT_TOLD = "incident.told"
    INCIDENT_REPORT = "incident.report"
    HARASSMENT_TOLD = "harassment.told"
    HARASSMENT_REPORT = "harassment.report"
    STATISTICS_MONTH = "statistics.month"
    WATCH_REMINDER = "watch.reminder"
    WATCH_NOTE = "watch.note"
    IMAGE_TOLD = "image.told"
    IMAGE_REPORT = "image.report"
    NETIQUETTE_TASK = "netiquette.task"
    EMERGENCY_CARD = "emergency.card"
    EMERGENCY_NEWS = "emergency.news"
    EMERGENCY_REVIEW = "emergency.review"
    DIGEST = "digest"
    REQUEST_CARD = "request.card"
    REQUEST_TOLD = "request.told"
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
