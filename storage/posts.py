"""Remember posts one by one: when each goes out, when to remind somebody, what became of it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import update
from sqlmodel import Session, col, select

from checks.lifecycle import PostStatus
from storage.tables import PostRow


@dataclass(frozen=True, slots=True)
class Due:
    """A post whose reminder has come due."""

    id: int
    draft: int
    account: str
    planned_at: datetime
    remind_at: datetime
    reminders: int
    status: PostStatus


def draft_of(session: Session, post: int) -> int | None:
    """Return the draft that a post belongs to, or None when there is no such post."""
    row = session.get(PostRow, post)
    return row.draft_id if row else None


def set_status(
    session: Session, post: int, status: PostStatus, remind_at: datetime | None = None
) -> None:
    """Record where a post stands and when somebody is next reminded of it."""
    _change(session, post, status=status, remind_at=remind_at, reminders=0)


def plan(session: Session, post: int, planned_at: datetime, wall: str) -> None:
    """Give a post another day and hour."""
    _change(session, post, planned_at=planned_at, planned_wall=wall)


def publish(session: Session, post: int, link: str, at: datetime, by: str) -> None:
    """Record that a post is out, where and since when."""
    _change(
        session,
        post,
        status=PostStatus.PUBLISHED,
        link=link,
        published_at=at,
        published_by=by,
        remind_at=None,
    )


def due(session: Session, now: datetime, limit: int = 50) -> tuple[Due, ...]:
    """Return the posts whose reminder is due, the most overdue first."""
    query = (
        select(PostRow)
        .where(col(PostRow.remind_at) <= now)
        .order_by(col(PostRow.remind_at))
        .limit(limit)
    )
    return tuple(_due(row) for row in session.exec(query))


def reminded(session: Session, one: Due, again_at: datetime | None) -> bool:
    """Move a reminder on; return False if somebody else moved it first."""
    statement = (
        update(PostRow)
        .where(col(PostRow.id) == one.id, col(PostRow.remind_at) == one.remind_at)
        .values(remind_at=again_at, reminders=one.reminders + 1)
    )
    return bool(session.connection().execute(statement).rowcount == 1)


def going_out(session: Session, accounts: Iterable[str], after: datetime) -> tuple[Due, ...]:
    """Return the posts of some accounts that have their place and are not out, soonest first."""
    query = (
        select(PostRow)
        .where(
            col(PostRow.account).in_(list(accounts)),
            col(PostRow.status).in_((PostStatus.BOOKED, PostStatus.PROGRAMMED)),
            col(PostRow.planned_at) >= after,
        )
        .order_by(col(PostRow.planned_at), col(PostRow.id))
    )
    return tuple(_due(row) for row in session.exec(query))


def wake(session: Session, account: str, at: datetime) -> None:
    """Have the posts of an account that were held at their hour looked at again."""
    statement = (
        update(PostRow)
        .where(
            col(PostRow.account) == account,
            col(PostRow.status) == PostStatus.BOOKED,
            col(PostRow.remind_at).is_(None),
        )
        .values(remind_at=at)
    )
    session.connection().execute(statement)
    session.expire_all()


def _due(row: PostRow) -> Due:
    return Due(
        row.id or 0,
        row.draft_id,
        row.account,
        row.planned_at,
        row.remind_at or row.planned_at,
        row.reminders,
        PostStatus(row.status),
    )


def _change(session: Session, post: int, **values: Any) -> None:  # noqa: ANN401  columns of any type
    row = session.get_one(PostRow, post)
    for name, value in values.items():
        setattr(row, name, value)
    session.add(row)
    session.flush()
