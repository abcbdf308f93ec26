"""Remember the questions put to departments, and where their cards stand (art. 12.1)."""

from dataclasses import dataclass
from datetime import datetime
from typing import Final

from sqlalchemy import update
from sqlmodel import Session, col, select

from storage.letter import Letter
from storage.tables import CardRow, QuestionRow

SUBJECT: Final = "question:"


@dataclass(frozen=True, slots=True)
class Question:
    """One question put to a department.

    ``comment`` is the public's comment that it comes from, if any; ``account`` the key of the
    account where it was read, empty when it is not known; ``department`` a key, empty for all.
    """

    id: int
    comment: int | None
    text: str
    account: str
    department: str
    asked_by: str
    asked_at: datetime
    closed_at: datetime | None

    @property
    def subject(self) -> str:
        """Return the name that its messages and lines of the journal carry."""
        return f"{SUBJECT}{self.id}"

    @property
    def is_open(self) -> bool:
        """Return whether an answer is still waited for."""
        return self.closed_at is None


def ask(  # noqa: PLR0913  a question says who, what, to whom
    session: Session,
    text: str,
    by: str,
    at: datetime,
    *,
    department: str = "",
    account: str = "",
    comment: int | None = None,
) -> Question:
    """Record a question; its card is owed by the caller under ``Letter.QUESTION_CARD``."""
    row = QuestionRow(
        comment_id=comment,
        text=text,
        account=account,
        department=department,
        asked_by=by,
        asked_at=at,
    )
    session.add(row)
    session.flush()
    return _question(row)


def find(session: Session, number: int) -> Question | None:
    """Return a question, or None when there is no such one."""
    row = session.get(QuestionRow, number)
    return _question(row) if row else None


def at_place(session: Session, channel: str, ts: str) -> Question | None:
    """Return the question whose card stands at a place in Slack, or None.

    ``ts`` is that of the card: the root of the thread where departments answer.
    """
    query = select(CardRow.subject).where(
        CardRow.letter == Letter.QUESTION_CARD, CardRow.channel == channel, CardRow.ts == ts
    )
    subject = session.exec(query).first()
    return find(session, int(subject.removeprefix(SUBJECT))) if subject else None


def of_comment(session: Session, comment: int) -> tuple[Question, ...]:
    """Return the questions that a comment gave, oldest first."""
    query = (
        select(QuestionRow).where(QuestionRow.comment_id == comment).order_by(col(QuestionRow.id))
    )
    return tuple(map(_question, session.exec(query)))


def still_open(session: Session, limit: int = 50) -> tuple[Question, ...]:
    """Return the questions that wait for an answer, oldest first."""
    query = (
        select(QuestionRow)
        .where(col(QuestionRow.closed_at).is_(None))
        .order_by(col(QuestionRow.asked_at), col(QuestionRow.id))
        .limit(limit)
    )
    return tuple(map(_question, session.exec(query)))


def close(session: Session, number: int, at: datetime) -> bool:
    """Record that no answer is waited for any more; return False when it was so already."""
    statement = (
        update(QuestionRow)
        .where(col(QuestionRow.id) == number, col(QuestionRow.closed_at).is_(None))
        .values(closed_at=at)
    )
    closed = session.connection().execute(statement).rowcount == 1
    session.expire_all()
    return bool(closed)


def _question(row: QuestionRow) -> Question:
    return Question(
        id=row.id or 0,
        comment=row.comment_id,
        text=row.text,
        account=row.account,
        department=row.department,
        asked_by=row.asked_by,
        asked_at=row.asked_at,
        closed_at=row.closed_at,
    )
