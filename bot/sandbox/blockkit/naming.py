"""Give a name to every block and element that the caller left without one.

Each block's page says so of `block_id`: https://docs.slack.dev/reference/block-kit/blocks
"""

import copy
import secrets

from bot.sandbox.blockkit.inside import blocks_of, elements_of
from bot.sandbox.wire import Json


def named(blocks: list[Json]) -> list[Json]:
    """Return a copy of the blocks where each block and each element has its identifier."""
    complete = copy.deepcopy(blocks)
    for _, block in blocks_of(complete):
        block.setdefault("block_id", secrets.token_urlsafe(4))
    for place in elements_of(complete):
        place.element.setdefault("action_id", secrets.token_urlsafe(4))
    return complete
