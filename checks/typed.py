"""Build frozen dataclasses from TOML tables: a missing, unknown or mistyped key is refused."""

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from types import MappingProxyType
from typing import Any, TypeVar, get_args, get_origin, get_type_hints

Value = TypeVar("Value")


def build(kind: type[Value], table: Mapping[str, object]) -> Value:
    """Return the dataclass that a table describes, each key of the type that its field announces.

    Raises KeyError naming the keys that are missing or unknown, TypeError naming the odd one.
    """
    hints = get_type_hints(kind)
    names = {field.name for field in fields(kind)}  # type: ignore[arg-type]  # always a dataclass
    if odd := names.symmetric_difference(table):
        message = f"{kind.__name__}: {', '.join(sorted(odd))}"
        raise KeyError(message)
    return kind(**{name: _convert(hints[name], table[name], name) for name in names})


def _convert(hint: Any, value: object, name: str) -> object:  # noqa: ANN401  a type of any form
    if is_dataclass(hint) and isinstance(hint, type) and isinstance(value, dict):
        return build(hint, value)
    origin, inner = get_origin(hint), get_args(hint)
    if origin is tuple and isinstance(value, list):
        return tuple(_convert(inner[0], one, name) for one in value)
    if origin is frozenset and isinstance(value, list):
        return frozenset(_convert(inner[0], one, name) for one in value)
    if origin is Mapping and isinstance(value, dict):
        return MappingProxyType({key: _convert(inner[1], one, name) for key, one in value.items()})
    if hint in {int, str, bool, date} and type(value) is hint:
        return value
    raise TypeError(name)
