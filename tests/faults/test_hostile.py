"""Hostile words in every field of a draft and of a decision: nothing live in what Vigie sends."""

import json
import random
from collections.abc import Iterator
from typing import Any, Final

from bot.sandbox.live import live_tokens
from checks.lifecycle import Action
from handlers.messages import Message
from tests.faults.figures import figure, trials
from tests.handlers.conftest import desk
from tests.handlers.desk import Desk

__all__ = ["desk"]

PIECES: Final = (
    "<!channel>", "<!here>", "<!everyone>", "<!subteam^S0PIRATE>", "<@U0PIRATE>", "<#C0PIRATE>",
    "<https://pirate.example|clic>", "<mailto:a@pirate.example|a>", "@channel", "@here", "*gras*",
    "_x_", "~x~", "`code`", "```", "&lt;!here&gt;", "&amp;lt;", "<", ">", "&", "|", "<<@U0PIRATE>>",
    "<!date^0^{date}^https://pirate.example|x>", ":tada:", "\n> cite", "\n• puce", "[x](https://p)",
    "\u202e", "\u202d", "\u2066", "\u2069", "\u200f", "\u061c", "\u200b", "\ufeff", "\u2028",
    "é", "🎉", "la Ville", "samedi",
)  # fmt: skip
BIDI: Final = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\u061c")
FIELDS: Final = ("text", "own_text", "description", "origin", "note")
# As many texts as hold in the shortest field.
A_DRAFT, LONGEST = 4, 290


def hostile(dice: random.Random) -> str:
    return "".join(dice.choice(PIECES) + dice.choice(["", " "]) for _ in range(dice.randint(2, 9)))


def shown(message: Message) -> dict[str, Any]:
    blocks = [one.to_dict() for one in message.blocks]
    return {"text": message.text, "blocks": blocks}


def live(message: dict[str, Any]) -> Iterator[str]:
    """Yield what would notify somebody, lead somewhere of theirs, or turn the words around."""
    for token in live_tokens(message):
        theirs = "pirate" in token.target.lower()
        if token.kind in {"broadcast", "usergroup"} or theirs:
            yield f"{token.kind} {token.target}"
    yield from BIDI & set(json.dumps(message, ensure_ascii=False))


def test_nothing_hostile_is_live_in_what_is_sent(desk: Desk) -> None:
    dice, drafts, texts = random.Random(13), trials(6, 500), 0  # noqa: S311
    for _ in range(drafts):
        given: dict[str, Any] = {
            name: " ".join(hostile(dice) for _ in range(A_DRAFT))[:LONGEST] for name in FIELDS
        }
        note = given.pop("note")
        draft = desk.write(
            accounts=("facebook-ville", "instagram-ville"), own_accounts=("instagram-ville",),
            picture=True, **given,
        )  # fmt: skip
        desk.submit(draft)
        desk.decline(desk.draft(draft.id), Action.REQUEST_CHANGES, note)
        texts += A_DRAFT * len(FIELDS)
        for _, message in desk.messages():
            assert list(live(shown(message))) == [], shown(message)
    figure(
        "Hostile texts in the fields of a draft and of a decision", texts,
        "0 live mentions, links or bidi controls in what is sent",
    )  # fmt: skip
