"""Lay out the fields of the settings' forms. Values in, blocks out."""

from collections.abc import Callable, Iterator, Mapping
from typing import Final

from slack_sdk.models.blocks import (
    Block,
    CheckboxesElement,
    ConversationFilter,
    ConversationSelectElement,
    DatePickerElement,
    InputInteractiveElement,
    Option,
    PlainTextInputElement,
    PlainTextObject,
    StaticMultiSelectElement,
    StaticSelectElement,
    UserMultiSelectElement,
    UserSelectElement,
)

from handlers import texts as common
from handlers.blocks import option
from handlers.inputs import field
from handlers.settings.editor import texts
from handlers.settings.editor.choices import NOBODY
from handlers.settings.editor.form import LESS, MORE, Field
from handlers.settings.editor.kinds import Kind
from handlers.settings.editor.typing import month_day_words, periods_words
from handlers.settings.texts import ADDED, HELD_LONG, TAKEN_AWAY
from handlers.wording import thousands

# What Slack holds: boxes in sight, lines of a list, characters of a field.
BOXES: Final = 10
OPTIONS: Final = 100
LIMIT: Final = 3000
# One line is never longer than what the settings take.
LINE_LIMIT: Final = 200


def inputs(one: Field) -> Iterator[Block]:
    """Yield the field, or the two fields of a list that is too long for one."""
    label, hint = texts.FIELDS.get(one.of, (one.name, texts.NO_HINT))
    label = one.label or label
    if one.is_long:
        count = HELD_LONG.format(count=thousands(len(one.value)))
        more, less = (_words(one.name + end, "", lines=True) for end in (MORE, LESS))
        added = ADDED.format(label=label)
        yield field(one.name + MORE, added, more, optional=True, hint=count)
        yield field(one.name + LESS, TAKEN_AWAY.format(label=label), less, optional=True)
        return
    yield field(one.name, label, ELEMENTS[one.kind](one), optional=one.optional, hint=hint)


def _words(name: str, value: str, *, lines: bool) -> PlainTextInputElement:
    return PlainTextInputElement(
        action_id=name,
        multiline=lines,
        max_length=LIMIT if lines else LINE_LIMIT,
        initial_value=value or None,
    )


def _options(one: Field) -> list[Option]:
    return [option(words, key) for key, words in list(one.choices.items())[:OPTIONS]]


def _choice(one: Field) -> StaticSelectElement:
    options, value = _options(one), str(one.value) or NOBODY
    return StaticSelectElement(
        action_id=one.name,
        placeholder=PlainTextObject(text=common.CHOOSE),
        options=options,
        initial_option=next((each for each in options if each.value == value), None),
    )


def _boxes(one: Field) -> InputInteractiveElement:
    options = _options(one)
    ticked = [each for each in options if each.value in one.value] or None
    if len(options) <= BOXES:
        return CheckboxesElement(action_id=one.name, options=options, initial_options=ticked)
    return StaticMultiSelectElement(
        action_id=one.name,
        placeholder=PlainTextObject(text=common.CHOOSE),
        options=options,
        initial_options=ticked,
    )


def _person(one: Field) -> UserSelectElement:
    return UserSelectElement(
        action_id=one.name,
        placeholder=PlainTextObject(text=common.CHOOSE),
        initial_user=one.value or None,
    )


def _people(one: Field) -> UserMultiSelectElement:
    return UserMultiSelectElement(
        action_id=one.name,
        placeholder=PlainTextObject(text=common.CHOOSE),
        initial_users=list(one.value) or None,
    )


def _channel(one: Field) -> ConversationSelectElement:
    return ConversationSelectElement(
        action_id=one.name,
        placeholder=PlainTextObject(text=common.CHOOSE),
        initial_conversation=one.value or None,
        filter=ConversationFilter(include=["public", "private"], exclude_bot_users=True),
    )


def _day(one: Field) -> DatePickerElement:
    return DatePickerElement(action_id=one.name, initial_date=str(one.value) or None)


def _periods(one: Field) -> PlainTextInputElement:
    words = texts.CLOSED if one.value == [] else periods_words(one.value)
    return _words(one.name, words, lines=False)


ELEMENTS: Final[Mapping[Kind, Callable[[Field], InputInteractiveElement]]] = {
    Kind.TEXT: lambda one: _words(one.name, one.value, lines=False),
    Kind.PARAGRAPH: lambda one: _words(one.name, one.value, lines=True),
    Kind.LINES: lambda one: _words(one.name, "\n".join(one.value), lines=True),
    Kind.DAY: _day,
    Kind.MONTH_DAY: lambda one: _words(one.name, month_day_words(one.value), lines=False),
    Kind.PERSON: _person,
    Kind.PEOPLE: _people,
    Kind.CHANNEL: _channel,
    Kind.CHOICE: _choice,
    Kind.BOXES: _boxes,
    Kind.NUMBER: lambda one: _words(one.name, str(one.value), lines=False),
    Kind.PERIODS: _periods,
}
