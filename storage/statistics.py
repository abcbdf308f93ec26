"""Remember the figures that people read on the platforms (art. 11.1.1-8); none is made up."""

from collections.abc import Mapping
from datetime import datetime

from sqlmodel import Session, select

from storage.inserting import insert_or_replace
from storage.tables import StatisticRow


def enter(  # noqa: PLR0913, PLR0917  a figure says where, when, what, who
    session: Session,
    account: str,
    month: str,
    values: Mapping[str, int],
    by: str,
    now: datetime,
) -> None:
    """Record the figures of an account and month; a figure entered again replaces the first."""
    for measure, value in values.items():
        insert_or_replace(
            session, StatisticRow, ("account", "month", "measure"),
            account=account, month=month, measure=measure, value=value,
            entered_by=by, entered_at=now,
        )  # fmt: skip


def of_month(session: Session, month: str) -> dict[tuple[str, str], int]:
    """Return the figures of a month by account and measure; what was not entered is absent."""
    query = select(StatisticRow).where(StatisticRow.month == month)
    return {(row.account, row.measure): row.value for row in session.exec(query)}
