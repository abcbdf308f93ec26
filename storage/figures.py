"""Count what was published and asked for in a stretch of time. Counts only, no words."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from sqlmodel import Session, col, func, select

from checks.lifecycle import PostStatus
from storage.slots import Ground
from storage.tables import DraftRow, ExceptionRow, PostRow, SlotRow


@dataclass(frozen=True, slots=True)
class Published:
    """One post that is out, as the figures count it."""

    account: str
    objective: str
    planned_at: datetime
    published_at: datetime
    ground: Ground | None


def published(session: Session, start: datetime, end: datetime) -> tuple[Published, ...]:
    """Return the posts that went out in a stretch, in order of time."""
    at = col(PostRow.published_at)
    query = (
        select(PostRow, DraftRow.objective, SlotRow.ground)
        .join(DraftRow, col(DraftRow.id) == col(PostRow.draft_id))
        .join(SlotRow, col(SlotRow.post_id) == col(PostRow.id), isouter=True)
        .where(PostRow.status == PostStatus.PUBLISHED, at >= start, at < end)
        .order_by(at)
    )
    return tuple(
        Published(
            post.account,
            objective,
            post.planned_at,
            post.published_at,
            Ground(ground) if ground else None,
        )
        for post, objective, ground in session.exec(query)
        if post.published_at is not None
    )


def missed(session: Session, start: datetime, end: datetime) -> dict[str, int]:
    """Return how many posts planned in a stretch did not go out, by account."""
    query = (
        select(PostRow.account, func.count())
        .where(
            PostRow.status == PostStatus.MISSED,
            col(PostRow.planned_at) >= start,
            col(PostRow.planned_at) < end,
        )
        .group_by(col(PostRow.account))
    )
    return dict(session.exec(query).all())


def exceptions(session: Session, start: datetime, end: datetime) -> dict[tuple[str, bool], int]:
    """Return how many exceptions to the cap were answered in a stretch, by category and answer."""
    answered = select(ExceptionRow.category, ExceptionRow.granted).where(
        col(ExceptionRow.granted).is_not(None),
        col(ExceptionRow.decided_at) >= start,
        col(ExceptionRow.decided_at) < end,
    )
    return dict(Counter((category, bool(granted)) for category, granted in session.exec(answered)))


def days_at_cap(
    session: Session, counted: Iterable[str], first: date, last: date, cap: int
) -> dict[str, int]:
    """Return on how many city days of a stretch each counted account held all its places."""
    full = (
        select(col(SlotRow.counted), col(SlotRow.day))
        .where(
            col(SlotRow.counted).in_(list(counted)),
            col(SlotRow.day) >= first,
            col(SlotRow.day) <= last,
        )
        .group_by(col(SlotRow.counted), col(SlotRow.day))
        .having(func.count() >= cap)
        .subquery()
    )
    query = select(full.c.counted, func.count()).group_by(full.c.counted)
    found = session.connection().execute(query)
    return {counted_account: days for counted_account, days in found}  # noqa: C416  rows, not pairs
