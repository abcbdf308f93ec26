"""Who is away, and who left (art. 11)."""

from datetime import date, datetime
from typing import Any

from sqlmodel import Field, SQLModel

from storage.tables.base import json_column


class AbsenceRow(SQLModel, table=True):
    """Days when somebody is away, and who takes over; ``handed`` is what was handed over."""

    __tablename__ = "absence"

    id: int | None = Field(default=None, primary_key=True)
    user: str
    first_day: date
    last_day: date = Field(index=True)
    backup: str
    handed: list[Any] = Field(sa_column=json_column())
    declared_by: str
    declared_at: datetime
    cancelled_at: datetime | None = None


class DepartureRow(SQLModel, table=True):
    """Somebody who left; ``accounts`` are those whose accesses are to be taken back."""

    __tablename__ = "departure"

    id: int | None = Field(default=None, primary_key=True)
    user: str = Field(unique=True)
    accounts: list[str] = Field(sa_column=json_column())
    declared_by: str
    left_at: datetime
    accesses_by: str | None = None
    accesses_at: datetime | None = None
