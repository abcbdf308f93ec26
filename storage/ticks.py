"""Remember which knocks of the clock were answered, so that no replica answers one again."""

from datetime import datetime

from sqlmodel import Session

from storage.inserting import insert_new
from storage.tables import TickRow


def answer(session: Session, job: str, due_at: datetime) -> bool:
    """Claim what is due at an instant, in the transaction of its effect; False when it was."""
    return insert_new(session, TickRow, ("job", "due_at"), job=job, due_at=due_at)
