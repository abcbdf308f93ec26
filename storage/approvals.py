"""Remember who was asked to approve, what was decided, and the exceptions to the cap."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from sqlmodel import Session, col, func, select

from storage.tables import DecisionRow, DraftRow, ExceptionRow, PostRow


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


@dataclass(frozen=True, slots=True)
class Asked:
    """One request to stand above the cap, for the day of ``planned_at``, and its answer."""

    id: int
    post: int
    draft: int
    account: str
    planned_at: datetime
    category: str
    note: int | None
    asked_by: str
    granted: bool | None
    decided_by: str | None


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


def ask(  # noqa: PLR0913, PLR0917  a request says who, what, when, why
    session: Session, post: int, category: str, by: str, now: datetime, note: int | None
) -> int:
    """Record a request to stand above the cap, on the day that a post has now."""
    row = ExceptionRow(
        post_id=post,
        planned_at=session.get_one(PostRow, post).planned_at,
        category=category,
        note_id=note,
        asked_by=by,
        asked_at=now,
    )
    session.add(row)
    session.flush()
    return row.id or 0


def asked(session: Session, number: int) -> Asked | None:
    """Return a request to stand above the cap, or None."""
    row = session.get(ExceptionRow, number)
    return _asked(session, row) if row else None


def exceptions_of(session: Session, draft: int) -> tuple[Asked, ...]:
    """Return the requests made for the posts of a draft, oldest first."""
    query = (
        select(ExceptionRow)
        .join(PostRow, col(PostRow.id) == col(ExceptionRow.post_id))
        .where(PostRow.draft_id == draft)
        .order_by(col(ExceptionRow.id))
    )
    return tuple(_asked(session, row) for row in session.exec(query))


def answer(session: Session, number: int, *, granted: bool, by: str, now: datetime) -> bool:
    """Record the answer to a request; return False when it had one already."""
    row = session.get_one(ExceptionRow, number, with_for_update=True)
    if row.granted is not None:
        return False
    row.granted, row.decided_by, row.decided_at = granted, by, now
    session.add(row)
    session.flush()
    return True


def granted_count(session: Session, start: datetime, end: datetime) -> int:
    """Return how many exceptions were granted in a stretch."""
    query = (
        select(func.count())
        .select_from(ExceptionRow)
        .where(
            col(ExceptionRow.granted).is_(True),
            col(ExceptionRow.decided_at) >= start,
            col(ExceptionRow.decided_at) < end,
        )
    )
    return session.exec(query).one()


def _asked(session: Session, row: ExceptionRow) -> Asked:
    post = session.get_one(PostRow, row.post_id)
    return Asked(
        id=row.id or 0,
        post=row.post_id,
        draft=post.draft_id,
        account=post.account,
        planned_at=row.planned_at,
        category=row.category,
        note=row.note_id,
        asked_by=row.asked_by,
        granted=row.granted,
        decided_by=row.decided_by,
    )
