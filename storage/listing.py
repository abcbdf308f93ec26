"""Find drafts for people: what somebody has in hand, what was put away, what stands around."""

from collections.abc import Iterable
from typing import Final

from sqlalchemy import ColumnElement, or_
from sqlmodel import Session, col, func, select

from checks.lifecycle import PostStatus, Status
from checks.types import Group
from storage import drafts
from storage.drafts import Stored
from storage.tables import DraftRow, PostRow

OVER: Final = (PostStatus.PUBLISHED, PostStatus.DROPPED)
PUT_AWAY: Final = (Status.REFUSED, Status.WITHDRAWN)
ESCAPE: Final = "\\"


def in_hand(session: Session, author: str, words: str = "", limit: int = 10) -> tuple[Stored, ...]:
    """Return somebody's drafts that are not over, the last changed first."""
    still = select(PostRow.draft_id).where(col(PostRow.status).not_in(OVER))
    return _found(
        session,
        [
            col(DraftRow.author) == author,
            col(DraftRow.status).not_in(PUT_AWAY),
            col(DraftRow.id).in_(still),
            *_says(words),
        ],
        limit,
    )


def put_away(session: Session, author: str, words: str = "", limit: int = 5) -> tuple[Stored, ...]:
    """Return somebody's drafts that were withdrawn or refused, the last changed first."""
    asked = [col(DraftRow.author) == author, col(DraftRow.status).in_(PUT_AWAY), *_says(words)]
    return _found(session, asked, limit)


def in_review(session: Session, groups: Iterable[Group], limit: int = 10) -> tuple[Stored, ...]:
    """Return the drafts of these groups that wait for a decision, the last changed first."""
    asked = [col(DraftRow.status) == Status.IN_REVIEW, col(DraftRow.group).in_(list(groups))]
    return _found(session, asked, limit)


def _found(session: Session, asked: list[ColumnElement[bool]], limit: int) -> tuple[Stored, ...]:
    query = (
        select(DraftRow.id)
        .where(*asked)
        .order_by(col(DraftRow.changed_at).desc(), col(DraftRow.id).desc())
        .limit(limit)
    )
    return tuple(drafts.get(session, one or 0) for one in session.exec(query))


def _says(words: str) -> list[ColumnElement[bool]]:
    """Return the condition that a draft's text, or that of one of its posts, holds some words."""
    if not words:
        return []
    for sign in (ESCAPE, "%", "_"):
        words = words.replace(sign, ESCAPE + sign)
    pattern = f"%{words.lower()}%"
    own = select(PostRow.draft_id).where(
        func.lower(col(PostRow.own_text)).like(pattern, escape=ESCAPE)
    )
    return [
        or_(
            func.lower(col(DraftRow.text)).like(pattern, escape=ESCAPE),
            col(DraftRow.id).in_(own),
        )
    ]
