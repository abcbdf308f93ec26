"""Remember the reviews of the accesses: one a quarter, whoever asks for it."""

from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import update
from sqlmodel import Session, col, select

from storage.inserting import insert_new
from storage.tables import ReviewRow


@dataclass(frozen=True, slots=True)
class Review:
    """One review, and who did it."""

    id: int
    due_on: date
    done_at: datetime | None
    done_by: str | None

    @property
    def subject(self) -> str:
        """Return how the journal and the messages name this review."""
        return f"access_review:{self.id}"


def start(session: Session, due_on: date, now: datetime) -> Review | None:
    """Open the review of a day; return None when it was opened before."""
    if not insert_new(session, ReviewRow, ("due_on",), due_on=due_on, opened_at=now):
        return None
    return _review(session.exec(select(ReviewRow).where(ReviewRow.due_on == due_on)).one())


def find(session: Session, review: int) -> Review | None:
    """Return a review, or None when it does not exist."""
    row = session.get(ReviewRow, review)
    return _review(row) if row else None


def started(session: Session, due_on: date) -> bool:
    """Return whether the review of a day was opened."""
    return session.exec(select(ReviewRow.id).where(ReviewRow.due_on == due_on)).first() is not None


def finish(session: Session, review: int, by: str, now: datetime) -> bool:
    """Record that a review is done; return False when it was before."""
    statement = (
        update(ReviewRow)
        .where(col(ReviewRow.id) == review, col(ReviewRow.done_at).is_(None))
        .values(done_at=now, done_by=by)
    )
    done = bool(session.connection().execute(statement).rowcount == 1)
    session.expire_all()
    return done


def _review(row: ReviewRow) -> Review:
    return Review(row.id or 0, row.due_on, row.done_at, row.done_by)
