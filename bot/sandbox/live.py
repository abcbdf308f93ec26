"""The live tokens of a message: what would notify somebody or lead somewhere.

https://docs.slack.dev/messaging/formatting-message-text#mentioning-users
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from bot.sandbox.wire import Json, mapping, sequence

TOKEN: Final = re.compile(r"<(?P<sign>[@#!]?)(?P<body>[^<>\s|]+)(?:\|[^<>]*)?>")
BROADCASTS: Final = ("channel", "here", "everyone")
NAMED: Final = re.compile(r"(?<![\w@<])@(?:channel|here|everyone)\b")
RICH: Final = {
    "broadcast": ("broadcast", "range"),
    "channel": ("channel", "channel_id"),
    "link": ("link", "url"),
    "user": ("user", "user_id"),
    "usergroup": ("usergroup", "usergroup_id"),
}


@dataclass(frozen=True, slots=True)
class Token:
    """One live token: `broadcast`, `user`, `usergroup`, `channel` or `link`, and its target."""

    kind: str
    target: str


def live_tokens(message: Json) -> list[Token]:
    """Return every live token of a message's text, blocks and attachments."""
    found = list(in_text(message.get("text")))
    found += inside(message.get("blocks"))
    for attachment in map(mapping, sequence(message.get("attachments"))):
        if not attachment.get("is_share"):
            found += [*in_text(attachment.get("text")), *inside(attachment.get("blocks"))]
    if message.get("link_names"):
        found += [Token("broadcast", name[1:]) for name in NAMED.findall(str(message["text"]))]
    return found


def in_text(text: object) -> Iterator[Token]:
    """Return the live tokens of a text where Slack reads its own markup."""
    for match in TOKEN.finditer(text if isinstance(text, str) else ""):
        body = match["body"]
        match match["sign"]:
            case "@":
                yield Token("user", body)
            case "#":
                yield Token("channel", body)
            case "!" if body.startswith("subteam^"):
                yield Token("usergroup", body.removeprefix("subteam^"))
            case "!" if body in BROADCASTS:
                yield Token("broadcast", body)
            case "":
                yield from [Token("link", body)] if ":" in body else []


def inside(value: object) -> Iterator[Token]:
    """Return the live tokens anywhere inside blocks: plain text holds none, Markdown does."""
    for item in sequence(value):
        yield from inside(item)
    for inner in mapping(value).values():
        yield from inside(inner)
    yield from of_object(mapping(value))


def of_object(value: Json) -> Iterator[Token]:
    """Return the live tokens of one text object or one element of rich text."""
    kind = value.get("type")
    if kind in {"mrkdwn", "markdown"}:
        yield from in_text(value.get("text"))
    elif kind in RICH:
        name, field = RICH[kind]
        yield Token(name, str(value.get(field)))
