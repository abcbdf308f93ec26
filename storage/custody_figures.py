"""Count how the accesses of each account were kept in a stretch of time. Never whose they are."""

from collections import Counter
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Final

from sqlmodel import Session, col, select

from storage.tables import AccessRow, JournalRow, TaskRow

CHANGED: Final = "access.changed"


@dataclass(frozen=True, slots=True)
class Custody:
    """The accesses of one account: those that stand, what was done of them, what is late."""

    held: int
    changed: int
    late: int
    doubts: int


def by_account(session: Session, start: datetime, end: datetime, today: date) -> dict[str, Custody]:
    """Return the figures of each account that has or had an access.

    Changes and doubts are those of the stretch; what stands and what is late, those of ``today``.
    """
    held = Counter(session.exec(_standing()))
    late = Counter(session.exec(_standing().where(col(AccessRow.due_on) < today)))
    doubts = Counter(
        session.exec(
            select(AccessRow.account)
            .join(TaskRow, col(TaskRow.access_id) == col(AccessRow.id))
            .where(
                TaskRow.kind == "doubt",
                col(TaskRow.opened_at) >= start,
                col(TaskRow.opened_at) < end,
            )
        )
    )
    changed = _changed(session, start, end)
    accounts = held.keys() | changed.keys() | doubts.keys()
    return {
        one: Custody(held[one], changed[one], late[one], doubts[one]) for one in sorted(accounts)
    }


def _standing() -> Any:  # noqa: ANN401  a select of accounts
    return select(AccessRow.account).where(col(AccessRow.retired_at).is_(None))


def _changed(session: Session, start: datetime, end: datetime) -> Counter[str]:
    accounts = {
        f"access:{number}": account
        for number, account in session.exec(select(AccessRow.id, AccessRow.account))
    }
    said = select(JournalRow.subject).where(
        JournalRow.action == CHANGED, col(JournalRow.at) >= start, col(JournalRow.at) < end
    )
    return Counter(accounts[one] for one in session.exec(said) if one in accounts)
