"""Every limit of a modal and of the Home tab: at the limit it passes, one step beyond it fails."""

import pytest

from bot.sandbox.blockkit import limits, views
from bot.sandbox.errors import SlackError
from tests.bot.sandbox.block_makers import (
    Block,
    Maker,
    button,
    container,
    mrkdwn,
    pie,
    section,
    table,
    text_input,
)
from tests.bot.sandbox.example_bot import entry, form, words

VIEW_LIMITS: dict[str, tuple[int, Maker]] = {
    "title": (limits.VIEW_BUTTON, lambda n: form(title=words("x" * n))),
    "submit": (limits.VIEW_BUTTON, lambda n: form(submit=words("x" * n))),
    "close": (limits.VIEW_BUTTON, lambda n: form(close=words("x" * n))),
    "private_metadata": (limits.PRIVATE_METADATA, lambda n: form(private_metadata="x" * n)),
    "callback_id": (limits.CALLBACK_ID, lambda n: form(callback_id="x" * n)),
    "external_id": (limits.EXTERNAL_ID, lambda n: form(external_id="x" * n)),
    "blocks": (limits.VIEW_BLOCKS, lambda n: form(*[{"type": "divider"}] * n)),
    "label": (limits.LABEL, lambda n: form(text_input() | {"label": words("x" * n)})),
    "hint": (limits.HINT, lambda n: form(text_input() | {"hint": words("x" * n)})),
    "max_length": (limits.INPUT_TEXT, lambda n: form(text_input(max_length=n))),
    "min_length": (limits.INPUT_TEXT, lambda n: form(text_input(min_length=n))),
    "initial_value": (10, lambda n: form(text_input(max_length=10, initial_value="x" * n))),
    "alert": (limits.ALERT, lambda n: form({"type": "alert", "text": words("x" * n)})),
}


@pytest.mark.parametrize("name", VIEW_LIMITS)
def test_a_view_keeps_each_limit(name: str) -> None:
    most, make = VIEW_LIMITS[name]
    assert views.accepted(make(most), "modal")
    with pytest.raises(SlackError) as refused:
        views.accepted(make(most + 1), "modal")
    assert refused.value.code == "invalid_arguments"
    assert any("json-pointer:/view" in line for line in refused.value.messages)


def test_a_view_weighs_250_kilobytes_at_most() -> None:
    texts = limits.VIEW_BYTES // limits.TEXT + 1
    heavy = form(*[section(mrkdwn("x" * limits.TEXT)) for _ in range(texts)])
    with pytest.raises(SlackError) as refused:
        views.accepted(heavy, "modal")
    assert refused.value.code == "view_too_large"


REFUSED_VIEWS: dict[str, Block] = {
    "no title": {"type": "modal", "blocks": []},
    "no blocks": {"type": "modal", "title": words("x")},
    "input without submit": {
        "type": "modal",
        "title": words("x"),
        "blocks": [entry("a", {"type": "plain_text_input"})],
    },
    "home in a modal": {"type": "home", "blocks": []},
    "unknown property": form(colour="red"),
    "table in a modal": form(table(1)),
    "markdown in a modal": form({"type": "markdown", "text": "x"}),
    "two first focuses": form(
        *[entry(n, {"type": "plain_text_input", "focus_on_load": True}) for n in "ab"]
    ),
    "button in an input": form(entry("a", button())),
    "number without decimals said": form(entry("a", {"type": "number_input"})),
    "least above most": form(text_input(min_length=5, max_length=4)),
}


@pytest.mark.parametrize("name", REFUSED_VIEWS)
def test_a_modal_refuses(name: str) -> None:
    with pytest.raises(SlackError):
        views.accepted(REFUSED_VIEWS[name], "modal")


@pytest.mark.parametrize("block", [table(1), pie(), container(1), {"type": "carousel"}])
def test_a_home_refuses_what_is_only_for_messages(block: Block) -> None:
    with pytest.raises(SlackError):
        views.accepted({"type": "home", "blocks": [block]}, "home")
