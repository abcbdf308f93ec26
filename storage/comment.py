"""What a comment of the public is, and where it stands. Values only."""

from dataclasses import dataclass
from datetime import datetime
from typing import Final

from checks.comment_life import OPEN, State
from checks.natures import Nature

SUBJECT: Final = "comment:"


@dataclass(frozen=True, slots=True)
class Captured:
    """What somebody notes of a comment; ``handle`` is who wrote it, ``key`` compares links."""

    link: str
    key: str
    excerpt: str
    handle: str
    account: str
    nature: Nature
    proposed: Nature
    received_at: datetime


@dataclass(frozen=True, slots=True)
class Due:
    """When the city's reply is due, by what reckoning, the next reminder, and all of them."""

    starts_at: datetime
    target_at: datetime
    limit_at: datetime
    nudge_at: datetime | None
    reckoned_by: str
    planned: tuple[datetime, ...] = ()


@dataclass(frozen=True, slots=True)
class Comment:
    """One comment as it stands now."""

    id: int
    what: Captured
    state: State
    captured_by: str
    captured_at: datetime
    due: Due
    assignee: str | None
    department: str
    promised_at: datetime | None
    nudges: int
    nudged_at: datetime | None
    told_director: bool
    group: int | None
    first_reply_at: datetime | None
    closed_at: datetime | None
    closed_by: str | None
    reply_link: str
    reason: str
    note: int | None

    @property
    def number(self) -> str:
        """Return the number that people see."""
        return f"C-{self.captured_at.year}-{self.id}"

    @property
    def subject(self) -> str:
        """Return how the journal and the messages name this comment."""
        return f"{SUBJECT}{self.id}"

    @property
    def is_open(self) -> bool:
        """Return whether whoever wrote still waits."""
        return self.state in OPEN


def person_of(handle: str) -> str:
    """Return what names the same person whatever the capitals and the sign before."""
    return " ".join(handle.strip().removeprefix("@").casefold().split())
