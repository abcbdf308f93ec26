"""Turn rows of comments into values and back; for this room only."""

from datetime import UTC, datetime
from typing import Any, Final

from sqlmodel import Session

from checks.comment_life import State
from checks.natures import Nature
from storage.comment import Captured, Comment, Due, person_of
from storage.tables import CommentRow

SAME: Final = (
    "captured_by",
    "captured_at",
    "assignee",
    "department",
    "promised_at",
    "nudges",
    "nudged_at",
    "told_director",
    "first_reply_at",
    "closed_at",
    "closed_by",
    "reply_link",
    "reason",
)
"""The columns that a comment names alike."""


def change(session: Session, number: int, **values: Any) -> None:  # noqa: ANN401  any column
    """Give a row other values."""
    row = session.get_one(CommentRow, number)
    for name, value in values.items():
        setattr(row, name, value)
    session.add(row)
    session.flush()


def written(what: Captured) -> dict[str, Any]:
    """Return the columns that hold what somebody noted of a comment."""
    return {
        "link": what.link,
        "excerpt": what.excerpt,
        "handle": what.handle,
        "person": person_of(what.handle),
        "account": what.account,
        "nature": what.nature.value,
        "proposed_nature": what.proposed.value,
        "received_at": what.received_at,
    }


def reckoned(due: Due) -> dict[str, Any]:
    """Return the columns that hold when a reply is due."""
    return {
        "starts_at": due.starts_at,
        "target_at": due.target_at,
        "limit_at": due.limit_at,
        "nudge_at": due.nudge_at,
        "reckoned_by": due.reckoned_by,
        "planned": [one.timestamp() for one in due.planned],
    }


def comment_of(row: CommentRow | Any) -> Comment:  # noqa: ANN401  or its columns
    """Return the value of a row, or of its columns read alone."""
    what = Captured(
        row.link, row.key or "", row.excerpt, row.handle, row.account,
        Nature(row.nature), Nature(row.proposed_nature), row.received_at,
    )  # fmt: skip
    planned = tuple(datetime.fromtimestamp(one, UTC) for one in row.planned)
    due = Due(row.starts_at, row.target_at, row.limit_at, row.nudge_at, row.reckoned_by, planned)
    return Comment(
        id=row.id or 0,
        what=what,
        due=due,
        state=State(row.state),
        group=row.group_id,
        note=row.note_id,
        **{name: getattr(row, name) for name in SAME},
    )
