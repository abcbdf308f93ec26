"""Lay out the recall of a post and the form that says it is out. Values in, blocks out."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from slack_sdk.models.blocks import (
    Block,
    ButtonElement,
    DatePickerElement,
    InputBlock,
    PlainTextObject,
    StaticSelectElement,
    TimePickerElement,
    UrlInputElement,
)
from slack_sdk.models.views import View

from checks.lifecycle import PostStatus
from checks.types import Account
from checks.workdays import local
from handlers import doors
from handlers import texts as common
from handlers.blocks import (
    actions,
    button,
    context,
    option,
    preformatted,
    section,
    text_input,
)
from handlers.messages import Message
from handlers.publication import texts
from handlers.wording import escape, hour, linked, title_of
from storage.drafts import Post, Stored

PUBLISHED: Final = doors.PUBLISHED
PROGRAMMED: Final = "publication.programmed"
FORM: Final = "publication.form"
OUTSIDE_FORM: Final = "publication.outside_form"
# When the text is wanted again under one's hand.
TO_COPY: Final = frozenset({"soon", "late"})


@dataclass(frozen=True, slots=True)
class Recall:
    """A post to recall, and why now."""

    draft: Stored
    post: Post
    account: str
    code: str


def recall_message(recall: Recall) -> Message:
    """Return the recall of a post: its text to copy, and what may be said of it."""
    facts = _facts(recall)
    blocks: list[Block] = [section(texts.REMINDERS[recall.code].format(**facts))]
    if recall.code in TO_COPY:
        words = recall.draft.content.text_of(recall.post.account)
        blocks += [context(texts.TO_COPY), preformatted(words)]
        if recall.draft.content.link:
            blocks.append(context(texts.LINK.format(link=linked(recall.draft.content.link))))
    blocks.append(actions(_buttons(recall)))
    return Message(texts.FALLBACKS[recall.code].format(**facts), blocks)


def unplaced_message(recall: Recall) -> Message:
    """Return the news that a post did not go out and has no place any more."""
    words = texts.UNPLACED[recall.code].format(**_facts(recall))
    return Message(words, [section(words), actions(_buttons(recall))])


def published_form(ref: dict[str, Any], now: datetime, timezone: str) -> View:
    """Return the form that takes the link and the real hour of a post."""
    return View(
        type="modal",
        callback_id=FORM,
        title=PlainTextObject(text=texts.FORM_TITLE),
        submit=PlainTextObject(text=texts.FORM_SUBMIT),
        close=PlainTextObject(text=common.CANCEL),
        private_metadata=json.dumps(ref),
        blocks=_outcome(now, timezone),
    )


def outside_form(accounts: Sequence[Account], now: datetime, timezone: str, link: str = "") -> View:
    """Return the form of a post made without Vigie."""
    element = StaticSelectElement(
        action_id="account",
        placeholder=PlainTextObject(text=texts.CHOOSE),
        options=[option(one.title, one.key) for one in accounts],
    )
    return View(
        type="modal",
        callback_id=OUTSIDE_FORM,
        title=PlainTextObject(text=texts.OUTSIDE_TITLE),
        submit=PlainTextObject(text=texts.FORM_SUBMIT),
        close=PlainTextObject(text=common.CANCEL),
        blocks=[
            InputBlock(
                block_id="account", label=PlainTextObject(text=texts.ACCOUNT), element=element
            ),
            text_input("text", texts.TEXT, "", optional=False),
            *_outcome(now, timezone, link),
        ],
    )


def _outcome(now: datetime, timezone: str, link: str = "") -> list[Block]:
    wall = local(now)
    return [
        InputBlock(
            block_id="link",
            label=PlainTextObject(text=texts.LINK_LABEL),
            hint=PlainTextObject(text=texts.LINK_HINT),
            element=UrlInputElement(action_id="link", initial_value=link or None),
            optional=True,
        ),
        InputBlock(
            block_id="day",
            label=PlainTextObject(text=texts.DAY),
            element=DatePickerElement(action_id="day", initial_date=wall.date().isoformat()),
        ),
        InputBlock(
            block_id="hour",
            label=PlainTextObject(text=texts.HOUR),
            element=TimePickerElement(
                action_id="hour", initial_time=f"{wall:%H:%M}", timezone=timezone
            ),
        ),
    ]


def _facts(recall: Recall) -> dict[str, str]:
    return {
        "author": f"<@{recall.draft.author}>",
        "account": escape(recall.account),
        "hour": hour(recall.post.planned_at),
        "title": escape(title_of(recall.draft.content.text)),
    }


def _buttons(recall: Recall) -> list[ButtonElement]:
    value = {"draft": recall.draft.id, "account": recall.post.account}
    elements = [
        button(texts.PUBLISHED, PUBLISHED, value, style="primary"),
        button(texts.MOVE, doors.MOVE_POST, value),
    ]
    if recall.post.status is PostStatus.BOOKED:
        elements.insert(1, button(texts.PROGRAMMED, PROGRAMMED, value))
    return elements
