"""Remember the pages that the city follows or declined to follow (art. 4)."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from sqlalchemy import update
from sqlmodel import Session, col, func, select

from storage.tables import SubscriptionRow


class Following(StrEnum):
    """Where a page stands in the register."""

    ASKED = "asked"
    FOLLOWED = "followed"
    DECLINED = "declined"
    DROPPED = "dropped"


@dataclass(frozen=True, slots=True)
class Subscription:
    """One page of the register; ``reason`` and ``decision`` are notes."""

    id: int
    page: str
    link: str
    checklist: tuple[str, ...]
    reason: int | None
    asked_by: str
    asked_at: datetime
    status: Following
    decided_by: str | None
    decided_at: datetime | None
    decision: int | None
    review_at: datetime | None

    @property
    def subject(self) -> str:
        """Return what journal lines and messages call it."""
        return f"subscription:{self.id}"


def ask(  # noqa: PLR0913, PLR0917  a request says what, who, when, why
    session: Session,
    page: str,
    link: str,
    checklist: tuple[str, ...],
    reason: int | None,
    by: str,
    now: datetime,
) -> Subscription:
    """Record a page that somebody asks to follow."""
    row = SubscriptionRow(
        page=page, link=link, checklist=list(checklist), reason_id=reason,
        asked_by=by, asked_at=now, status=Following.ASKED,
    )  # fmt: skip
    session.add(row)
    session.flush()
    return _value(row)


def find(session: Session, number: int) -> Subscription | None:
    """Return a page of the register, or None."""
    row = session.get(SubscriptionRow, number, populate_existing=True)
    return _value(row) if row else None


def of_link(session: Session, link: str) -> Subscription | None:
    """Return the page of an address that waits for a decision or is followed."""
    open_ones = col(SubscriptionRow.status).in_([Following.ASKED, Following.FOLLOWED])
    query = select(SubscriptionRow).where(SubscriptionRow.link == link, open_ones)
    row = session.exec(query).first()
    return _value(row) if row else None


def register(session: Session, limit: int = 100) -> tuple[Subscription, ...]:
    """Return the pages that are followed, by name."""
    query = (
        select(SubscriptionRow)
        .where(SubscriptionRow.status == Following.FOLLOWED)
        .order_by(func.lower(SubscriptionRow.page), col(SubscriptionRow.id))
        .limit(limit)
    )
    return tuple(_value(row) for row in session.exec(query))


def decide(  # noqa: PLR0913  a decision says what, who, when, why, until when
    session: Session,
    number: int,
    was: Following,
    becomes: Following,
    *,
    by: str,
    now: datetime,
    note: int | None,
    review_at: datetime | None,
) -> bool:
    """Record a decision on a page; return False when it no longer stands where it did."""
    done = (
        update(SubscriptionRow)
        .where(col(SubscriptionRow.id) == number, col(SubscriptionRow.status) == was)
        .values(
            status=becomes, decided_by=by, decided_at=now, decision_id=note, review_at=review_at
        )
    )
    return bool(session.connection().execute(done).rowcount)


def to_review(session: Session, now: datetime) -> tuple[Subscription, ...]:
    """Return the pages whose yearly look is due."""
    query = (
        select(SubscriptionRow)
        .where(col(SubscriptionRow.review_at) <= now)
        .order_by(col(SubscriptionRow.id))
    )
    return tuple(_value(row) for row in session.exec(query))


def review_at(session: Session, one: Subscription, at: datetime | None) -> bool:
    """Plan the next look at a page, or none while one is asked for; False when it moved."""
    due = col(SubscriptionRow.review_at)
    as_known = due.is_(None) if one.review_at is None else due == one.review_at
    done = (
        update(SubscriptionRow)
        .where(col(SubscriptionRow.id) == one.id, as_known)
        .values(review_at=at)
    )
    return bool(session.connection().execute(done).rowcount)


def _value(row: SubscriptionRow) -> Subscription:
    return Subscription(
        id=row.id or 0,
        page=row.page,
        link=row.link,
        checklist=tuple(row.checklist),
        reason=row.reason_id,
        asked_by=row.asked_by,
        asked_at=row.asked_at,
        status=Following(row.status),
        decided_by=row.decided_by,
        decided_at=row.decided_at,
        decision=row.decision_id,
        review_at=row.review_at,
    )
