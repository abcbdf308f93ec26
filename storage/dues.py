"""Say when something is next due by the city's clock."""

from datetime import datetime

from sqlmodel import Session, col, func, select

from storage.secrets_seen import Answer
from storage.tables import AccessRow, DraftRow, EmergencyRow, PostRow, SeenRow


def next_due(session: Session) -> datetime | None:
    """Return the earliest instant at which a tick has something to do, past or to come."""
    columns = (
        col(DraftRow.nudge_at),
        col(DraftRow.expire_at),
        col(PostRow.remind_at),
        col(EmergencyRow.remind_at),
        col(EmergencyRow.update_remind_at),
        col(AccessRow.next_due),
    )
    found = [session.exec(select(func.min(column))).one() for column in columns]
    asked = select(func.min(col(SeenRow.due_at))).where(SeenRow.answer == Answer.ASKED)
    found.append(session.exec(asked).one())
    return min((at for at in found if at is not None), default=None)
