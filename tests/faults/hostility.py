"""Hostile words, and what would be live of them in what Vigie sends."""

import random
from collections.abc import Iterator
from typing import Any, Final

from bot.sandbox.live import live_tokens

PIECES: Final = (
    "<!channel>", "<!here>", "<!everyone>", "<!subteam^S0PIRATE>", "<@U0PIRATE>", "<#C0PIRATE>",
    "<https://pirate.example|clic>", "<mailto:a@pirate.example|a>", "@channel", "@here", "*gras*",
    "_x_", "~x~", "`code`", "```", "&lt;!here&gt;", "&amp;lt;", "<", ">", "&", "|", "<<@U0PIRATE>>",
    "<!date^0^{date}^https://pirate.example|x>", ":tada:", "\n> cite", "\n• puce", "[x](https://p)",
    "\u202e", "\u202d", "\u2066", "\u2069", "\u200f", "\u061c", "\u200b", "\ufeff", "\u2028",
    "é", "🎉", "la Ville", "samedi",
)  # fmt: skip
BIDI: Final = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\u061c")
# What a person typed, given back to them in their own window as it was.
TYPED: Final = frozenset({"initial_value", "value", "private_metadata"})


def hostile(dice: random.Random) -> str:
    """Return a hostile text, never the same."""
    return "".join(dice.choice(PIECES) + dice.choice(["", " "]) for _ in range(dice.randint(2, 9)))


def live(message: dict[str, Any]) -> Iterator[str]:
    """Yield what would notify somebody, lead somewhere of theirs, or turn the words around."""
    for token in live_tokens(message):
        theirs = "pirate" in token.target.lower()
        if token.kind in {"broadcast", "usergroup"} or theirs:
            yield f"{token.kind} {token.target}"
    yield from BIDI & set("".join(_read(message)))


def _read(part: Any) -> Iterator[str]:
    """Yield every text that Slack shows."""
    if isinstance(part, str):
        yield part
    elif isinstance(part, dict):
        for name, one in part.items():
            if name not in TYPED:
                yield from _read(one)
    elif isinstance(part, list | tuple):
        for one in part:
            yield from _read(one)
