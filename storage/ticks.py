"""Remember which knocks of the clock were answered: each is answered once, by one replica."""

from datetime import datetime

from sqlmodel import Session, select

from storage.inserting import insert_new
from storage.tables import TickRow


def answer(session: Session, job: str, due_at: datetime) -> bool:
    """Take a knock for this transaction's effect; return False when it was answered before."""
    return insert_new(session, TickRow, ("job", "due_at"), job=job, due_at=due_at)


def answered(session: Session, job: str, due_at: datetime) -> bool:
    """Return whether a knock was answered already, by this replica or another."""
    query = select(TickRow.id).where(TickRow.job == job, TickRow.due_at == due_at)
    return session.exec(query).first() is not None
