"""Read what a form or a button carries; whatever is absent or misshapen reads as empty."""

import json
from collections.abc import Mapping
from typing import Any, Final

# What the databases take as an identifier.
LARGEST: Final = 2**31 - 1


class UnreadableError(Exception):
    """A button or a form that Vigie did not make, or made in another life."""


def carried(text: object) -> dict[str, Any]:
    """Return the identifiers that a button or a form carries; raises UnreadableError."""
    try:
        found = json.loads(text) if isinstance(text, str) else None
    except (ValueError, RecursionError):
        found = None
    if not isinstance(found, dict):
        raise UnreadableError
    return found


def number(found: Mapping[str, Any], name: str) -> int:
    """Return a number that a button carries; raises UnreadableError when it is none."""
    value = found.get(name)
    if type(value) is not int or not 0 <= value <= LARGEST:
        raise UnreadableError
    return value


def word(found: Mapping[str, Any], name: str) -> str:
    """Return a key that a button carries; raises UnreadableError when it is none."""
    value = found.get(name)
    if not isinstance(value, str):
        raise UnreadableError
    return value


def typed(values: object, name: str, key: str = "value") -> str:
    """Return what somebody typed or picked in the field of a name; empty when nothing was."""
    value = _state(values, name).get(key)
    return value if isinstance(value, str) else ""


def chosen(values: object, name: str) -> str:
    """Return the key of the option chosen in a list."""
    return _key(_state(values, name).get("selected_option"))


def several(values: object, name: str) -> tuple[str, ...]:
    """Return the keys of the boxes ticked, each once."""
    options = _state(values, name).get("selected_options")
    found = [_key(one) for one in options] if isinstance(options, list) else []
    return tuple(dict.fromkeys(one for one in found if one))


def users(values: object, name: str) -> tuple[str, ...]:
    """Return the people picked in a list, each once."""
    found = _state(values, name).get("selected_users")
    picked = found if isinstance(found, list) else []
    return tuple(dict.fromkeys(one for one in picked if isinstance(one, str)))


def values_of(view: Mapping[str, Any]) -> object:
    """Return the state of a form's fields."""
    return _inside(view.get("state"), "values")


def _state(values: object, name: str) -> dict[str, Any]:
    found = _inside(_inside(values, name), name)
    return found if isinstance(found, dict) else {}


def _inside(value: object, name: str) -> object:
    return value.get(name) if isinstance(value, dict) else None


def _key(option: object) -> str:
    value = _inside(option, "value")
    return value if isinstance(value, str) else ""
