"""Remember which answers wait to be judged, and what the checks found in each."""

from collections.abc import Iterable
from dataclasses import asdict
from datetime import datetime, timedelta

from sqlmodel import Session

from checks.types import Finding, Omission
from storage import verdict_queue
from storage.answer import Answer
from storage.answer_rows import answer
from storage.tables import AnswerRow


def claim(session: Session, now: datetime, lease: timedelta) -> Answer | None:
    """Take on lease the answer that has waited longest for a verdict; ``now`` is real time."""
    row = verdict_queue.claim(session, AnswerRow, now, lease)
    return answer(row) if row else None


def record(
    session: Session,
    judged: Answer,
    found: Iterable[Finding],
    not_run: Iterable[Omission],
    again_at: datetime | None,
) -> bool:
    """Keep the verdict on a version; return whether it says something new.

    Nothing is kept when the words have changed since.
    """
    row = session.get_one(AnswerRow, judged.id, with_for_update=True)
    if row.version != judged.version:
        return False
    before = row.judged_version, row.findings, row.not_run
    row.judged_version = judged.version
    row.findings = [asdict(one) for one in found]
    row.not_run = [one.check for one in not_run]
    row.judge_at, row.judge_claim = again_at, None
    session.add(row)
    session.flush()
    session.refresh(row)
    return before != (row.judged_version, row.findings, row.not_run)


def waiting(session: Session, now: datetime) -> int:
    """Return how many answers have a verdict due, being made or not; ``now`` is real time."""
    return verdict_queue.waiting(session, AnswerRow, now)
