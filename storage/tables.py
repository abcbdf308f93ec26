"""The database's tables. Private to storage: rows never leave this room."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import JSON, CheckConstraint, Column, Index, UniqueConstraint, text
from sqlmodel import Field, SQLModel

NAMING = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s",
    "pk": "pk_%(table_name)s",
}
SQLModel.metadata.naming_convention = NAMING


def due_index(name: str, column: str, where: str) -> Index:
    """Return an index that holds only what is still to be done."""
    return Index(name, column, sqlite_where=text(where), postgresql_where=text(where))


def json_column() -> Any:  # noqa: ANN401  SQLModel's own type of a column argument
    """Return a column that holds a JSON value."""
    return Column(JSON, nullable=False)


class InboxRow(SQLModel, table=True):
    """One thing that Slack delivered, under its own key; the body is gone once it is done."""

    __tablename__ = "inbox"
    __table_args__ = (due_index("ix_inbox_pending", "id", "done_at IS NULL"),)

    id: int | None = Field(default=None, primary_key=True)
    key: str = Field(unique=True)
    body: str | None = None
    received_at: datetime
    claimed_until: datetime | None = None
    attempts: int = 0
    done_at: datetime | None = None


class OutboxRow(SQLModel, table=True):
    """One message that Vigie owes somebody; its words are made when it is sent."""

    __tablename__ = "outbox"
    __table_args__ = (
        due_index("ix_outbox_pending", "id", "done_at IS NULL"),
        Index("ix_outbox_done", "done_at"),
    )

    id: int | None = Field(default=None, primary_key=True)
    key: str = Field(unique=True)
    letter: str
    subject: str
    recipient: str
    facts: dict[str, Any] = Field(sa_column=json_column())
    not_before: datetime | None = None
    claimed_until: datetime | None = None
    attempts: int = 0
    done_at: datetime | None = None
    outcome: str | None = None
    channel: str | None = None
    ts: str | None = None


class CardRow(SQLModel, table=True):
    """Where a message that is edited in place stands in Slack."""

    __tablename__ = "card"
    __table_args__ = (UniqueConstraint("subject", "letter", "recipient"),)

    id: int | None = Field(default=None, primary_key=True)
    subject: str
    letter: str
    recipient: str
    variant: str = ""
    channel: str
    ts: str


class JournalRow(SQLModel, table=True):
    """One line of what happened: who, what, when; identifiers and codes only, chained."""

    __tablename__ = "journal"

    id: int | None = Field(default=None, primary_key=True)
    at: datetime
    actor: str
    action: str
    subject: str = Field(index=True)
    facts: dict[str, Any] = Field(sa_column=json_column())
    prev: str = Field(unique=True)
    hash: str = Field(unique=True)


class NoteRow(SQLModel, table=True):
    """Somebody's words that explain a line of the journal; erasable with the key of its digest."""

    __tablename__ = "note"

    id: int | None = Field(default=None, primary_key=True)
    words: str | None
    key: str | None
    written_at: datetime


class HeartbeatRow(SQLModel, table=True):
    """What a part of Vigie last said of itself."""

    __tablename__ = "heartbeat"

    name: str = Field(primary_key=True)
    at: datetime
    state: dict[str, Any] = Field(sa_column=json_column())


class ClockRow(SQLModel, table=True):
    """How far the city's clock was moved; only the sandbox and the tests write it."""

    __tablename__ = "clock"

    id: int = Field(primary_key=True)
    offset_seconds: int


class TickRow(SQLModel, table=True):
    """One knock of the clock that was answered, so that no replica answers it again."""

    __tablename__ = "tick"
    __table_args__ = (UniqueConstraint("job", "due_at"),)

    id: int | None = Field(default=None, primary_key=True)
    job: str
    due_at: datetime


class SettingRow(SQLModel, table=True):
    """One section of the city's settings."""

    __tablename__ = "setting"

    section: str = Field(primary_key=True)
    content: Any = Field(sa_column=json_column())
    changed_at: datetime
    changed_by: str


class DraftRow(SQLModel, table=True):
    """One draft, as it stands now."""

    __tablename__ = "draft"
    __table_args__ = (
        due_index("ix_draft_judge", "judge_at", "judge_at IS NOT NULL"),
        due_index("ix_draft_nudge", "nudge_at", "nudge_at IS NOT NULL"),
        due_index("ix_draft_expire", "expire_at", "expire_at IS NOT NULL"),
        Index("ix_draft_author_status", "author", "status"),
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


class FindingRow(SQLModel, table=True):
    """One finding of a draft's last verdict, and what was decided about it."""

    __tablename__ = "finding"

    id: int | None = Field(default=None, primary_key=True)
    draft_id: int = Field(foreign_key="draft.id", index=True)
    version: int
    accounts: list[str] = Field(sa_column=json_column())
    check: str
    rule: str
    article: str | None
    severity: str
    message: str
    start: int | None
    end: int | None
    excerpt: str | None
    sentence: str | None
    suggestions: list[str] = Field(sa_column=json_column())
    state: str = "open"


class IgnoredRow(SQLModel, table=True):
    """One finding that somebody chose to ignore, remembered by check, words and sentence."""

    __tablename__ = "ignored"
    __table_args__ = (UniqueConstraint("draft_id", "check", "words", "sentence"),)

    id: int | None = Field(default=None, primary_key=True)
    draft_id: int = Field(foreign_key="draft.id")
    check: str
    words: str
    sentence: str
    by: str
    at: datetime
    note_id: int | None = Field(default=None, foreign_key="note.id")


class WordRow(SQLModel, table=True):
    """One word of the dictionary: at once for its draft, for the city once accepted."""

    __tablename__ = "word"
    __table_args__ = (UniqueConstraint("word", "draft_id"),)

    id: int | None = Field(default=None, primary_key=True)
    word: str
    draft_id: int | None = Field(default=None, foreign_key="draft.id")
    accepted: bool = False
    decided_by: str | None = None
    proposed_by: str
    at: datetime


class DecisionRow(SQLModel, table=True):
    """One decision of an approver on one version of a draft."""

    __tablename__ = "decision"

    id: int | None = Field(default=None, primary_key=True)
    draft_id: int = Field(foreign_key="draft.id", index=True)
    version: int
    digest: str
    decision: str
    by: str
    at: datetime
    note_id: int | None = Field(default=None, foreign_key="note.id")


class ExceptionRow(SQLModel, table=True):
    """One request to go above the cap for one post on one day (art. 9), and its answer."""

    __tablename__ = "cap_exception"

    id: int | None = Field(default=None, primary_key=True)
    post_id: int = Field(foreign_key="post.id", index=True)
    planned_at: datetime
    category: str
    note_id: int | None = Field(default=None, foreign_key="note.id")
    asked_by: str
    asked_at: datetime
    granted: bool | None = None
    decided_by: str | None = None
    decided_at: datetime | None = None
