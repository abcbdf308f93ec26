"""Remember suspicions: who, when, which accesses; never what was seen (art. 12.2)."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from sqlalchemy import update
from sqlmodel import Session, col, select

from storage.tables import DoubtRow, TaskRow


class Ground(StrEnum):
    """What a doubt comes from: somebody's word, or a secret that was seen."""

    DECLARED = "declared"
    SECRET = "secret"  # noqa: S105  the word itself


@dataclass(frozen=True, slots=True)
class Doubt:
    """One suspicion about what ``user`` holds, and whether it stands."""

    id: int
    user: str
    ground: Ground
    opened_at: datetime
    closed_at: datetime | None
    closed_by: str | None
    reported_by: str | None = None

    @property
    def reporter(self) -> str:
        """Return who said it: whoever holds the access, or somebody else."""
        return self.reported_by or self.user

    @property
    def subject(self) -> str:
        """Return how the journal, the holds and the messages name this doubt."""
        return f"doubt:{self.id}"


def add(
    session: Session, user: str, ground: Ground, now: datetime, reported_by: str | None = None
) -> Doubt:
    """Open a doubt about what somebody holds, whom somebody else may have reported."""
    row = DoubtRow(user=user, ground=ground, opened_at=now, reported_by=reported_by)
    session.add(row)
    session.flush()
    return _doubt(row)


def find(session: Session, doubt: int) -> Doubt | None:
    """Return a doubt, or None when it does not exist."""
    row = session.get(DoubtRow, doubt)
    return _doubt(row) if row else None


def stands_without_access(session: Session, user: str) -> bool:
    """Return whether a doubt of somebody who holds no access is open."""
    tasks = select(TaskRow.id).where(col(TaskRow.doubt_id) == col(DoubtRow.id))
    query = select(DoubtRow.id).where(
        DoubtRow.user == user, col(DoubtRow.closed_at).is_(None), ~tasks.exists()
    )
    return session.exec(query).first() is not None


def close(session: Session, doubt: int, by: str, now: datetime) -> bool:
    """Close a doubt; return False when it was closed before."""
    statement = (
        update(DoubtRow)
        .where(col(DoubtRow.id) == doubt, col(DoubtRow.closed_at).is_(None))
        .values(closed_at=now, closed_by=by)
    )
    closed = bool(session.connection().execute(statement).rowcount == 1)
    session.expire_all()
    return closed


def _doubt(row: DoubtRow) -> Doubt:
    ground = Ground(row.ground)
    return Doubt(
        row.id or 0, row.user, ground, row.opened_at, row.closed_at, row.closed_by, row.reported_by
    )
