"""Composition objects: texts, options, confirmations.

https://docs.slack.dev/reference/block-kit/composition-objects
"""

from typing import Final

from bot.sandbox.blockkit import limits
from bot.sandbox.blockkit.problem import Problem, Problems, items, needs, one_of, only, string
from bot.sandbox.wire import Json, mapping, sequence

PLAIN: Final = ("plain_text",)
ANY_TEXT: Final = ("plain_text", "mrkdwn")


def text(value: object, at: str, longest: int, kinds: tuple[str, ...] = PLAIN) -> Problems:
    """Check a text object (https://docs.slack.dev/reference/block-kit/composition-objects/text-object)."""
    if not isinstance(value, dict):
        yield Problem(at, "must provide an object")
        return
    yield from one_of(value.get("type"), f"{at}/type", kinds)
    yield from string(value.get("text"), f"{at}/text", longest)
    fields = ("type", "text", "emoji") if value.get("type") == "plain_text" else None
    yield from only(value, at, fields or ("type", "text", "verbatim"))


def maybe_text(
    holder: Json, field: str, at: str, longest: int, kinds: tuple[str, ...] = PLAIN
) -> Problems:
    """Check a text object that may be absent."""
    if holder.get(field) is not None:
        yield from text(holder[field], f"{at}/{field}", longest, kinds)


def maybe_string(holder: Json, field: str, at: str, longest: int, *, least: int = 1) -> Problems:
    """Check a string that may be absent."""
    if holder.get(field) is not None:
        yield from string(holder[field], f"{at}/{field}", longest, least=least)


def option(value: object, at: str, kinds: tuple[str, ...] = PLAIN) -> Problems:
    """Check an option (https://docs.slack.dev/reference/block-kit/composition-objects/option-object)."""
    one = mapping(value)
    yield from needs(one, at, "text", "value")
    yield from maybe_text(one, "text", at, limits.OPTION_TEXT, kinds)
    yield from maybe_string(one, "value", at, limits.OPTION_VALUE)
    yield from maybe_text(one, "description", at, limits.OPTION_DESCRIPTION, kinds)
    yield from only(one, at, ("text", "value", "description", "url"))


def options(value: object, at: str, most: int, kinds: tuple[str, ...] = PLAIN) -> Problems:
    """Check a list of options."""
    yield from items(value, at, most)
    for index, one in enumerate(sequence(value)):
        yield from option(one, f"{at}/{index}", kinds)


def option_groups(value: object, at: str) -> Problems:
    """Check groups of options (https://docs.slack.dev/reference/block-kit/composition-objects/option-group-object)."""
    yield from items(value, at, limits.OPTION_GROUPS)
    for index, group in enumerate(map(mapping, sequence(value))):
        here = f"{at}/{index}"
        yield from needs(group, here, "label", "options")
        yield from maybe_text(group, "label", here, limits.GROUP_LABEL)
        yield from options(group.get("options"), f"{here}/options", limits.OPTIONS)


def confirm(holder: Json, at: str) -> Problems:
    """Check a confirmation (https://docs.slack.dev/reference/block-kit/composition-objects/confirmation-dialog-object)."""
    if holder.get("confirm") is None:
        return
    dialog, here = mapping(holder["confirm"]), f"{at}/confirm"
    yield from needs(dialog, here, "title", "text", "confirm", "deny")
    yield from maybe_text(dialog, "title", here, limits.CONFIRM_TITLE)
    yield from maybe_text(dialog, "text", here, limits.CONFIRM_TEXT, ANY_TEXT)
    yield from maybe_text(dialog, "confirm", here, limits.CONFIRM_BUTTON)
    yield from maybe_text(dialog, "deny", here, limits.CONFIRM_BUTTON)
    if dialog.get("style") is not None:
        yield from one_of(dialog["style"], f"{here}/style", ("primary", "danger"))


def offered(element: Json) -> list[Json]:
    """Return every option of an element, those of its groups included."""
    grouped = [
        one
        for group in sequence(element.get("option_groups"))
        for one in sequence(mapping(group).get("options"))
    ]
    return [mapping(one) for one in sequence(element.get("options")) + grouped]
