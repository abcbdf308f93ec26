"""What is shown of accesses: every word compared, every surface taken by Slack."""

from dataclasses import replace
from datetime import date

import pytest
from syrupy.assertion import SnapshotAssertion

from handlers.credentials import texts
from handlers.credentials.form_view import change_form, register_form
from handlers.credentials.lists_view import departure_message, review_message
from handlers.credentials.sheet import Line, Register
from handlers.credentials.views import (
    Reminder,
    notice_message,
    register_blocks,
    register_view,
    reminder_message,
)
from handlers.messages import Message
from handlers.texts import NEVER_WRITE
from storage.access import Access, Mfa
from tests.handlers.custody import TODAY
from tests.handlers.desk import Desk
from tests.handlers.givens import CAMILLE, FACEBOOK, KARIM, LAW
from tests.handlers.showing import buttons, said, shown, view_shown

DUE = date(2026, 11, 13)
ACCESS = Access(
    1, FACEBOOK, CAMILLE, "shared_password", Mfa.NO, date(2026, 9, 14), KARIM, DUE, None, None, None
)
LINE = Line(ACCESS, "Facebook – Ville", "Mot de passe partagé", ())
OTHER = replace(LINE, access=replace(ACCESS, id=2, custodian="U0NADIA"), marks=("doubt",))


def as_message(register: Register) -> Message:
    return Message(texts.LIST_TITLE, register_blocks(register))


def test_the_register_of_a_holder_and_of_the_ti(pictured: SnapshotAssertion) -> None:
    mine, all_of_it = (
        Register((LINE,), (), manages=False),
        Register((LINE,), (OTHER,), manages=True),
    )
    none = Register((), (), manages=True)
    assert [shown(as_message(one)) for one in (mine, all_of_it, none)] == pictured
    assert view_shown(register_view(all_of_it))["type"] == "modal"


def test_a_long_register_is_cut_and_counted() -> None:
    many = tuple(replace(LINE, access=replace(ACCESS, id=n)) for n in range(60))
    register = Register(many, many, manages=True)
    made, window = shown(as_message(register)), view_shown(register_view(register))
    assert "… et 110" in said(made)
    assert buttons(made)[-1] == "En voir plus"
    assert "… et 83" in said(window)
    assert "En voir plus" not in buttons(window)


@pytest.mark.parametrize("code", sorted(texts.REMINDERS))
def test_reminders(pictured: SnapshotAssertion, code: str) -> None:
    made = shown(reminder_message(Reminder(LINE, code, TODAY), LAW.figures))
    assert made == pictured
    changes = code in texts.FOR_HOLDERS - {"backup"}
    assert buttons(made) == [*(["C’est fait"] if changes else []), "J’ai un doute"]


@pytest.mark.parametrize(("today", "when"), [
    (date(2026, 11, 12), "dans 1 jour"), (DUE, "aujourd’hui"),
    (date(2026, 11, 20), "dépassé de 7 jours"),
])  # fmt: skip
def test_how_far_the_day_is(today: date, when: str) -> None:
    assert when in said(shown(reminder_message(Reminder(LINE, "holder", today), LAW.figures)))


@pytest.mark.parametrize("code", sorted(texts.LATE_REMINDERS))
def test_what_is_late_was_to_be_changed(code: str) -> None:
    words = said(shown(reminder_message(Reminder(LINE, code, date(2026, 11, 16)), LAW.figures)))
    assert "devait être changé au plus tard le *vendredi 13 novembre 2026* (dépassé de 3" in words


@pytest.mark.parametrize("code", sorted(texts.NOTICES))
def test_notices(pictured: SnapshotAssertion, code: str) -> None:
    assert shown(notice_message(LINE, code)) == pictured


def test_departures_and_reviews(pictured: SnapshotAssertion) -> None:
    review = {"id": 1, "day": "lundi 4 janvier 2027", "by": None}
    made = [
        departure_message(CAMILLE, [LINE]),
        departure_message(CAMILLE, []),
        review_message(review, [LINE, OTHER]),
        review_message({**review, "by": KARIM}, [LINE]),
        review_message(review, [LINE] * 40),
    ]
    assert [shown(one) for one in made] == pictured


def test_a_doubt_can_be_said_wherever_accesses_are_listed() -> None:
    review = {"id": 1, "day": "lundi 4 janvier 2027", "by": None}
    lists = [departure_message(CAMILLE, [LINE]), review_message(review, [LINE, OTHER])]
    assert all("J’ai un doute" in buttons(shown(one)) for one in lists)


def test_forms_have_no_field_for_words(desk: Desk, pictured: SnapshotAssertion) -> None:
    with desk.services.reading() as session:
        accounts = desk.services.city(session).accounts
    made = [register_form(accounts, LAW, TODAY), change_form(LINE, LAW.figures, TODAY)]
    views = [view_shown(one) for one in made]
    assert views == pictured
    elements = {
        block["element"]["type"] for one in views for block in one["blocks"] if "element" in block
    }
    assert elements == {"static_select", "users_select", "datepicker", "checkboxes"}


def test_wherever_an_access_is_shown_it_is_said_to_write_no_password(desk: Desk) -> None:
    with desk.services.reading() as session:
        accounts = desk.services.city(session).accounts
    review = {"id": 1, "day": "", "by": None}
    reminders = [Reminder(LINE, one, TODAY) for one in texts.REMINDERS]
    surfaces = [
        *(shown(reminder_message(one, LAW.figures)) for one in reminders),
        *(shown(notice_message(LINE, one)) for one in texts.NOTICES),
        shown(as_message(Register((LINE,), (), manages=False))),
        shown(departure_message(CAMILLE, [LINE])),
        shown(review_message(review, [LINE])),
        view_shown(register_form(accounts, LAW, TODAY)),
        view_shown(change_form(LINE, LAW.figures, TODAY)),
    ]  # fmt: skip
    assert all(NEVER_WRITE.replace("\u00a0", " ") in said(one) for one in surfaces)
