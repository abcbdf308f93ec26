"""Remember where the netiquette was seen displayed, quarter by quarter (art. 13)."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import update
from sqlmodel import Session, col, func, select

from storage.inserting import insert_new
from storage.tables import NetiquetteRow


@dataclass(frozen=True, slots=True)
class Display:
    """One account in one quarter; ``quarter`` is its first day, ``2026-10-01``."""

    quarter: str
    account: str
    seen_at: datetime | None
    seen_by: str | None


def expect(session: Session, quarter: str, account: str) -> bool:
    """Ask that an account be looked at in a quarter; return False when it was asked already."""
    return insert_new(
        session, NetiquetteRow, ("quarter", "account"), quarter=quarter, account=account
    )


def latest(session: Session) -> str:
    """Return the last quarter that was opened, or an empty string."""
    return session.exec(select(func.max(NetiquetteRow.quarter))).one() or ""


def of_quarter(session: Session, quarter: str) -> tuple[Display, ...]:
    """Return the accounts of a quarter, in the order in which they were asked."""
    query = (
        select(NetiquetteRow)
        .where(NetiquetteRow.quarter == quarter)
        .order_by(col(NetiquetteRow.id))
        .execution_options(populate_existing=True)
    )
    return tuple(
        Display(row.quarter, row.account, row.seen_at, row.seen_by) for row in session.exec(query)
    )


def see(session: Session, quarter: str, account: str, by: str, now: datetime) -> bool:
    """Record that somebody saw the netiquette on an account; False when it was seen already."""
    done = (
        update(NetiquetteRow)
        .where(
            col(NetiquetteRow.quarter) == quarter,
            col(NetiquetteRow.account) == account,
            col(NetiquetteRow.seen_at).is_(None),
        )
        .values(seen_at=now, seen_by=by)
    )
    return bool(session.connection().execute(done).rowcount)
