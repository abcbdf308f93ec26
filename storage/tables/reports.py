"""What people report: the city's image misused, harassment, privacy incidents (art. 12 to 14)."""

from datetime import datetime
from typing import Any

from sqlmodel import Field, SQLModel

from storage.tables.base import json_column


class ReportRow(SQLModel, table=True):
    """One report: codes and numbers of notes only; its words are notes, which can be erased."""

    __tablename__ = "report"

    id: int | None = Field(default=None, primary_key=True)
    kind: str = Field(index=True)
    reported_by: str
    reported_at: datetime
    status: str
    link: str
    codes: dict[str, Any] = Field(sa_column=json_column())
    notes: dict[str, int] = Field(sa_column=json_column())
    handled_by: str | None = None
    handled_at: datetime | None = None
