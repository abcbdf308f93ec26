"""Remember what people removed and why, and count the advertisements of each (art. 5.6)."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any, Final

from sqlalchemy import text
from sqlmodel import Session, col, select

from storage.comment import person_of
from storage.tables import ModerationRow

SUBJECT: Final = "moderation:"


class Standing(StrEnum):
    """Where a record of moderation stands."""

    ASKED = "asked"
    """A second person is to say whether the reason holds."""
    HOLDS = "holds"
    OVERRULED = "overruled"


@dataclass(frozen=True, slots=True)
class Removal:
    """What a person notes before a comment is removed; Vigie itself removes nothing."""

    account: str
    handle: str
    reasons: tuple[str, ...]
    advertising: bool
    excerpt: str
    capture: str
    comment: int | None = None


@dataclass(frozen=True, slots=True)
class Record:
    """One record of moderation as it stands now."""

    id: int
    what: Removal
    standing: Standing
    warned: bool
    by: str
    at: datetime
    decided_by: str | None
    removed_at: datetime | None

    @property
    def subject(self) -> str:
        """Return how the journal and the messages name this record."""
        return f"{SUBJECT}{self.id}"

    @property
    def number(self) -> str:
        """Return the number that people see."""
        return f"M-{self.at.year}-{self.id}"


def add(session: Session, what: Removal, standing: Standing, by: str, at: datetime) -> Record:
    """Record what is to be removed, by whom it was noted, and why."""
    row = ModerationRow(
        comment_id=what.comment, account=what.account, handle=what.handle,
        person=person_of(what.handle), reasons=list(what.reasons), advertising=what.advertising,
        excerpt=what.excerpt, capture=what.capture, warned=False, by=by, at=at,
        state=standing.value,
    )  # fmt: skip
    session.add(row)
    session.flush()
    return _record(row)


def find(session: Session, number: int) -> Record | None:
    """Return a record, or None when there is no such one."""
    row = session.get(ModerationRow, number)
    return _record(row) if row else None


def lock(session: Session, number: int) -> Record | None:
    """Return a record and hold it until the transaction ends."""
    row = session.get(ModerationRow, number, with_for_update=True, populate_existing=True)
    return _record(row) if row else None


def of_comment(session: Session, comment: int) -> Record | None:
    """Return the record that stands about a comment, or None: one comment counts once."""
    query = select(ModerationRow).where(
        ModerationRow.comment_id == comment, ModerationRow.state != Standing.OVERRULED.value
    )
    row = session.exec(query).first()
    return _record(row) if row else None


def decide(session: Session, number: int, standing: Standing, by: str, at: datetime) -> None:
    """Record what a second person says of a reason."""
    _change(session, number, state=standing.value, decided_by=by, decided_at=at)


def warned(session: Session, number: int) -> None:
    """Record that the person was told which rule was broken."""
    _change(session, number, warned=True)


def removed(session: Session, number: int, at: datetime) -> None:
    """Record that a person removed the comment on its platform."""
    _change(session, number, removed_at=at)


def not_advertising(session: Session, number: int) -> None:
    """Record that what was removed was no advertisement: it counts no more."""
    _change(session, number, advertising=False)


def hold_tally(session: Session, account: str, handle: str) -> None:
    """Keep others from counting what somebody did on an account until the transaction ends.

    A record that another transaction was adding is seen by whoever counts after this.
    """
    if session.connection().dialect.name == "postgresql":
        words = f"{account}\0{person_of(handle)}".encode()
        key = int.from_bytes(hashlib.sha256(words).digest()[:8], signed=True)
        session.connection().execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": key})


def of_person(session: Session, account: str, handle: str, since: datetime) -> tuple[Record, ...]:
    """Return the records that hold against somebody on one account, oldest first."""
    query = (
        select(ModerationRow)
        .where(
            ModerationRow.account == account,
            ModerationRow.person == person_of(handle),
            col(ModerationRow.at) >= since,
            ModerationRow.state == Standing.HOLDS.value,
        )
        .order_by(col(ModerationRow.at), col(ModerationRow.id))
    )
    return tuple(map(_record, session.exec(query)))


def advertisements(records: Iterable[Record]) -> tuple[Record, ...]:
    """Return the records that count as advertisements."""
    return tuple(one for one in records if one.what.advertising)


def reasons_between(session: Session, start: datetime, end: datetime) -> dict[str, int]:
    """Return how many comments were moderated for each reason in a stretch."""
    query = select(ModerationRow.reasons).where(
        col(ModerationRow.at) >= start,
        col(ModerationRow.at) < end,
        ModerationRow.state == Standing.HOLDS.value,
    )
    counts: dict[str, int] = {}
    for reasons in session.exec(query):
        for one in reasons:
            counts[one] = counts.get(one, 0) + 1
    return counts


def _change(session: Session, number: int, **values: Any) -> None:  # noqa: ANN401  any column
    row = session.get_one(ModerationRow, number)
    for name, value in values.items():
        setattr(row, name, value)
    session.add(row)
    session.flush()


def _record(row: ModerationRow) -> Record:
    what = Removal(
        row.account, row.handle, tuple(row.reasons), row.advertising, row.excerpt, row.capture,
        row.comment_id,
    )  # fmt: skip
    return Record(
        row.id or 0, what, Standing(row.state), row.warned, row.by, row.at, row.decided_by,
        row.removed_at,
    )  # fmt: skip
