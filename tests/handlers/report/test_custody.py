"""The month's passwords, account by account (art. 12.2)."""

from dataclasses import replace
from datetime import date

import pytest

from handlers.credentials import flow as credentials
from handlers.doubts import flow as doubts
from tests.handlers.custody import an_access, change
from tests.handlers.desk import Desk
from tests.handlers.givens import FACEBOOK, INSTAGRAM, KARIM, NADIA, SYLVIE
from tests.handlers.report.test_report import counted, rows

DECEMBER = date(2026, 12, 1)


@pytest.mark.article("12.2")
def test_a_month_counts_accesses_changes_and_doubts(desk: Desk) -> None:
    mine = an_access(desk.services)
    an_access(desk.services, NADIA, INSTAGRAM, day="2026-08-01")
    change(desk, mine)
    assert doubts.declare(desk.services, "U0CAMILLE", mine.id)
    told = rows(counted(desk), "accesses")
    assert told["Facebook – Ville"] == (1, 1, 0, 1)
    assert told["Instagram – Ville"] == (1, 0, 1, 0)
    assert told["LinkedIn – Ville"] == (0, 0, 0, 0)


def test_another_month_counts_neither_changes_nor_doubts(desk: Desk) -> None:
    mine = an_access(desk.services)
    change(desk, mine)
    doubts.declare(desk.services, "U0CAMILLE", mine.id)
    assert rows(counted(desk, DECEMBER), "accesses")["Facebook – Ville"] == (1, 0, 0, 0)


def test_an_access_that_was_taken_away_keeps_its_changes(desk: Desk) -> None:
    mine = an_access(desk.services)
    change(desk, mine)
    assert credentials.retire(desk.services, KARIM, mine.id)
    assert rows(counted(desk), "accesses")["Facebook – Ville"] == (0, 1, 0, 0)


def test_accounts_that_are_gone_are_counted_together_and_nobody_is_named(desk: Desk) -> None:
    change(desk, an_access(desk.services, account=FACEBOOK))
    desk.change = lambda city: replace(
        city,
        accounts=tuple(one for one in city.accounts if one.key != FACEBOOK),
    )
    told = rows(counted(desk), "accesses")
    assert told["Comptes retirés de la liste"] == (1, 1, 0, 0)
    assert SYLVIE not in str(told)
