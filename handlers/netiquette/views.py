"""Lay out a quarter's task and the texts to copy. Values in, blocks out."""

from typing import TYPE_CHECKING, Final

from checks.city import City
from checks.types import Account
from checks.workdays import local_day
from handlers.blocks import actions, button, context, section
from handlers.messages import Message
from handlers.netiquette import texts
from handlers.netiquette.flow import Quarter
from handlers.wording import date_of, escape, plural
from storage.netiquette import Display

if TYPE_CHECKING:
    from slack_sdk.models.blocks import Block

SEEN: Final = "netiquette.seen"
# An account is a new message when it comes after the others, so that people are told.
ROW: Final = 5


def task(quarter: Quarter, accounts: tuple[Account, ...]) -> Message:
    """Return the task of a quarter for some accounts: one button for each that is left."""
    mine = {one.key: one for one in accounts}
    displays = [one for one in quarter.displays if one.account in mine]
    left = [one for one in displays if one.seen_at is None]
    blocks: list[Block] = [
        section(texts.TASK.format(day=date_of(quarter.first))),
        section("\n".join(_line(one, mine[one.account]) for one in displays)),
    ]
    buttons = [
        button(
            texts.DISPLAYED.format(account=mine[one.account].title),
            SEEN,
            {"quarter": one.quarter, "account": one.account},
        )
        for one in left
    ]
    blocks += [
        actions(buttons[start : start + ROW], f"row{start}")
        for start in range(0, len(buttons), ROW)
    ]
    blocks.append(context(texts.ARTICLE if left else texts.DONE))
    words = texts.FALLBACK.format(left=plural(len(left), *texts.LEFT))
    return Message(words, blocks, card=True, variant=str(len(displays)))


def ready_texts(city: City, quarter: Quarter | None) -> str:
    """Return where the netiquette stands and the texts to copy, in one text."""
    accounts = {one.key: one for one in city.accounts}
    lines = [_line(one, accounts[one.account]) for one in quarter.displays] if quarter else []
    link = city.contacts.netiquette_url
    ready = [
        texts.TEXTS,
        texts.SHORT_FOR.format(text=texts.SHORT.format(link=link)),
        texts.LONG_FOR.format(text=texts.LONG.format(link=link)),
    ]
    return "\n".join([*(lines or [texts.EMPTY]), *(ready if link else [texts.NO_LINK])])


def _line(one: Display, account: Account) -> str:
    if one.seen_at is None:
        return texts.TO_SEE.format(account=escape(account.title))
    return texts.SEEN.format(
        account=escape(account.title),
        by=f"<@{one.seen_by}>",
        day=date_of(local_day(one.seen_at)),
    )
