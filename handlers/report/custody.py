"""Count, account by account, how the passwords were kept (art. 12.2): accounts, never people."""

from collections.abc import Iterable
from typing import Final

from checks.workdays import local_day
from handlers.report import texts
from handlers.report.month import Month, Row, Sheet
from storage.custody_figures import Custody, by_account

NOTHING: Final = Custody(0, 0, 0, 0)


def accesses(month: Month) -> Sheet:
    """Count the accesses, their changes and doubts of the month, and what is late today."""
    today = local_day(month.services.now())
    found = by_account(month.session, month.start, month.end, today)
    rows = [_row(one.title, found.pop(one.key, NOTHING)) for one in month.city.accounts]
    if found:
        rows.append(_row(texts.GONE, _summed(found.values())))
    return Sheet("accesses", texts.ACCESSES, texts.ACCESSES_HEAD, tuple(rows))


def _row(title: str, one: Custody) -> Row:
    return title, one.held, one.changed, one.late, one.doubts


def _summed(many: Iterable[Custody]) -> Custody:
    every = tuple(many)
    return Custody(
        sum(one.held for one in every),
        sum(one.changed for one in every),
        sum(one.late for one in every),
        sum(one.doubts for one in every),
    )
