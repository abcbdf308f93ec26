"""What the public writes to the city, what the city replies, removes, and asks itself."""

from datetime import datetime
from typing import Any

from sqlalchemy import Index
from sqlmodel import Field, SQLModel

from storage.tables.base import due_index, json_column


class CommentRow(SQLModel, table=True):
    """One comment of the public that is followed; the same link is one row."""

    __tablename__ = "comment"
    __table_args__ = (
        due_index("ix_comment_nudge", "nudge_at", "nudge_at IS NOT NULL"),
        due_index("ix_comment_release", "release_at", "release_at IS NOT NULL"),
        due_index("ix_comment_open", "reckoned_by", "closed_at IS NULL"),
        # Everything that counting what waits for somebody asks of a row.
        due_index("ix_comment_limit", ("limit_at", "account", "assignee"), "closed_at IS NULL"),
        Index("ix_comment_person", "account", "person"),
        Index("ix_comment_received", "received_at"),
        Index("ix_comment_nudged", "nudged_to", "nudged_at"),
    )

    id: int | None = Field(default=None, primary_key=True)
    link: str
    key: str | None = Field(default=None, unique=True)
    excerpt: str
    handle: str
    person: str
    account: str
    nature: str
    proposed_nature: str
    state: str
    received_at: datetime
    captured_at: datetime
    captured_by: str
    starts_at: datetime
    target_at: datetime
    limit_at: datetime
    reckoned_by: str
    assignee: str | None = None
    release_at: datetime | None = None
    department: str = ""
    promised_at: datetime | None = None
    nudge_at: datetime | None = None
    planned: list[float] = Field(sa_column=json_column())
    nudges: int = 0
    nudged_at: datetime | None = None
    nudged_to: str | None = None
    told_director: bool = False
    group_id: int | None = Field(default=None, foreign_key="comment.id", index=True)
    first_reply_at: datetime | None = None
    interim_at: datetime | None = None
    closed_at: datetime | None = None
    closed_by: str | None = None
    reply_link: str = ""
    reason: str = ""
    note_id: int | None = Field(default=None, foreign_key="note.id")


class ReplyRow(SQLModel, table=True):
    """One reply of the city to a comment, as somebody wrote it, and what the checks say of it."""

    __tablename__ = "reply"
    __table_args__ = (due_index("ix_reply_judge", "judge_at", "judge_at IS NOT NULL"),)

    id: int | None = Field(default=None, primary_key=True)
    comment_id: int = Field(foreign_key="comment.id", index=True)
    kind: str
    text: str
    templates: list[str] = Field(sa_column=json_column())
    promised_at: datetime | None = None
    by: str
    at: datetime
    judge_at: datetime | None = None
    judge_claim: datetime | None = None
    judged: bool = False
    findings: list[Any] = Field(sa_column=json_column())
    not_run: list[Any] = Field(sa_column=json_column())
    sent_at: datetime | None = None
    note_id: int | None = Field(default=None, foreign_key="note.id")


class ModerationRow(SQLModel, table=True):
    """One comment that a person removed, why, and where the capture is kept."""

    __tablename__ = "moderation"
    __table_args__ = (Index("ix_moderation_tally", "account", "person", "at"),)

    id: int | None = Field(default=None, primary_key=True)
    comment_id: int | None = Field(default=None, foreign_key="comment.id", index=True)
    account: str
    handle: str
    person: str
    reasons: list[str] = Field(sa_column=json_column())
    advertising: bool
    excerpt: str
    capture: str
    warned: bool
    by: str
    at: datetime
    state: str
    decided_by: str | None = None
    decided_at: datetime | None = None
    removed_at: datetime | None = None


class BanRow(SQLModel, table=True):
    """One request to ban somebody from one account, with its records; a person carries it out."""

    __tablename__ = "ban"
    __table_args__ = (Index("ix_ban_person", "account", "person"),)

    id: int | None = Field(default=None, primary_key=True)
    account: str
    handle: str
    person: str
    ground: str
    records: list[int] = Field(sa_column=json_column())
    asked_by: str
    asked_at: datetime
    outcome: str | None = None
    decided_by: str | None = None
    decided_at: datetime | None = None


class QuestionRow(SQLModel, table=True):
    """One question of the public, put to a department in the answers channel."""

    __tablename__ = "question"
    __table_args__ = (due_index("ix_question_open", "asked_at", "closed_at IS NULL"),)

    id: int | None = Field(default=None, primary_key=True)
    comment_id: int | None = Field(default=None, foreign_key="comment.id", index=True)
    text: str
    account: str
    department: str
    asked_by: str
    asked_at: datetime
    closed_at: datetime | None = None
