"""Hostile words in every field of a draft and of a decision: nothing live in what Vigie sends."""

import random
from typing import Any, Final

from checks.lifecycle import Action
from handlers.messages import Message
from tests.faults.figures import figure, trials
from tests.faults.hostility import hostile, live
from tests.handlers.conftest import desk
from tests.handlers.desk import Desk

__all__ = ["desk"]

FIELDS: Final = ("text", "own_text", "description", "origin", "note")
# As many texts as hold in the shortest field.
A_DRAFT, LONGEST = 4, 290


def shown(message: Message) -> dict[str, Any]:
    blocks = [one.to_dict() for one in message.blocks]
    return {"text": message.text, "blocks": blocks}


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
        "0 live mentions, links or bidi controls in what is sent", database="SQLite",
    )  # fmt: skip
