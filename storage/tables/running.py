"""What keeps Vigie running: its parts, its clock, the city's settings."""

from datetime import datetime
from typing import Any

from sqlalchemy import UniqueConstraint
from sqlmodel import Field, SQLModel

from storage.tables.base import json_column


class HeartbeatRow(SQLModel, table=True):
    """What a part of Vigie last said of itself."""

    __tablename__ = "heartbeat"

    name: str = Field(primary_key=True)
    at: datetime
    state: dict[str, Any] = Field(sa_column=json_column())


class ClockRow(SQLModel, table=True):
    """How far the city's clock was moved; only the sandbox and the tests write it."""

    __tablename__ = "clock"

    id: int = Field(primary_key=True)
    offset_seconds: int


class TickRow(SQLModel, table=True):
    """One knock of the clock that was answered, so that no replica answers it again."""

    __tablename__ = "tick"
    __table_args__ = (UniqueConstraint("job", "due_at"),)

    id: int | None = Field(default=None, primary_key=True)
    job: str
    due_at: datetime


class SettingRow(SQLModel, table=True):
    """One section of the city's settings."""

    __tablename__ = "setting"

    section: str = Field(primary_key=True)
    content: Any = Field(sa_column=json_column())
    changed_at: datetime
    changed_by: str


class SettingChangeRow(SQLModel, table=True):
    """One change of a section; what it held before and after are notes, which can be erased.

    A section that was never set, or is so again, has no note.
    """

    __tablename__ = "setting_change"

    id: int | None = Field(default=None, primary_key=True)
    section: str = Field(index=True)
    before_id: int | None = Field(default=None, foreign_key="note.id")
    after_id: int | None = Field(default=None, foreign_key="note.id")
    why_id: int | None = Field(default=None, foreign_key="note.id")
    changed_by: str
    changed_at: datetime
    undone_by: str | None = None
    undone_at: datetime | None = None
