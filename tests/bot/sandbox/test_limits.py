"""Every limit of Block Kit: at the limit it passes, one step beyond it is refused."""

from collections.abc import Callable
from typing import Any

import pytest

from bot.sandbox.blockkit import blocks, limits, messages, second_opinion, surfaces, views
from bot.sandbox.errors import SlackError
from tests.bot.sandbox.example_bot import entry, form, option, words

Block = dict[str, Any]
Maker = Callable[[int], Block]


def section(text: dict[str, str]) -> Block:
    return {"type": "section", "text": text}


def mrkdwn(text: str) -> dict[str, str]:
    return {"type": "mrkdwn", "text": text}


def actions(*elements: Block) -> Block:
    return {"type": "actions", "elements": list(elements)}


def button(**more: Any) -> Block:
    return {"type": "button", "text": words("Oui"), **more}


def menu(count: int, kind: str = "static_select") -> Block:
    return {"type": kind, "options": [option(str(n)) for n in range(count)]}


def confirmed(field: str, length: int) -> Block:
    texts = {name: words("x") for name in ("title", "text", "confirm", "deny")}
    return actions(button(confirm=texts | {field: words("x" * length)}))


def choice(field: str, length: int) -> Block:
    one = option("x") | {field: "x" * length if field == "value" else words("x" * length)}
    return actions({"type": "static_select", "options": [one]})


def table(rows: int, columns: int = 1) -> Block:
    return {"type": "table", "rows": [[{"type": "raw_text", "text": "x"}] * columns] * rows}


def data_table(rows: int, columns: int = 1, text: str = "x") -> Block:
    cells = [[{"type": "raw_text", "text": text}] * columns] * rows
    return {"type": "data_table", "caption": "Tableau", "rows": cells}


def pie(segments: int = 1, label: int = 1, title: int = 1) -> Block:
    parts = [{"label": "x" * label, "value": 1}] * segments
    drawing = {"type": "pie", "segments": parts}
    return {"type": "data_visualization", "title": "x" * title, "chart": drawing}


def bars(series: int = 1, points: int = 1, axis: int = 1) -> Block:
    names = [str(n) for n in range(points)]
    data = [{"label": name, "value": 0} for name in names]
    drawing = {
        "type": "bar",
        "series": [{"name": str(n), "data": data} for n in range(series)],
        "axis_config": {"categories": names, "x_label": "x" * axis},
    }
    return {"type": "data_visualization", "title": "Titre", "chart": drawing}


def container(children: int) -> Block:
    blocks = [{"type": "divider"}] * children
    return {"type": "container", "title": words("Titre"), "child_blocks": blocks}


def text_input(**more: Any) -> Block:
    return entry("text", {"type": "plain_text_input", **more})


MESSAGE_LIMITS: dict[str, tuple[int, Maker]] = {
    "section text": (limits.TEXT, lambda n: section(mrkdwn("x" * n))),
    "section fields": (limits.FIELDS, lambda n: {"type": "section", "fields": [words("x")] * n}),
    "field text": (limits.FIELD, lambda n: {"type": "section", "fields": [words("x" * n)]}),
    "header": (limits.HEADER, lambda n: {"type": "header", "text": words("x" * n)}),
    "block_id": (limits.BLOCK_ID, lambda n: {"type": "divider", "block_id": "x" * n}),
    "markdown": (limits.MARKDOWN, lambda n: {"type": "markdown", "text": "x" * n}),
    "context": (
        limits.CONTEXT_ELEMENTS,
        lambda n: {"type": "context", "elements": [mrkdwn("x")] * n},
    ),
    "actions": (limits.ACTION_ELEMENTS, lambda n: actions(*[button()] * n)),
    "button text": (limits.BUTTON_TEXT, lambda n: actions(button(text=words("x" * n)))),
    "button value": (limits.BUTTON_VALUE, lambda n: actions(button(value="x" * n))),
    "button url": (limits.URL, lambda n: actions(button(url="x" * n))),
    "accessibility label": (
        limits.ACCESSIBILITY_LABEL,
        lambda n: actions(button(accessibility_label="x" * n)),
    ),
    "action_id": (limits.ACTION_ID, lambda n: actions(button(action_id="x" * n))),
    "confirm title": (limits.CONFIRM_TITLE, lambda n: confirmed("title", n)),
    "confirm text": (limits.CONFIRM_TEXT, lambda n: confirmed("text", n)),
    "confirm button": (limits.CONFIRM_BUTTON, lambda n: confirmed("confirm", n)),
    "deny button": (limits.CONFIRM_BUTTON, lambda n: confirmed("deny", n)),
    "options": (limits.OPTIONS, lambda n: actions(menu(n))),
    "overflow": (limits.OVERFLOW_OPTIONS, lambda n: actions(menu(n, "overflow"))),
    "checkboxes": (limits.BOX_OPTIONS, lambda n: actions(menu(n, "checkboxes"))),
    "radio buttons": (limits.BOX_OPTIONS, lambda n: actions(menu(n, "radio_buttons"))),
    "option text": (limits.OPTION_TEXT, lambda n: choice("text", n)),
    "option value": (limits.OPTION_VALUE, lambda n: choice("value", n)),
    "option description": (limits.OPTION_DESCRIPTION, lambda n: choice("description", n)),
    "placeholder": (
        limits.PLACEHOLDER,
        lambda n: actions(menu(1) | {"placeholder": words("x" * n)}),
    ),
    "alt text": (
        limits.ALT_TEXT,
        lambda n: {"type": "image", "image_url": "https://x", "alt_text": "x" * n},
    ),
    "card title": (limits.CARD_TITLE, lambda n: {"type": "card", "title": words("x" * n)}),
    "card body": (limits.CARD_BODY, lambda n: {"type": "card", "body": words("x" * n)}),
    "card actions": (limits.CARD_ACTIONS, lambda n: {"type": "card", "actions": [button()] * n}),
    "carousel": (
        limits.CAROUSEL_CARDS,
        lambda n: {"type": "carousel", "elements": [{"type": "card", "body": words("x")}] * n},
    ),
    "container": (limits.CONTAINER_BLOCKS, container),
    "table rows": (limits.TABLE_ROWS, table),
    "table columns": (limits.TABLE_COLUMNS, lambda n: table(1, n)),
    "data table rows": (limits.DATA_ROWS, data_table),
    "data table columns": (limits.TABLE_COLUMNS, lambda n: data_table(2, n)),
    "data table text": (limits.DATA_CHARACTERS // 2, lambda n: data_table(2, 1, "x" * n)),
    "pie segments": (limits.CHART_SEGMENTS, pie),
    "segment label": (limits.CHART_LABEL, lambda n: pie(1, n)),
    "chart title": (limits.CHART_TITLE, lambda n: pie(1, 1, n)),
    "chart series": (limits.CHART_SERIES, bars),
    "chart points": (limits.CHART_POINTS, lambda n: bars(1, n)),
    "chart axis": (limits.CHART_AXIS, lambda n: bars(1, 1, n)),
}

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


@pytest.mark.parametrize("name", MESSAGE_LIMITS)
def test_a_message_keeps_each_limit(name: str) -> None:
    most, make = MESSAGE_LIMITS[name]
    assert messages.blocks([make(most)]) is not None
    with pytest.raises(SlackError) as refused:
        messages.blocks([make(most + 1)])
    assert refused.value.code == "invalid_blocks"
    assert refused.value.messages


@pytest.mark.parametrize("name", VIEW_LIMITS)
def test_a_view_keeps_each_limit(name: str) -> None:
    most, make = VIEW_LIMITS[name]
    assert views.accepted(make(most), "modal")
    with pytest.raises(SlackError) as refused:
        views.accepted(make(most + 1), "modal")
    assert refused.value.code == "invalid_arguments"
    assert any("json-pointer:/view" in line for line in refused.value.messages)


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


@pytest.mark.parametrize("blocks", [[table(1)] * 2, [table(1), data_table(2)], [pie()] * 3])
def test_a_message_holds_one_table_and_two_charts(blocks: list[Block]) -> None:
    assert messages.blocks([table(1), pie(), pie()])
    with pytest.raises(SlackError):
        messages.blocks(blocks)


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


def test_a_message_is_limited_as_a_whole_too() -> None:
    fits = [section(mrkdwn("x" * 2900))] * 4
    assert messages.blocks(fits)
    with pytest.raises(SlackError) as refused:
        messages.blocks([*fits, section(mrkdwn("x" * 1600))])
    assert refused.value.code == "msg_blocks_too_long"
    assert messages.text("x" * limits.MESSAGE_TEXT)
    with pytest.raises(SlackError) as refused:
        messages.text("x" * (limits.MESSAGE_TEXT + 1))
    assert refused.value.code == "msg_too_long"


def test_a_view_weighs_250_kilobytes_at_most() -> None:
    heavy = form(*[section(mrkdwn("é" * 3000)) for _ in range(20)])
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


def test_every_block_stands_on_some_surface() -> None:
    allowed = frozenset[str]().union(*surfaces.ALLOWED.values())
    assert allowed == set(blocks.CHECKS)


def test_slackblocks_is_asked_too() -> None:
    long = {"type": "header", "text": words("x" * 151)}
    assert list(second_opinion.blocks([long], "/blocks"))
    assert list(second_opinion.view(form(title=words("x" * 25)), "/view"))
    assert list(second_opinion.view({"type": "home", "callback_id": "x" * 256}, "/view"))
    assert not list(second_opinion.view(form(section(words("x"))), "/view"))
