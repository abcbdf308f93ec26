"""What the team notes of the week, and the figures that it reads on the platforms (11.1.1)."""

from datetime import datetime

from sqlalchemy import UniqueConstraint
from sqlmodel import Field, SQLModel


class WatchRow(SQLModel, table=True):
    """One note of what is said and what comes; its words are a note, which can be erased."""

    __tablename__ = "watch"

    id: int | None = Field(default=None, primary_key=True)
    week: str = Field(index=True)
    link: str
    note_id: int = Field(foreign_key="note.id")
    written_by: str
    written_at: datetime


class StatisticRow(SQLModel, table=True):
    """One figure of one account and month, as somebody read it; never computed."""

    __tablename__ = "statistic"
    __table_args__ = (UniqueConstraint("account", "month", "measure"),)

    id: int | None = Field(default=None, primary_key=True)
    account: str
    month: str
    measure: str
    value: int
    entered_by: str
    entered_at: datetime
