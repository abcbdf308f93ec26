"""Remember who is away and who takes over (art. 11)."""

from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import update
from sqlmodel import Session, col, select

from storage.tables import AbsenceRow


@dataclass(frozen=True, slots=True)
class Absence:
    """Somebody's absence, first and last day included."""

    id: int
    user: str
    first: date
    last: date
    backup: str
    handed: tuple[str, ...]
    declared_by: str

    @property
    def subject(self) -> str:
        """Return what journal lines and messages call it."""
        return f"absence:{self.id}"


def declare(  # noqa: PLR0913, PLR0917  an absence says who, when, who takes over
    session: Session, user: str, first: date, last: date, backup: str, by: str, now: datetime
) -> Absence:
    """Record an absence; those of the same person that it overlaps give way to it."""
    overlaps = (
        update(AbsenceRow)
        .where(
            col(AbsenceRow.user) == user,
            col(AbsenceRow.first_day) <= last,
            col(AbsenceRow.last_day) >= first,
            col(AbsenceRow.cancelled_at).is_(None),
        )
        .values(cancelled_at=now)
    )
    session.connection().execute(overlaps)
    row = AbsenceRow(
        user=user, first_day=first, last_day=last, backup=backup, handed=[],
        declared_by=by, declared_at=now,
    )  # fmt: skip
    session.add(row)
    session.flush()
    return _value(row)


def find(session: Session, number: int) -> Absence | None:
    """Return an absence, or None."""
    row = session.get(AbsenceRow, number, populate_existing=True)
    return _value(row) if row else None


def on(session: Session, day: date) -> tuple[Absence, ...]:
    """Return who is away on a city day."""
    query = select(AbsenceRow).where(
        col(AbsenceRow.first_day) <= day,
        col(AbsenceRow.last_day) >= day,
        col(AbsenceRow.cancelled_at).is_(None),
    )
    return tuple(_value(row) for row in session.exec(query))


def hand(session: Session, number: int, what: str) -> bool:
    """Record that something was handed over; return False when it was already."""
    row = session.get_one(AbsenceRow, number, with_for_update=True, populate_existing=True)
    if what in row.handed:
        return False
    row.handed = [*row.handed, what]
    session.add(row)
    session.flush()
    return True


def _value(row: AbsenceRow) -> Absence:
    return Absence(
        id=row.id or 0,
        user=row.user,
        first=row.first_day,
        last=row.last_day,
        backup=row.backup,
        handed=tuple(row.handed),
        declared_by=row.declared_by,
    )
