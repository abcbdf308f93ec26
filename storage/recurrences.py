"""Remember what comes back at set dates, so that each date is acted on once by whoever is up."""

from datetime import datetime

from sqlalchemy import ColumnElement, update
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


def take_all(session: Session, jobs: str, now: datetime) -> tuple[tuple[str, datetime], ...]:
    """Close the dates that have come of every job whose name begins so; return them, in order."""
    query = (
        select(RecurrenceRow.id, RecurrenceRow.job, RecurrenceRow.due_at)
        .where(*_come(jobs, now))
        .order_by(col(RecurrenceRow.due_at), col(RecurrenceRow.id))
    )
    return tuple(
        (job, due_at)
        for number, job, due_at in session.exec(query).all()
        if _close(session, number, now)
    )


def any_come(session: Session, jobs: str, now: datetime) -> bool:
    """Return whether a date has come, of a job whose name begins so, that nobody closed."""
    return (
        session.exec(select(RecurrenceRow.id).where(*_come(jobs, now)).limit(1)).first() is not None
    )


def _come(jobs: str, now: datetime) -> tuple[ColumnElement[bool], ...]:
    return (
        col(RecurrenceRow.job).startswith(jobs, autoescape=True),
        col(RecurrenceRow.due_at) <= now,
        col(RecurrenceRow.done_at).is_(None),
    )


def _close(session: Session, number: int | None, now: datetime) -> bool:
    done = (
        update(RecurrenceRow)
        .where(col(RecurrenceRow.id) == number, col(RecurrenceRow.done_at).is_(None))
        .values(done_at=now)
    )
    return bool(session.connection().execute(done).rowcount)
