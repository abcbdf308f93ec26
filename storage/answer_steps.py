"""Remember what became of an answer: who took it, what was asked, how it ended, what is due."""

from datetime import datetime

from sqlmodel import Session, col, select

from checks.answer_life import AnswerStatus
from storage.answer import Answer
from storage.answer_rows import answer
from storage.tables import AnswerRow


def move(
    session: Session,
    known: Answer,
    status: AnswerStatus,
    now: datetime,
    *,
    claimed_by: str | None,
) -> Answer:
    """Record where an answer stands and who looks after it; nothing is due once it is taken."""
    row = session.get_one(AnswerRow, known.id)
    row.status, row.claimed_by, row.changed_at = status, claimed_by, now
    row.escalate_at = None
    return _done(session, row)


def escalate_at(session: Session, number: int, at: datetime | None) -> Answer:
    """Record when the team is told that nobody has taken an answer; never when there is none."""
    row = session.get_one(AnswerRow, number)
    row.escalate_at = at
    return _done(session, row)


def ask(session: Session, number: int, note: int) -> Answer:
    """Record the precision that is asked of the author."""
    row = session.get_one(AnswerRow, number)
    row.asked_id = note
    return _done(session, row)


def decline(session: Session, number: int, note: int) -> Answer:
    """Record why an answer is not used."""
    row = session.get_one(AnswerRow, number)
    row.declined_id = note
    return _done(session, row)


def publish(  # noqa: PLR0913, PLR0917  a publication says what, where, who and when
    session: Session, number: int, link: str, words: str, by: str, at: datetime
) -> Answer:
    """Record that the city gave the answer to the public, where, and in what words."""
    row = session.get_one(AnswerRow, number)
    row.link, row.published_by, row.published_at = link, by, at
    row.reply, row.reply_version = words, row.version
    return _done(session, row)


def gone(session: Session, number: int, at: datetime) -> Answer:
    """Record that the author deleted the message of an answer that somebody had taken."""
    row = session.get_one(AnswerRow, number)
    row.gone_at = at
    return _done(session, row)


def to_escalate(session: Session, now: datetime, limit: int = 50) -> tuple[int, ...]:
    """Return the answers that nobody has taken in time."""
    query = select(AnswerRow.id).where(col(AnswerRow.escalate_at) <= now).limit(limit)
    return tuple(
        one
        for one in session.exec(query.where(AnswerRow.status == AnswerStatus.RECEIVED))
        if one is not None
    )


def to_expire(session: Session, now: datetime, limit: int = 50) -> tuple[int, ...]:
    """Return the answers whose last day of validity has just ended."""
    query = select(AnswerRow.id).where(col(AnswerRow.expire_at) <= now).limit(limit)
    return tuple(one for one in session.exec(query) if one is not None)


def expired(session: Session, number: int) -> Answer:
    """Record that the end of an answer's validity is known."""
    row = session.get_one(AnswerRow, number)
    row.expire_at = None
    return _done(session, row)


def _done(session: Session, row: AnswerRow) -> Answer:
    session.add(row)
    session.flush()
    return answer(row)
