"""What people see, as Slack would take it: views and messages, checked and ready to compare."""

import json
from typing import Any

from slack_sdk.models.views import View

from bot.sandbox.blockkit import messages
from bot.sandbox.blockkit.views import accepted
from handlers.messages import Message
from tests.fullness import MOST, fullest, fullness


def shown(message: Message) -> dict[str, Any]:
    """Return a message as it would be sent; refuse what Slack would refuse, or nearly."""
    blocks = [block.to_dict() for block in message.blocks]
    messages.text(message.text)
    messages.blocks(blocks)
    made = {"text": message.text, "variant": message.variant, "blocks": blocks}
    assert fullest(made) <= MOST, fullness(made)
    return made


def view_shown(view: View) -> dict[str, Any]:
    """Return a view as it would be opened; refuse what Slack would refuse, or nearly."""
    made: dict[str, Any] = view.to_dict()
    accepted(made, view.type)
    assert fullest(made) <= MOST, fullness(made)
    return made


def said(surface: object) -> str:
    """Return all the words of what is shown, with ordinary spaces."""
    return json.dumps(surface, ensure_ascii=False).replace("\u00a0", " ")


def buttons(surface: dict[str, Any]) -> list[str]:
    """Return what the buttons of a message or a view say, in order."""
    found = []
    for block in surface["blocks"]:
        elements = [*block.get("elements", ()), block.get("accessory") or {}]
        found += [one["text"]["text"] for one in elements if one.get("type") == "button"]
    return [words.replace("\u00a0", " ") for words in found]
