"""The fields of forms that several workflows use, each in a block of the same name."""

import json
from collections.abc import Mapping, Sequence
from typing import Any

from slack_sdk.models.blocks import (
    Block,
    CheckboxesElement,
    DatePickerElement,
    InputBlock,
    InputInteractiveElement,
    NumberInputElement,
    Option,
    PlainTextObject,
    RadioButtonsElement,
    StaticSelectElement,
    TimePickerElement,
    UrlInputElement,
    UserSelectElement,
)
from slack_sdk.models.views import View

from handlers import texts
from handlers.blocks import HINT_LIMIT, option
from handlers.wording import shortened


def form(
    callback: str,
    title: str,
    blocks: Sequence[Block],
    kept: Mapping[str, Any] | None = None,
    submit: str = texts.SEND,
) -> View:
    """Return a form; ``kept`` are the identifiers that it carries along."""
    return View(
        type="modal",
        callback_id=callback,
        title=PlainTextObject(text=title),
        submit=PlainTextObject(text=submit),
        close=PlainTextObject(text=texts.CANCEL),
        private_metadata=json.dumps(kept or {}),
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
    """Return a field around an element."""
    return InputBlock(
        block_id=name,
        label=PlainTextObject(text=label),
        hint=PlainTextObject(text=shortened(hint, HINT_LIMIT)) if hint else None,
        optional=optional,
        element=element,
    )


def link_input(
    name: str, label: str, value: str = "", *, optional: bool = False, hint: str = ""
) -> InputBlock:
    """Return a field that takes an address of the Web."""
    element = UrlInputElement(action_id=name, initial_value=value or None)
    return field(name, label, element, optional=optional, hint=hint)


def boxes_input(
    name: str, label: str, choices: Mapping[str, str], *, optional: bool = True, hint: str = ""
) -> InputBlock:
    """Return boxes to tick, by key and words."""
    element = CheckboxesElement(action_id=name, options=_options(choices))
    return field(name, label, element, optional=optional, hint=hint)


def radio_input(name: str, label: str, choices: Mapping[str, str], hint: str = "") -> InputBlock:
    """Return choices of which one is taken, all in sight."""
    return field(
        name, label, RadioButtonsElement(action_id=name, options=_options(choices)), hint=hint
    )


def choice_input(name: str, label: str, choices: Mapping[str, str], first: str = "") -> InputBlock:
    """Return a list of which one line is taken."""
    return select(name, label, _options(choices), first)


def select(  # noqa: PLR0913  a list has all of these
    name: str,
    label: str,
    options: Sequence[Option],
    first: str = "",
    *,
    optional: bool = False,
    hint: str = "",
) -> InputBlock:
    """Return a list of which one of the options is taken."""
    element = StaticSelectElement(
        action_id=name,
        placeholder=PlainTextObject(text=texts.CHOOSE),
        options=list(options),
        initial_option=next((one for one in options if one.value == first), None),
    )
    return field(name, label, element, optional=optional, hint=hint)


def day_input(
    name: str, label: str, first: str = "", *, optional: bool = False, hint: str = ""
) -> InputBlock:
    """Return a field that takes a day."""
    element = DatePickerElement(action_id=name, initial_date=first or None)
    return field(name, label, element, optional=optional, hint=hint)


def hour_input(name: str, label: str, timezone: str) -> InputBlock:
    """Return a field that takes an hour, which may stay empty."""
    element = TimePickerElement(action_id=name, timezone=timezone)
    return field(name, label, element, optional=True)


def person_input(name: str, label: str, first: str = "", *, optional: bool = False) -> InputBlock:
    """Return a field that takes somebody of the workspace."""
    element = UserSelectElement(
        action_id=name,
        placeholder=PlainTextObject(text=texts.CHOOSE),
        initial_user=first or None,
    )
    return field(name, label, element, optional=optional)


def number_input(name: str, label: str, most: int) -> InputBlock:
    """Return a field that takes a whole number, which may stay empty."""
    element = NumberInputElement(
        action_id=name, is_decimal_allowed=False, min_value="0", max_value=str(most)
    )
    return field(name, label, element, optional=True)


def _options(choices: Mapping[str, str]) -> list[Option]:
    return [option(words, key) for key, words in choices.items()]
