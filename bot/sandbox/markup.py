"""Text as people type it and as Slack stores it.

https://docs.slack.dev/messaging/formatting-message-text: `&`, `<` and `>` are control characters;
links, people and channels become tokens between `<` and `>`.
"""

import re
from functools import partial
from typing import Final

from bot.sandbox.directory import Directory

TYPED: Final = re.compile(
    r"(?P<url>https?://[^\s<>|]*[^\s<>|.,;:!?)»\"'])"
    r"|(?P<email>[\w.+-]+@[\w-]+(?:\.[\w-]+)+)"
    r"|(?P<domain>(?<![\w@.])(?:[\w-]+\.)+(?:ca|com|org|net|quebec)\b(?:/[^\s<>|]*[^\s<>|.,;:!?)»\"'])?)"
    r"|(?P<channel>#[\w-]+)"
    r"|(?P<person>@[^\W\d_][\w'-]*(?: [^\W\d_][\w'-]*)?)"
)


def escaped(text: str) -> str:
    """Return the text with Slack's three control characters escaped."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def unescaped(text: str) -> str:
    """Return the text that `escaped` was given."""
    return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")


def stored(text: str, directory: Directory) -> str:
    """Return a typed message as Slack stores it: escaped, its links and names as tokens."""
    channels = {f"#{one.name}": one.id for one in directory.channels.values()}
    people = {f"@{person.name}": person.id for person in directory.people.values()}
    return TYPED.sub(partial(token, channels=channels, people=people), escaped(text))


def token(match: re.Match[str], *, channels: dict[str, str], people: dict[str, str]) -> str:
    """Return the token of one link, address, channel or person; anything else stays as typed."""
    typed = match[0]
    if match["channel"]:
        return f"<#{channels[typed]}|{typed[1:]}>" if typed in channels else typed
    if match["person"]:
        return f"<@{people[typed]}>" if typed in people else typed
    make = {
        "url": "<{0}>".format,
        "email": "<mailto:{0}|{0}>".format,
        "domain": "<http://{0}|{0}>".format,
    }
    return make[match.lastgroup or "url"](typed)
