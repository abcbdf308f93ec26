"""Check Block Kit without sending it (https://docs.slack.dev/reference/methods/blocks.validate)."""

from typing import TYPE_CHECKING

from bot.sandbox.blockkit import second_opinion, surfaces, views
from bot.sandbox.blockkit.problem import Problems
from bot.sandbox.errors import Code, SlackError, decoded
from bot.sandbox.wire import Json, mapping

if TYPE_CHECKING:
    from bot.sandbox.slack import PretendedSlack


def validate(_slack: "PretendedSlack", args: Json) -> Json:
    """Return whether blocks, a message or a view would be accepted, and why not."""
    given = [name for name in ("blocks", "message", "view") if args.get(name) is not None]
    if len(given) != 1:
        raise SlackError(Code.INVALID_ARGUMENTS, messages=["provide exactly one of them"])
    found = [
        str(problem)
        for problem in problems(given[0], decoded(args[given[0]], Code.INVALID_ARGUMENTS))
    ]
    if found:
        raise SlackError(Code.INVALID_BLOCKS, messages=found)
    return {}


def problems(name: str, value: object) -> Problems:
    """Find what is wrong with one of the three things that can be checked."""
    if name == "view":
        view = mapping(value)
        yield from views.check(view, "", str(view.get("type") or "modal"))
        return
    blocks = mapping(value).get("blocks") if name == "message" else value
    yield from surfaces.check(blocks, "", "message")
    yield from second_opinion.blocks(blocks, "")
