"""Say when something is next due by the city's clock."""

from datetime import datetime

from sqlmodel import Session, col, func, select

from storage.secrets_seen import Answer
from storage.tables import (
    AccessRow,
    AnswerRow,
    CommentRow,
    DraftRow,
    EmergencyRow,
    PostRow,
    RecurrenceRow,
    SeenRow,
    SubscriptionRow,
)


def next_due(session: Session) -> datetime | None:
    """Return the earliest instant at which a tick has something to do, past or to come."""
    columns = (
        col(DraftRow.nudge_at),
        col(DraftRow.expire_at),
        col(PostRow.remind_at),
        col(SubscriptionRow.review_at),
        col(AnswerRow.escalate_at),
        col(AnswerRow.expire_at),
        col(EmergencyRow.remind_at),
        col(EmergencyRow.update_remind_at),
        col(CommentRow.nudge_at),
        col(CommentRow.release_at),
        col(AccessRow.next_due),
    )
    found = [session.exec(select(func.min(column))).one() for column in columns]
    undone = col(RecurrenceRow.done_at).is_(None)
    found.append(session.exec(select(func.min(col(RecurrenceRow.due_at))).where(undone)).one())
    asked = select(func.min(col(SeenRow.due_at))).where(SeenRow.answer == Answer.ASKED)
    found.append(session.exec(asked).one())
    return min((at for at in found if at is not None), default=None)
