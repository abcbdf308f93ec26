"""What the form of a post looks like, and how it is read back."""

import pytest
from syrupy.assertion import SnapshotAssertion

from handlers.drafts import flow
from handlers.drafts.form import Form
from handlers.drafts.form_view import filled, form_view, read
from handlers.people import Person
from tests.handlers.desk import Desk
from tests.handlers.givens import CAMILLE, FACEBOOK, INSTAGRAM, LAW
from tests.handlers.showing import view_shown


def test_the_form(desk: Desk, pictured: SnapshotAssertion) -> None:
    with desk.services.reading() as session:
        accounts = Person(CAMILLE, desk.services.city(session)).accounts()
    assert view_shown(form_view(Form(), accounts, LAW)) == pictured


def test_the_form_of_a_draft_that_has_everything(desk: Desk, pictured: SnapshotAssertion) -> None:
    draft = desk.write(
        accounts=(FACEBOOK, INSTAGRAM), own_accounts=(INSTAGRAM,), own_text="Oui!", picture=True,
        description="Une patinoire.", origin="Ville", consent=True,
    )  # fmt: skip
    with desk.services.reading() as session:
        accounts = Person(CAMILLE, desk.services.city(session)).accounts()
    form = filled(draft, LAW)
    view = view_shown(form_view(form, accounts, LAW, flow.Ref(draft.id, draft.version)))
    assert view == pictured


def test_what_the_form_shows_is_what_it_reads(desk: Desk) -> None:
    draft = desk.write(picture=True, description="Une patinoire.", consent=True)
    form = filled(draft, LAW)
    values = {
        "type": {"type": {"selected_option": {"value": form.type}}},
        "objective": {"objective": {"selected_option": {"value": form.objective}}},
        "accounts": {"accounts": {"selected_options": [{"value": FACEBOOK}]}},
        "text": {"text": {"value": form.text}},
        "link": {"link": {"value": form.link}},
        "picture": {"picture": {"selected_options": [{"value": "has"}, {"value": "consent"}]}},
        "description": {"description": {"value": form.description}},
        "day": {"day": {"selected_date": form.day}},
        "hour": {"hour": {"selected_time": form.hour}},
    }
    assert read(values) == form


@pytest.mark.parametrize("values", [None, [], {"text": None}, {"text": {"text": []}}, {"day": 3}])
def test_a_misshapen_form_reads_as_empty(values: object) -> None:
    assert read(values) == Form()
