"""Every limit of Block Kit: at the limit it passes, one step beyond it is refused."""

from pathlib import Path
from typing import Final

import pytest

from bot.sandbox.blockkit import limits, messages
from bot.sandbox.errors import SlackError
from tests.bot.sandbox.block_makers import (
    Block,
    Maker,
    actions,
    bars,
    button,
    choice,
    confirmed,
    container,
    data_table,
    grouped,
    menu,
    mrkdwn,
    pie,
    section,
    table,
)
from tests.bot.sandbox.example_bot import words

HERE: Final = Path(__file__).parent


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
    "option groups": (limits.OPTION_GROUPS, grouped),
    "group label": (limits.GROUP_LABEL, lambda n: grouped(1, n)),
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
    "container title": (limits.CONTAINER_TITLE, lambda n: container(1, n)),
    "table rows": (limits.TABLE_ROWS, table),
    "table columns": (limits.TABLE_COLUMNS, lambda n: table(1, n)),
    "data table rows": (limits.DATA_ROWS, data_table),
    "data table page": (limits.DATA_PAGE, lambda n: data_table(2) | {"page_size": n}),
    "data table columns": (limits.TABLE_COLUMNS, lambda n: data_table(2, n)),
    "data table text": (limits.DATA_CHARACTERS // 2, lambda n: data_table(2, 1, "x" * n)),
    "pie segments": (limits.CHART_SEGMENTS, pie),
    "segment label": (limits.CHART_LABEL, lambda n: pie(1, n)),
    "chart title": (limits.CHART_TITLE, lambda n: pie(1, 1, n)),
    "chart series": (limits.CHART_SERIES, bars),
    "chart points": (limits.CHART_POINTS, lambda n: bars(1, n)),
    "chart axis": (limits.CHART_AXIS, lambda n: bars(1, 1, n)),
}


@pytest.mark.parametrize("name", MESSAGE_LIMITS)
def test_a_message_keeps_each_limit(name: str) -> None:
    most, make = MESSAGE_LIMITS[name]
    assert messages.blocks([make(most)]) is not None
    with pytest.raises(SlackError) as refused:
        messages.blocks([make(most + 1)])
    assert refused.value.code == "invalid_blocks"
    assert refused.value.messages


TABLES = [table(1), data_table(limits.DATA_ROWS_LEAST)]


@pytest.mark.parametrize(
    "crowd", [TABLES[: limits.MESSAGE_TABLES + 1], [pie()] * (limits.MESSAGE_CHARTS + 1)]
)
def test_a_message_holds_one_table_and_two_charts(crowd: list[Block]) -> None:
    for kind in TABLES:
        assert messages.blocks([kind] * limits.MESSAGE_TABLES + [pie()] * limits.MESSAGE_CHARTS)
    with pytest.raises(SlackError):
        messages.blocks(crowd)


def test_a_data_table_has_a_header_and_a_row() -> None:
    with pytest.raises(SlackError):
        messages.blocks([data_table(limits.DATA_ROWS_LEAST - 1)])


def test_attachments_are_counted() -> None:
    assert messages.attachments([{}] * limits.MESSAGE_ATTACHMENTS)
    with pytest.raises(SlackError):
        messages.attachments([{}] * (limits.MESSAGE_ATTACHMENTS + 1))


def test_a_message_is_limited_as_a_whole_too() -> None:
    fits = [section(mrkdwn("x" * 2900))] * 4
    assert messages.blocks(fits)
    with pytest.raises(SlackError) as refused:
        messages.blocks([*fits, section(mrkdwn("x" * (limits.MESSAGE_CHARACTERS - 11_600)))])
    assert refused.value.code == "msg_blocks_too_long"


@pytest.mark.parametrize("most", [limits.MESSAGE_TEXT, limits.MESSAGE_TEXT_UPDATED])
def test_a_text_is_limited_when_posted_and_when_edited(most: int) -> None:
    assert messages.text("x" * most, most)
    with pytest.raises(SlackError) as refused:
        messages.text("x" * (most + 1), most)
    assert refused.value.code == "msg_too_long"


def test_metadata_is_limited_too() -> None:
    event = {"event_type": "draft", "event_payload": {"text": "x" * limits.METADATA_BYTES}}
    with pytest.raises(SlackError) as refused:
        messages.metadata(event)
    assert refused.value.code == "metadata_too_large"


def test_every_limit_is_crossed_by_a_test() -> None:
    tests = "".join(path.read_text(encoding="utf-8") for path in HERE.glob("test_*.py"))
    names = {name for name in vars(limits) if name.isupper()}
    assert {name for name in names if f"limits.{name}" not in tests} == set()
