"""The rich text that Slack puts beside every message a person types.

https://docs.slack.dev/reference/block-kit/blocks/rich-text-block
"""

import re
from typing import Final

from bot.sandbox.markup import unescaped
from bot.sandbox.wire import Json

TOKEN: Final = re.compile(r"<([^<>]+)>")


def rich_text(stored: str) -> list[Json]:
    """Return the blocks of a stored text: one section, its tokens as elements."""
    elements: list[Json] = []
    for index, part in enumerate(TOKEN.split(stored)):
        if index % 2:
            elements.append(element(part))
        elif part:
            elements.append({"type": "text", "text": unescaped(part)})
    section = {"type": "rich_text_section", "elements": elements}
    return [{"type": "rich_text", "block_id": "typed", "elements": [section]}]


def element(token: str) -> Json:
    """Return the element of one token."""
    target, _, label = token.partition("|")
    if target.startswith("@"):
        return {"type": "user", "user_id": target[1:]}
    if target.startswith("#"):
        return {"type": "channel", "channel_id": target[1:]}
    if target.startswith("!"):
        return {"type": "broadcast", "range": target[1:]}
    link = {"type": "link", "url": unescaped(target)}
    return link | {"text": unescaped(label)} if label else link
