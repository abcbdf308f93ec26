"""Who holds which access, what is to be done about it, and the doubts. No column takes words."""

from datetime import date, datetime

from sqlalchemy import CheckConstraint, Index, UniqueConstraint
from sqlmodel import Field, SQLModel

from storage.tables.base import due_index


class AccessRow(SQLModel, table=True):
    """One access of one person to one account; never what opens it."""

    __tablename__ = "access"
    __table_args__ = (
        UniqueConstraint("account", "custodian", "kind"),
        CheckConstraint("mfa IN ('yes', 'no', 'impossible')", name="mfa"),
        due_index("ix_access_next_due", "next_due", "next_due IS NOT NULL"),
        Index("ix_access_custodian", "custodian"),
    )

    id: int | None = Field(default=None, primary_key=True)
    account: str
    custodian: str
    kind: str
    mfa: str
    last_changed_on: date
    declared_by: str
    declared_at: datetime
    due_on: date
    sent: int | None = None
    next_due: datetime | None = None
    retired_at: datetime | None = None


class DoubtRow(SQLModel, table=True):
    """One suspicion: who, when, where it stands; its accounts are those of its tasks."""

    __tablename__ = "doubt"
    __table_args__ = (
        CheckConstraint("ground IN ('declared', 'secret')", name="ground"),
        Index("ix_doubt_user", "user"),
    )

    id: int | None = Field(default=None, primary_key=True)
    user: str
    ground: str
    reported_by: str | None = None
    opened_at: datetime
    closed_at: datetime | None = None
    closed_by: str | None = None


class TaskRow(SQLModel, table=True):
    """One thing that somebody must do about an access, now."""

    __tablename__ = "access_task"
    __table_args__ = (
        CheckConstraint("kind IN ('doubt', 'departure', 'new_custodian')", name="kind"),
        due_index("ix_access_task_open", "access_id", "done_at IS NULL"),
        Index("ix_access_task_doubt", "doubt_id"),
    )

    id: int | None = Field(default=None, primary_key=True)
    kind: str
    access_id: int = Field(foreign_key="access.id")
    doubt_id: int | None = Field(default=None, foreign_key="doubt.id")
    opened_at: datetime
    done_at: datetime | None = None
    done_by: str | None = None


class SeenRow(SQLModel, table=True):
    """One secret that was seen and hidden: by whom and where; nothing of it."""

    __tablename__ = "secret_seen"
    __table_args__ = (
        CheckConstraint("answer IN ('asked', 'secret', 'false_alarm', 'silence')", name="answer"),
        due_index("ix_secret_seen_due", "due_at", "answer = 'asked'"),
    )

    id: int | None = Field(default=None, primary_key=True)
    key: str = Field(unique=True)
    user: str
    surface: str
    channel: str
    seen_at: datetime
    due_at: datetime
    answer: str = "asked"
    answered_at: datetime | None = None


class SlackAwayRow(SQLModel, table=True):
    """Somebody whose Slack status says that they are away; until when, if it says so."""

    __tablename__ = "slack_away"

    user: str = Field(primary_key=True)
    since: datetime
    until: datetime | None = None


class ReviewRow(SQLModel, table=True):
    """One review of every access, due at the beginning of a quarter."""

    __tablename__ = "access_review"

    id: int | None = Field(default=None, primary_key=True)
    due_on: date = Field(unique=True)
    opened_at: datetime
    done_at: datetime | None = None
    done_by: str | None = None
