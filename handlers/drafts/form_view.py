"""Lay the form of a post out in Block Kit, and read it back. Values in, values out."""

import json
from collections.abc import Mapping, Sequence
from typing import Any, Final

from slack_sdk.models.blocks import (
    Block,
    CheckboxesElement,
    DatePickerElement,
    InputBlock,
    InputInteractiveElement,
    Option,
    PlainTextObject,
    StaticMultiSelectElement,
    StaticSelectElement,
    TimePickerElement,
    UrlInputElement,
)
from slack_sdk.models.views import View

from checks.decisions import Choice
from checks.directive import Directive
from checks.types import Account
from handlers import texts as common
from handlers.blocks import option, text_input
from handlers.drafts import texts
from handlers.drafts.flow import Ref
from handlers.drafts.form import Form
from handlers.wording import shortened
from storage.drafts import Stored

FORM: Final = "drafts.form"
YES: Final = "yes"
ORIGIN_LIMIT: Final = 300


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
            _select("type", texts.TYPE, decisions.post_types, form.type),
            _select("objective", texts.OBJECTIVE, decisions.objectives, form.objective),
            _boxes("accounts", texts.ACCOUNTS, choices, form.accounts, optional=False),
            text_input("text", texts.TEXT, form.text, optional=False),
            text_input("more", texts.MORE, form.more, hint=texts.MORE_HINT),
            *_own_text(form, choices),
            _link(form),
            *_picture(form),
            *_moment(form, decisions.city_timezone),
        ],
    )


def filled(draft: Stored, directive: Directive) -> Form:
    """Return the form as a draft fills it."""
    content, limit = draft.content, directive.decisions.field_limit
    picture = content.picture
    own = {key: words for key, words in content.own_texts.items() if key in content.accounts}
    day, hour = draft.posts[0].wall.split("T") if draft.posts else ("", "")
    return Form(
        type=content.type,
        objective=content.objective,
        accounts=content.accounts,
        text=content.text[:limit],
        more=content.text[limit:],
        own_accounts=tuple(own),
        own_text=next(iter(own.values()), ""),
        link=content.link,
        picture=picture is not None,
        description=picture.description if picture else "",
        origin=picture.origin if picture else "",
        consent=picture.consent if picture else False,
        day=day,
        hour=hour[:5],
    )


def read(values: Mapping[str, Mapping[str, Mapping[str, Any]]]) -> Form:
    """Return what somebody typed, from Slack's values of the form; what is absent is empty."""
    boxes = {name: _many(values, name) for name in ("accounts", "own_accounts", "picture")}
    return Form(
        type=_one(values, "type"),
        objective=_one(values, "objective"),
        accounts=boxes["accounts"],
        text=_typed(values, "text"),
        more=_typed(values, "more"),
        own_accounts=boxes["own_accounts"],
        own_text=_typed(values, "own_text"),
        link=_typed(values, "link"),
        picture="has" in boxes["picture"],
        description=_typed(values, "description"),
        origin=_typed(values, "origin"),
        consent="consent" in boxes["picture"],
        day=_typed(values, "day", "selected_date"),
        hour=_typed(values, "hour", "selected_time"),
    )


def _typed(values: Mapping[str, Any], name: str, key: str = "value") -> str:
    return str(values.get(name, {}).get(name, {}).get(key) or "")


def _one(values: Mapping[str, Any], name: str) -> str:
    chosen = values.get(name, {}).get(name, {}).get("selected_option") or {}
    return str(chosen.get("value", ""))


def _many(values: Mapping[str, Any], name: str) -> tuple[str, ...]:
    chosen = values.get(name, {}).get(name, {}).get("selected_options") or []
    return tuple(str(one["value"]) for one in chosen)


def _select(name: str, label: str, choices: Sequence[Choice], chosen: str) -> InputBlock:
    options = [option(one.label, one.key) for one in choices]
    element = StaticSelectElement(
        action_id=name,
        placeholder=PlainTextObject(text=texts.CHOOSE),
        options=options,
        initial_option=next((one for one in options if one.value == chosen), None),
    )
    return _input(name, label, element, optional=False)


def _boxes(
    name: str, label: str, options: Sequence[Option], chosen: Sequence[str], *, optional: bool
) -> InputBlock:
    picked = [one for one in options if one.value in chosen]
    element = CheckboxesElement(
        action_id=name, options=list(options), initial_options=picked or None
    )
    return _input(name, label, element, optional=optional)


def _own_text(form: Form, options: Sequence[Option]) -> list[Block]:
    picked = [one for one in options if one.value in form.own_accounts]
    element = StaticMultiSelectElement(
        action_id="own_accounts",
        placeholder=PlainTextObject(text=texts.CHOOSE),
        options=list(options),
        initial_options=picked or None,
    )
    return [
        _input("own_accounts", texts.OWN_ACCOUNTS, element),
        text_input("own_text", texts.OWN_TEXT, form.own_text),
    ]


def _link(form: Form) -> InputBlock:
    return _input(
        "link", texts.LINK, UrlInputElement(action_id="link", initial_value=form.link or None)
    )


def _picture(form: Form) -> list[Block]:
    options = [option(texts.HAS_PICTURE, "has"), option(texts.CONSENT, "consent")]
    chosen = [name for name, on in (("has", form.picture), ("consent", form.consent)) if on]
    hint = texts.DESCRIPTION_HINT
    return [
        _boxes("picture", texts.PICTURE, options, chosen, optional=True),
        text_input("description", texts.DESCRIPTION, form.description, limit=1000, hint=hint),
        text_input("origin", texts.ORIGIN, form.origin, lines=False, limit=ORIGIN_LIMIT),
    ]


def _moment(form: Form, timezone: str) -> list[Block]:
    day = DatePickerElement(action_id="day", initial_date=form.day or None)
    hour = TimePickerElement(
        action_id="hour", initial_time=form.hour or None, timezone=timezone
    )
    return [
        _input("day", texts.DAY, day, optional=False),
        _input("hour", texts.HOUR, hour, optional=False),
    ]


def _input(
    name: str, label: str, element: InputInteractiveElement, *, optional: bool = True
) -> InputBlock:
    return InputBlock(
        block_id=name,
        label=PlainTextObject(text=shortened(label, 150)),
        element=element,
        optional=optional,
    )
