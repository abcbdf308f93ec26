"""How each value of the settings is asked for in a form, told by its own type in the schema."""

from datetime import date
from enum import StrEnum
from typing import Any, Final, get_type_hints

from handlers.settings import schema, shapes
from handlers.settings.schema import Table


class Kind(StrEnum):
    """One way to ask for a value."""

    TEXT = "text"
    LINES = "lines"
    DAY = "day"
    MONTH_DAY = "month_day"
    PERSON = "person"
    PEOPLE = "people"
    CHANNEL = "channel"
    CHOICE = "choice"
    BOXES = "boxes"
    NUMBER = "number"
    PARAGRAPH = "paragraph"
    PERIODS = "periods"


KINDS: Final[list[tuple[Any, Kind]]] = [
    (date, Kind.DAY),
    (shapes.MonthDay, Kind.MONTH_DAY),
    (shapes.User, Kind.PERSON),
    (shapes.UserOrNobody, Kind.PERSON),
    (list[shapes.User], Kind.PEOPLE),
    (shapes.ChannelOrNone, Kind.CHANNEL),
    (schema.Count, Kind.NUMBER),
    (shapes.ReadyText, Kind.PARAGRAPH),
    (shapes.Periods, Kind.PERIODS),
    (list[shapes.Name], Kind.LINES),
    (list[shapes.Domain], Kind.LINES),
    (list[shapes.Telephone], Kind.LINES),
]


def kind_of(hint: object) -> Kind:
    """Return how a value of a type is asked for; words, unless its type says more."""
    return next((kind for known, kind in KINDS if known == hint), Kind.TEXT)


def kinds(table: type[Table]) -> dict[str, Kind]:
    """Return how each field of a table is asked for, by its name in the file."""
    hints = get_type_hints(table, include_extras=True)
    return {field.alias or name: kind_of(hints[name]) for name, field in table.model_fields.items()}
