"""What becomes of each rule: how often it is shown and followed, contested, silenced."""

from datetime import datetime

from sqlalchemy import UniqueConstraint
from sqlmodel import Field, SQLModel


class RuleCountRow(SQLModel, table=True):
    """What became of one rule's findings in one month; counts only, which outlive the drafts."""

    __tablename__ = "rule_count"
    __table_args__ = (UniqueConstraint("month", "check", "rule"),)

    id: int | None = Field(default=None, primary_key=True)
    month: str
    check: str
    rule: str
    shown: int = 0
    followed: int = 0
    ignored: int = 0
    false_alarms: int = 0


class SightingRow(SQLModel, table=True):
    """One finding that was counted for a draft, so that no judgement counts it twice.

    ``words`` is a digest; ``version`` the last one where it stood.
    """

    __tablename__ = "sighting"
    __table_args__ = (UniqueConstraint("draft_id", "check", "rule", "words"),)

    id: int | None = Field(default=None, primary_key=True)
    draft_id: int = Field(foreign_key="draft.id")
    check: str
    rule: str
    words: str
    version: int
    outcome: str | None = None


class SilencedRow(SQLModel, table=True):
    """One rule that an administrator silenced for everybody."""

    __tablename__ = "silenced_rule"
    __table_args__ = (UniqueConstraint("check", "rule"),)

    id: int | None = Field(default=None, primary_key=True)
    check: str
    rule: str
    by: str
    at: datetime
    note_id: int | None = Field(default=None, foreign_key="note.id")


class AppealRow(SQLModel, table=True):
    """One request against a finding, by one of the two doors out of a block, and its answer.

    Remembered by check, words and sentence; ``digest`` is that of the content, for what is about
    the whole of it. ``settles``: granted, it settles the finding by itself.
    """

    __tablename__ = "appeal"

    id: int | None = Field(default=None, primary_key=True)
    draft_id: int = Field(foreign_key="draft.id", index=True)
    door: str
    check: str
    rule: str
    words: str
    sentence: str
    digest: str
    category: str
    settles: bool
    asked_by: str
    asked_at: datetime
    note_id: int | None = Field(default=None, foreign_key="note.id")
    granted: bool | None = None
    decided_by: str | None = None
    decided_at: datetime | None = None
    decision_note_id: int | None = Field(default=None, foreign_key="note.id")
