"""What happened, and the words that explain it."""

from datetime import datetime
from typing import Any

from sqlmodel import Field, SQLModel

from storage.tables.base import json_column


class JournalRow(SQLModel, table=True):
    """One line of what happened: who, what, when; identifiers and codes only, chained."""

    __tablename__ = "journal"

    id: int | None = Field(default=None, primary_key=True)
    at: datetime
    actor: str
    action: str
    subject: str = Field(index=True)
    facts: dict[str, Any] = Field(sa_column=json_column())
    prev: str = Field(unique=True)
    hash: str = Field(unique=True)


class NoteRow(SQLModel, table=True):
    """Somebody's words that explain a line of the journal; erasable with the key of its digest."""

    __tablename__ = "note"

    id: int | None = Field(default=None, primary_key=True)
    words: str | None
    key: str | None
    written_at: datetime
