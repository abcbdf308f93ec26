"""A form as a person meets it: filled, corrected, sent, closed."""

from typing import Any

import pytest

from bot.sandbox.people.refusal import CannotDoError, IncompleteError
from bot.sandbox.people.somebody import Somebody
from tests.bot.sandbox.example_bot import ExampleBot


def test_errors_stay_under_the_input_and_the_window_stays(camille: Somebody) -> None:
    camille.command("/draft")
    camille.fill(text="Tout est gratuit", accounts=["facebook"], kind="other")
    assert camille.submit() == {"text": "Retirez ce mot."}
    assert camille.modal["state"]["values"]["text"]["value"]["value"] == "Tout est gratuit"


def test_the_window_itself_asks_for_what_is_missing_or_badly_typed(camille: Somebody) -> None:
    camille.command("/draft")
    camille.fill(link="pas une adresse", contact="personne", copies="trois")
    with pytest.raises(IncompleteError) as refusal:
        camille.submit()
    wrong = {"text", "accounts", "kind", "link", "contact", "copies"}
    assert set(refusal.value.errors) == wrong


@pytest.mark.parametrize(
    "values",
    [
        {"nowhere": "x"},
        {"text": "x" * 201},
        {"kind": "press_release"},
        {"accounts": ["facebook", "myspace"]},
        {"day": "2026-02-31x"},
        {"hour": "25:00"},
        {"approver": "U0NOBODY"},
        {"text": 3},
    ],
)
def test_nobody_can_enter_what_a_browser_would_not_take(
    camille: Somebody, values: dict[str, Any]
) -> None:
    camille.command("/draft")
    with pytest.raises(CannotDoError):
        camille.fill(**values)


def test_closing_tells_without_what_was_typed(bot: ExampleBot, camille: Somebody) -> None:
    camille.command("/draft")
    camille.fill(text="Perdu")
    camille.close()
    assert camille.modals == []
    closed = bot.heard[-1]
    assert closed["type"] == "view_closed"
    assert closed["view"]["state"] == {"values": {}}
    assert closed["is_cleared"] is False
