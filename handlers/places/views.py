"""Lay out the request for an exception, and the form of a move. Values in, blocks out."""

import json
from dataclasses import dataclass
from typing import Any, Final

from slack_sdk.models.blocks import (
    DatePickerElement,
    InputBlock,
    PlainTextObject,
    StaticSelectElement,
    TimePickerElement,
)
from slack_sdk.models.views import View

from checks.decisions import Choice
from checks.workdays import local_day
from handlers import texts as common
from handlers.blocks import actions, button, context, option, section, text_input
from handlers.places import texts
from handlers.postman import Message
from handlers.wording import day, escape, literal, ordinal, title_of
from storage.approvals import Asked
from storage.drafts import Stored

ASK_FORM: Final = "places.ask_form"
MOVE_FORM: Final = "places.move_form"
GRANT: Final = "places.grant"
REFUSE: Final = "places.refuse"


@dataclass(frozen=True, slots=True)
class Request:
    """What an approver is shown of a request for an exception."""

    asked: Asked
    draft: Stored
    account: str
    category: str
    reason: str
    place: int


def ask_form(ref: dict[str, Any], categories: tuple[Choice, ...]) -> View:
    """Return the modal that asks for an exception: a category and a reason."""
    options = [option(one.label, one.key) for one in categories]
    return View(
        type="modal",
        callback_id=ASK_FORM,
        title=PlainTextObject(text=texts.ASK_TITLE),
        submit=PlainTextObject(text=common.SEND),
        close=PlainTextObject(text=common.CANCEL),
        private_metadata=json.dumps(ref),
        blocks=[
            InputBlock(
                block_id="category",
                label=PlainTextObject(text=texts.CATEGORY),
                element=StaticSelectElement(
                    action_id="category",
                    placeholder=PlainTextObject(text=texts.CHOOSE),
                    options=options,
                ),
            ),
            text_input(
                "reason", texts.REASON, "", optional=False, limit=500, hint=texts.REASON_HINT
            ),
        ],
    )


def move_form(ref: dict[str, Any], wall: str, timezone: str) -> View:
    """Return the modal that asks for another day and hour."""
    planned_day, _, planned_hour = wall.partition("T")
    hour = TimePickerElement(
        action_id="hour", initial_time=planned_hour[:5] or None, timezone=timezone
    )
    return View(
        type="modal",
        callback_id=MOVE_FORM,
        title=PlainTextObject(text=texts.MOVE_TITLE),
        submit=PlainTextObject(text=texts.MOVE_SUBMIT),
        close=PlainTextObject(text=common.CANCEL),
        private_metadata=json.dumps(ref),
        blocks=[
            InputBlock(
                block_id="day",
                label=PlainTextObject(text=texts.DAY),
                element=DatePickerElement(action_id="day", initial_date=planned_day or None),
            ),
            InputBlock(block_id="hour", label=PlainTextObject(text=texts.HOUR), element=hour),
        ],
    )


def request_message(request: Request) -> Message:
    """Return the request for an exception, or the answer once it was given."""
    asked, draft = request.asked, request.draft
    words = texts.REQUEST.format(
        by=f"<@{asked.asked_by}>",
        ordinal=ordinal(request.place),
        account=escape(request.account),
        day=day(local_day(asked.planned_at)),
        category=escape(request.category),
        reason=literal(request.reason),
        number=draft.number,
        title=literal(title_of(draft.content.text)),
    )
    fallback = texts.FALLBACK.format(by=f"<@{asked.asked_by}>", account=escape(request.account))
    if asked.granted is not None:
        done = texts.GRANTED if asked.granted else texts.REFUSED
        outcome = context(done.format(by=f"<@{asked.decided_by}>"))
        return Message(fallback, [section(words), outcome], card=True)
    value = {"exception": asked.id}
    elements = [
        button(texts.GRANT, GRANT, value, style="primary"),
        button(texts.REFUSE, REFUSE, value, style="danger"),
    ]
    return Message(fallback, [section(words), actions(elements)], card=True)
