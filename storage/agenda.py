"""Say what is on today, what is late, what waits: the posts of a day, chain by chain."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from sqlalchemy import ColumnElement, TextClause, text
from sqlmodel import Session, col, select
from sqlmodel.sql.expression import SelectOfScalar

from checks.lifecycle import PostStatus, Status
from checks.types import Group
from storage.draft import Post
from storage.draft_rows import post_of
from storage.tables import DraftRow, HoldRow, PostRow
from storage.tables.drafts import POST_TO_DO

LONGEST: Final = 50
# In the words of the index of what is still to do, without which every draft approved is read.
UNSETTLED: Final = text(f"post.{POST_TO_DO}")


@dataclass(frozen=True, slots=True)
class Planned:
    """One post of the agenda, with what tells it from the others."""

    post: Post
    author: str
    words: str


def going_out(
    session: Session, groups: Iterable[Group], start: datetime, end: datetime
) -> tuple[Planned, ...]:
    """Return the posts that are to go out in a stretch, or did, those that are held left out."""
    standing = (PostStatus.BOOKED, PostStatus.PROGRAMMED, PostStatus.PUBLISHED)
    return _found(
        session,
        groups,
        col(PostRow.status).in_(standing),
        col(PostRow.planned_at) >= start,
        col(PostRow.planned_at) < end,
        col(PostRow.id).not_in(_held()),
    )


def to_publish(
    session: Session, accounts: Iterable[str], start: datetime, end: datetime, limit: int
) -> tuple[Planned, ...]:
    """Return the posts of some accounts that are still to go out in a stretch, the next first."""
    query = (
        select(PostRow, DraftRow)
        .join(DraftRow, col(DraftRow.id) == col(PostRow.draft_id))
        .where(
            col(PostRow.account).in_(list(accounts)),
            col(PostRow.planned_at) >= start,
            col(PostRow.planned_at) < end,
            col(PostRow.status).in_((PostStatus.BOOKED, PostStatus.PROGRAMMED)),
            col(PostRow.id).not_in(_held()),
        )
        .order_by(col(PostRow.planned_at), col(PostRow.id))
        .limit(limit)
    )
    return _planned(session, query)


def late(session: Session, groups: Iterable[Group], now: datetime) -> tuple[Planned, ...]:
    """Return the posts whose hour has passed without them, and that nobody settled."""
    missed = col(PostRow.status) == PostStatus.MISSED
    unplaced = col(PostRow.status) == PostStatus.PLANNED
    return _found(
        session,
        groups,
        UNSETTLED,
        missed | (unplaced & (col(PostRow.planned_at) <= now)),
        DraftRow.status == Status.APPROVED,
    )


def held(session: Session, groups: Iterable[Group]) -> tuple[Planned, ...]:
    """Return the posts that wait because something holds them back."""
    booked = col(PostRow.status) == PostStatus.BOOKED
    return _found(session, groups, booked, col(PostRow.id).in_(_held()))


def _held() -> SelectOfScalar[int | None]:
    return select(col(HoldRow.post_id)).where(
        col(HoldRow.released_at).is_(None), col(HoldRow.post_id).is_not(None)
    )


def _found(
    session: Session, groups: Iterable[Group], *asked: ColumnElement[bool] | TextClause | bool
) -> tuple[Planned, ...]:
    query = (
        select(PostRow, DraftRow)
        .join(DraftRow, col(DraftRow.id) == col(PostRow.draft_id))
        .where(col(DraftRow.group).in_(list(groups)), *asked)
        .order_by(col(PostRow.planned_at), col(PostRow.id))
        .limit(LONGEST)
    )
    return _planned(session, query)


def _planned(session: Session, query: Any) -> tuple[Planned, ...]:  # noqa: ANN401  a select of rows
    return tuple(
        Planned(post_of(post), draft.author, post.own_text or draft.text)
        for post, draft in session.exec(query)
    )
