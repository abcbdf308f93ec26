"""Remember the weekly notes of the watch (art. 11.1.1-6)."""

from dataclasses import dataclass
from datetime import datetime

from sqlmodel import Session, col, select

from storage import notes
from storage.tables import WatchRow


@dataclass(frozen=True, slots=True)
class WatchNote:
    """One note; ``week`` is its Monday, ``2026-11-09``."""

    id: int
    week: str
    link: str
    words: str
    by: str
    at: datetime

    @property
    def subject(self) -> str:
        """Return what journal lines and messages call it."""
        return f"watch:{self.id}"


def write(  # noqa: PLR0913, PLR0917  a note says when, what, who
    session: Session, week: str, words: str, link: str, by: str, now: datetime
) -> tuple[WatchNote, str]:
    """Record a note; return it with the digest of its words."""
    note = notes.write(session, words, now)
    row = WatchRow(week=week, link=link, note_id=note.id, written_by=by, written_at=now)
    session.add(row)
    session.flush()
    return _value(session, row), note.digest


def find(session: Session, number: int) -> WatchNote | None:
    """Return a note, or None."""
    row = session.get(WatchRow, number)
    return _value(session, row) if row else None


def of_week(session: Session, week: str) -> bool:
    """Return whether anything was noted in a week."""
    return session.exec(select(WatchRow.id).where(WatchRow.week == week)).first() is not None


def recent(session: Session, limit: int = 8) -> tuple[WatchNote, ...]:
    """Return the last notes, the newest first."""
    query = select(WatchRow).order_by(col(WatchRow.id).desc()).limit(limit)
    return tuple(_value(session, row) for row in session.exec(query))


def _value(session: Session, row: WatchRow) -> WatchNote:
    words = notes.words_of(session, row.note_id)
    return WatchNote(row.id or 0, row.week, row.link, words, row.written_by, row.written_at)
