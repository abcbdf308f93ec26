"""What waits for a verdict: drafts, answers, replies, each in its own table, by one queue."""

from datetime import datetime, timedelta
from typing import TypeVar

from sqlmodel import Session, col, func, select

from storage.tables import AnswerRow, DraftRow, ReplyRow

Row = TypeVar("Row", DraftRow, AnswerRow, ReplyRow)


def claim(session: Session, table: type[Row], now: datetime, lease: timedelta) -> Row | None:
    """Take on lease the row that has waited longest for a verdict; ``now`` is real time."""
    free = col(table.judge_claim).is_(None) | (col(table.judge_claim) <= now)
    query = (
        select(table)
        .where(col(table.judge_at) <= now, free)
        .order_by(col(table.judge_at))
        .limit(1)
        .with_for_update(skip_locked=True)
    )
    row = session.exec(query).first()
    if row is not None:
        row.judge_claim = now + lease
        session.add(row)
    return row


def waiting(session: Session, table: type[Row], now: datetime) -> int:
    """Return how many rows have a verdict due, being made or not; ``now`` is real time."""
    query = select(func.count()).select_from(table).where(col(table.judge_at) <= now)
    return session.exec(query).one()
