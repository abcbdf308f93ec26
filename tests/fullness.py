"""How near a view comes to the limits of Slack: the fullest of all its parts."""

import json
from collections.abc import Iterator
from typing import Any, Final

from bot.sandbox.blockkit import limits

MOST: Final = 0.8
ELEMENTS: Final = {"actions": limits.ACTION_ELEMENTS, "context": limits.CONTEXT_ELEMENTS}


# What a person typed fills its own field: the field is theirs, not the view's.
TYPED: Final = "input"


def fullness(surface: dict[str, Any]) -> dict[str, float]:
    """Return the fullest of each kind of part of a view or a message, as a share of its limit."""
    found = _of_view(surface) if "type" in surface else _of_message(surface)
    for name, share in _parts(surface["blocks"]):
        found[name] = max(found.get(name, 0), share)
    return found


def fullest(surface: dict[str, Any]) -> float:
    """Return how near the nearest limit is, what people typed in their fields apart."""
    return max(share for name, share in fullness(surface).items() if name != TYPED)


def _of_view(view: dict[str, Any]) -> dict[str, float]:
    return {
        "blocks": len(view["blocks"]) / limits.VIEW_BLOCKS,
        "bytes": len(json.dumps(view, ensure_ascii=True).encode()) / limits.VIEW_BYTES,
        "metadata": len(view.get("private_metadata", "")) / limits.PRIVATE_METADATA,
    }


def _of_message(message: dict[str, Any]) -> dict[str, float]:
    return {
        "blocks": len(message["blocks"]) / limits.MESSAGE_BLOCKS,
        "words": len(message.get("text", "")) / limits.MESSAGE_TEXT,
    }


def _parts(blocks: list[dict[str, Any]]) -> Iterator[tuple[str, float]]:
    for block in blocks:
        kind = block["type"]
        elements = block.get("elements", [])
        if kind in ELEMENTS:
            yield kind, len(elements) / ELEMENTS[kind]
        if kind == "header":
            yield kind, len(block["text"]["text"]) / limits.HEADER
        if kind == "section":
            yield "text", len(block.get("text", {}).get("text", "")) / limits.TEXT
        if kind == "input":
            yield "hint", len((block.get("hint") or {}).get("text", "")) / limits.HINT
            yield from _element(block["element"])
        for one in [*elements, *filter(None, [block.get("accessory")])]:
            yield from _element(one)


def _element(one: dict[str, Any]) -> Iterator[tuple[str, float]]:
    kind = one["type"]
    if kind == "mrkdwn":
        yield "text", len(one["text"]) / limits.TEXT
    if kind == "button":
        yield "button", len(one["text"]["text"]) / limits.BUTTON_TEXT
        yield "value", len(one.get("value", "")) / limits.BUTTON_VALUE
    if kind == "plain_text_input":
        yield "input", len(one.get("initial_value", "")) / limits.INPUT_TEXT
    if kind.endswith("_select") and "options" in one:
        yield "options", len(one["options"]) / limits.OPTIONS
