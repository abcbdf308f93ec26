"""Block elements, one check a family (https://docs.slack.dev/reference/block-kit/block-elements)."""

import re
from collections.abc import Callable
from typing import Final

from bot.sandbox.blockkit import limits
from bot.sandbox.blockkit.composition import (
    ANY_TEXT,
    confirm,
    maybe_string,
    maybe_text,
    offered,
    option_groups,
    options,
)
from bot.sandbox.blockkit.problem import Problem, Problems, items, needs, number, one_of, string
from bot.sandbox.wire import Json, sequence

DATE: Final = re.compile(r"\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])")
TIME: Final = re.compile(r"([01]\d|2[0-3]):[0-5]\d")
EPOCH_DIGITS: Final = 10


def button(element: Json, at: str) -> Problems:
    """Check a button (…/block-elements/button-element)."""
    yield from needs(element, at, "text")
    yield from maybe_text(element, "text", at, limits.BUTTON_TEXT)
    yield from maybe_string(element, "value", at, limits.BUTTON_VALUE)
    yield from maybe_string(element, "url", at, limits.URL)
    yield from maybe_string(element, "accessibility_label", at, limits.ACCESSIBILITY_LABEL)
    if element.get("style") is not None:
        yield from one_of(element["style"], f"{at}/style", ("primary", "danger"))


def image(element: Json, at: str) -> Problems:
    """Check an image (…/block-elements/image-element)."""
    yield from needs(element, at, "alt_text")
    if (element.get("image_url") is None) == (element.get("slack_file") is None):
        yield Problem(at, "must provide exactly one of image_url or slack_file")
    yield from maybe_string(element, "image_url", at, limits.URL)
    yield from maybe_string(element, "alt_text", at, limits.ALT_TEXT)


def static_select(element: Json, at: str) -> Problems:
    """Check a menu whose options are written in it (…/block-elements/select-menu-element)."""
    if (element.get("options") is None) == (element.get("option_groups") is None):
        yield Problem(at, "must provide exactly one of options or option_groups")
    if element.get("options") is not None:
        yield from options(element["options"], f"{at}/options", limits.OPTIONS)
    if element.get("option_groups") is not None:
        yield from option_groups(element["option_groups"], f"{at}/option_groups")
    yield from initial_options(element, at)
    yield from several(element, at)


def workspace_select(element: Json, at: str) -> Problems:
    """Check a menu of people, conversations or channels."""
    yield from several(element, at)


def several(element: Json, at: str) -> Problems:
    """Check what only a menu of several choices has (…/multi-select-menu-element)."""
    if element.get("max_selected_items") is not None:
        yield from number(element["max_selected_items"], f"{at}/max_selected_items", 1, 1000)


def overflow(element: Json, at: str) -> Problems:
    """Check an overflow menu (…/block-elements/overflow-menu-element)."""
    yield from options(element.get("options"), f"{at}/options", limits.OVERFLOW_OPTIONS)


def boxes(element: Json, at: str) -> Problems:
    """Check boxes and radio buttons (…/checkboxes-element, …/radio-button-group-element)."""
    yield from options(element.get("options"), f"{at}/options", limits.BOX_OPTIONS, ANY_TEXT)
    yield from initial_options(element, at)


def initial_options(element: Json, at: str) -> Problems:
    """Check that what is chosen at first is among what is offered, exactly."""
    chosen = sequence(element.get("initial_options"))
    if element.get("initial_options") is not None:
        yield from items(element["initial_options"], f"{at}/initial_options", limits.OPTIONS)
    if element.get("initial_option") is not None:
        chosen = [*chosen, element["initial_option"]]
    if any(one not in offered(element) for one in chosen):
        yield Problem(at, "initial options must exactly match one of the options")


def date_picker(element: Json, at: str) -> Problems:
    """Check a date picker (…/block-elements/date-picker-element)."""
    first = element.get("initial_date")
    if first is not None and not (isinstance(first, str) and DATE.fullmatch(first)):
        yield Problem(f"{at}/initial_date", "must be a date of the form YYYY-MM-DD")


def time_picker(element: Json, at: str) -> Problems:
    """Check a time picker (…/block-elements/time-picker-element)."""
    first = element.get("initial_time")
    if first is not None and not (isinstance(first, str) and TIME.fullmatch(first)):
        yield Problem(f"{at}/initial_time", "must be a time of the form HH:mm")


def datetime_picker(element: Json, at: str) -> Problems:
    """Check a date and time picker (…/block-elements/datetime-picker-element)."""
    first = element.get("initial_date_time")
    if first is not None and not (isinstance(first, int) and len(str(first)) == EPOCH_DIGITS):
        yield Problem(f"{at}/initial_date_time", "must be a UNIX timestamp of 10 digits")


def plain_text_input(element: Json, at: str) -> Problems:
    """Check a text field (…/block-elements/plain-text-input-element)."""
    least, most = element.get("min_length"), element.get("max_length")
    if least is not None:
        yield from number(least, f"{at}/min_length", 0, limits.INPUT_TEXT)
    if most is not None:
        yield from number(most, f"{at}/max_length", 1, limits.INPUT_TEXT)
    if isinstance(least, int) and isinstance(most, int) and least > most:
        yield Problem(f"{at}/min_length", "must be less than max_length")
    longest = most if isinstance(most, int) else limits.INPUT_TEXT
    yield from maybe_string(element, "initial_value", at, longest, least=0)


def number_input(element: Json, at: str) -> Problems:
    """Check a number field (…/block-elements/number-input-element)."""
    yield from needs(element, at, "is_decimal_allowed")


def typed_input(element: Json, at: str) -> Problems:
    """Check a field for an e-mail address, a link or rich text."""
    if isinstance(element.get("initial_value"), str):
        yield from string(
            element["initial_value"], f"{at}/initial_value", limits.INPUT_TEXT, least=0
        )


Check = Callable[[Json, str], Problems]

CHECKS: Final[dict[str, Check]] = {
    "button": button,
    "channels_select": workspace_select,
    "checkboxes": boxes,
    "conversations_select": workspace_select,
    "datepicker": date_picker,
    "datetimepicker": datetime_picker,
    "email_text_input": typed_input,
    "image": image,
    "multi_channels_select": workspace_select,
    "multi_conversations_select": workspace_select,
    "multi_static_select": static_select,
    "multi_users_select": workspace_select,
    "number_input": number_input,
    "overflow": overflow,
    "plain_text_input": plain_text_input,
    "radio_buttons": boxes,
    "rich_text_input": typed_input,
    "static_select": static_select,
    "timepicker": time_picker,
    "url_text_input": typed_input,
    "users_select": workspace_select,
}

TYPED: Final = frozenset(
    {"email_text_input", "number_input", "plain_text_input", "rich_text_input", "url_text_input"}
)
IN_ACTIONS: Final = frozenset(CHECKS) - TYPED - {"image"}
IN_SECTION: Final = frozenset(CHECKS) - TYPED
IN_INPUT: Final = frozenset(CHECKS) - {"button", "image", "overflow"}


def element(value: object, at: str, allowed: frozenset[str]) -> Problems:
    """Check one element where only some types may stand."""
    if not isinstance(value, dict):
        yield Problem(at, "must provide an object")
        return
    kind = value.get("type")
    if not isinstance(kind, str) or kind not in allowed:
        yield Problem(f"{at}/type", f"unsupported type: {kind}")
        return
    yield from CHECKS[kind](value, at)
    yield from confirm(value, at)
    yield from maybe_text(value, "placeholder", at, limits.PLACEHOLDER)
    yield from maybe_string(value, "action_id", at, limits.ACTION_ID)
