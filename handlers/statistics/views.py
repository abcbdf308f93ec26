"""Lay out the figures of a month. Values in, blocks out."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Final

from slack_sdk.models.views import View

from checks.types import Account
from handlers.blocks import context, section
from handlers.fields import LARGEST
from handlers.inputs import choice_input, form, number_input
from handlers.messages import Message
from handlers.statistics import texts
from handlers.wording import escape, month_of, thousands

FORM: Final = "statistics.form"
Figures = Mapping[tuple[str, str], int]


def entry_form(accounts: Sequence[Account], months: Sequence[str]) -> View:
    """Return the form that takes the figures of an account and month."""
    named = {one: month_of(_day(one)) for one in months}
    return form(
        FORM,
        texts.TITLE,
        [
            choice_input("account", texts.ACCOUNT, {one.key: one.title for one in accounts}),
            choice_input("month", texts.MONTH, named, months[0]),
            *(number_input(name, label, LARGEST) for name, label in texts.MEASURES.items()),
        ],
    )


def month_card(month: str, accounts: Sequence[Account], figures: Figures) -> Message:
    """Return a month's figures for some accounts; what nobody entered is said so."""
    named = month_of(_day(month))
    lines = [
        texts.LINE.format(account=escape(one.title), figures=_of(one, figures)) for one in accounts
    ]
    blocks = [
        section(texts.CARD.format(month=named)),
        section("\n".join(lines)),
        context(texts.SOURCE),
    ]
    return Message(texts.FALLBACK.format(month=named), blocks, card=True)


def _of(account: Account, figures: Figures) -> str:
    said = []
    for name, label in texts.MEASURES.items():
        value = figures.get((account.key, name))
        shown = texts.MISSING if value is None else thousands(value)
        said.append(texts.FIGURE.format(name=label.lower(), value=shown))
    return ", ".join(said)


def _day(month: str) -> date:
    return date.fromisoformat(f"{month}-01")
