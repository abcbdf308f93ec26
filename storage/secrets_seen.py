"""Remember that a secret was seen and hidden: by whom, where, and what its author answered."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from sqlalchemy import update
from sqlmodel import Session, col, func, select

from storage.inserting import insert_new
from storage.tables import SeenRow


class Answer(StrEnum):
    """What the author said of it; silence counts as a yes."""

    ASKED = "asked"
    SECRET = "secret"  # noqa: S105  the word itself
    FALSE_ALARM = "false_alarm"
    SILENCE = "silence"


@dataclass(frozen=True, slots=True)
class Seen:
    """One secret that was seen: where and when; nothing of it is kept."""

    id: int
    user: str
    surface: str
    channel: str
    seen_at: datetime
    due_at: datetime
    answer: Answer

    @property
    def subject(self) -> str:
        """Return how the journal and the messages name it."""
        return f"secret:{self.id}"


def see(  # noqa: PLR0913  what was seen is all of these
    session: Session,
    key: str,
    user: str,
    *,
    surface: str,
    channel: str,
    now: datetime,
    due_at: datetime,
) -> Seen | None:
    """Note a secret; return None when the same one was noted before."""
    new = insert_new(
        session,
        SeenRow,
        ("key",),
        key=key,
        user=user,
        surface=surface,
        channel=channel,
        seen_at=now,
        due_at=due_at,
        answer=Answer.ASKED,
    )
    row = session.exec(select(SeenRow).where(SeenRow.key == key)).one()
    return _seen(row) if new else None


def find(session: Session, seen: int) -> Seen | None:
    """Return what was seen, or None when there is no such thing."""
    row = session.get(SeenRow, seen)
    return _seen(row) if row else None


def answer(session: Session, seen: int, said: Answer, now: datetime) -> bool:
    """Record an answer; return False when there was one before."""
    statement = (
        update(SeenRow)
        .where(col(SeenRow.id) == seen, col(SeenRow.answer) == Answer.ASKED)
        .values(answer=said, answered_at=now)
    )
    first = bool(session.connection().execute(statement).rowcount == 1)
    session.expire_all()
    return first


def unanswered(session: Session, now: datetime, limit: int = 50) -> tuple[Seen, ...]:
    """Return those whose author has said nothing in time, oldest first."""
    query = (
        select(SeenRow)
        .where(SeenRow.answer == Answer.ASKED, col(SeenRow.due_at) <= now)
        .order_by(col(SeenRow.id))
        .limit(limit)
    )
    return tuple(_seen(row) for row in session.exec(query))


def counts(session: Session) -> dict[Answer, int]:
    """Return how many were answered in each way: false alarms are counted."""
    query = select(SeenRow.answer, func.count()).group_by(SeenRow.answer)
    return {Answer(said): count for said, count in session.exec(query)}


def _seen(row: SeenRow) -> Seen:
    return Seen(
        row.id or 0,
        row.user,
        row.surface,
        row.channel,
        row.seen_at,
        row.due_at,
        Answer(row.answer),
    )
