"""Remember the requests to stand above the cap (art. 9), and how each was answered."""

from dataclasses import dataclass
from datetime import datetime

from sqlmodel import Session, col, func, select

from storage.tables import ExceptionRow, PostRow


@dataclass(frozen=True, slots=True)
class Asked:
    """One request to stand above the cap, for the day of ``planned_at``, and its answer."""

    id: int
    post: int
    draft: int
    account: str
    planned_at: datetime
    category: str
    note: int | None
    asked_by: str
    granted: bool | None
    decided_by: str | None


def ask(  # noqa: PLR0913, PLR0917  a request says who, what, when, why
    session: Session, post: int, category: str, by: str, now: datetime, note: int | None
) -> int:
    """Record a request to stand above the cap, on the day that a post has now."""
    row = ExceptionRow(
        post_id=post,
        planned_at=session.get_one(PostRow, post).planned_at,
        category=category,
        note_id=note,
        asked_by=by,
        asked_at=now,
    )
    session.add(row)
    session.flush()
    return row.id or 0


def asked(session: Session, number: int) -> Asked | None:
    """Return a request to stand above the cap, or None."""
    row = session.get(ExceptionRow, number)
    return _asked(session, row) if row else None


def exceptions_of(session: Session, draft: int) -> tuple[Asked, ...]:
    """Return the requests made for the posts of a draft, oldest first."""
    query = (
        select(ExceptionRow)
        .join(PostRow, col(PostRow.id) == col(ExceptionRow.post_id))
        .where(PostRow.draft_id == draft)
        .order_by(col(ExceptionRow.id))
    )
    return tuple(_asked(session, row) for row in session.exec(query))


def answer(session: Session, number: int, *, granted: bool, by: str, now: datetime) -> bool:
    """Record the answer to a request; return False when it had one already."""
    row = session.get_one(ExceptionRow, number, with_for_update=True)
    if row.granted is not None:
        return False
    row.granted, row.decided_by, row.decided_at = granted, by, now
    session.add(row)
    session.flush()
    return True


def granted_count(session: Session, start: datetime, end: datetime) -> int:
    """Return how many exceptions were granted in a stretch."""
    query = (
        select(func.count())
        .select_from(ExceptionRow)
        .where(
            col(ExceptionRow.granted).is_(True),
            col(ExceptionRow.decided_at) >= start,
            col(ExceptionRow.decided_at) < end,
        )
    )
    return session.exec(query).one()


def _asked(session: Session, row: ExceptionRow) -> Asked:
    post = session.get_one(PostRow, row.post_id)
    return Asked(
        id=row.id or 0,
        post=row.post_id,
        draft=post.draft_id,
        account=post.account,
        planned_at=row.planned_at,
        category=row.category,
        note=row.note_id,
        asked_by=row.asked_by,
        granted=row.granted,
        decided_by=row.decided_by,
    )
