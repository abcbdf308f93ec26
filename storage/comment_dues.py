"""Say which comments need somebody now: reminders, claims left, hours that changed, figures."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any, Final

import sqlalchemy
from sqlalchemy import and_, bindparam, case, not_, or_, update
from sqlmodel import Session, SQLModel, col, select

from checks.comment_life import State
from checks.reply_figures import Replied
from storage.comment import Comment
from storage.comment_rows import comment_of
from storage.tables import CommentRow

COMMENTS: Final = SQLModel.metadata.tables["comment"]
# Those that come back together are moved together; beyond so many instants, one by one.
FEW: Final = 20


def to_nudge(session: Session, now: datetime) -> tuple[Comment, ...]:
    """Return the comments whose reminder is due, the most pressing first; they are held.

    There may be a thousand: they are read as plain rows, which costs half.
    """
    query = (
        sqlalchemy.select(COMMENTS)
        .where(col(CommentRow.nudge_at) <= now)
        .order_by(col(CommentRow.limit_at), col(CommentRow.id))
        .with_for_update(skip_locked=True)
    )
    return tuple(map(comment_of, session.connection().execute(query).all()))


def nudged(
    session: Session,
    now: datetime,
    to: str,
    next_at: Mapping[int, datetime | None],
    counts: Mapping[int, int],
) -> None:
    """Record that somebody was reminded of comments at once, and when each comes back."""
    said: dict[str, Any] = {"nudged_at": now, "nudged_to": to}
    alike: dict[tuple[datetime | None, int], list[int]] = defaultdict(list)
    for number, at in next_at.items():
        alike[at, counts[number]].append(number)
    if len(alike) <= FEW:
        for (at, count), numbers in alike.items():
            _set(session, numbers, nudge_at=at, nudges=count, **said)
        return
    rows = [{"number": number, "at": at, "count": counts[number]} for number, at in next_at.items()]
    moved = update(CommentRow).where(col(CommentRow.id) == bindparam("number"))
    back: dict[str, Any] = {"nudge_at": bindparam("at"), "nudges": bindparam("count")}
    session.connection().execute(moved.values(back | said), rows)
    session.expire_all()


def later(session: Session, numbers: Iterable[int], at: datetime) -> None:
    """Have a reminder that fell in a closed hour wait for an instant."""
    _set(session, list(numbers), nudge_at=at)


def told_director(session: Session, now: datetime, to: str, numbers: Iterable[int]) -> None:
    """Record that the director was told of comments that nobody replied to in time."""
    _set(session, list(numbers), nudge_at=None, nudged_at=now, nudged_to=to, told_director=True)


def told_with(session: Session, to: str, at: datetime) -> tuple[Comment, ...]:
    """Return the comments of one reminder that still wait, the most pressing first."""
    query = (
        select(CommentRow)
        .where(
            CommentRow.nudged_to == to,
            CommentRow.nudged_at == at,
            col(CommentRow.closed_at).is_(None),
        )
        .order_by(col(CommentRow.limit_at), col(CommentRow.id))
    )
    return tuple(map(comment_of, session.exec(query)))


def put_off(session: Session, numbers: Iterable[int], until: datetime) -> None:
    """Have the reminder of comments come back at an instant; it is one reminder, not two."""
    fewer = case((col(CommentRow.nudges) > 0, col(CommentRow.nudges) - 1), else_=0)
    statement = (
        update(CommentRow)
        .where(col(CommentRow.id).in_(list(numbers)), col(CommentRow.closed_at).is_(None))
        .values(nudge_at=until, nudges=fewer)
    )
    session.exec(statement)
    session.expire_all()


def to_release(session: Session, now: datetime) -> tuple[Comment, ...]:
    """Return the comments whose keeper gave no sign; they are held."""
    query = (
        select(CommentRow)
        .where(col(CommentRow.release_at) <= now, CommentRow.state == State.CLAIMED.value)
        .order_by(col(CommentRow.release_at))
        .with_for_update(skip_locked=True)
    )
    return tuple(map(comment_of, session.exec(query)))


def reckoned_otherwise(
    session: Session, keys: Mapping[str, str], default: str, limit: int = 200
) -> tuple[Comment, ...]:
    """Return open comments whose window was made by other hours than those of ``keys`` now.

    ``keys`` are by account; ``default`` is for an account that is not among them any more.
    """
    row = CommentRow
    same = [
        and_(col(row.account) == account, col(row.reckoned_by) == key)
        for account, key in keys.items()
    ]
    same.append(and_(col(row.account).not_in(list(keys)), col(row.reckoned_by) == default))
    query = (
        select(row)
        .where(col(row.closed_at).is_(None), not_(or_(*same)))
        .order_by(col(row.id))
        .limit(limit)
    )
    return tuple(map(comment_of, session.exec(query)))


def replied(session: Session, start: datetime, end: datetime) -> tuple[Replied, ...]:
    """Return what the figures need of the comments received in a stretch; nobody's name."""
    query = (
        select(CommentRow)
        .where(col(CommentRow.received_at) >= start, col(CommentRow.received_at) < end)
        .order_by(col(CommentRow.id))
    )
    return tuple(
        Replied(
            account=row.account,
            nature=row.nature,
            received_at=row.received_at,
            target_at=row.target_at,
            limit_at=row.limit_at,
            first_reply_at=row.first_reply_at,
            interim=row.interim_at is not None,
            expects_reply=row.state not in {State.NO_ANSWER, State.MODERATED},
        )
        for row in session.exec(query)
    )


def _set(session: Session, numbers: list[int], **values: object) -> None:
    session.exec(update(CommentRow).where(col(CommentRow.id).in_(numbers)).values(**values))
    session.expire_all()
