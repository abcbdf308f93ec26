"""One thing that Slack would refuse, and the small questions from which every check is made."""

from collections.abc import Container, Iterator
from dataclasses import dataclass

from bot.sandbox.wire import Json

Problems = Iterator["Problem"]


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong and where, as a JSON pointer."""

    at: str
    what: str

    def __str__(self) -> str:
        """Return the sentence as Slack writes it."""
        return f"{self.what} [json-pointer:{self.at}]"


def string(value: object, at: str, longest: int, *, least: int = 1) -> Problems:
    """Find a value that is not text, or too short, or too long."""
    if not isinstance(value, str):
        yield Problem(at, "must be a string")
    elif len(value) < least:
        yield Problem(at, f"must be more than {least - 1} characters")
    elif len(value) > longest:
        yield Problem(at, f"must be less than {longest + 1} characters")


def items(value: object, at: str, most: int, *, least: int = 1) -> Problems:
    """Find a value that is not a list, or has too few or too many items."""
    if not isinstance(value, list):
        yield Problem(at, "must provide an array")
    elif len(value) < least:
        yield Problem(at, f"no fewer than {least} items allowed")
    elif len(value) > most:
        yield Problem(at, f"no more than {most} items allowed")


def number(value: object, at: str, least: float, most: float) -> Problems:
    """Find a value that is not a number within bounds."""
    if isinstance(value, bool) or not isinstance(value, int | float):
        yield Problem(at, "must be a number")
    elif not least <= value <= most:
        yield Problem(at, f"must be between {least} and {most}")


def one_of(value: object, at: str, allowed: Container[str]) -> Problems:
    """Find a value outside a closed list."""
    if value not in allowed:
        yield Problem(at, f"must be a valid enum value, not {value!r}")


def needs(holder: Json, at: str, *fields: str) -> Problems:
    """Find the required fields that are absent."""
    for field in fields:
        if holder.get(field) is None:
            yield Problem(f"{at}/{field}", f"missing required field: {field}")


def only(holder: Json, at: str, allowed: Container[str]) -> Problems:
    """Find the fields that Slack does not know there."""
    for field in holder:
        if field not in allowed:
            yield Problem(at, f"no more properties allowed: {field}")
