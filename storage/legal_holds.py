"""Remember what must be kept although its time has come: who holds it, and until when."""

from dataclasses import dataclass
from datetime import datetime
from typing import Final

from sqlmodel import Session, col, select

from storage import notes
from storage.notes import Note
from storage.tables import LegalHoldRow

EVERYTHING: Final = "*"


@dataclass(frozen=True, slots=True)
class Hold:
    """One subject that is held, by whom, since when."""

    id: int
    subject: str
    held_by: str
    held_at: datetime


def add(session: Session, subject: str, reason: str, by: str, at: datetime) -> tuple[Hold, Note]:
    """Hold a subject; return the hold and the note of its reason."""
    note = notes.write(session, reason, at)
    row = LegalHoldRow(subject=subject, note_id=note.id, held_by=by, held_at=at)
    session.add(row)
    session.flush()
    return _value(row), note


def lift(session: Session, number: int, by: str, at: datetime) -> Hold | None:
    """Lift a hold; return it, or None when nothing is held under that number."""
    row = session.get(LegalHoldRow, number)
    if row is None or row.lifted_at is not None:
        return None
    row.lifted_by, row.lifted_at = by, at
    session.add(row)
    return _value(row)


def standing(session: Session) -> tuple[Hold, ...]:
    """Return what is held now, oldest first."""
    query = (
        select(LegalHoldRow)
        .where(col(LegalHoldRow.lifted_at).is_(None))
        .order_by(col(LegalHoldRow.id))
    )
    return tuple(_value(row) for row in session.exec(query))


def reasons(session: Session) -> frozenset[int]:
    """Return the notes that say why something is held now."""
    query = select(LegalHoldRow.note_id).where(col(LegalHoldRow.lifted_at).is_(None))
    return frozenset(number for number in session.exec(query) if number is not None)


def _value(row: LegalHoldRow) -> Hold:
    return Hold(row.id or 0, row.subject, row.held_by, row.held_at)
