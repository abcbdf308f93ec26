"""Read a method's arguments as Slack does."""

from typing import Final, TypeVar

from bot.sandbox.errors import Code, SlackError
from bot.sandbox.wire import Json

T = TypeVar("T")
TRUE: Final = frozenset({"1", "true", "True"})


def required(args: Json, name: str) -> str:
    """Return an argument that must be there, or refuse with `invalid_arguments`."""
    value = args.get(name)
    if not isinstance(value, str) or not value:
        problem = f"missing required field: {name} [json-pointer:/{name}]"
        raise SlackError(Code.INVALID_ARGUMENTS, messages=[problem])
    return value


def flag(args: Json, name: str) -> bool:
    """Return an argument that is true or false; forms write it as text."""
    value = args.get(name)
    return value is True or (isinstance(value, str) and value in TRUE)


def whole(args: Json, name: str, default: int, most: int) -> int:
    """Return an argument that is a whole number from 1 to a limit."""
    raw = args.get(name)
    if raw is None or raw == "":
        return default
    if not str(raw).isdigit() or int(raw) < 1:
        raise SlackError(Code.INVALID_LIMIT)
    return min(int(raw), most)


def page(found: list[T], args: Json, default: int, most: int) -> tuple[list[T], Json]:
    """Return one page of a list, and where the next one begins.

    https://docs.slack.dev/apis/web-api/pagination
    """
    size = whole(args, "limit", default, most)
    cursor = str(args.get("cursor") or "0")
    if not cursor.isdigit() or int(cursor) > len(found):
        raise SlackError(Code.INVALID_CURSOR)
    end = int(cursor) + size
    following = str(end) if end < len(found) else ""
    return found[int(cursor) : end], {"response_metadata": {"next_cursor": following}}
