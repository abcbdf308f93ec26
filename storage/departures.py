"""Remember who left, what passes to somebody else, and whether their accesses were taken back.

A register of accesses meets a departure here: ``pending`` names those whose accesses are still
to be reviewed, ``review_accesses`` closes one.
"""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import delete, update
from sqlmodel import Session, col, select

from storage.inserting import insert_new
from storage.tables import DepartureRow, DraftRow


@dataclass(frozen=True, slots=True)
class Departure:
    """Somebody who left, and the accounts whose accesses they may have held."""

    id: int
    user: str
    accounts: tuple[str, ...]
    declared_by: str
    left_at: datetime
    accesses_by: str | None
    accesses_at: datetime | None

    @property
    def subject(self) -> str:
        """Return what journal lines and messages call it."""
        return f"departure:{self.id}"


def record(
    session: Session, user: str, accounts: tuple[str, ...], by: str, now: datetime
) -> Departure | None:
    """Record that somebody left; None when it was recorded already."""
    new = insert_new(
        session, DepartureRow, ("user",),
        user=user, accounts=list(accounts), declared_by=by, left_at=now,
    )  # fmt: skip
    return of_user(session, user) if new else None


def of_user(session: Session, user: str) -> Departure | None:
    """Return somebody's departure, or None."""
    query = select(DepartureRow).where(DepartureRow.user == user)
    row = session.exec(query.execution_options(populate_existing=True)).first()
    return _value(row) if row else None


def find(session: Session, number: int) -> Departure | None:
    """Return a departure, or None."""
    row = session.get(DepartureRow, number, populate_existing=True)
    return _value(row) if row else None


def users(session: Session) -> frozenset[str]:
    """Return everybody who left."""
    return frozenset(session.exec(select(DepartureRow.user)))


def undo(session: Session, user: str) -> None:
    """Forget a departure: the person is back."""
    session.connection().execute(delete(DepartureRow).where(col(DepartureRow.user) == user))


def pending(session: Session, limit: int | None = None) -> tuple[Departure, ...]:
    """Return the departures whose accesses are still to be reviewed, the oldest first."""
    query = (
        select(DepartureRow)
        .where(col(DepartureRow.accesses_at).is_(None))
        .order_by(col(DepartureRow.id))
        .limit(limit)
    )
    return tuple(_value(row) for row in session.exec(query))


def review_accesses(session: Session, number: int, by: str, now: datetime) -> bool:
    """Record that the accesses of a departure were taken back; False when they were already."""
    done = (
        update(DepartureRow)
        .where(col(DepartureRow.id) == number, col(DepartureRow.accesses_at).is_(None))
        .values(accesses_by=by, accesses_at=now)
    )
    return bool(session.connection().execute(done).rowcount)


def hand_over(session: Session, draft: int, to: str) -> None:
    """Give a draft to somebody else; who wrote its versions does not change."""
    row = session.get_one(DraftRow, draft)
    row.author = to
    session.add(row)
    session.flush()


def _value(row: DepartureRow) -> Departure:
    return Departure(
        id=row.id or 0,
        user=row.user,
        accounts=tuple(row.accounts),
        declared_by=row.declared_by,
        left_at=row.left_at,
        accesses_by=row.accesses_by,
        accesses_at=row.accesses_at,
    )
