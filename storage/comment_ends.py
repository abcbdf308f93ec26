"""Remember how comments of the public end, and whose reply serves several."""

from datetime import datetime
from typing import Any

from sqlmodel import Session, col, select

from checks.comment_life import OPEN, State
from storage import questions
from storage.comment import Comment
from storage.comment_rows import change, comment_of
from storage.tables import CommentRow


def end(  # noqa: PLR0913  an end says how, when, by whom, why
    session: Session,
    number: int,
    state: State,
    at: datetime,
    by: str,
    *,
    link: str = "",
    reason: str = "",
    note: int | None = None,
) -> None:
    """Record how a comment ended; those that are grouped under it are replied to as well."""
    replied = state in {State.ANSWERED, State.REDIRECTED}
    for one in (number, *(_grouped_ids(session, number) if replied else ())):
        row = session.get_one(CommentRow, one)
        values: dict[str, Any] = {"first_reply_at": row.first_reply_at or at} if replied else {}
        change(session, one, **values, reply_link=link)
    change(
        session,
        number,
        state=state.value,
        closed_at=at,
        closed_by=by,
        reason=reason,
        note_id=note,
        nudge_at=None,
        release_at=None,
    )
    for question in questions.of_comment(session, number):
        questions.close(session, question.id, at)


def answered_by_department(
    session: Session, number: int, at: datetime, by: str, link: str = ""
) -> bool:
    """Record that a department's answer was published; return False if the wait was over.

    The caller owes the comment's card its new look (``handlers.following.show``).
    """
    row = session.get(CommentRow, number, with_for_update=True, populate_existing=True)
    if row is None or State(row.state) not in OPEN:
        return False
    end(session, number, State.ANSWERED, at, by, link=link)
    return True


def group(session: Session, number: int, under: int, at: datetime, by: str) -> None:
    """Put a comment under another that asks the same: one reply serves both."""
    for one in (number, *_grouped_ids(session, number)):
        change(session, one, group_id=under)
    leader = session.get_one(CommentRow, under)
    end(session, number, State.GROUPED, at, by, link=leader.reply_link)
    if leader.first_reply_at:
        change(session, number, first_reply_at=at)


def reopen(session: Session, number: int, nudge_at: datetime | None) -> None:
    """Have a comment wait again, as if nobody had ended it."""
    change(
        session,
        number,
        state=State.NEW.value,
        assignee=None,
        closed_at=None,
        closed_by=None,
        reason="",
        group_id=None,
        nudge_at=nudge_at,
    )


def grouped(session: Session, number: int) -> tuple[Comment, ...]:
    """Return the comments that are grouped under one."""
    return tuple(
        comment_of(session.get_one(CommentRow, one)) for one in _grouped_ids(session, number)
    )


def _grouped_ids(session: Session, number: int) -> list[int]:
    query = select(CommentRow.id).where(CommentRow.group_id == number).order_by(col(CommentRow.id))
    return [one or 0 for one in session.exec(query)]
