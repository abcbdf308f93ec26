"""Remember who was asked to approve, when to remind them, and what they decided."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from sqlmodel import Session, col, select

from storage.exceptions import Asked, answer, ask, asked, exceptions_of, granted_count
from storage.tables import DecisionRow, DraftRow

__all__ = [
    "Asked",
    "Decided",
    "Decision",
    "answer",
    "approvers_of",
    "ask",
    "asked",
    "decide",
    "decisions",
    "exceptions_of",
    "expire_at",
    "granted_count",
    "nudge_at",
    "nudged",
    "submit",
    "to_expire",
    "to_nudge",
]


class Decision(StrEnum):
    """What an approver decided."""

    APPROVED = "approved"
    CHANGES_REQUESTED = "changes_requested"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class Decided:
    """One decision on one version of a draft."""

    decision: Decision
    by: str
    at: datetime
    version: int
    note: int | None


def submit(  # noqa: PLR0913, PLR0917  a submission says who, when and until when
    session: Session, draft: int, by: str, now: datetime, nudge_at: datetime, expire_at: datetime
) -> None:
    """Record that a draft waits for approval, when to remind, and when it is too late."""
    row = session.get_one(DraftRow, draft)
    row.submitted_by, row.submitted_at = by, now
    row.nudge_at, row.nudges, row.expire_at = nudge_at, 0, expire_at
    session.add(row)
    session.flush()


def decide(  # noqa: PLR0913, PLR0917  a decision says all of these
    session: Session, draft: int, decision: Decision, by: str, now: datetime, note: int | None
) -> None:
    """Record a decision on the words as they stand."""
    row = session.get_one(DraftRow, draft)
    session.add(
        DecisionRow(
            draft_id=draft,
            version=row.version,
            digest=row.digest,
            decision=decision,
            by=by,
            at=now,
            note_id=note,
        )
    )
    if decision is Decision.APPROVED:
        row.approved_digest = row.digest
        session.add(row)
    session.flush()


def decisions(session: Session, draft: int) -> tuple[Decided, ...]:
    """Return the decisions on a draft, oldest first."""
    query = select(DecisionRow).where(DecisionRow.draft_id == draft).order_by(col(DecisionRow.id))
    return tuple(
        Decided(Decision(row.decision), row.by, row.at, row.version, row.note_id)
        for row in session.exec(query)
    )


def approvers_of(session: Session, draft: int, version: int) -> frozenset[str]:
    """Return who has approved this version: the same words for other accounts are another one."""
    query = select(DecisionRow.by).where(
        DecisionRow.draft_id == draft,
        DecisionRow.version == version,
        DecisionRow.decision == Decision.APPROVED,
    )
    return frozenset(session.exec(query))


def to_nudge(session: Session, now: datetime, limit: int = 50) -> tuple[int, ...]:
    """Return the drafts whose approvers must be reminded."""
    query = select(DraftRow.id).where(col(DraftRow.nudge_at) <= now).limit(limit)
    return tuple(one for one in session.exec(query) if one is not None)


def to_expire(session: Session, now: datetime, limit: int = 50) -> tuple[int, ...]:
    """Return the drafts that were not approved in time."""
    query = select(DraftRow.id).where(col(DraftRow.expire_at) <= now).limit(limit)
    return tuple(one for one in session.exec(query) if one is not None)


def nudged(session: Session, draft: int, again_at: datetime | None) -> None:
    """Record that a reminder was owed, and when the next one is."""
    row = session.get_one(DraftRow, draft)
    row.nudges += 1
    row.nudge_at = again_at
    session.add(row)
    session.flush()


def nudge_at(session: Session, draft: int, at: datetime) -> None:
    """Put a reminder off."""
    row = session.get_one(DraftRow, draft)
    row.nudge_at = at
    session.add(row)
    session.flush()


def expire_at(session: Session, draft: int, at: datetime | None) -> None:
    """Record until when a draft may be approved."""
    row = session.get_one(DraftRow, draft)
    row.expire_at = at
    session.add(row)
    session.flush()
