"""Take what people typed in a form of the settings, field by field, as the settings hold it."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any, Final

from handlers.fields import chosen, several, typed, users
from handlers.settings.editor.choices import NOBODY
from handlers.settings.editor.form import LESS, MORE, REMOVE, Field, Form
from handlers.settings.editor.kinds import Kind
from handlers.settings.editor.typing import month_day_of, periods_of

State = object


def taken(form: Form, state: State) -> dict[str, Any]:
    """Return what a form holds, by the names of its fields."""
    values = {one.name: _value(one, state) for one in form.fields}
    if form.removable and several(state, REMOVE):
        values[REMOVE] = True
    return values


def _value(one: Field, state: State) -> Any:  # noqa: ANN401  any value of the settings
    if one.is_long:
        return _mended(one, state)
    return READERS[one.kind](state, one.name)


def _mended(one: Field, state: State) -> list[str]:
    gone = {line.casefold() for line in _lines(state, one.name + LESS)}
    kept = [line for line in one.value if line.casefold() not in gone]
    known = {line.casefold() for line in kept}
    more = [line for line in _lines(state, one.name + MORE) if line.casefold() not in known]
    return [*kept, *more]


def _text(state: State, name: str) -> str:
    return typed(state, name).strip()


def _lines(state: State, name: str) -> list[str]:
    """Return the lines of a field, each once; commas between telephones are lines too."""
    lines = (line.strip() for line in typed(state, name).splitlines())
    return list(dict.fromkeys(line for line in lines if line))


def _day(state: State, name: str) -> date | str:
    words = typed(state, name, "selected_date")
    try:
        return date.fromisoformat(words)
    except ValueError:
        return words


def _number(state: State, name: str) -> int | str:
    words = _text(state, name)
    return int(words) if words.isdecimal() and words.isascii() else words


def _choice(state: State, name: str) -> str:
    words = chosen(state, name)
    return "" if words == NOBODY else words


READERS: Final[Mapping[Kind, Callable[[State, str], Any]]] = {
    Kind.TEXT: _text,
    Kind.LINES: _lines,
    Kind.PARAGRAPH: lambda state, name: " ".join(_text(state, name).split()),
    Kind.DAY: _day,
    Kind.MONTH_DAY: lambda state, name: month_day_of(_text(state, name)),
    Kind.PERSON: lambda state, name: typed(state, name, "selected_user"),
    Kind.PEOPLE: lambda state, name: list(users(state, name)),
    Kind.CHANNEL: lambda state, name: typed(state, name, "selected_conversation"),
    Kind.CHOICE: _choice,
    Kind.BOXES: lambda state, name: list(several(state, name)),
    Kind.NUMBER: _number,
    Kind.PERIODS: lambda state, name: periods_of(typed(state, name)),
}
