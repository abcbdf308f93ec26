"""Messages: their text, their blocks and their size, checked whole.

https://docs.slack.dev/reference/methods/chat.postMessage
"""

import json
from typing import Final

from bot.sandbox.blockkit import limits, second_opinion, surfaces
from bot.sandbox.errors import Code, SlackError, decoded
from bot.sandbox.wire import Json, mapping, sequence

DRAWN: Final = frozenset({"data_table", "data_visualization", "table"})
"""Blocks with a size limit of their own."""


def blocks(raw: object, at: str = "/blocks") -> list[Json] | None:
    """Return the blocks that a caller sends, or None when there are none; refuse bad ones."""
    if raw is None:
        return None
    value = decoded(raw, Code.INVALID_BLOCKS_FORMAT)
    if not isinstance(value, list):
        raise SlackError(Code.INVALID_BLOCKS_FORMAT)
    problems = [*surfaces.check(value, at, "message"), *second_opinion.blocks(value, at)]
    if problems:
        raise SlackError(Code.INVALID_BLOCKS, messages=[str(problem) for problem in problems])
    if size(value) > limits.MESSAGE_CHARACTERS:
        raise SlackError(Code.MSG_BLOCKS_TOO_LONG)
    return value


def size(value: list[Json]) -> int:
    """Return the characters that a message's blocks take, tables and charts aside."""
    written = [block for block in value if mapping(block).get("type") not in DRAWN]
    return len(json.dumps(written, ensure_ascii=False, separators=(",", ":")))


def text(raw: object, longest: int = limits.MESSAGE_TEXT) -> str:
    """Return the text that a caller sends, empty when absent; refuse one that is too long."""
    written = raw if isinstance(raw, str) else ""
    if len(written) > longest:
        raise SlackError(Code.MSG_TOO_LONG)
    return written


def attachments(raw: object) -> list[Json] | None:
    """Return the attachments that a caller sends, or None when there are none."""
    if raw is None:
        return None
    value = sequence(decoded(raw, Code.INVALID_ARGUMENTS))
    if len(value) > limits.MESSAGE_ATTACHMENTS:
        raise SlackError(Code.TOO_MANY_ATTACHMENTS)
    for index, attachment in enumerate(map(mapping, value)):
        blocks(attachment.get("blocks"), f"/attachments/{index}/blocks")
    return value


def metadata(raw: object) -> Json | None:
    """Return the metadata that a caller sends (https://docs.slack.dev/messaging/message-metadata)."""
    if raw is None:
        return None
    value = mapping(decoded(raw, Code.INVALID_METADATA_FORMAT))
    if value and not (isinstance(value.get("event_type"), str) and "event_payload" in value):
        raise SlackError(Code.INVALID_METADATA_SCHEMA)
    if value and not isinstance(value["event_payload"], dict):
        raise SlackError(Code.INVALID_METADATA_SCHEMA)
    if len(json.dumps(value)) > limits.METADATA_BYTES:
        raise SlackError(Code.METADATA_TOO_LARGE)
    return value
