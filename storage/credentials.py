"""Remember who holds which access, since when its password stands, and when to remind (12.2)."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any, Final

from sqlalchemy import update
from sqlmodel import Session, col, func, select

from storage.access import SHARED, Access, Change, Mfa, stored
from storage.access_tasks import Kind, Task, open_task
from storage.inserting import insert_new
from storage.tables import AccessRow

__all__ = [
    "SHARED",
    "Access",
    "Change",
    "Mfa",
    "changed",
    "count",
    "due",
    "every",
    "export",
    "find",
    "known_to_others",
    "lock",
    "lock_of",
    "of",
    "open_departure_tasks",
    "register",
    "reminded",
    "retire",
]

COLUMNS: Final = (
    "account", "custodian", "kind", "mfa", "last_changed_on", "declared_by", "due_on", "retired_on",
)  # fmt: skip


def register(
    session: Session, account: str, custodian: str, kind: str, change: Change
) -> Access | None:
    """Store an access; return None when that person holds it already."""
    row = _same(session, account, custodian, kind)
    if row is None:
        key = {"account": account, "custodian": custodian, "kind": kind}
        unique = ("account", "custodian", "kind")
        if not insert_new(session, AccessRow, unique, **key, **_values(change)):
            return None
    elif row.retired_at is None:
        return None
    else:
        row.sqlmodel_update({**_values(change), "retired_at": None})
        session.add(row)
        session.flush()
    made = _same(session, account, custodian, kind)
    return stored(made) if made else None


def find(session: Session, access: int) -> Access | None:
    """Return an access, or None when it does not exist."""
    row = session.get(AccessRow, access)
    return stored(row) if row else None


def lock(session: Session, access: int) -> Access | None:
    """Return an access that nobody else changes until this transaction ends, or None."""
    session.exec(select(AccessRow.id).where(AccessRow.id == access).with_for_update())
    session.expire_all()
    return find(session, access)


def of(session: Session, user: str) -> tuple[Access, ...]:
    """Return the accesses that somebody holds."""
    return tuple(stored(row) for row in session.exec(_live().where(AccessRow.custodian == user)))


def lock_of(session: Session, user: str) -> tuple[Access, ...]:
    """Return the accesses that somebody holds; nobody else changes them in the meantime."""
    session.exec(select(AccessRow.id).where(AccessRow.custodian == user).with_for_update())
    session.expire_all()
    return of(session, user)


def every(session: Session) -> tuple[Access, ...]:
    """Return every access that somebody holds, by account."""
    return tuple(stored(row) for row in session.exec(_live()))


def count(session: Session) -> int:
    """Return how many accesses somebody holds."""
    held = col(AccessRow.retired_at).is_(None)
    return session.exec(select(func.count()).select_from(AccessRow).where(held)).one()


def known_to_others(session: Session, account: str, custodian: str) -> bool:
    """Return whether somebody else holds or held an access to an account."""
    query = select(AccessRow.id).where(
        AccessRow.account == account, AccessRow.custodian != custodian
    )
    return session.exec(query.limit(1)).first() is not None


def changed(session: Session, access: Access, change: Change) -> tuple[Access, ...]:
    """Record that a password was changed; one that is shared was changed for all who share it."""
    mine = col(AccessRow.id) == access.id
    if access.kind == SHARED:
        mine = (col(AccessRow.account) == access.account) & (col(AccessRow.kind) == SHARED)
    rows = session.exec(_live().where(mine).with_for_update()).all()
    for row in rows:
        mfa = change.mfa if row.id == access.id else row.mfa
        row.sqlmodel_update({**_values(change), "mfa": mfa})
        session.add(row)
    session.flush()
    return tuple(stored(row) for row in rows)


def retire(session: Session, access: Access, now: datetime) -> None:
    """Record that somebody does not hold an access any more; its past stays."""
    row = session.get_one(AccessRow, access.id)
    row.retired_at, row.next_due = now, None
    session.add(row)
    session.flush()


def due(session: Session, now: datetime, limit: int = 50) -> tuple[Access, ...]:
    """Return the accesses whose reminder is due, the most overdue first."""
    query = (
        select(AccessRow)
        .where(col(AccessRow.next_due) <= now)
        .order_by(col(AccessRow.next_due), col(AccessRow.id))
        .limit(limit)
    )
    return tuple(stored(row) for row in session.exec(query))


def reminded(session: Session, access: Access, sent: int | None, next_due: datetime | None) -> bool:
    """Move a ladder on; return False if somebody else moved it first."""
    as_seen = (
        col(AccessRow.id) == access.id,
        col(AccessRow.next_due) == access.next_due,
        col(AccessRow.sent).is_not_distinct_from(access.sent),
    )
    statement = update(AccessRow).where(*as_seen).values(sent=sent, next_due=next_due)
    return bool(session.connection().execute(statement).rowcount == 1)


def open_departure_tasks(session: Session, user: str, now: datetime) -> tuple[Task, ...]:
    """Have every access of somebody who left taken away; their reminders end.

    Return the tasks that were opened: none when all were open already.
    """
    opened = []
    for access in lock_of(session, user):
        row = session.get_one(AccessRow, access.id)
        row.next_due = None
        session.add(row)
        task = open_task(session, Kind.DEPARTURE, access, now)
        opened += [task] if task else []
    session.flush()
    return tuple(opened)


def export(session: Session) -> Iterable[dict[str, str]]:
    """Yield every access that is or was, as words for a table of an audit."""
    for row in session.exec(select(AccessRow).order_by(col(AccessRow.id))):
        retired = row.retired_at.date().isoformat() if row.retired_at else ""
        values = {**row.model_dump(include=set(COLUMNS)), "retired_on": retired}
        yield {name: str(values[name]) for name in COLUMNS}


def _values(change: Change) -> dict[str, Any]:
    return {
        "mfa": change.mfa,
        "last_changed_on": change.on,
        "declared_by": change.by,
        "declared_at": change.at,
        "due_on": change.due_on,
        "sent": None,
        "next_due": change.next_due,
    }


def _live() -> Any:  # noqa: ANN401  a select of rows
    held = select(AccessRow).where(col(AccessRow.retired_at).is_(None))
    return held.order_by(col(AccessRow.account), col(AccessRow.id))


def _same(session: Session, account: str, custodian: str, kind: str) -> AccessRow | None:
    query = select(AccessRow).where(
        AccessRow.account == account, AccessRow.custodian == custodian, AccessRow.kind == kind
    )
    return session.exec(query.with_for_update()).first()
