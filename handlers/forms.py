"""The few shapes of forms that workflows share; Slack's own models do the rest."""

import json
from collections.abc import Mapping, Sequence
from typing import Any, Final

from slack_sdk.models.blocks import (
    Block,
    DatePickerElement,
    InputBlock,
    InputInteractiveElement,
    Option,
    PlainTextObject,
    StaticSelectElement,
    UrlInputElement,
)
from slack_sdk.models.views import View

from handlers import texts

# What one field of a form takes.
FIELD: Final = 3000


def modal(
    callback: str, title: str, blocks: Sequence[Block], kept: Mapping[str, Any], submit: str
) -> View:
    """Return a form that carries identifiers along."""
    return View(
        type="modal",
        callback_id=callback,
        title=PlainTextObject(text=title),
        submit=PlainTextObject(text=submit),
        close=PlainTextObject(text=texts.CANCEL),
        private_metadata=json.dumps(dict(kept)),
        blocks=list(blocks),
    )


def field(
    name: str,
    label: str,
    element: InputInteractiveElement,
    *,
    optional: bool = False,
    hint: str = "",
) -> InputBlock:
    """Return a field, in a block of the same name."""
    return InputBlock(
        block_id=name,
        label=PlainTextObject(text=label),
        hint=PlainTextObject(text=hint) if hint else None,
        element=element,
        optional=optional,
    )


def select(  # noqa: PLR0913  a list has all of these
    name: str,
    label: str,
    options: Sequence[Option],
    initial: str = "",
    *,
    optional: bool = False,
    hint: str = "",
) -> InputBlock:
    """Return a list to choose one line from."""
    element = StaticSelectElement(
        action_id=name,
        placeholder=PlainTextObject(text=texts.CHOOSE),
        options=list(options),
        initial_option=next((one for one in options if one.value == initial), None),
    )
    return field(name, label, element, optional=optional, hint=hint)


def link_input(label: str, initial: str, *, optional: bool = False, hint: str = "") -> InputBlock:
    """Return a field of address, named ``link``."""
    element = UrlInputElement(action_id="link", initial_value=initial or None)
    return field("link", label, element, optional=optional, hint=hint)


def date_input(name: str, label: str, initial: str, *, hint: str = "") -> InputBlock:
    """Return a field of date."""
    return field(name, label, DatePickerElement(action_id=name, initial_date=initial), hint=hint)
