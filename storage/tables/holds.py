"""Why posts are held back, and which of them somebody lets go on all the same."""

from datetime import datetime

from sqlalchemy import CheckConstraint, UniqueConstraint
from sqlmodel import Field, SQLModel

from storage.tables.base import due_index


class HoldRow(SQLModel, table=True):
    """One ground to hold back an account's posts, or one post alone, until it is released."""

    __tablename__ = "hold"
    __table_args__ = (
        UniqueConstraint("subject", "account", "target"),
        CheckConstraint("ground IN ('doubt', 'emergency')", name="ground"),
        due_index("ix_hold_open", "account", "released_at IS NULL"),
    )

    id: int | None = Field(default=None, primary_key=True)
    ground: str
    subject: str
    account: str
    target: str
    post_id: int | None = Field(default=None, foreign_key="post.id", index=True)
    opened_at: datetime
    opened_by: str
    released_at: datetime | None = None
    released_by: str | None = None


class PassRow(SQLModel, table=True):
    """One post that goes on in spite of one hold, because a person confirmed it."""

    __tablename__ = "hold_pass"
    __table_args__ = (UniqueConstraint("hold_id", "post_id"),)

    id: int | None = Field(default=None, primary_key=True)
    hold_id: int = Field(foreign_key="hold.id")
    post_id: int = Field(foreign_key="post.id", index=True)
    by: str
    at: datetime
