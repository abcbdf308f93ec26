"""Lay out the form of an answer, and read what it brings back. Values in, blocks out."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from slack_sdk.models.blocks import (
    Block,
    CheckboxesElement,
    DatePickerElement,
    InputBlock,
    PlainTextObject,
    StaticSelectElement,
    UserSelectElement,
)
from slack_sdk.models.views import View

from handlers import texts as common
from handlers.answers import texts
from handlers.answers.form import ORIGIN_LIMIT, QUESTION_LIMIT, Form
from handlers.blocks import context, option, text_input
from handlers.fields import chosen, several, typed
from handlers.lengths import FULL, split
from handlers.wording import title_of
from storage.questions import Question

FORM: Final = "answers.form"
OTHER: Final = "0"


@dataclass(frozen=True, slots=True)
class Setting:
    """What surrounds the form: the questions that wait, and whether one enters for others."""

    asked: Sequence[Question]
    for_others: bool
    answer: int | None = None


def form_view(form: Form, setting: Setting) -> View:
    """Return the form of an answer, filled with what is known."""
    edited = setting.answer is not None
    return View(
        type="modal",
        callback_id=FORM,
        title=PlainTextObject(text=texts.EDIT_TITLE if edited else texts.FORM_TITLE),
        submit=PlainTextObject(text=common.SEND),
        close=PlainTextObject(text=common.CANCEL),
        private_metadata=json.dumps({"answer": setting.answer} if edited else {}),
        blocks=[
            context(texts.HINT),
            *_about(form, setting),
            *_words(form),
            _options(form),
            *(_entered() if setting.for_others and not edited else ()),
        ],
    )


def read(values: object) -> Form:
    """Return what somebody wrote in the form."""
    options = several(values, "options")
    asked = chosen(values, "asked")
    return Form(
        asked="" if asked == OTHER else asked,
        question=typed(values, "question"),
        text=typed(values, "text"),
        more=typed(values, "more"),
        origin=typed(values, "origin"),
        valid_until=typed(values, "valid_until", "selected_date"),
        correction="correction" in options,
        may_name="may_name" in options,
        author=typed(values, "author", "selected_user"),
        by_email="by_email" in several(values, "by_email"),
    )


def _about(form: Form, setting: Setting) -> list[Block]:
    """Return what asks which question is answered: those that wait, or its own words."""
    options = [option(title_of(one.text, 70), str(one.id)) for one in setting.asked]
    blocks: list[Block] = []
    if options:
        known = [one for one in options if one.value == form.asked]
        options.append(option(texts.ASKED_NONE, OTHER))
        element = StaticSelectElement(
            action_id="asked",
            placeholder=PlainTextObject(text=texts.CHOOSE),
            options=options,
            initial_option=known[0] if known else None,
        )
        label = PlainTextObject(text=texts.ASKED)
        blocks.append(InputBlock(block_id="asked", label=label, element=element, optional=True))
    hint = texts.QUESTION_HINT if options else None
    blocks.append(
        text_input("question", texts.QUESTION, form.question, limit=QUESTION_LIMIT, hint=hint)
    )
    return blocks


def _words(form: Form) -> list[Block]:
    text, more = split(form.words, FULL)
    picker = DatePickerElement(action_id="valid_until", initial_date=form.valid_until or None)
    return [
        text_input("text", texts.TEXT, text, optional=False),
        text_input("more", texts.MORE, more, hint=texts.MORE_HINT),
        text_input("origin", texts.ORIGIN, form.origin, lines=False, limit=ORIGIN_LIMIT),
        InputBlock(
            block_id="valid_until",
            label=PlainTextObject(text=texts.VALID),
            element=picker,
            optional=True,
        ),
    ]


def _options(form: Form) -> Block:
    options = {
        "correction": option(texts.CORRECTION, "correction"),
        "may_name": option(texts.MAY_NAME, "may_name"),
    }
    ticked = [one for name, one in options.items() if getattr(form, name)]
    return _boxes("options", texts.OPTIONS, list(options.values()), ticked)


def _entered() -> list[Block]:
    people = InputBlock(
        block_id="author",
        label=PlainTextObject(text=texts.BEHALF),
        hint=PlainTextObject(text=texts.BEHALF_HINT),
        element=UserSelectElement(action_id="author"),
        optional=True,
    )
    box = option(texts.BY_EMAIL, "by_email")
    return [people, _boxes("by_email", texts.BY_EMAIL, [box], [])]


def _boxes(name: str, label: str, options: list[Any], ticked: list[Any]) -> Block:
    return InputBlock(
        block_id=name,
        label=PlainTextObject(text=label),
        element=CheckboxesElement(action_id=name, options=options, initial_options=ticked or None),
        optional=True,
    )
