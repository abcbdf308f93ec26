"""Remember what comes back at set dates, so that each date is acted on once by whoever is up."""

from datetime import datetime

from sqlalchemy import update
from sqlmodel import Session, col, select

from storage.inserting import insert_new
from storage.tables import RecurrenceRow


def plan(session: Session, job: str, due_at: datetime) -> bool:
    """Plan a date of a job; return False when it was planned already."""
    return insert_new(session, RecurrenceRow, ("job", "due_at"), job=job, due_at=due_at)


def is_planned(session: Session, job: str, after: datetime) -> bool:
    """Return whether a job has a date to come."""
    query = select(RecurrenceRow.id).where(
        RecurrenceRow.job == job, col(RecurrenceRow.due_at) > after
    )
    return session.exec(query).first() is not None


def take(session: Session, job: str, now: datetime) -> tuple[datetime, ...]:
    """Close the dates of a job that have come and that nobody closed; return them, in order."""
    query = (
        select(RecurrenceRow.id, RecurrenceRow.due_at)
        .where(
            RecurrenceRow.job == job,
            col(RecurrenceRow.due_at) <= now,
            col(RecurrenceRow.done_at).is_(None),
        )
        .order_by(col(RecurrenceRow.due_at))
    )
    return tuple(
        due_at for number, due_at in session.exec(query).all() if _close(session, number, now)
    )


def _close(session: Session, number: int | None, now: datetime) -> bool:
    done = (
        update(RecurrenceRow)
        .where(col(RecurrenceRow.id) == number, col(RecurrenceRow.done_at).is_(None))
        .values(done_at=now)
    )
    return bool(session.connection().execute(done).rowcount)
