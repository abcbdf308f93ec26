"""Find drafts for people: what somebody has in hand, what was put away, what stands around."""

from collections.abc import Iterable
from typing import Final

from sqlalchemy import ColumnElement, exists, or_, text
from sqlmodel import Session, col, func, select

from checks.lifecycle import Status
from checks.types import Group
from storage import drafts
from storage.drafts import Stored
from storage.tables import DecisionRow, DraftRow, PostRow, VersionRow
from storage.tables.drafts import POST_TO_DO

PUT_AWAY: Final = (Status.REFUSED, Status.WITHDRAWN)
ESCAPE: Final = "\\"


def in_hand(session: Session, author: str, words: str = "", limit: int = 10) -> tuple[Stored, ...]:
    """Return somebody's drafts that are not over, the last changed first."""
    return _found(session, [*_still(author), *_says(words)], limit)


def put_away(session: Session, author: str, words: str = "", limit: int = 5) -> tuple[Stored, ...]:
    """Return somebody's drafts that were withdrawn or refused, the last changed first."""
    asked = [col(DraftRow.author) == author, col(DraftRow.status).in_(PUT_AWAY), *_says(words)]
    return _found(session, asked, limit)


def in_review(session: Session, groups: Iterable[Group], limit: int = 10) -> tuple[Stored, ...]:
    """Return the drafts of these groups that wait for a decision, the last changed first."""
    asked = [col(DraftRow.status) == Status.IN_REVIEW, col(DraftRow.group).in_(list(groups))]
    return _found(session, asked, limit)


def page_in_hand(session: Session, author: str, limit: int, offset: int = 0) -> tuple[Stored, ...]:
    """Return somebody's drafts that are not over, the last changed first, page by page."""
    return _found(session, _still(author), limit, offset)


def to_decide(
    session: Session, groups: Iterable[Group], user: str, limit: int, offset: int = 0
) -> tuple[Stored, ...]:
    """Return the drafts on which somebody may decide, those that wait for longest first.

    What they wrote a version of, or approved already, is not among them.
    """
    wrote = exists().where(
        col(VersionRow.draft_id) == col(DraftRow.id), col(VersionRow.changed_by) == user
    )
    given = exists().where(
        col(DecisionRow.draft_id) == col(DraftRow.id),
        col(DecisionRow.version) == col(DraftRow.version),
        col(DecisionRow.by) == user,
        col(DecisionRow.decision) == "approved",
    )
    query = (
        select(DraftRow)
        .where(
            DraftRow.status == Status.IN_REVIEW,
            col(DraftRow.group).in_(list(groups)),
            DraftRow.author != user,
            ~wrote,
            ~given,
        )
        .order_by(col(DraftRow.submitted_at), col(DraftRow.id))
        .limit(limit)
        .offset(offset)
    )
    return drafts.many(session, query)


def _still(author: str) -> list[ColumnElement[bool]]:
    """Return the conditions that a draft is somebody's and not over, however many are over."""
    to_do = select(PostRow.draft_id).where(text(POST_TO_DO))
    return [
        col(DraftRow.author) == author,
        col(DraftRow.status).not_in(PUT_AWAY),
        col(DraftRow.id).in_(to_do),
    ]


def _found(
    session: Session, asked: list[ColumnElement[bool]], limit: int, offset: int = 0
) -> tuple[Stored, ...]:
    query = (
        select(DraftRow)
        .where(*asked)
        .order_by(col(DraftRow.changed_at).desc(), col(DraftRow.id).desc())
        .limit(limit)
        .offset(offset)
    )
    return drafts.many(session, query)


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
