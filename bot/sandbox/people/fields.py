"""What a person may put in an input: the checks that Slack's own window makes.

https://docs.slack.dev/reference/block-kit/block-elements
"""

import re
from typing import TYPE_CHECKING, Final

from bot.sandbox import texts
from bot.sandbox.blockkit.composition import offered
from bot.sandbox.blockkit.elements import DATE, TIME
from bot.sandbox.blockkit.limits import INPUT_TEXT
from bot.sandbox.blockkit.values import FIELDS, MANY, held, holding
from bot.sandbox.people.refusal import CannotDoError
from bot.sandbox.wire import Json, mapping

if TYPE_CHECKING:
    from bot.sandbox.slack import PretendedSlack

EMAIL: Final = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+")
URL: Final = re.compile(r"https?://\S+")
NUMBER: Final = re.compile(r"-?\d+(\.\d+)?")
SHAPES: Final = {"datepicker": DATE, "timepicker": TIME}
TYPED_SHAPES: Final = {
    "email_text_input": (EMAIL, texts.NOT_EMAIL),
    "number_input": (NUMBER, texts.NOT_NUMBER),
    "url_text_input": (URL, texts.NOT_URL),
}
PEOPLE: Final = frozenset({"users_select", "multi_users_select"})
CHANNELS: Final = frozenset(
    {"channels_select", "conversations_select"}
    | {"multi_channels_select", "multi_conversations_select"}
)


def entered(slack: "PretendedSlack", element: Json, value: object) -> Json:
    """Return the state of an element after a person put a value in it, or refuse."""
    kind = element.get("type")
    if kind not in FIELDS:
        raise CannotDoError(why=f"{kind} holds nothing")
    if kind in MANY:
        chosen = list(value) if isinstance(value, list | tuple | set | frozenset) else [value]
        most = element.get("max_selected_items") or len(chosen)
        if len(chosen) > most:
            raise CannotDoError(why=f"no more than {most} choices")
        return holding(element, [one_value(slack, element, one) for one in chosen])
    empty = value is None or value == ""
    return holding(element, None if empty else one_value(slack, element, value))


def one_value(slack: "PretendedSlack", element: Json, value: object) -> object:
    """Return one value as Slack writes it in a state, or refuse it."""
    kind = element["type"]
    if kind in {"static_select", "multi_static_select", "radio_buttons", "checkboxes"}:
        return option(element, value)
    if kind in PEOPLE:
        return known(value, slack.workspace.directory.people)
    if kind in CHANNELS:
        return known(value, slack.workspace.directory.channels)
    return typed(element, value)


def option(element: Json, value: object) -> Json:
    """Return the offered option of that value or that label."""
    wanted = mapping(value).get("value", value)
    for one in offered(element):
        if wanted in (one["value"], one["text"]["text"]):
            return one
    names = [one["value"] for one in offered(element)]
    raise CannotDoError(why=f"{wanted!r} is not offered, only {names}")


def known(value: object, among: Json) -> object:
    """Return a person or a channel that exists."""
    if not isinstance(value, str) or value not in among:
        raise CannotDoError(why=f"{value!r} is unknown")
    return value


def typed(element: Json, value: object) -> object:
    """Return a typed text, a date or an hour of the right shape."""
    kind = element["type"]
    if kind in {"datetimepicker", "rich_text_input"}:
        return value
    if not isinstance(value, str):
        raise CannotDoError(why=f"{value!r} cannot be typed")
    if kind in SHAPES and not SHAPES[kind].fullmatch(value):
        raise CannotDoError(why=f"{value!r} cannot be picked")
    longest = element.get("max_length") or INPUT_TEXT
    if len(value) > longest:
        raise CannotDoError(why=f"{len(value)} characters, {longest} at most")
    return value


def shown_error(element: Json, state: Json) -> str | None:
    """Return what the window says of a filled input when the form is sent, or None."""
    value = held(element, state)
    kind = element["type"]
    if not isinstance(value, str):
        return None
    if kind in TYPED_SHAPES:
        shape, message = TYPED_SHAPES[kind]
        return None if shape.fullmatch(value) else message
    least = element.get("min_length") or 0
    return texts.TOO_SHORT.format(least=least) if len(value) < least else None
