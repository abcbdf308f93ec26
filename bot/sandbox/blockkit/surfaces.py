"""What may stand on each surface, how much of it, and which names must differ."""

from collections import Counter
from collections.abc import Iterable
from typing import Final, TypeVar

from bot.sandbox.blockkit import blocks, limits
from bot.sandbox.blockkit.inside import blocks_of, elements_of
from bot.sandbox.blockkit.problem import Problem, Problems, items
from bot.sandbox.wire import Json, mapping, sequence

T = TypeVar("T")

EVERYWHERE: Final = frozenset(
    {"actions", "context", "divider", "header", "image", "input", "rich_text", "section"}
)
ALLOWED: Final = {
    "message": EVERYWHERE
    | {"card", "carousel", "container", "data_table", "data_visualization", "markdown", "table"},
    "modal": EVERYWHERE | {"alert", "card"},
    "home": EVERYWHERE | {"card"},
}
"""Each block's page says where it may stand; tables, charts and containers are for messages."""


def check(value: object, at: str, surface: str) -> Problems:
    """Check the blocks of a message, a modal or a Home tab.

    50 in a message, 100 in a view: https://docs.slack.dev/reference/block-kit/blocks
    """
    message = surface == "message"
    most = limits.MESSAGE_BLOCKS if message else limits.VIEW_BLOCKS
    yield from items(value, at, most, least=0)
    for index, block in enumerate(sequence(value)):
        yield from blocks.check(block, f"{at}/{index}", ALLOWED[surface])
    yield from unique_names(value, at)
    yield from counted(value, at)


def unique_names(value: object, at: str) -> Problems:
    """Find a `block_id` used twice, an `action_id` used twice in a block, two first focuses."""
    names = [block["block_id"] for _, block in blocks_of(value) if is_name(block, "block_id")]
    for name in repeated(names):
        yield Problem(at, f"block_id already exists: {name}")
    actions = [
        (place.at.split("/")[1], place.element["action_id"])
        for place in elements_of(value)
        if is_name(place.element, "action_id")
    ]
    for index, name in repeated(actions):
        yield Problem(f"{at}/{index}", f"action_id already exists: {name}")
    focused = [place for place in elements_of(value) if place.element.get("focus_on_load")]
    if len(focused) > 1:
        yield Problem(at, "focus_on_load can only be set on one element")


def repeated(names: Iterable[T]) -> list[T]:
    """Return the names that stand more than once."""
    return [name for name, times in Counter(names).items() if times > 1]


def is_name(holder: Json, field: str) -> bool:
    """Tell whether a field holds a name; another check refuses what is not one."""
    return isinstance(holder.get(field), str)


def counted(value: object, at: str) -> Problems:
    """Find more tables or charts than a message may hold."""
    kinds = Counter(str(mapping(block).get("type")) for _, block in blocks_of(value))
    if kinds["table"] + kinds["data_table"] > limits.MESSAGE_TABLES:
        yield Problem(at, "only one table allowed in a message")
    if kinds["data_visualization"] > limits.MESSAGE_CHARTS:
        yield Problem(at, f"no more than {limits.MESSAGE_CHARTS} data_visualization blocks allowed")
