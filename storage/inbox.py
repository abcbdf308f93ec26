"""Remember what Slack delivered, so that each thing has its effect once and none is lost."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Final

from sqlalchemy import ColumnElement, update
from sqlmodel import Session, col, func, select

from storage.inserting import insert_new
from storage.tables import InboxRow

# Slack or the database may be away for hours: with the waits of the worker, more than three.
GIVE_UP_AFTER: Final = 24


@dataclass(frozen=True, slots=True)
class Delivery:
    """One thing to act on: its own key, and its body with nothing in it that must not be kept.

    ``attempts`` is how often somebody began to act on it.
    """

    key: str
    body: str
    attempts: int = field(default=0, compare=False)


def receive(session: Session, delivery: Delivery, now: datetime) -> bool:
    """Keep a delivery to act on later; return False when it was already there."""
    return insert_new(
        session, InboxRow, ("key",), key=delivery.key, body=delivery.body, received_at=now
    )


def settle(session: Session, key: str, now: datetime) -> bool:
    """Mark a delivery as done within the transaction of its effect; False when it was before."""
    done = (
        update(InboxRow)
        .where(col(InboxRow.key) == key, col(InboxRow.done_at).is_(None))
        .values(done_at=now, body=None)
    )
    if session.connection().execute(done).rowcount == 1:
        return True
    return insert_new(
        session, InboxRow, ("key",), key=key, received_at=now, done_at=now, attempts=1
    )


def is_done(session: Session, key: str) -> bool:
    """Return whether a delivery had its effect."""
    query = select(InboxRow.id).where(InboxRow.key == key, col(InboxRow.done_at).is_not(None))
    return session.exec(query).first() is not None


def claim(session: Session, now: datetime, until: datetime) -> Delivery | None:
    """Take on lease the oldest delivery that nobody is acting on."""
    query = (
        select(InboxRow)
        .where(*_free(now))
        .order_by(col(InboxRow.id))
        .limit(1)
        .with_for_update(skip_locked=True)
    )
    row = session.exec(query).first()
    if row is None:
        return None
    row.claimed_until = until
    row.attempts += 1
    return Delivery(row.key, row.body or "{}", row.attempts)


def waiting(session: Session, now: datetime) -> bool:
    """Return whether ``claim`` would find a delivery."""
    return session.exec(select(InboxRow.id).where(*_free(now)).limit(1)).first() is not None


def _free(now: datetime) -> tuple[ColumnElement[bool], ...]:
    """Return the conditions that a delivery waits and that nobody is acting on it."""
    claimed = col(InboxRow.claimed_until)
    return (
        col(InboxRow.done_at).is_(None),
        claimed.is_(None) | (claimed <= now),
        col(InboxRow.attempts) < GIVE_UP_AFTER,
    )


def postpone(session: Session, key: str, until: datetime) -> None:
    """Let a delivery that failed wait before it is tried again."""
    session.exec(update(InboxRow).where(col(InboxRow.key) == key).values(claimed_until=until))


def pending(session: Session) -> int:
    """Return how many deliveries wait to be acted on."""
    query = select(func.count()).select_from(InboxRow).where(col(InboxRow.done_at).is_(None))
    return session.exec(query).one()
