"""The few Block Kit shapes that every view uses; Slack's own models do the rest."""

import json
from collections.abc import Mapping, Sequence
from typing import Any

from slack_sdk.models.blocks import (
    ActionsBlock,
    ButtonElement,
    ConfirmObject,
    ContextBlock,
    InputBlock,
    MarkdownTextObject,
    Option,
    PlainTextInputElement,
    PlainTextObject,
    SectionBlock,
)

from handlers.wording import shortened

BUTTON_LIMIT = 75
SECTION_LIMIT = 3000


def section(words: str) -> SectionBlock:
    """Return a paragraph of mrkdwn, already escaped by its caller."""
    return SectionBlock(text=MarkdownTextObject(text=shortened(words, SECTION_LIMIT)))


def context(words: str) -> ContextBlock:
    """Return a line of small print, already escaped by its caller."""
    return ContextBlock(elements=[MarkdownTextObject(text=shortened(words, SECTION_LIMIT))])


def plain(words: str) -> SectionBlock:
    """Return somebody's words as they are: nothing in them is read as mrkdwn."""
    return SectionBlock(text=PlainTextObject(text=shortened(words, SECTION_LIMIT), emoji=False))


def button(
    words: str,
    action: str,
    value: Mapping[str, Any],
    style: str | None = None,
    confirm: ConfirmObject | None = None,
) -> ButtonElement:
    """Return a button that carries identifiers, never words."""
    return ButtonElement(
        text=PlainTextObject(text=shortened(words, BUTTON_LIMIT), emoji=True),
        action_id=action,
        value=json.dumps(value, separators=(",", ":")),
        style=style,
        confirm=confirm,
    )


def actions(elements: Sequence[ButtonElement]) -> ActionsBlock:
    """Return a row of buttons; their action identifiers are made distinct."""
    for number, one in enumerate(elements):
        one.action_id = f"{one.action_id}:{number}"
    return ActionsBlock(elements=list(elements))


def option(words: str, value: str) -> Option:
    """Return one choice of a list."""
    return Option(text=PlainTextObject(text=shortened(words, BUTTON_LIMIT), emoji=True), value=value)


def text_input(  # noqa: PLR0913  a field has all of these
    name: str,
    label: str,
    value: str,
    *,
    lines: bool = True,
    optional: bool = True,
    limit: int = SECTION_LIMIT,
    hint: str | None = None,
) -> InputBlock:
    """Return a field of text, in a block of the same name."""
    return InputBlock(
        block_id=name,
        label=PlainTextObject(text=label),
        hint=PlainTextObject(text=hint) if hint else None,
        optional=optional,
        element=PlainTextInputElement(
            action_id=name, multiline=lines, max_length=limit, initial_value=value or None
        ),
    )
