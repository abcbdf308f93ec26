"""What must be kept although its time has come."""

from datetime import datetime

from sqlmodel import Field, SQLModel


class LegalHoldRow(SQLModel, table=True):
    """One subject whose words are kept until the hold is lifted; « * » is everything."""

    __tablename__ = "legal_hold"

    id: int | None = Field(default=None, primary_key=True)
    subject: str = Field(index=True)
    note_id: int | None = Field(default=None, foreign_key="note.id")
    held_by: str
    held_at: datetime
    lifted_by: str | None = None
    lifted_at: datetime | None = None
