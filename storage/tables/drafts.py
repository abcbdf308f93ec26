"""Drafts, their versions, their posts, and the places of the day."""

from datetime import date, datetime
from typing import Any, Final

from sqlalchemy import CheckConstraint, Index, UniqueConstraint
from sqlmodel import Field, SQLModel

from storage.tables.base import due_index, json_column, said

# Written out, as in the index: a value given beside the statement would not be known to match it.
POST_TO_DO: Final = "status NOT IN ('published', 'dropped')"


class DraftRow(SQLModel, table=True):
    """One draft, as it stands now."""

    __tablename__ = "draft"
    __table_args__ = (
        due_index("ix_draft_judge", "judge_at", "judge_at IS NOT NULL"),
        due_index("ix_draft_nudge", "nudge_at", "nudge_at IS NOT NULL"),
        due_index("ix_draft_expire", "expire_at", "expire_at IS NOT NULL"),
        Index("ix_draft_author_status", "author", "status"),
        Index("ix_draft_author_changed", "author", "changed_at"),
        Index("ix_draft_status_submitted", "status", "submitted_at"),
        Index("ix_draft_type_status", "type", "status"),
    )

    id: int | None = Field(default=None, primary_key=True)
    author: str
    group: str
    status: str
    type: str
    objective: str
    text: str
    link: str
    has_picture: bool
    picture_description: str
    picture_origin: str
    picture_consent: bool
    honorary_presidency: bool = said("honorary_presidency")
    secret_denied: bool = said("secret_denied")
    version: int
    digest: str
    created_at: datetime
    changed_at: datetime
    copied_from: int | None = None
    submitted_by: str | None = None
    submitted_at: datetime | None = None
    approved_digest: str | None = None
    judge_at: datetime | None = None
    judge_claim: datetime | None = None
    judged_version: int = 0
    complete: bool = False
    not_run: list[Any] = Field(sa_column=json_column())
    nudge_at: datetime | None = None
    nudges: int = 0
    expire_at: datetime | None = None


class VersionRow(SQLModel, table=True):
    """One version of a draft's words, so that a difference can be shown."""

    __tablename__ = "draft_version"
    __table_args__ = (UniqueConstraint("draft_id", "version"),)

    id: int | None = Field(default=None, primary_key=True)
    draft_id: int = Field(foreign_key="draft.id")
    version: int
    content: dict[str, Any] = Field(sa_column=json_column())
    changed_by: str
    changed_at: datetime


class PostRow(SQLModel, table=True):
    """What one account is to publish of a draft."""

    __tablename__ = "post"
    __table_args__ = (
        UniqueConstraint("draft_id", "account"),
        due_index("ix_post_remind", "remind_at", "remind_at IS NOT NULL"),
        Index("ix_post_account_planned", "account", "planned_at"),
        Index("ix_post_planned", "planned_at"),
        Index("ix_post_status_planned", "status", "planned_at"),
        due_index("ix_post_to_do", "draft_id", POST_TO_DO),
        Index("ix_post_published", "published_at"),
    )

    id: int | None = Field(default=None, primary_key=True)
    draft_id: int = Field(foreign_key="draft.id", index=True)
    account: str
    own_text: str | None = None
    planned_wall: str
    planned_at: datetime
    status: str
    remind_at: datetime | None = None
    reminders: int = 0
    link: str = ""
    published_at: datetime | None = None
    published_by: str | None = None


class SlotRow(SQLModel, table=True):
    """One place of a counted account (or platform) on a city day (art. 9).

    The database itself refuses two posts in one place, and a place above the cap without a ground.
    """

    __tablename__ = "slot"
    __table_args__ = (
        UniqueConstraint("counted", "day", "ordinal"),
        CheckConstraint("ordinal >= 1 AND (ordinal <= cap OR ground IS NOT NULL)", name="cap"),
        CheckConstraint("ground IN ('exception', 'emergency', 'excess')", name="ground"),
    )

    id: int | None = Field(default=None, primary_key=True)
    counted: str
    day: date
    ordinal: int
    cap: int
    ground: str | None = None
    post_id: int = Field(foreign_key="post.id", unique=True)
    taken_by: str
    taken_at: datetime
