"""What the public writes to the city, and what the city asks itself about it."""

from datetime import datetime

from sqlmodel import Field, SQLModel

from storage.tables.base import due_index


class QuestionRow(SQLModel, table=True):
    """One question of the public, put to a department in the answers channel."""

    __tablename__ = "question"
    __table_args__ = (due_index("ix_question_open", "asked_at", "closed_at IS NULL"),)

    id: int | None = Field(default=None, primary_key=True)
    comment_id: int | None = Field(default=None, index=True)
    text: str
    account: str
    department: str
    asked_by: str
    asked_at: datetime
    closed_at: datetime | None = None
