"""Emergencies, the chains that each one holds, and the drafts that belong to it."""

from datetime import datetime

from sqlalchemy import UniqueConstraint
from sqlmodel import Field, SQLModel

from storage.tables.base import due_index, json_column


class EmergencyRow(SQLModel, table=True):
    """One emergency (art. 10.1), or an exercise of it."""

    __tablename__ = "emergency"
    __table_args__ = (
        due_index("ix_emergency_remind", "remind_at", "remind_at IS NOT NULL"),
        due_index("ix_emergency_update", "update_remind_at", "update_remind_at IS NOT NULL"),
    )

    id: int | None = Field(default=None, primary_key=True)
    kind: str
    exercise: bool
    note_id: int = Field(foreign_key="note.id")
    publishers: list[str] = Field(sa_column=json_column())
    started_by: str
    started_at: datetime
    planned_end: datetime
    next_update_at: datetime | None = None
    remind_at: datetime | None = None
    update_remind_at: datetime | None = None
    ended_by: str | None = None
    ended_at: datetime | None = None


class EmergencyScopeRow(SQLModel, table=True):
    """One chain of accounts of an emergency; while it is open, nothing else opens on that chain.

    ``open_on`` is the chain, marked apart for an exercise, and nothing once it is over.
    """

    __tablename__ = "emergency_scope"
    __table_args__ = (UniqueConstraint("open_on"), UniqueConstraint("emergency_id", "group"))

    id: int | None = Field(default=None, primary_key=True)
    emergency_id: int = Field(foreign_key="emergency.id")
    group: str
    open_on: str | None = None


class EmergencyDraftRow(SQLModel, table=True):
    """One draft of an emergency, and its review when it went out before it was approved."""

    __tablename__ = "emergency_draft"

    draft_id: int = Field(primary_key=True, foreign_key="draft.id")
    emergency_id: int = Field(foreign_key="emergency.id", index=True)
    linked_by: str
    linked_at: datetime
    review_asked_at: datetime | None = None
    reviewed_by: str | None = None
    reviewed_at: datetime | None = None
