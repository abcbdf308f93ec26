"""What Slack delivered, what Vigie owes, and where its cards stand."""

from datetime import datetime
from typing import Any

from sqlalchemy import Index, UniqueConstraint
from sqlmodel import Field, SQLModel

from storage.tables.base import due_index, json_column


class InboxRow(SQLModel, table=True):
    """One thing that Slack delivered, under its own key; the body is gone once it is done."""

    __tablename__ = "inbox"
    __table_args__ = (due_index("ix_inbox_pending", "id", "done_at IS NULL"),)

    id: int | None = Field(default=None, primary_key=True)
    key: str = Field(unique=True)
    body: str | None = None
    received_at: datetime
    claimed_until: datetime | None = None
    attempts: int = 0
    done_at: datetime | None = None


class OutboxRow(SQLModel, table=True):
    """One message that Vigie owes somebody; its words are made when it is sent."""

    __tablename__ = "outbox"
    __table_args__ = (
        due_index("ix_outbox_pending", "id", "done_at IS NULL"),
        Index("ix_outbox_done", "done_at"),
    )

    id: int | None = Field(default=None, primary_key=True)
    key: str = Field(unique=True)
    letter: str
    subject: str
    recipient: str
    facts: dict[str, Any] = Field(sa_column=json_column())
    not_before: datetime | None = None
    claimed_until: datetime | None = None
    attempts: int = 0
    done_at: datetime | None = None
    outcome: str | None = None
    channel: str | None = None
    ts: str | None = None


class CardRow(SQLModel, table=True):
    """Where a message that is edited in place stands in Slack."""

    __tablename__ = "card"
    __table_args__ = (UniqueConstraint("subject", "letter", "recipient"),)

    id: int | None = Field(default=None, primary_key=True)
    subject: str
    letter: str
    recipient: str
    variant: str = ""
    channel: str
    ts: str
