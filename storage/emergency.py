"""Remember emergencies (art. 10.1): which chains they hold, until when, when to remind."""

from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement
from sqlmodel import Session, col, select

from checks.emergencies import State
from checks.types import Group
from storage.declared import Emergency
from storage.inserting import insert_new
from storage.tables import EmergencyRow, EmergencyScopeRow

__all__ = [
    "Emergency",
    "change",
    "during",
    "find",
    "get",
    "last",
    "lock",
    "on_group",
    "open_ones",
    "start",
    "states",
    "stop",
    "to_remind",
    "to_update",
    "widen",
]


def start(  # noqa: PLR0913  an emergency is born with all of these
    session: Session,
    groups: frozenset[Group],
    *,
    kind: str,
    exercise: bool,
    note: int,
    publishers: frozenset[str],
    by: str,
    now: datetime,
    planned_end: datetime,
    next_update_at: datetime | None,
) -> Emergency | None:
    """Open an emergency on these chains; return None when somebody just opened one on any."""
    row = EmergencyRow(
        kind=kind,
        exercise=exercise,
        note_id=note,
        publishers=sorted(publishers),
        started_by=by,
        started_at=now,
        planned_end=planned_end,
        next_update_at=next_update_at,
    )
    session.add(row)
    session.flush()
    number = row.id or 0
    return get(session, number) if widen(session, number, groups, exercise=exercise) else None


def widen(session: Session, number: int, groups: frozenset[Group], *, exercise: bool) -> bool:
    """Open an emergency on more chains; return False when another was just opened on any.

    The caller then gives its whole transaction up.
    """
    return all(
        insert_new(
            session,
            EmergencyScopeRow,
            ("open_on",),
            emergency_id=number,
            group=group,
            open_on=_key(group, exercise=exercise),
        )
        for group in sorted(groups)
    )


def get(session: Session, number: int) -> Emergency:
    """Return an emergency; raises NoResultFound when it does not exist."""
    return _emergency(session, session.get_one(EmergencyRow, number))


def find(session: Session, number: int) -> Emergency | None:
    """Return an emergency, or None when it does not exist."""
    row = session.get(EmergencyRow, number)
    return _emergency(session, row) if row else None


def lock(session: Session, number: int) -> Emergency | None:
    """Return an emergency that nobody else changes until this transaction ends, or None."""
    session.exec(select(EmergencyRow.id).where(EmergencyRow.id == number).with_for_update())
    session.expire_all()
    return find(session, number)


def open_ones(session: Session) -> tuple[Emergency, ...]:
    """Return the emergencies and exercises that go on, the oldest first."""
    return _where(session, col(EmergencyRow.ended_at).is_(None))


def last(session: Session) -> Emergency | None:
    """Return the emergency that was declared last, over or not, or None."""
    row = session.exec(select(EmergencyRow).order_by(col(EmergencyRow.id).desc())).first()
    return _emergency(session, row) if row else None


def on_group(session: Session, group: Group, *, exercise: bool = False) -> Emergency | None:
    """Return what goes on for a chain: its emergency, or its exercise when that is asked."""
    key = _key(group, exercise=exercise)
    mine = EmergencyScopeRow.open_on == key
    number = session.exec(select(EmergencyScopeRow.emergency_id).where(mine)).first()
    return get(session, number) if number else None


def states(session: Session) -> dict[Group, State]:
    """Return what each chain is living through; a chain that is absent is quiet."""
    real_last = sorted(open_ones(session), key=lambda each: not each.exercise)
    kinds = [(one.groups, State.DRILL if one.exercise else State.EMERGENCY) for one in real_last]
    return {group: state for groups, state in kinds for group in groups}


def change(session: Session, number: int, **values: Any) -> Emergency:  # noqa: ANN401  columns
    """Give an emergency another end, another update, other reminders."""
    row = session.get_one(EmergencyRow, number)
    row.sqlmodel_update(values)
    session.add(row)
    session.flush()
    return get(session, number)


def stop(session: Session, number: int, by: str, now: datetime) -> Emergency:
    """End an emergency; its chains are free for another one."""
    scopes = select(EmergencyScopeRow).where(EmergencyScopeRow.emergency_id == number)
    for scope in session.exec(scopes).all():
        scope.open_on = None
        session.add(scope)
    over = {"ended_by": by, "ended_at": now, "next_update_at": None}
    return change(session, number, **over, remind_at=None, update_remind_at=None)


def to_remind(session: Session, now: datetime) -> tuple[Emergency, ...]:
    """Return the emergencies that are still open at the hour of their reminder."""
    return _where(session, col(EmergencyRow.remind_at) <= now)


def to_update(session: Session, now: datetime) -> tuple[Emergency, ...]:
    """Return the emergencies whose next public update is near."""
    return _where(session, col(EmergencyRow.update_remind_at) <= now)


def during(session: Session, since: datetime) -> tuple[Emergency, ...]:
    """Return the real emergencies that went on after an instant: what they delayed."""
    return _where(
        session,
        col(EmergencyRow.exercise).is_(False),
        col(EmergencyRow.ended_at).is_(None) | (col(EmergencyRow.ended_at) > since),
    )


def _where(session: Session, *asked: ColumnElement[bool]) -> tuple[Emergency, ...]:
    rows = session.exec(select(EmergencyRow).where(*asked).order_by(col(EmergencyRow.id))).all()
    return tuple(_emergency(session, row) for row in rows)


def _key(group: Group, *, exercise: bool) -> str:
    return f"exercise:{group}" if exercise else str(group)


def _emergency(session: Session, row: EmergencyRow) -> Emergency:
    scopes = select(EmergencyScopeRow.group).where(EmergencyScopeRow.emergency_id == row.id)
    return Emergency(
        id=row.id or 0,
        kind=row.kind,
        groups=frozenset(Group(one) for one in session.exec(scopes)),
        exercise=row.exercise,
        note=row.note_id,
        publishers=frozenset(row.publishers),
        started_by=row.started_by,
        started_at=row.started_at,
        planned_end=row.planned_end,
        next_update_at=row.next_update_at,
        ended_by=row.ended_by,
        ended_at=row.ended_at,
    )
