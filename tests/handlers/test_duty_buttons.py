"""Buttons made by hand of the accesses, the doubts, the emergencies and the digest."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

import pytest

import handlers
from handlers import texts
from handlers.refusals import Why
from storage import journal
from tests.handlers.custody import an_access
from tests.handlers.test_bad_buttons import VALUES, click
from tests.handlers.walking import CAMILLE, Walk, plain

NAME: Final = re.compile(r'"((?:credentials|doubts|emergency|digest)\.[a-z_]+)"')
CONSTANT: Final = re.compile(rf"^[A-Z_]+: Final = {NAME.pattern}", re.MULTILINE)
# Forms and windows: nobody clicks on them.
SURFACES: Final = {
    "credentials.change_form", "credentials.list", "credentials.register_form",
    "emergency.confirm", "emergency.follow", "emergency.form", "emergency.stop_form",
}  # fmt: skip
# What opens something for anybody, and carries nothing.
OPEN: Final = {"credentials.show", "credentials.register"}
POST: Final = '{"emergency": 99, "post": 99}'
# Each with what it carries when it names what does not exist.
BUTTONS: Final = {
    "credentials.change": '{"access": 99}',
    "credentials.retire": '{"access": 99}',
    "credentials.reviewed": '{"review": 99}',
    "doubts.declare": '{"access": 99}',
    "doubts.close": '{"doubt": 99}',
    "doubts.secret": '{"seen": 99}',
    "doubts.false_alarm": '{"seen": 99}',
    "emergency.follow_up": '{"emergency": 99}',
    "emergency.stop": '{"emergency": 99}',
    "emergency.summary": '{"emergency": 99}',
    "emergency.held": '{"emergency": 99}',
    "emergency.by_hand": '{"emergency": 99}',
    "emergency.page_held": '{"emergency": 99, "page": 99}',
    "emergency.page_by_hand": '{"emergency": 99, "page": 99}',
    "emergency.resume": POST,
    "emergency.cancel": POST,
    "emergency.stopped": POST,
    "emergency.allow": '{"post": 99}',
    "emergency.reviewed": '{"draft": 99}',
}
SOFIA: Final = "U0SOFIA"
REFUSED: Final = {
    plain(texts.REFUSALS[one])
    for one in (
        Why.NOT_ALLOWED, Why.UNKNOWN_ACCESS, Why.UNKNOWN_ENTRY, Why.NO_EMERGENCY,
        Why.UNKNOWN_DRAFT, Why.NOT_HELD,
    )
}  # fmt: skip


def constants() -> Iterator[str]:
    """Yield the names that the four workflows give to what Slack sends back."""
    for file in Path(handlers.__path__[0]).rglob("*.py"):
        yield from CONSTANT.findall(file.read_text(encoding="utf-8"))


def test_no_button_is_forgotten() -> None:
    assert set(constants()) == {*BUTTONS, *SURFACES, *OPEN, "digest.again"}


@pytest.mark.parametrize("action", [*BUTTONS, "digest.again"])
def test_nonsense_is_answered(unmoved: Walk, action: str) -> None:
    said = [click(unmoved, CAMILLE, action, given) for given in VALUES]
    assert said[:-1] == [[plain(texts.UNREADABLE)]] * (len(VALUES) - 1)
    (last,) = said[-1]
    assert last == plain(texts.UNREADABLE) or last in REFUSED


@pytest.mark.parametrize(("action", "given"), BUTTONS.items())
def test_what_does_not_exist_is_answered(unmoved: Walk, action: str, given: str) -> None:
    (said,) = click(unmoved, CAMILLE, action, given)
    assert said in REFUSED


@pytest.mark.parametrize("given", [
    {"kind": "city", "hour": "03:00"}, {"kind": "both", "hour": "10:00"}, {"kind": "", "hour": ""},
    {"kind": "own", "hour": "10:00:00+05:00"}, {"kind": 1, "hour": 2}, {"hour": "10:00"},
])  # fmt: skip
def test_a_digest_at_an_hour_that_is_not_offered(unmoved: Walk, given: dict[str, Any]) -> None:
    assert click(unmoved, CAMILLE, "digest.again", json.dumps(given)) == [plain(texts.UNREADABLE)]


def test_an_outsider_changes_nothing_of_what_exists(walk: Walk) -> None:
    services = walk.here.vigie.services
    an_access(services)
    walk.write()
    walk.here.settle()
    with services.reading() as session:
        before = len(list(journal.lines(session)))
    one = {"access": 1, "review": 1, "doubt": 1, "seen": 1, "emergency": 1, "post": 1, "draft": 1}
    for action in BUTTONS:
        (said,) = click(walk, SOFIA, action, json.dumps(one))
        assert said in REFUSED | {plain(texts.REFUSALS[Why.NOT_YOUR_ACCESS])}, action
    (said,) = click(walk, SOFIA, "digest.again", '{"kind": "city", "hour": "10:00"}')
    assert said == plain(texts.REFUSALS[Why.NOT_ALLOWED])
    with services.reading() as session:
        assert len(list(journal.lines(session))) == before
