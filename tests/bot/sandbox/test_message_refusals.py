"""What a message refuses whatever its size, and what slackblocks thinks of it."""

import pytest

from bot.sandbox.blockkit import blocks, messages, second_opinion, surfaces
from bot.sandbox.errors import SlackError
from tests.bot.sandbox.block_makers import (
    Block,
    actions,
    bars,
    button,
    container,
    data_table,
    menu,
    mrkdwn,
    pie,
    section,
    table,
)
from tests.bot.sandbox.example_bot import form, option, words

REFUSED_BLOCKS: dict[str, Block] = {
    "no text": {"type": "section"},
    "empty text": section(words("")),
    "header in mrkdwn": {"type": "header", "text": mrkdwn("x")},
    "button in mrkdwn": actions(button(text=mrkdwn("x"))),
    "unknown block": {"type": "sectoin"},
    "not a block": {"text": "x"},
    "unknown element": actions({"type": "buton"}),
    "no elements": actions(),
    "no options": actions(menu(0)),
    "options and groups": actions(menu(1) | {"option_groups": []}),
    "text input in actions": actions({"type": "plain_text_input"}),
    "unknown style": actions(button(style="green")),
    "initial option not offered": actions(menu(1) | {"initial_option": option("9")}),
    "impossible date": actions({"type": "datepicker", "initial_date": "2026-13-01"}),
    "impossible hour": actions({"type": "timepicker", "initial_time": "8:00"}),
    "impossible instant": actions({"type": "datetimepicker", "initial_date_time": 12}),
    "picture without description": {"type": "image", "image_url": "https://x"},
    "picture from nowhere": {"type": "image", "alt_text": "x"},
    "extra property in text": section(words("x") | {"color": "red"}),
    "rich text without sections": {"type": "rich_text", "elements": [{"type": "text"}]},
    "alert in a message": {"type": "alert", "text": words("x")},
    "video": {"type": "video"},
    "untitled container": {"type": "container", "child_blocks": [{"type": "divider"}]},
    "chart in a container": container(0) | {"child_blocks": [pie()]},
    "rows of unequal length": data_table(2) | {"rows": data_table(1)["rows"] + table(1, 2)["rows"]},
    "table without caption": {"type": "data_table", "rows": data_table(2)["rows"]},
    "empty slice": pie() | {"chart": {"type": "pie", "segments": [{"label": "x", "value": 0}]}},
    "unknown chart": pie() | {"chart": {"type": "radar"}},
    "point without category": bars(1, 2) | {"chart": bars(1, 2)["chart"] | {"axis_config": {}}},
}


@pytest.mark.parametrize("name", REFUSED_BLOCKS)
def test_a_message_refuses(name: str) -> None:
    with pytest.raises(SlackError) as refused:
        messages.blocks([REFUSED_BLOCKS[name]])
    assert refused.value.code == "invalid_blocks"


def test_names_differ_within_a_surface() -> None:
    twice = [{"type": "divider", "block_id": "a"}] * 2
    with pytest.raises(SlackError, match="block_id already exists: a"):
        messages.blocks(twice)
    with pytest.raises(SlackError, match="action_id already exists: b"):
        messages.blocks([actions(button(action_id="b"), button(action_id="b"))])
    assert messages.blocks([actions(button(action_id="b"))] * 2)


def test_blocks_that_are_not_a_list_have_their_own_error() -> None:
    for broken in ("{", "null", '"x"', {"type": "divider"}):
        with pytest.raises(SlackError) as refused:
            messages.blocks(broken)
        assert refused.value.code == "invalid_blocks_format"


def test_every_block_stands_on_some_surface() -> None:
    allowed = frozenset[str]().union(*surfaces.ALLOWED.values())
    assert allowed == set(blocks.CHECKS)


def test_slackblocks_is_asked_too() -> None:
    long = {"type": "header", "text": words("x" * 151)}
    assert list(second_opinion.blocks([long], "/blocks"))
    assert list(second_opinion.view(form(title=words("x" * 25)), "/view"))
    assert list(second_opinion.view({"type": "home", "callback_id": "x" * 256}, "/view"))
    assert not list(second_opinion.view(form(section(words("x"))), "/view"))
