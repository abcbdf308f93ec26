"""The pages that the city follows (art. 4)."""

from datetime import datetime

from sqlmodel import Field, SQLModel

from storage.tables.base import due_index, json_column


class SubscriptionRow(SQLModel, table=True):
    """One page that somebody asked to follow, what was decided, and when it is looked at again."""

    __tablename__ = "subscription"
    __table_args__ = (due_index("ix_subscription_review", "review_at", "review_at IS NOT NULL"),)

    id: int | None = Field(default=None, primary_key=True)
    page: str
    link: str
    checklist: list[str] = Field(sa_column=json_column())
    reason_id: int | None = Field(default=None, foreign_key="note.id")
    asked_by: str
    asked_at: datetime
    status: str
    decided_by: str | None = None
    decided_at: datetime | None = None
    decision_id: int | None = Field(default=None, foreign_key="note.id")
    review_at: datetime | None = None
