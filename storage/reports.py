"""Remember what people report or ask for, and where each report stands."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any, Final

from sqlalchemy import update
from sqlmodel import Session, col, select

from storage import notes
from storage.tables import ReportRow

NEW: Final = "new"


class Kind(StrEnum):
    """What is reported."""

    IMAGE = "image"
    HARASSMENT = "harassment"
    INCIDENT = "incident"
    SUBJECT = "subject"
    LOOK = "look"


@dataclass(frozen=True, slots=True)
class Report:
    """One report; ``codes`` are keys and counts, ``notes`` the numbers of its words."""

    id: int
    kind: Kind
    reported_by: str
    reported_at: datetime
    status: str
    link: str
    codes: Mapping[str, Any]
    notes: Mapping[str, int]
    handled_by: str | None = None
    handled_at: datetime | None = None

    @property
    def subject(self) -> str:
        """Return what journal lines and messages call it."""
        return f"{self.kind}:{self.id}"


def add(  # noqa: PLR0913, PLR0917  a report says what, who, when, where
    session: Session,
    kind: Kind,
    by: str,
    now: datetime,
    link: str,
    codes: Mapping[str, Any],
    words: Mapping[str, str],
) -> tuple[Report, dict[str, str]]:
    """Record a report, its words apart; return it with the digests of its words."""
    written = {name: notes.write(session, said, now) for name, said in words.items() if said}
    row = ReportRow(
        kind=kind, reported_by=by, reported_at=now, status=NEW, link=link, codes=dict(codes),
        notes={name: note.id for name, note in written.items()},
    )  # fmt: skip
    session.add(row)
    session.flush()
    return _value(row), {name: note.digest for name, note in written.items()}


def find(session: Session, kind: Kind, number: int) -> Report | None:
    """Return a report of a kind, or None."""
    row = session.get(ReportRow, number, populate_existing=True)
    return _value(row) if row and row.kind == kind else None


def words_of(session: Session, report: Report) -> dict[str, str]:
    """Return the words of a report, by field; an erased one is empty."""
    return {name: notes.words_of(session, note) for name, note in report.notes.items()}


def of_kind(session: Session, kind: Kind, limit: int = 30) -> tuple[Report, ...]:
    """Return the reports of a kind, the newest first."""
    query = (
        select(ReportRow)
        .where(ReportRow.kind == kind)
        .order_by(col(ReportRow.id).desc())
        .limit(limit)
    )
    return tuple(_value(row) for row in session.exec(query))


def move(  # noqa: PLR0913  a step says what, from where, to where, who, when
    session: Session,
    report: Report,
    was: Collection[str],
    becomes: str,
    *,
    by: str,
    now: datetime,
) -> bool:
    """Record a step of a report; return False when it no longer stands where it did."""
    done = (
        update(ReportRow)
        .where(col(ReportRow.id) == report.id, col(ReportRow.status).in_(list(was)))
        .values(status=becomes, handled_by=by, handled_at=now)
    )
    return bool(session.connection().execute(done).rowcount)


def _value(row: ReportRow) -> Report:
    return Report(
        id=row.id or 0,
        kind=Kind(row.kind),
        reported_by=row.reported_by,
        reported_at=row.reported_at,
        status=row.status,
        link=row.link,
        codes=dict(row.codes),
        notes=dict(row.notes),
        handled_by=row.handled_by,
        handled_at=row.handled_at,
    )
