"""List the comments of the public by who looks after them: what waits, what a crisis delayed."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement
from sqlmodel import Session, col, func, or_, select

from checks.comment_life import State
from checks.natures import Nature
from storage.comment import Comment
from storage.comment_rows import comment_of
from storage.tables import CommentRow

UNANSWERABLE = frozenset({State.NO_ANSWER.value, State.MODERATED.value})


@dataclass(frozen=True, slots=True)
class Scope:
    """Some accounts; ``known`` are all those of the city when accounts that are gone count too."""

    accounts: tuple[str, ...]
    known: tuple[str, ...] | None = None

    def holds(self, account: Any) -> ColumnElement[bool]:  # noqa: ANN401  a column
        """Return the condition that an account is one of these."""
        if self.known is None:
            return col(account).in_(self.accounts)
        return or_(col(account).in_(self.accounts), col(account).not_in(self.known))


def waiting(session: Session, scope: Scope) -> tuple[Comment, ...]:
    """Return the comments to which somebody must still reply, the most pressing first."""
    return _listed(session, scope, col(CommentRow.closed_at).is_(None))


def count_for(session: Session, scope: Scope, user: str) -> int:
    """Return how many comments are somebody's or nobody's."""
    query = select(func.count()).select_from(CommentRow)
    asked = scope.holds(CommentRow.account), col(CommentRow.closed_at).is_(None), _free(user)
    return session.exec(query.where(*asked)).one()


def for_somebody(session: Session, scope: Scope, user: str, limit: int) -> tuple[Comment, ...]:
    """Return the comments that are somebody's or nobody's, the most pressing first."""
    still = col(CommentRow.closed_at).is_(None)
    return _listed(session, scope, still, _free(user), limit=limit)


def delayed(session: Session, scope: Scope, start: datetime, end: datetime) -> tuple[Comment, ...]:
    """Return the ordinary comments that waited within a stretch and were late by its end."""
    row = CommentRow
    first, closed = col(row.first_reply_at), col(row.closed_at)
    return _listed(
        session,
        scope,
        row.nature != Nature.DANGER.value,
        col(row.state).not_in(UNANSWERABLE),
        col(row.target_at) >= start,
        col(row.target_at) < end,
        or_(first.is_(None), first > col(row.target_at)),
        or_(closed.is_(None), closed > start),
    )


def _free(user: str) -> ColumnElement[bool]:
    return or_(col(CommentRow.assignee) == user, col(CommentRow.assignee).is_(None))


def _listed(
    session: Session, scope: Scope, *asked: ColumnElement[bool] | bool, limit: int | None = None
) -> tuple[Comment, ...]:
    query = (
        select(CommentRow)
        .where(scope.holds(CommentRow.account), *asked)
        .order_by(col(CommentRow.limit_at), col(CommentRow.id))
        .limit(limit)
    )
    return tuple(map(comment_of, session.exec(query)))
