"""Remember which drafts wait to be judged, and who is judging them."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from sqlalchemy import ColumnElement, update
from sqlmodel import Session, col, select

from checks.lifecycle import Status
from storage import verdict_queue
from storage.tables import DraftRow, FindingRow

BEFORE_APPROVAL: Final = (Status.OPEN, Status.IN_REVIEW, Status.CHANGES_REQUESTED)


@dataclass(frozen=True, slots=True)
class ToJudge:
    """One version of a draft that waits for its verdict."""

    draft: int
    version: int
    since: datetime


def claim(session: Session, now: datetime, lease: timedelta) -> ToJudge | None:
    """Take on lease the draft that has waited longest for a verdict; ``now`` is real time."""
    row = verdict_queue.claim(session, DraftRow, now, lease)
    if row is None or row.judge_at is None:
        return None
    return ToJudge(row.id or 0, row.version, row.judge_at)


def is_stirred(session: Session, draft: int) -> bool:
    """Return whether a draft that is being judged was asked to be judged again meanwhile."""
    row = session.get_one(DraftRow, draft)
    return row.judge_at is not None and row.judge_claim is None


def again(session: Session, draft: int, at: datetime | None) -> None:
    """Have a draft judged again from an instant on, or never when there is none."""
    row = session.get_one(DraftRow, draft)
    row.judge_at, row.judge_claim = at, None
    session.add(row)
    session.flush()


def waiting(session: Session, now: datetime) -> int:
    """Return how many drafts have a verdict due, being made or not; ``now`` is real time."""
    return verdict_queue.waiting(session, DraftRow, now)


def stir(session: Session, check: str, rule: str, at: datetime) -> None:
    """Have the drafts of which one rule says something judged again, before their approval."""
    with_it = select(FindingRow.draft_id).where(FindingRow.check == check, FindingRow.rule == rule)
    _stir(session, [col(DraftRow.id).in_(with_it)], at)


def stir_all(session: Session, at: datetime) -> None:
    """Have every draft that is not approved yet judged again."""
    _stir(session, [], at)


def _stir(session: Session, asked: list[ColumnElement[bool]], at: datetime) -> None:
    """Stir drafts, but those that somebody is acting on: two acts would wait for each other."""
    concerned = (
        col(DraftRow.status).in_(BEFORE_APPROVAL),
        col(DraftRow.judged_version) == col(DraftRow.version),
        *asked,
    )
    free = session.exec(select(DraftRow.id).where(*concerned).with_for_update(skip_locked=True))
    again = update(DraftRow).where(col(DraftRow.id).in_(free.all()))
    session.connection().execute(again.values(judge_at=at, judge_claim=None))
    session.expire_all()
