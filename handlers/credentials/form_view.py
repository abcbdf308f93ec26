"""Lay out the two forms of the register. Neither has a field where words could be typed."""

import json
from collections.abc import Iterable
from datetime import date
from typing import Final

from slack_sdk.models.blocks import (
    Block,
    CheckboxesElement,
    DatePickerElement,
    InputBlock,
    InputInteractiveElement,
    Option,
    PlainTextObject,
    StaticSelectElement,
    UserSelectElement,
)
from slack_sdk.models.views import View

from checks.directive import Directive, Figures
from checks.types import Account
from handlers import texts as common
from handlers.blocks import context, option, section
from handlers.credentials import texts
from handlers.credentials.flow import STATEMENTS, Entry, Statement
from handlers.credentials.sheet import Line
from handlers.fields import chosen, several, typed
from handlers.wording import escape

REGISTER_FORM: Final = "credentials.register_form"
CHANGE_FORM: Final = "credentials.change_form"


def register_form(accounts: Iterable[Account], directive: Directive, today: date) -> View:
    """Return the form of a new access."""
    kinds = [option(one.label, one.key) for one in directive.decisions.access_kinds]
    people = UserSelectElement(action_id="custodian", placeholder=_plain(texts.CHOOSE))
    blocks: list[Block] = [
        context(common.NEVER_WRITE),
        _select("account", texts.ACCOUNT, [option(one.title, one.key) for one in accounts]),
        _input("custodian", texts.CUSTODIAN, people),
        _select("kind", texts.KIND, kinds, texts.KIND_HINT),
        _mfa(),
        _day(texts.CHANGED_ON, today),
    ]
    return _form(REGISTER_FORM, texts.REGISTER_TITLE, blocks)


def change_form(line: Line, figures: Figures, today: date) -> View:
    """Return the form that says that a password was changed."""
    boxes = CheckboxesElement(action_id="statements", options=_statements(figures))
    twice = CheckboxesElement(action_id="twice", options=[option(texts.TWICE, "yes")])
    blocks: list[Block] = [
        section(f"*{escape(line.account)}* · {line.kind}"),
        context(common.NEVER_WRITE),
        _day(texts.DONE_ON, today),
        _input("statements", texts.STATEMENTS_LABEL, boxes, texts.CLASSES_HINT),
        _mfa(line.access.mfa),
        _input("twice", texts.TWICE_LABEL, twice, optional=True),
    ]
    return _form(CHANGE_FORM, texts.DONE_TITLE, blocks, {"access": line.access.id})


def read_entry(values: object, *, known: bool) -> Entry:
    """Return a new access as picked."""
    return Entry(
        account=chosen(values, "account"),
        custodian=custodian_in(values),
        kind=chosen(values, "kind"),
        mfa=chosen(values, "mfa"),
        day=typed(values, "day", "selected_date"),
        known=known,
    )


def custodian_in(values: object) -> str:
    """Return the person picked."""
    return typed(values, "custodian", "selected_user")


def read_statement(values: object) -> Statement:
    """Return what a holder declares."""
    return Statement(
        day=typed(values, "day", "selected_date"),
        mfa=chosen(values, "mfa"),
        ticked=frozenset(several(values, "statements")),
        twice=bool(several(values, "twice")),
    )


def _statements(figures: Figures) -> list[Option]:
    facts = {
        "length": figures.password_length,
        "classes": figures.password_classes,
        "known": figures.password_classes_known,
    }
    return [option(texts.STATEMENTS[one].format(**facts), one) for one in STATEMENTS]


def _mfa(value: str = "") -> InputBlock:
    options = [option(words, key) for key, words in texts.MFA.items()]
    return _select("mfa", texts.MFA_LABEL, options, texts.MFA_HINT, value)


def _day(label: str, today: date) -> InputBlock:
    element = DatePickerElement(action_id="day", initial_date=today.isoformat())
    return _input("day", label, element)


def _select(
    name: str, label: str, options: list[Option], hint: str | None = None, value: str = ""
) -> InputBlock:
    element = StaticSelectElement(
        action_id=name,
        placeholder=_plain(texts.CHOOSE),
        options=options,
        initial_option=next((one for one in options if one.value == value), None),
    )
    return _input(name, label, element, hint)


def _input(
    name: str,
    label: str,
    element: InputInteractiveElement,
    hint: str | None = None,
    *,
    optional: bool = False,
) -> InputBlock:
    return InputBlock(
        block_id=name,
        label=_plain(label),
        hint=_plain(hint) if hint else None,
        element=element,
        optional=optional,
    )


def _form(name: str, title: str, blocks: list[Block], kept: dict[str, int] | None = None) -> View:
    return View(
        type="modal",
        callback_id=name,
        title=_plain(title),
        submit=_plain(texts.SUBMIT),
        close=_plain(common.CANCEL),
        private_metadata=json.dumps(kept or {}),
        blocks=blocks,
    )


def _plain(words: str) -> PlainTextObject:
    return PlainTextObject(text=words)
