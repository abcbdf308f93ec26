"""What the checks found and what people decided: findings, words, decisions, exceptions."""

from datetime import datetime

from sqlalchemy import UniqueConstraint
from sqlmodel import Field, SQLModel

from storage.tables.base import json_column


class FindingRow(SQLModel, table=True):
    """One finding of a draft's last verdict, and what was decided about it."""

    __tablename__ = "finding"

    id: int | None = Field(default=None, primary_key=True)
    draft_id: int = Field(foreign_key="draft.id", index=True)
    version: int
    accounts: list[str] = Field(sa_column=json_column())
    check: str
    rule: str
    article: str | None
    severity: str
    message: str
    start: int | None
    end: int | None
    excerpt: str | None
    sentence: str | None
    suggestions: list[str] = Field(sa_column=json_column())
    state: str = "open"


class IgnoredRow(SQLModel, table=True):
    """One finding that somebody chose to ignore, remembered by check, words and sentence."""

    __tablename__ = "ignored"
    __table_args__ = (UniqueConstraint("draft_id", "check", "words", "sentence"),)

    id: int | None = Field(default=None, primary_key=True)
    draft_id: int = Field(foreign_key="draft.id")
    check: str
    words: str
    sentence: str
    by: str
    at: datetime
    note_id: int | None = Field(default=None, foreign_key="note.id")


class WordRow(SQLModel, table=True):
    """One word of the dictionary: at once for its draft, for the city once accepted."""

    __tablename__ = "word"
    __table_args__ = (UniqueConstraint("word", "draft_id"),)

    id: int | None = Field(default=None, primary_key=True)
    word: str
    draft_id: int | None = Field(default=None, foreign_key="draft.id")
    accepted: bool = False
    decided_by: str | None = None
    proposed_by: str
    at: datetime


class DecisionRow(SQLModel, table=True):
    """One decision of an approver on one version of a draft."""

    __tablename__ = "decision"

    id: int | None = Field(default=None, primary_key=True)
    draft_id: int = Field(foreign_key="draft.id", index=True)
    version: int
    digest: str
    decision: str
    by: str
    at: datetime
    note_id: int | None = Field(default=None, foreign_key="note.id")


class ExceptionRow(SQLModel, table=True):
    """One request to go above the cap for one post on one day (art. 9), and its answer."""

    __tablename__ = "cap_exception"

    id: int | None = Field(default=None, primary_key=True)
    post_id: int = Field(foreign_key="post.id", index=True)
    planned_at: datetime
    category: str
    note_id: int | None = Field(default=None, foreign_key="note.id")
    asked_by: str
    asked_at: datetime
    granted: bool | None = None
    decided_by: str | None = None
    decided_at: datetime | None = None
