"""What is shown of the statistics."""

from datetime import date

from syrupy.assertion import SnapshotAssertion

from handlers.statistics.flow import months
from handlers.statistics.views import entry_form, month_card
from tests.handlers.desk import Desk
from tests.handlers.givens import FACEBOOK
from tests.handlers.showing import shown, view_shown


def test_form_and_month(desk: Desk, pictured: SnapshotAssertion) -> None:
    with desk.services.reading() as session:
        accounts = desk.services.city(session).accounts
    form = entry_form(accounts, months(date(2026, 11, 10)))
    card = month_card("2026-10", accounts, {(FACEBOOK, "followers"): 12_500})
    assert [view_shown(form), shown(card)] == pictured
