"""Whatever a register's button made by hand carries is answered in French, and changes nothing."""

from typing import Final

import pytest

from handlers import texts
from handlers.refusals import Why
from tests.handlers.test_bad_buttons import VALUES, click
from tests.handlers.walking import CAMILLE, Walk, plain

# Each with what it carries when it names an entry that does not exist.
BUTTONS: Final = {
    "subscriptions.accept": '{"subscription": 99}',
    "subscriptions.decline": '{"subscription": 99}',
    "subscriptions.drop": '{"subscription": 99}',
    "subscriptions.keep": '{"subscription": 99}',
    "netiquette.seen": '{"quarter": "1999-01-01", "account": "x"}',
    "image.step.ask": '{"report": 99}',
    "image.step.close": '{"report": 99}',
    "harassment.step.take": '{"report": 99}',
    "incidents.step.close": '{"report": 99}',
    "settings.undo": '{"change": 99}',
    "settings.edit": '{"editor": "accounts", "ref": "0"}',
    "settings.open": '{"editor": "accounts"}',
    "settings.turn": '{"view": "menu"}',
    "requests.step.take": '{"kind": "subject", "report": 99}',
    "requests.step.decline": '{"kind": "look", "report": 99}',
    "roles.taken_back": '{"departure": 99}',
}
REFUSED: Final = {plain(texts.REFUSALS[why]) for why in (Why.UNKNOWN_ENTRY, Why.NOT_ALLOWED)}


@pytest.mark.parametrize("action", BUTTONS)
def test_nonsense_is_answered(unmoved: Walk, action: str) -> None:
    said = [click(unmoved, CAMILLE, action, given) for given in VALUES]
    assert said == [[plain(texts.UNREADABLE)]] * len(VALUES)


@pytest.mark.parametrize(("action", "given"), BUTTONS.items())
def test_what_does_not_exist_is_answered(unmoved: Walk, action: str, given: str) -> None:
    (said,) = click(unmoved, CAMILLE, action, given)
    assert said in REFUSED
