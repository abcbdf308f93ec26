"""What is listed of an emergency: held posts, what is stopped by hand, the end, page by page."""

from syrupy.assertion import SnapshotAssertion

from handlers.blocks import MESSAGE_LIMIT, size
from handlers.emergency.form_view import follow_form
from handlers.emergency.lists_view import (
    by_hand_list,
    held_list,
    stop_form,
)
from handlers.emergency.views import card_message
from tests.handlers.desk import Desk
from tests.handlers.emergency.crises import declare, end, program, summary
from tests.handlers.emergency.test_views import crowded
from tests.handlers.givens import LAW, NADIA, THURSDAY
from tests.handlers.showing import buttons, view_shown


def test_held_list(desk: Desk, pictured: SnapshotAssertion) -> None:
    desk.approved()
    desk.approved(NADIA, day="2026-11-13", text="La collecte commence lundi.")
    one = declare(desk)
    assert buttons(view_shown(held_list(summary(desk, one), 0))) == []
    end(desk, one)
    desk.clock.instant = THURSDAY
    assert view_shown(held_list(summary(desk, one), 0)) == pictured


def test_by_hand_list(desk: Desk, pictured: SnapshotAssertion) -> None:
    program(desk, desk.approved())
    one = declare(desk)
    assert view_shown(by_hand_list(summary(desk, one), 0)) == pictured


def test_long_lists_are_turned_page_by_page(desk: Desk) -> None:
    desk.approved()
    program(desk, desk.approved(NADIA, day="2026-11-13", text="La collecte commence lundi."))
    one = declare(desk)
    many = crowded(summary(desk, one), 41)
    for listing in (held_list, by_hand_list):
        first, middle, last = (view_shown(listing(many, page)) for page in (0, 1, 9))
        assert "Suite" in buttons(first)
        assert {"Précédentes", "Suite"} <= set(buttons(middle))
        assert "Suite" not in buttons(last)
        assert "Précédentes" in buttons(last)


def test_stop_and_follow_forms(desk: Desk, pictured: SnapshotAssertion) -> None:
    desk.approved()
    one = declare(desk)
    views = [stop_form(summary(desk, one)), follow_form(one, LAW.decisions)]
    assert [view_shown(view) for view in views] == pictured


def test_the_longest_reason_fits(desk: Desk) -> None:
    one = declare(desk, reason="é" * 500)
    assert size(card_message(summary(desk, one)).blocks) <= MESSAGE_LIMIT
