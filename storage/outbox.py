"""Remember every message that Vigie owes, from the moment that its cause is recorded."""

import uuid
from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta
from typing import Any, Final

import sqlalchemy
from sqlalchemy import Select, update
from sqlmodel import Session, SQLModel, col, func, select

from storage.cards import place_of, places_of, remember
from storage.inserting import insert_new
from storage.letter import Letter, Owed, Place, Stuck
from storage.tables import OutboxRow

__all__ = [
    "EDITED",
    "FAILED",
    "SENT",
    "Letter",
    "Owed",
    "Place",
    "Stuck",
    "claim",
    "due",
    "pending",
    "place_of",
    "places_of",
    "postpone",
    "put",
    "refresh",
    "remember",
    "sent",
    "stuck",
    "unreached",
]

SENT: Final = "sent"
EDITED: Final = "edited"  # Slack counts no message: its limit of one a second is for new ones
FAILED: Final = "failed"
# How far ahead a free recipient is looked for when others must wait.
WINDOW: Final = 200
# From so many on, it is no passing trouble.
TRIES: Final = 4
OUTBOX: Final = SQLModel.metadata.tables["outbox"].c
# Plain columns, not whole rows: the postmen look often, and a backlog may be long.
WAITING: Final = (
    sqlalchemy.select(OUTBOX.id, OUTBOX.recipient, OUTBOX.not_before, OUTBOX.claimed_until)
    .where(OUTBOX.done_at.is_(None))
    .order_by(OUTBOX.id)
    .limit(WINDOW)
)


def put(  # noqa: PLR0913  a message owed is defined by all of these
    session: Session,
    letter: Letter,
    subject: str,
    recipient: str,
    *,
    facts: Mapping[str, Any] | None = None,
    key: str | None = None,
) -> None:
    """Owe a message; ``facts`` are identifiers and codes, in JSON.

    A second message under the same key, when one is given, is the same message.
    """
    insert_new(
        session,
        OutboxRow,
        ("key",),
        key=key or uuid.uuid4().hex,
        letter=letter,
        subject=subject,
        recipient=recipient,
        facts=dict(facts or {}),
    )


def claim(session: Session, now: datetime, lease: timedelta, pace: timedelta) -> Owed | None:
    """Take on lease the oldest message owed to a recipient who got no new one for a ``pace``.

    Order is kept for each recipient: nothing overtakes a message that waits or is being sent.
    ``now`` is real time, as are leases.
    """
    number = _next(session, WAITING.with_for_update(), now, pace)
    if number is None:
        return None
    row = session.get_one(OutboxRow, number, populate_existing=True)
    row.claimed_until = now + lease
    row.attempts += 1
    return _owed(row)


def due(session: Session, now: datetime, pace: timedelta) -> bool:
    """Return whether ``claim`` would find a message."""
    return _next(session, WAITING, now, pace) is not None


def _next(session: Session, waiting: Select[Any], now: datetime, pace: timedelta) -> int | None:
    rows = session.connection().execute(waiting).all()
    # Read once the rows are held: what another postman has just sent is then seen.
    recent = select(OutboxRow.recipient).where(
        col(OutboxRow.done_at) > now - pace, OutboxRow.outcome == SENT
    )
    held = set(session.exec(recent)) if rows else set()
    for number, recipient, *instants in rows:
        if recipient not in held and not any(at and at > now for at in instants):
            return int(number)
        held.add(recipient)
    return None


def sent(session: Session, owed: Owed, place: Place | None, now: datetime, outcome: str) -> None:
    """Close a message: sent or edited at a place, or no longer due; its facts are gone."""
    session.exec(
        update(OutboxRow)
        .where(col(OutboxRow.id) == owed.id)
        .values(
            done_at=now,
            outcome=outcome,
            facts={},
            channel=place.channel if place else None,
            ts=place.ts if place else None,
        )
    )


def postpone(session: Session, owed: Owed, until: datetime, reason: str) -> None:
    """Let a message that Slack did not take wait before it is tried again; say why."""
    session.exec(
        update(OutboxRow)
        .where(col(OutboxRow.id) == owed.id)
        .values(not_before=until, claimed_until=None, outcome=reason)
    )


def refresh(session: Session, letter: Letter, subject: str, recipient: str) -> None:
    """Owe a message that says how things stand, unless one just like it has yet to be made.

    One that nobody has claimed will be made after this transaction: it will say this too.
    """
    query = (
        select(OutboxRow.id)
        .where(
            OutboxRow.letter == letter,
            OutboxRow.subject == subject,
            OutboxRow.recipient == recipient,
            col(OutboxRow.done_at).is_(None),
            OutboxRow.attempts == 0,
        )
        .with_for_update()
    )
    if session.exec(query).first() is None:
        put(session, letter, subject, recipient)


def pending(session: Session) -> int:
    """Return how many messages are owed."""
    query = select(func.count()).select_from(OutboxRow).where(col(OutboxRow.done_at).is_(None))
    return session.exec(query).one()


def unreached(session: Session, recipients: Iterable[str]) -> frozenset[str]:
    """Return which of these recipients Slack keeps refusing messages for, now."""
    query = select(OutboxRow.recipient).where(
        col(OutboxRow.done_at).is_(None),
        col(OutboxRow.attempts) >= TRIES,
        col(OutboxRow.recipient).in_(list(recipients)),
    )
    return frozenset(session.exec(query))


def stuck(session: Session, attempts: int = TRIES) -> tuple[Stuck, ...]:
    """Return the messages that Slack keeps refusing, and those that were given up."""
    tried = col(OutboxRow.done_at).is_(None) & (col(OutboxRow.attempts) >= attempts)
    query = (
        select(OutboxRow)
        .where(tried | (col(OutboxRow.outcome).startswith(FAILED)))
        .order_by(col(OutboxRow.id))
        .limit(WINDOW)
    )
    return tuple(
        Stuck(Letter(row.letter), row.recipient, row.outcome or "", row.attempts)
        for row in session.exec(query)
    )


def _owed(row: OutboxRow) -> Owed:
    return Owed(
        row.id or 0,
        row.key,
        Letter(row.letter),
        row.subject,
        row.recipient,
        dict(row.facts),
        row.attempts,
    )
