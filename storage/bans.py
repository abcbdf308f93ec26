"""Remember the requests to ban somebody from an account; a person carries each out."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Final

from sqlmodel import Session, col, select

from storage.comment import person_of
from storage.tables import BanRow

SUBJECT: Final = "ban:"


class Ground(StrEnum):
    """Why a ban is asked for."""

    ADVERTISING = "advertising"
    REPEATED = "repeated"


class Outcome(StrEnum):
    """What a person did of a request."""

    DONE = "done"
    NOT_ADVERTISING = "not_advertising"
    DECLINED = "declined"


@dataclass(frozen=True, slots=True)
class Ban:
    """One request and its records of moderation; ``outcome`` is None while it waits."""

    id: int
    account: str
    handle: str
    ground: Ground
    records: tuple[int, ...]
    asked_by: str
    asked_at: datetime
    outcome: Outcome | None
    decided_by: str | None

    @property
    def subject(self) -> str:
        """Return how the journal and the messages name this request."""
        return f"{SUBJECT}{self.id}"


def ask(  # noqa: PLR0913, PLR0917  a request says whom, where, why, by whom
    session: Session,
    account: str,
    handle: str,
    ground: Ground,
    records: Iterable[int],
    by: str,
    at: datetime,
) -> Ban:
    """Record a request to ban somebody from one account."""
    row = BanRow(
        account=account, handle=handle, person=person_of(handle), ground=ground.value,
        records=list(records), asked_by=by, asked_at=at,
    )  # fmt: skip
    session.add(row)
    session.flush()
    return _ban(row)


def find(session: Session, number: int) -> Ban | None:
    """Return a request, or None when there is no such one."""
    row = session.get(BanRow, number)
    return _ban(row) if row else None


def standing(session: Session, account: str, handle: str) -> Ban | None:
    """Return the request about somebody that waits or was carried out, or None."""
    settled = (Outcome.NOT_ADVERTISING.value, Outcome.DECLINED.value)
    query = (
        select(BanRow)
        .where(
            BanRow.account == account,
            BanRow.person == person_of(handle),
            col(BanRow.outcome).is_(None) | col(BanRow.outcome).not_in(settled),
        )
        .order_by(col(BanRow.id).desc())
    )
    row = session.exec(query).first()
    return _ban(row) if row else None


def between(session: Session, start: datetime, end: datetime) -> tuple[Ban, ...]:
    """Return the requests of a stretch, oldest first."""
    asked = col(BanRow.asked_at)
    query = select(BanRow).where(asked >= start, asked < end).order_by(col(BanRow.id))
    return tuple(map(_ban, session.exec(query)))


def decide(session: Session, number: int, outcome: Outcome, by: str, at: datetime) -> bool:
    """Record what a person did of a request; return False when it was settled already."""
    row = session.get_one(BanRow, number, with_for_update=True, populate_existing=True)
    if row.outcome is not None:
        return False
    row.outcome, row.decided_by, row.decided_at = outcome.value, by, at
    session.add(row)
    session.flush()
    return True


def _ban(row: BanRow) -> Ban:
    return Ban(
        row.id or 0, row.account, row.handle, Ground(row.ground), tuple(row.records),
        row.asked_by, row.asked_at, Outcome(row.outcome) if row.outcome else None, row.decided_by,
    )  # fmt: skip
