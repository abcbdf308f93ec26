"""The shape of what travels: JSON objects as Slack writes and reads them."""

import json
from typing import Any

Json = dict[str, Any]
"""One JSON object of Slack's."""


def compact(value: object) -> str:
    r"""Return the JSON that Slack sends: accents as \uXXXX and slashes escaped."""
    return json.dumps(value, ensure_ascii=True, separators=(",", ":")).replace("/", "\\/")


def parsed(value: object) -> object:
    """Return the JSON inside a string, or the value itself when it is not a string."""
    return json.loads(value) if isinstance(value, str) else value


def mapping(value: object) -> Json:
    """Return the value when it is an object, else an empty one."""
    return value if isinstance(value, dict) else {}


def sequence(value: object) -> list[Any]:
    """Return the value when it is a list, else an empty one."""
    return value if isinstance(value, list) else []
