"""Remember who holds which place of the day (art. 9). The database refuses what would not fit."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from sqlalchemy import ColumnElement, delete
from sqlmodel import Session, col, func, select

from checks.lifecycle import PostStatus
from checks.slots import free_ordinal
from storage.inserting import insert_new
from storage.tables import DraftRow, PostRow, SlotRow


class Ground(StrEnum):
    """Why a post may stand above the cap."""

    EXCEPTION = "exception"
    EMERGENCY = "emergency"
    EXCESS = "excess"


@dataclass(frozen=True, slots=True)
class Slot:
    """One place held on a city day."""

    ordinal: int
    ground: Ground | None
    post: int
    taken_by: str


def held_on(session: Session, counted: str, day: date) -> tuple[Slot, ...]:
    """Return the places held on a city day, in order."""
    query = (
        select(SlotRow)
        .where(SlotRow.counted == counted, SlotRow.day == day)
        .order_by(col(SlotRow.ordinal))
    )
    return tuple(_slot(row) for row in session.exec(query))


def counts(session: Session, counted: str, first: date, last: date) -> dict[date, int]:
    """Return how many places are held on each city day of a stretch; absent days hold none."""
    query = (
        select(col(SlotRow.day), func.count())
        .where(SlotRow.counted == counted, col(SlotRow.day) >= first, col(SlotRow.day) <= last)
        .group_by(col(SlotRow.day))
    )
    return dict(session.exec(query).all())


def counts_on(session: Session, counted: Iterable[str], day: date) -> dict[str, int]:
    """Return how many places each holds on a city day; what holds none is absent."""
    query = (
        select(col(SlotRow.counted), func.count())
        .where(col(SlotRow.counted).in_(list(counted)), SlotRow.day == day)
        .group_by(col(SlotRow.counted))
    )
    return dict(session.exec(query).all())


def totals(session: Session, counted: Iterable[str], first: date, last: date) -> dict[date, int]:
    """Return how many places several counts hold together on each city day of a stretch."""
    query = (
        select(col(SlotRow.day), func.count())
        .where(
            col(SlotRow.counted).in_(list(counted)),
            col(SlotRow.day) >= first,
            col(SlotRow.day) <= last,
        )
        .group_by(col(SlotRow.day))
    )
    return dict(session.exec(query).all())


def of_post(session: Session, post: int) -> Slot | None:
    """Return the place that a post holds, or None."""
    row = session.exec(select(SlotRow).where(SlotRow.post_id == post)).first()
    return _slot(row) if row else None


def take(  # noqa: PLR0913  a place is defined by all of these
    session: Session,
    counted: str,
    day: date,
    post: int,
    *,
    cap: int,
    ground: Ground | None,
    by: str,
    now: datetime,
) -> Slot | None:
    """Give a post the first free place of a day; return None when the day is full for it.

    Two takers of one place are told apart by the database: the loser looks again, and finds one
    place fewer each time.
    """
    while True:
        taken = frozenset(slot.ordinal for slot in held_on(session, counted, day))
        ordinal = free_ordinal(taken)
        if ordinal > cap and ground is None:
            return None
        slot = Slot(ordinal, ground if ordinal > cap else None, post, by)
        if _insert(session, slot, counted, day, cap, now):
            return slot


def free(session: Session, posts: Iterable[int]) -> None:
    """Give back the places that these posts hold."""
    session.connection().execute(delete(SlotRow).where(col(SlotRow.post_id).in_(list(posts))))
    session.expire_all()


def _waiting(
    accounts: Iterable[str], start: datetime, end: datetime
) -> tuple[ColumnElement[bool], ...]:
    """Return what tells the posts in review that are planned in a stretch."""
    return (
        col(PostRow.account).in_(list(accounts)),
        col(PostRow.planned_at) >= start,
        col(PostRow.planned_at) < end,
        col(PostRow.status) == PostStatus.PLANNED,
        col(DraftRow.status) == "in_review",
    )


def waiting_on(
    session: Session, accounts: Iterable[str], start: datetime, end: datetime, but: int
) -> int:
    """Return how many posts in review are planned in a stretch, a draft's own left out."""
    query = (
        select(func.count())
        .select_from(PostRow)
        .join(DraftRow, col(DraftRow.id) == col(PostRow.draft_id))
        .where(
            *_waiting(accounts, start, end),
            DraftRow.id != but,
        )
    )
    return session.exec(query).one()


def waiting_counts(
    session: Session, accounts: Iterable[str], start: datetime, end: datetime
) -> dict[str, int]:
    """Return how many posts in review are planned in a stretch, account by account."""
    query = (
        select(col(PostRow.account), func.count())
        .join(DraftRow, col(DraftRow.id) == col(PostRow.draft_id))
        .where(*_waiting(accounts, start, end))
        .group_by(col(PostRow.account))
    )
    return dict(session.exec(query).all())


def _insert(  # noqa: PLR0913, PLR0917  a row is all of these
    session: Session, slot: Slot, counted: str, day: date, cap: int, now: datetime
) -> bool:
    return insert_new(
        session,
        SlotRow,
        ("counted", "day", "ordinal"),
        counted=counted,
        day=day,
        ordinal=slot.ordinal,
        cap=cap,
        ground=slot.ground,
        post_id=slot.post,
        taken_by=slot.taken_by,
        taken_at=now,
    )


def _slot(row: SlotRow) -> Slot:
    ground = Ground(row.ground) if row.ground else None
    return Slot(row.ordinal, ground, row.post_id, row.taken_by)
