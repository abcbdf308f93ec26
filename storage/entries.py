"""Say what stands in the calendar: every post that goes or went out, or waits for approval."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from sqlmodel import Session, and_, col, func, select

from checks.lifecycle import PostStatus, Status
from storage.slots import Ground
from storage.tables import DraftRow, PostRow, SlotRow


@dataclass(frozen=True, slots=True)
class Entry:
    """One post in the calendar; ``waiting`` when it is not approved yet."""

    draft: int
    post: int
    account: str
    at: datetime
    status: PostStatus
    waiting: bool
    text: str
    link: str
    ground: Ground | None


def between(
    session: Session, accounts: Iterable[str], start: datetime, end: datetime
) -> tuple[Entry, ...]:
    """Return what stands on these accounts in a stretch, in order of time."""
    wanted = list(accounts)
    standing = col(PostRow.status).in_(
        (PostStatus.BOOKED, PostStatus.PROGRAMMED, PostStatus.PUBLISHED)
    )
    waiting = (PostRow.status == PostStatus.PLANNED) & (DraftRow.status == Status.IN_REVIEW)
    out, planned = col(PostRow.published_at), col(PostRow.planned_at)
    # Each of the two is found by an index of its own; the instant that counts is found by none.
    within = and_(out >= start, out < end) | and_(out.is_(None), planned >= start, planned < end)
    query = (
        select(PostRow, DraftRow, SlotRow.ground)
        .join(DraftRow, col(DraftRow.id) == col(PostRow.draft_id))
        .join(SlotRow, col(SlotRow.post_id) == col(PostRow.id), isouter=True)
        .where(col(PostRow.account).in_(wanted), standing | waiting, within)
        .order_by(func.coalesce(out, planned), col(PostRow.id))
    )
    return tuple(_entry(*row) for row in session.exec(query))


def count_of(
    session: Session, accounts: Iterable[str], objective: str, start: datetime, end: datetime
) -> int:
    """Return how many posts of an objective stand on these accounts in a stretch."""
    standing = (PostStatus.BOOKED, PostStatus.PROGRAMMED, PostStatus.PUBLISHED)
    query = (
        select(func.count())
        .select_from(PostRow)
        .join(DraftRow, col(DraftRow.id) == col(PostRow.draft_id))
        .where(
            col(PostRow.account).in_(list(accounts)),
            col(PostRow.planned_at) >= start,
            col(PostRow.planned_at) < end,
            col(PostRow.status).in_(standing),
            DraftRow.objective == objective,
        )
    )
    return session.exec(query).one()


def _entry(post: PostRow, draft: DraftRow, ground: str | None) -> Entry:
    status = PostStatus(post.status)
    return Entry(
        draft=post.draft_id,
        post=post.id or 0,
        account=post.account,
        at=post.published_at or post.planned_at,
        status=status,
        waiting=status is PostStatus.PLANNED,
        text=post.own_text or draft.text,
        link=post.link or draft.link,
        ground=Ground(ground) if ground else None,
    )
