"""Lay the form of a post out in Block Kit, and read it back. Values in, values out."""

import json
from collections.abc import Sequence
from typing import Final

from slack_sdk.models.blocks import (
    Block,
    DatePickerElement,
    InputBlock,
    Option,
    PlainTextObject,
    StaticMultiSelectElement,
    TimePickerElement,
    UrlInputElement,
)
from slack_sdk.models.views import View

from checks.directive import Directive
from checks.types import Account
from handlers import doors
from handlers import texts as common
from handlers.blocks import option, text_input
from handlers.drafts import texts
from handlers.drafts.fields_view import boxes, field, select
from handlers.drafts.flow import Ref
from handlers.drafts.form import DESCRIPTION_LIMIT, ORIGIN_LIMIT, Form
from handlers.fields import chosen, several, typed
from handlers.lengths import split
from storage.drafts import Stored

FORM: Final = doors.DRAFT_FORM
HAS: Final = "has"
CONSENT: Final = "consent"
HONORARY: Final = "honorary"
URGENT: Final = "urgent"


def form_view(
    form: Form,
    accounts: Sequence[Account],
    directive: Directive,
    ref: Ref | None = None,
    copied_from: int | None = None,
) -> View:
    """Return the form of a new post, or of one to change."""
    decisions = directive.decisions
    kept = {"draft": ref.draft, "version": ref.version} if ref else {"copied_from": copied_from}
    choices = [option(one.title, one.key) for one in accounts]
    return View(
        type="modal",
        callback_id=FORM,
        title=PlainTextObject(text=texts.EDIT_TITLE if ref else texts.FORM_TITLE),
        submit=PlainTextObject(text=texts.VERIFY),
        close=PlainTextObject(text=common.CANCEL),
        private_metadata=json.dumps(kept),
        blocks=[
            select("type", texts.TYPE, decisions.post_types, form.type),
            select("objective", texts.OBJECTIVE, decisions.objectives, form.objective),
            boxes("accounts", texts.ACCOUNTS, choices, form.accounts, optional=False),
            *_texts(form, choices),
            _link(form),
            *_picture(form),
            _declared(form),
            *_moment(form, decisions.city_timezone),
        ],
    )


def filled(draft: Stored, directive: Directive) -> Form:
    """Return the form as a draft fills it."""
    content = draft.content
    text, more = split(content.text, directive.decisions.field_limit)
    picture = content.picture
    own = {key: words for key, words in content.own_texts.items() if key in content.accounts}
    day, _, hour = draft.posts[0].wall.partition("T")
    return Form(
        type=content.type,
        objective=content.objective,
        accounts=content.accounts,
        text=text,
        more=more,
        own_accounts=tuple(own),
        own_text=next(iter(own.values()), ""),
        link=content.link,
        picture=picture is not None,
        description=picture.description if picture else "",
        origin=picture.origin if picture else "",
        consent=picture.consent if picture else False,
        honorary=content.honorary_presidency,
        day=day,
        hour=hour[:5],
    )


def read(values: object) -> Form:
    """Return what somebody typed, from Slack's values of the form; what is absent is empty."""
    picture, declared = several(values, "picture"), several(values, doors.DECLARED)
    return Form(
        type=chosen(values, "type"),
        objective=chosen(values, "objective"),
        accounts=several(values, "accounts"),
        text=typed(values, "text"),
        more=typed(values, "more"),
        own_accounts=several(values, "own_accounts"),
        own_text=typed(values, "own_text"),
        link=typed(values, "link"),
        picture=HAS in picture,
        description=typed(values, "description"),
        origin=typed(values, "origin"),
        consent=CONSENT in picture,
        honorary=HONORARY in declared,
        not_secret=doors.DENIED in declared,
        day=typed(values, "day", "selected_date"),
        hour=typed(values, "hour", "selected_time"),
        urgent=URGENT in several(values, URGENT),
    )


def _texts(form: Form, options: Sequence[Option]) -> list[Block]:
    picked = [one for one in options if one.value in form.own_accounts]
    element = StaticMultiSelectElement(
        action_id="own_accounts",
        placeholder=PlainTextObject(text=texts.CHOOSE),
        options=list(options),
        initial_options=picked or None,
    )
    return [
        text_input("text", texts.TEXT, form.text, optional=False),
        text_input("more", texts.MORE, form.more, hint=texts.MORE_HINT),
        field("own_accounts", texts.OWN_ACCOUNTS, element),
        text_input("own_text", texts.OWN_TEXT, form.own_text),
    ]


def _link(form: Form) -> InputBlock:
    return field(
        "link", texts.LINK, UrlInputElement(action_id="link", initial_value=form.link or None)
    )


def _picture(form: Form) -> list[Block]:
    options = [option(texts.HAS_PICTURE, HAS), option(texts.CONSENT, CONSENT)]
    ticked = [name for name, on in ((HAS, form.picture), (CONSENT, form.consent)) if on]
    hint = texts.DESCRIPTION_HINT
    return [
        boxes("picture", texts.PICTURE, options, ticked, optional=True),
        text_input(
            "description", texts.DESCRIPTION, form.description, limit=DESCRIPTION_LIMIT, hint=hint
        ),
        text_input("origin", texts.ORIGIN, form.origin, lines=False, limit=ORIGIN_LIMIT),
    ]


def _declared(form: Form) -> InputBlock:
    """Return what the author may declare; of a secret, anew each time the text is written."""
    options = [option(texts.HONORARY, HONORARY)]
    if form.doubtful:
        options.append(option(texts.DENIED, doors.DENIED))
    ticked = [HONORARY] if form.honorary else []
    return boxes(doors.DECLARED, texts.DECLARED, options, ticked, optional=True)


def _moment(form: Form, timezone: str) -> list[Block]:
    day = DatePickerElement(action_id="day", initial_date=form.day or None)
    hour = TimePickerElement(action_id="hour", initial_time=form.hour or None, timezone=timezone)
    return [
        field("day", texts.DAY, day, optional=False),
        field("hour", texts.HOUR, hour, optional=False),
    ]
