"""Remember the comments of the public: who is on each, what it waits for, how it ended."""

from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import update
from sqlmodel import Session, col, select

from checks.comment_life import State
from checks.natures import Nature
from storage.comment import Captured, Comment, Due, person_of
from storage.comment_ends import answered_by_department, end, group, grouped, reopen
from storage.comment_rows import change, comment_of, reckoned, written
from storage.inserting import insert_new
from storage.tables import CommentRow

__all__ = [
    "Captured",
    "Comment",
    "Due",
    "add",
    "answered_by_department",
    "correct",
    "end",
    "find",
    "get",
    "group",
    "grouped",
    "hold",
    "lock",
    "open_like",
    "person_of",
    "reckon",
    "reopen",
    "reply_for_now",
    "set_nature",
    "wait_for",
    "with_key",
]


def add(session: Session, what: Captured, due: Due, by: str, at: datetime) -> tuple[Comment, bool]:
    """Follow a comment; return it, and whether it is new: the same link is the same comment."""
    values = dict(
        **written(what),
        **reckoned(due),
        state=State.NEW.value,
        captured_by=by,
        captured_at=at,
        department="",
        nudges=0,
        told_director=False,
        reply_link="",
        reason="",
    )
    if what.key:
        new = insert_new(session, CommentRow, ("key",), key=what.key, **values)
        row = session.exec(select(CommentRow).where(CommentRow.key == what.key)).one()
        return comment_of(row), new
    row = CommentRow(key=None, **values)
    session.add(row)
    session.flush()
    return comment_of(row), True


def find(session: Session, number: int) -> Comment | None:
    """Return a comment, or None when there is no such one."""
    row = session.get(CommentRow, number)
    return comment_of(row) if row else None


def get(session: Session, number: int) -> Comment:
    """Return a comment that exists."""
    return comment_of(session.get_one(CommentRow, number))


def lock(session: Session, number: int) -> Comment | None:
    """Return a comment and hold it until the transaction ends."""
    query = select(CommentRow).where(CommentRow.id == number).with_for_update()
    row = session.exec(query.execution_options(populate_existing=True)).first()
    return comment_of(row) if row else None


def with_key(session: Session, key: str) -> Comment | None:
    """Return the comment that a normalised link leads to, or None."""
    row = session.exec(select(CommentRow).where(CommentRow.key == key)).first() if key else None
    return comment_of(row) if row else None


def correct(session: Session, number: int, what: Captured, due: Due) -> None:
    """Give a comment what somebody noted anew; its link stays what names it."""
    change(session, number, **written(what), **reckoned(due))


def set_nature(session: Session, number: int, nature: Nature) -> None:
    """Record what a person says that a comment is."""
    change(session, number, nature=nature.value)


def hold(
    session: Session, number: int, state: State, keeper: str | None, release_at: datetime | None
) -> None:
    """Record who is on a comment, and until when without a sign; nobody when there is none."""
    change(session, number, state=state.value, assignee=keeper, release_at=release_at)


def wait_for(session: Session, number: int, state: State, department: str) -> None:
    """Record which department is asked."""
    change(session, number, state=state.value, department=department)


def reply_for_now(
    session: Session, number: int, at: datetime, promised_at: datetime, nudge_at: datetime | None
) -> None:
    """Record that an interim reply is out: it meets the target, the limit still counts."""
    row = session.get_one(CommentRow, number)
    change(
        session,
        number,
        state=State.INTERIM.value,
        first_reply_at=row.first_reply_at or at,
        interim_at=row.interim_at or at,
        promised_at=promised_at,
        nudge_at=nudge_at,
        release_at=None,
    )


def open_like(session: Session, account: str, but: int, limit: int = 90) -> tuple[Comment, ...]:
    """Return the other open comments of an account, the oldest first."""
    query = (
        select(CommentRow)
        .where(
            CommentRow.account == account,
            CommentRow.id != but,
            col(CommentRow.closed_at).is_(None),
        )
        .order_by(col(CommentRow.received_at), col(CommentRow.id))
        .limit(limit)
    )
    return tuple(map(comment_of, session.exec(query)))


def reckon(session: Session, again: Iterable[tuple[int, Due]]) -> None:
    """Give comments the window and the reminder that new hours make."""
    for number, due in again:
        session.exec(update(CommentRow).where(col(CommentRow.id) == number).values(reckoned(due)))
    session.expire_all()
