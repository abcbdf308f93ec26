"""Remember what must be done about an access now, and when it was."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from sqlalchemy import ColumnElement
from sqlmodel import Session, col, select

from storage.access import Access, stored
from storage.tables import AccessRow, TaskRow


class Kind(StrEnum):
    """Why something must be done about an access."""

    DOUBT = "doubt"
    DEPARTURE = "departure"
    NEW_CUSTODIAN = "new_custodian"


@dataclass(frozen=True, slots=True)
class Task:
    """One thing to do about one access; ``doubt`` is the suspicion that asks for it."""

    id: int
    kind: Kind
    access: Access
    doubt: int | None
    opened_at: datetime
    done_at: datetime | None
    done_by: str | None


def open_task(
    session: Session, kind: Kind, access: Access, now: datetime, doubt: int | None = None
) -> Task | None:
    """Open a task; return None when one of that kind is open for that access already."""
    if any(one.kind is kind for one in open_of(session, [access.id])):
        return None
    row = TaskRow(kind=kind, access_id=access.id, doubt_id=doubt, opened_at=now)
    session.add(row)
    session.flush()
    return _task(row, access)


def open_of(session: Session, accesses: Iterable[int]) -> tuple[Task, ...]:
    """Return the tasks that are open for some accesses, oldest first."""
    asked = col(TaskRow.access_id).in_(list(accesses)), col(TaskRow.done_at).is_(None)
    return _tasks(session, *asked)


def of_doubt(session: Session, doubt: int) -> tuple[Task, ...]:
    """Return the tasks of a doubt, done or not, oldest first."""
    return _tasks(session, col(TaskRow.doubt_id) == doubt)


def finish(session: Session, tasks: Iterable[Task], by: str, now: datetime) -> None:
    """Record that tasks are done."""
    for task in tasks:
        row = session.get_one(TaskRow, task.id)
        row.done_at, row.done_by = now, by
        session.add(row)
    session.flush()


def _tasks(session: Session, *asked: ColumnElement[bool]) -> tuple[Task, ...]:
    query = (
        select(TaskRow, AccessRow)
        .join(AccessRow, col(AccessRow.id) == col(TaskRow.access_id))
        .where(*asked)
        .order_by(col(TaskRow.id))
    )
    return tuple(_task(row, stored(access)) for row, access in session.exec(query))


def _task(row: TaskRow, access: Access) -> Task:
    kind = Kind(row.kind)
    return Task(row.id or 0, kind, access, row.doubt_id, row.opened_at, row.done_at, row.done_by)
