"""Ask slackblocks too: an independent model of Block Kit, for what it can parse."""

from typing import Any, Final

from slackblocks import Block, DividerBlock, HomeTabView, InvalidUsageError, ModalView

from bot.sandbox.blockkit.problem import Problem, Problems
from bot.sandbox.wire import Json, mapping, sequence

NOT_PARSED: Final = (NotImplementedError, AttributeError, KeyError, TypeError, ValueError)
"""What slackblocks raises on a block that it models but does not parse."""


def blocks(value: object, at: str) -> Problems:
    """Return what slackblocks refuses among the blocks that it can parse."""
    for index, block in enumerate(map(mapping, sequence(value))):
        try:
            Block.from_dict(block)
        except InvalidUsageError as refusal:
            yield Problem(f"{at}/{index}", str(refusal))
        except NOT_PARSED:
            continue


def view(value: Json, at: str) -> Problems:
    """Return what slackblocks refuses of a view: its titles, its names, its blocks."""
    yield from blocks(value.get("blocks"), f"{at}/blocks")
    shared = {"blocks": [DividerBlock() for _ in sequence(value.get("blocks"))] or DividerBlock()}
    fields = ("private_metadata", "callback_id", "external_id")
    kept: dict[str, Any] = shared | {field: value.get(field) for field in fields}
    try:
        if value.get("type") == "home":
            HomeTabView(**kept)
        else:
            words = ("title", "close", "submit")
            ModalView(**kept | {word: mapping(value.get(word)).get("text") for word in words})
    except InvalidUsageError as refusal:
        yield Problem(at, str(refusal))
