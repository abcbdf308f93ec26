"""Lay out the kinds of fields that the form of a post has."""

from collections.abc import Sequence
from typing import Final

from slack_sdk.models.blocks import (
    CheckboxesElement,
    InputBlock,
    InputInteractiveElement,
    Option,
    PlainTextObject,
    StaticSelectElement,
)

from checks.decisions import Choice
from handlers.blocks import option
from handlers.drafts import texts
from handlers.wording import shortened

LABEL: Final = 150


def select(name: str, label: str, choices: Sequence[Choice], current: str) -> InputBlock:
    """Return a list of which one line is picked."""
    options = [option(one.label, one.key) for one in choices]
    element = StaticSelectElement(
        action_id=name,
        placeholder=PlainTextObject(text=texts.CHOOSE),
        options=options,
        initial_option=next((one for one in options if one.value == current), None),
    )
    return field(name, label, element, optional=False)


def boxes(
    name: str, label: str, options: Sequence[Option], ticked: Sequence[str], *, optional: bool
) -> InputBlock:
    """Return boxes to tick."""
    picked = [one for one in options if one.value in ticked]
    element = CheckboxesElement(
        action_id=name, options=list(options), initial_options=picked or None
    )
    return field(name, label, element, optional=optional)


def field(
    name: str, label: str, element: InputInteractiveElement, *, optional: bool = True
) -> InputBlock:
    """Return a field in a block of its own, under its label."""
    return InputBlock(
        block_id=name,
        label=PlainTextObject(text=shortened(label, LABEL)),
        element=element,
        optional=optional,
    )
