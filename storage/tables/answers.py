"""Employees' answers (art. 12.1), their versions, and the messages of Slack that they came in."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import Index, UniqueConstraint
from sqlmodel import Field, SQLModel

from storage.tables.base import due_index, json_column


class AnswerRow(SQLModel, table=True):
    """One answer of an employee, as it stands now; its words never held personal details."""

    __tablename__ = "answer"
    __table_args__ = (
        UniqueConstraint("year", "ordinal"),
        due_index("ix_answer_judge", "judge_at", "judge_at IS NOT NULL"),
        due_index("ix_answer_escalate", "escalate_at", "escalate_at IS NOT NULL"),
        due_index("ix_answer_expire", "expire_at", "expire_at IS NOT NULL"),
        Index("ix_answer_author_status", "author", "status"),
        Index("ix_answer_status", "status", "group", "correction"),
    )

    id: int | None = Field(default=None, primary_key=True)
    year: int
    ordinal: int
    group: str
    author: str
    entered_by: str | None = None
    source: str
    status: str
    question_id: int | None = Field(default=None, foreign_key="question.id", index=True)
    question: str
    text: str
    remark: str
    origin: str
    valid_until: date | None = None
    correction: bool
    may_name: bool
    files: list[str] = Field(sa_column=json_column())
    hidden: dict[str, int] = Field(sa_column=json_column())
    version: int
    reply: str | None = None
    reply_version: int | None = None
    channel: str
    ts: str
    thread_ts: str
    received_at: datetime
    changed_at: datetime
    claimed_by: str | None = None
    escalate_at: datetime | None = None
    expire_at: datetime | None = None
    asked_id: int | None = Field(default=None, foreign_key="note.id")
    declined_id: int | None = Field(default=None, foreign_key="note.id")
    gone_at: datetime | None = None
    link: str
    published_at: datetime | None = None
    published_by: str | None = None
    judge_at: datetime | None = None
    judge_claim: datetime | None = None
    judged_version: int = 0
    findings: list[Any] = Field(sa_column=json_column())
    not_run: list[Any] = Field(sa_column=json_column())


class AnswerVersionRow(SQLModel, table=True):
    """One version of an answer's words, as its author gave them."""

    __tablename__ = "answer_version"
    __table_args__ = (UniqueConstraint("answer_id", "version"),)

    id: int | None = Field(default=None, primary_key=True)
    answer_id: int = Field(foreign_key="answer.id")
    version: int
    text: str
    changed_by: str
    changed_at: datetime


class AnswerMessageRow(SQLModel, table=True):
    """One message of Slack that an answer came in, so that it is taken once, and followed."""

    __tablename__ = "answer_message"
    __table_args__ = (UniqueConstraint("channel", "ts"),)

    id: int | None = Field(default=None, primary_key=True)
    channel: str
    ts: str
    answer_id: int = Field(foreign_key="answer.id", index=True)
    own: bool
