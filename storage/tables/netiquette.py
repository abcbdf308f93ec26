"""What comes back at set dates, and where the netiquette was seen displayed (art. 13)."""

from datetime import datetime

from sqlalchemy import UniqueConstraint
from sqlmodel import Field, SQLModel

from storage.tables.base import due_index


class RecurrenceRow(SQLModel, table=True):
    """One date at which a job comes back; whoever closes it does the job, once."""

    __tablename__ = "recurrence"
    __table_args__ = (
        UniqueConstraint("job", "due_at"),
        due_index("ix_recurrence_due", "due_at", "done_at IS NULL"),
    )

    id: int | None = Field(default=None, primary_key=True)
    job: str
    due_at: datetime
    done_at: datetime | None = None


class NetiquetteRow(SQLModel, table=True):
    """One account on which the netiquette is to be seen in a quarter, and who saw it."""

    __tablename__ = "netiquette"
    __table_args__ = (UniqueConstraint("quarter", "account"),)

    id: int | None = Field(default=None, primary_key=True)
    quarter: str
    account: str
    seen_at: datetime | None = None
    seen_by: str | None = None
