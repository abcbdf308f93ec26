"""Say what stands around a post: the hours and texts of its account, the other job offers."""

from collections.abc import Iterable
from datetime import datetime
from typing import Final

from sqlalchemy import update
from sqlmodel import Session, col, func, select

from checks.lifecycle import PostStatus, Status
from checks.types import Earlier, PostType
from storage.tables import DraftRow, PostRow

GOING_OUT: Final = (PostStatus.BOOKED, PostStatus.PROGRAMMED, PostStatus.PUBLISHED)
STILL_TO_GO: Final = (PostStatus.PLANNED, PostStatus.BOOKED, PostStatus.PROGRAMMED)
BEFORE_APPROVAL: Final = (Status.OPEN, Status.IN_REVIEW, Status.CHANGES_REQUESTED)


def around(
    session: Session, account: str, start: datetime, end: datetime, but: int
) -> tuple[Earlier, ...]:
    """Return the posts of an account that go or went out in a stretch, but those of one draft."""
    published, planned = col(PostRow.published_at), col(PostRow.planned_at)
    at = func.coalesce(published, planned)
    query = (
        select(PostRow, DraftRow)
        .join(DraftRow, col(DraftRow.id) == col(PostRow.draft_id))
        .where(
            PostRow.account == account,
            col(PostRow.status).in_(GOING_OUT),
            # Each has its index; the instant made of both has none.
            published.between(start, end) | planned.between(start, end),
            at >= start,
            at < end,
            DraftRow.id != but,
        )
        .order_by(at)
    )
    return tuple(
        Earlier(post.own_text or draft.text, post.published_at or post.planned_at)
        for post, draft in session.exec(query)
    )


def jobs_waiting(session: Session, but: int) -> int:
    """Return how many other drafts of job offers are not approved yet."""
    query = (
        select(func.count())
        .select_from(DraftRow)
        .where(
            DraftRow.type == PostType.JOB,
            col(DraftRow.status).in_(BEFORE_APPROVAL),
            DraftRow.id != but,
        )
    )
    return session.exec(query).one()


def judge_planned(session: Session, start: datetime, end: datetime, *, at: datetime) -> int:
    """Have every draft with a post still to go out in a stretch judged again; return how many."""
    planned = select(PostRow.draft_id).where(
        col(PostRow.status).in_(STILL_TO_GO),
        col(PostRow.planned_at) >= start,
        col(PostRow.planned_at) < end,
    )
    concerned = (
        col(DraftRow.id).in_(planned),
        col(DraftRow.status).in_((*BEFORE_APPROVAL, Status.APPROVED)),
        col(DraftRow.judged_version) == col(DraftRow.version),
    )
    again = update(DraftRow).where(*concerned).values(judge_at=at, judge_claim=None)
    changed = session.connection().execute(again).rowcount
    session.expire_all()
    return int(changed)


def judge_again(  # noqa: PLR0913  a stretch of a calendar is all of these
    session: Session,
    accounts: Iterable[str],
    start: datetime,
    end: datetime,
    *,
    but: int,
    at: datetime,
) -> None:
    """Have the other drafts planned on these accounts in a stretch judged again: room changed.

    Those that somebody is acting on are left alone, since two acts would wait for each other;
    their facts are looked at again when they are sent or approved.
    """
    planned = select(PostRow.draft_id).where(
        col(PostRow.account).in_(list(accounts)),
        col(PostRow.status) == PostStatus.PLANNED,
        col(PostRow.planned_at) >= start,
        col(PostRow.planned_at) < end,
    )
    concerned = (
        col(DraftRow.id).in_(planned),
        col(DraftRow.id) != but,
        col(DraftRow.status).in_(BEFORE_APPROVAL),
        col(DraftRow.judged_version) == col(DraftRow.version),
    )
    free = session.exec(select(DraftRow.id).where(*concerned).with_for_update(skip_locked=True))
    again = update(DraftRow).where(col(DraftRow.id).in_(free.all()))
    session.connection().execute(again.values(judge_at=at, judge_claim=None))
    session.expire_all()
