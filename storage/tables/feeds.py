"""The secret addresses of the calendar, by their digests."""

from datetime import datetime

from sqlmodel import Field, SQLModel


class FeedRow(SQLModel, table=True):
    """One person's address of the calendar; a new one replaces it."""

    __tablename__ = "feed"

    user: str = Field(primary_key=True)
    digest: str = Field(unique=True)
    made_at: datetime
