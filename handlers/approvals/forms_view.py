"""Lay out the modals of an approval: the pause before, the note after, the whole text."""

import json
from typing import Final

from slack_sdk.models.blocks import Block, CheckboxesElement, InputBlock, PlainTextObject
from slack_sdk.models.views import View

from handlers import texts as common
from handlers.approvals import texts
from handlers.approvals.views import by_text, pieces
from handlers.blocks import option, section, text_input
from handlers.reasons import LONGEST
from handlers.wording import listed
from storage.drafts import Content

PAUSE_FORM: Final = "approvals.pause"
NOTE_FORM: Final = "approvals.note"


def pause_form(ref: dict[str, int], questions: tuple[str, ...]) -> View:
    """Return the pause of annexe 1: every question ticked before sending."""
    boxes = CheckboxesElement(
        action_id="questions", options=[option(one, str(n)) for n, one in enumerate(questions)]
    )
    return View(
        type="modal",
        callback_id=PAUSE_FORM,
        title=PlainTextObject(text=texts.PAUSE_TITLE),
        submit=PlainTextObject(text=texts.PAUSE_SUBMIT),
        close=PlainTextObject(text=common.CANCEL),
        private_metadata=json.dumps(ref),
        blocks=[
            section(texts.PAUSE_LEAD),
            InputBlock(
                block_id="questions",
                label=PlainTextObject(text=texts.PAUSE_LABEL),
                element=boxes,
                optional=True,  # the missing ticks are told in our own words
            ),
        ],
    )


def note_form(ref: dict[str, object], action: str) -> View:
    """Return the modal that asks for the note of a decision."""
    hint = texts.NOTE_HINT
    return View(
        type="modal",
        callback_id=NOTE_FORM,
        title=PlainTextObject(text=texts.NOTE_TITLES[action]),
        submit=PlainTextObject(text=common.SEND),
        close=PlainTextObject(text=common.CANCEL),
        private_metadata=json.dumps({**ref, "action": action}),
        blocks=[
            text_input(
                "note", texts.NOTE_LABELS[action], "", optional=False, limit=LONGEST, hint=hint
            )
        ],
    )


def whole_text(content: Content, titles: dict[str, str]) -> View:
    """Return every text of a post, whole."""
    blocks: list[Block] = []
    for words, accounts in by_text(content, titles).items():
        blocks += [section(texts.PREVIEW.format(account=listed(accounts))), *pieces(words)]
    return View(
        type="modal",
        title=PlainTextObject(text=texts.READ_TITLE),
        close=PlainTextObject(text=common.CLOSE),
        blocks=blocks,
    )
