"""Lay out a draft's places, the form of a move, the request for an exception."""

import json
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
)
from slack_sdk.models.views import View

from checks.city import City
from checks.decisions import Choice
from checks.lifecycle import PostAction, Refusal, move_post
from checks.workdays import local_day
from handlers import doors
from handlers import texts as common
from handlers.blocks import actions, button, confirmed, context, option, section, text_input
from handlers.messages import Message
from handlers.places import texts
from handlers.reasons import LONGEST
from handlers.wording import (
    day,
    escape,
    hour,
    listed,
    literal,
    moment_of,
    ordinal,
    quoted,
    title_of,
)
from storage.approvals import Asked
from storage.drafts import Post, Stored

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
    held: tuple[str, ...]


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
                "reason", texts.REASON, "", optional=False, limit=LONGEST, hint=texts.REASON_HINT
            ),
        ],
    )


def move_form(ref: dict[str, Any], wall: str, timezone: str) -> View:
    """Return the modal that asks for another day and hour."""
    planned_day, _, planned_hour = wall.partition("T")
    picker = TimePickerElement(
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
            InputBlock(block_id="hour", label=PlainTextObject(text=texts.HOUR), element=picker),
        ],
    )


def places_view(draft: Stored, city: City, now: datetime) -> View:
    """Return the modal that shows a draft's posts, each with what can be done with it."""
    blocks: list[Block] = []
    for post in draft.posts:
        account = city.account(post.account)
        title = account.title if account else post.account
        at = post.published_at or post.planned_at
        status = texts.STATUSES[post.status]
        words = texts.PLACE.format(account=escape(title), planned=moment_of(at, now), status=status)
        blocks.append(section(words))
        elements = _place_buttons(draft, post, title)
        if elements:
            blocks.append(actions(elements))
    return View(
        type="modal",
        title=PlainTextObject(text=texts.PLACES_TITLE),
        close=PlainTextObject(text=common.CLOSE),
        blocks=blocks,
    )


def _place_buttons(draft: Stored, post: Post, title: str) -> list[ButtonElement]:
    value = {"draft": draft.id, "account": post.account}
    elements: list[ButtonElement] = []
    if not isinstance(move_post(post.status, PostAction.MOVE), Refusal):
        elements.append(button(texts.MOVE, doors.MOVE_POST, value))
    may_drop = not isinstance(move_post(post.status, PostAction.DROP), Refusal)
    if may_drop and len(draft.posts) > 1:
        asked = confirmed(texts.DROP_TITLE, texts.DROP_TEXT.format(account=title), texts.DROP)
        elements.append(button(texts.DROP, doors.DROP_POST, value, "danger", asked))
    return elements


def request_message(request: Request) -> Message:
    """Return the request for an exception, or the answer once it was given."""
    asked, draft = request.asked, request.draft
    words = texts.REQUEST.format(
        by=f"<@{asked.asked_by}>",
        ordinal=ordinal(request.place),
        account=escape(request.account),
        day=day(local_day(asked.planned_at)),
        hour=hour(asked.planned_at),
        category=escape(request.category),
        reason=literal(request.reason),
        number=draft.number,
        title=literal(title_of(draft.content.text)),
    )
    blocks: list[Block] = [section(words)]
    if request.held:
        titles = listed([quoted(literal(title)) for title in request.held])
        blocks.append(context(texts.HELD.format(titles=titles)))
    fallback = texts.FALLBACK.format(by=f"<@{asked.asked_by}>", account=escape(request.account))
    if asked.granted is not None:
        done = texts.GRANTED if asked.granted else texts.REFUSED
        outcome = context(done.format(by=f"<@{asked.decided_by}>"))
        return Message(fallback, [*blocks, outcome], card=True)
    value = {"exception": asked.id}
    elements = [
        button(texts.GRANT, GRANT, value, style="primary"),
        button(texts.REFUSE, REFUSE, value, style="danger"),
    ]
    return Message(fallback, [*blocks, actions(elements)], card=True)
