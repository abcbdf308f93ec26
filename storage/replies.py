"""Remember the city's replies to comments: the words, what the checks say, what went out."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any, Final

from sqlmodel import Session, col, select

from checks.types import Finding, Omission, Severity
from storage import verdict_queue
from storage.comment import person_of
from storage.tables import CommentRow, ReplyRow

SUBJECT: Final = "reply:"


class Kind(StrEnum):
    """What a reply does."""

    ANSWER = "answer"
    INTERIM = "interim"
    REDIRECT = "redirect"


@dataclass(frozen=True, slots=True)
class Reply:
    """One reply as somebody wrote it; its verdict is about these very words."""

    id: int
    comment: int
    kind: Kind
    text: str
    templates: tuple[str, ...]
    promised_at: datetime | None
    by: str
    at: datetime
    judged: bool
    findings: tuple[Finding, ...]
    not_run: tuple[Omission, ...]
    sent_at: datetime | None

    @property
    def subject(self) -> str:
        """Return how the messages name this reply."""
        return f"{SUBJECT}{self.id}"

    def has(self, severity: Severity) -> bool:
        """Return whether a finding of a severity stands."""
        return any(one.severity is severity for one in self.findings)


def write(  # noqa: PLR0913, PLR0917  a reply says to what, what, by whom
    session: Session,
    comment: int,
    kind: Kind,
    text: str,
    by: str,
    at: datetime,
    *,
    judge_at: datetime | None,
    templates: Iterable[str] = (),
    promised_at: datetime | None = None,
) -> Reply:
    """Record a reply; ``judge_at`` is real time, None for ready texts that no check judges."""
    row = ReplyRow(
        comment_id=comment, kind=kind.value, text=text, templates=list(templates),
        promised_at=promised_at, by=by, at=at, judge_at=judge_at, judged=judge_at is None,
        findings=[], not_run=[],
    )  # fmt: skip
    session.add(row)
    session.flush()
    return _reply(row)


def find(session: Session, number: int) -> Reply | None:
    """Return a reply, or None when there is no such one."""
    row = session.get(ReplyRow, number)
    return _reply(row) if row else None


def last_of(session: Session, comment: int) -> Reply | None:
    """Return the reply that was written last to a comment."""
    query = (
        select(ReplyRow)
        .where(ReplyRow.comment_id == comment)
        .order_by(col(ReplyRow.id).desc())
        .limit(1)
    )
    row = session.exec(query).first()
    return _reply(row) if row else None


def claim(session: Session, now: datetime, lease: timedelta) -> Reply | None:
    """Take on lease the reply that has waited longest for a verdict; ``now`` is real time."""
    row = verdict_queue.claim(session, ReplyRow, now, lease)
    return _reply(row) if row else None


def waiting(session: Session, now: datetime) -> int:
    """Return how many replies have a verdict due; ``now`` is real time."""
    return verdict_queue.waiting(session, ReplyRow, now)


def record(
    session: Session,
    number: int,
    findings: Iterable[Finding],
    not_run: Iterable[Omission],
    again_at: datetime | None,
) -> None:
    """Record a verdict; ``again_at`` is when a check that did not run is tried again."""
    row = session.get_one(ReplyRow, number)
    row.findings = [asdict(one) for one in findings]
    row.not_run = [asdict(one) for one in not_run]
    row.judged, row.judge_at, row.judge_claim = True, again_at, None
    session.add(row)
    session.flush()


def sent(session: Session, number: int, at: datetime, note: int | None = None) -> None:
    """Record that a reply is out; no verdict is waited for any more."""
    row = session.get_one(ReplyRow, number)
    row.sent_at, row.judge_at, row.note_id = at, None, note
    session.add(row)
    session.flush()


def templates_sent_to(session: Session, account: str, handle: str) -> frozenset[str]:
    """Return the ready texts that somebody already received on an account."""
    if not person_of(handle):
        return frozenset()
    query = (
        select(ReplyRow.templates)
        .join(CommentRow, col(CommentRow.id) == col(ReplyRow.comment_id))
        .where(
            CommentRow.account == account,
            CommentRow.person == person_of(handle),
            col(ReplyRow.sent_at).is_not(None),
        )
    )
    return frozenset(one for templates in session.exec(query) for one in templates)


def redirected(session: Session, start: datetime, end: datetime) -> dict[str, int]:
    """Return how many times each ready text went out in a stretch."""
    at = col(ReplyRow.sent_at)
    query = select(ReplyRow.templates).where(
        at >= start, at < end, ReplyRow.kind == Kind.REDIRECT.value
    )
    return dict(Counter(one for templates in session.exec(query) for one in templates))


def _reply(row: ReplyRow) -> Reply:
    return Reply(
        id=row.id or 0,
        comment=row.comment_id,
        kind=Kind(row.kind),
        text=row.text,
        templates=tuple(row.templates),
        promised_at=row.promised_at,
        by=row.by,
        at=row.at,
        judged=row.judged,
        findings=tuple(map(_finding, row.findings)),
        not_run=tuple(Omission(**one) for one in row.not_run),
        sent_at=row.sent_at,
    )


def _finding(kept: dict[str, Any]) -> Finding:
    span = tuple(kept["span"]) if kept["span"] else None
    changed = {
        "severity": Severity(kept["severity"]),
        "span": span,
        "suggestions": tuple(kept["suggestions"]),
    }
    return Finding(**{**kept, **changed})
