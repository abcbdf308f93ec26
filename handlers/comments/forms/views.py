"""Lay out the forms of a comment. Values in, blocks out."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any, Final

from slack_sdk.models.blocks import (
    Block,
    CheckboxesElement,
    PlainTextObject,
    TimePickerElement,
    UserSelectElement,
)
from slack_sdk.models.views import View

from checks.decisions import Choice
from checks.types import Account
from checks.workdays import local
from handlers import texts as common
from handlers.blocks import SECTION_LIMIT, context, option, section, text_input
from handlers.comments.forms import texts
from handlers.inputs import day_input, field, form, link_input, select
from handlers.wording import shortened, title_of
from storage.comment import Comment

TRACK_FORM: Final = "comments.track_form"
CORRECT_FORM: Final = "comments.correct_form"
ASK_FORM: Final = "comments.ask_form"
REPLY_FORM: Final = "comments.reply_form"
REDIRECT_FORM: Final = "comments.redirect_form"
DONE_FORM: Final = "comments.done_form"
CONTEST_FORM: Final = "comments.contest_form"
DISMISS_FORM: Final = "comments.dismiss_form"
GROUP_FORM: Final = "comments.group_form"
HAND_FORM: Final = "comments.hand_form"


def detail_view(lines: Sequence[str], reminder: str) -> View:
    """Return both readings of the delay, side by side, and the next reminder."""
    return View(
        type="modal",
        title=PlainTextObject(text=texts.DETAIL_TITLE),
        close=PlainTextObject(text=common.CLOSE),
        blocks=[*map(section, lines), context(reminder)],
    )


def track_form(
    accounts: Sequence[Account],
    natures: Sequence[Choice],
    filled: Mapping[str, str],
    received: datetime,
    timezone: str,
) -> View:
    """Return the form of a comment to follow, as it is filled already."""
    link = link_input(
        "link", texts.LINK, filled.get("link", ""), optional=True, hint=texts.LINK_HINT
    )
    blocks = [link, *_fields(accounts, natures, filled, received, timezone)]
    return form(TRACK_FORM, texts.TRACK_TITLE, blocks, {}, texts.SAVE)


def correct_form(
    comment: Comment, accounts: Sequence[Account], natures: Sequence[Choice], timezone: str
) -> View:
    """Return the form that corrects what was noted of a comment."""
    what = comment.what
    filled = {
        "excerpt": what.excerpt,
        "account": what.account,
        "handle": what.handle,
        "nature": what.nature.value,
    }
    blocks = _fields(accounts, natures, filled, what.received_at, timezone)
    kept = {"comment": comment.id}
    return form(CORRECT_FORM, texts.CORRECT_TITLE, blocks, kept, texts.SAVE)


def _fields(
    accounts: Sequence[Account],
    natures: Sequence[Choice],
    filled: Mapping[str, str],
    received: datetime,
    timezone: str,
) -> list[Block]:
    wall = local(received)
    hour = TimePickerElement(action_id="hour", initial_time=f"{wall:%H:%M}", timezone=timezone)
    known = [option(one.title, one.key) for one in accounts]
    kinds = [option(one.label, one.key) for one in natures]
    return [
        _excerpt(filled.get("excerpt", "")),
        select(
            "account", texts.ACCOUNT, known, filled.get("account", ""),
            optional=True, hint=texts.ACCOUNT_HINT,
        ),
        text_input(
            "handle", texts.HANDLE, filled.get("handle", ""), lines=False, limit=150,
            hint=texts.HANDLE_HINT,
        ),
        day_input("day", texts.DAY, wall.date().isoformat()),
        field("hour", texts.HOUR, hour),
        select(
            "nature", texts.NATURE, kinds, filled.get("nature", ""),
            optional=True, hint=texts.NATURE_HINT,
        ),
    ]  # fmt: skip


def _excerpt(words: str) -> Block:
    return text_input(
        "excerpt", texts.EXCERPT_LABEL, shortened(words, SECTION_LIMIT), optional=False,
        hint=texts.EXCERPT_HINT,
    )  # fmt: skip


def ask_form(comment: Comment, departments: Mapping[str, str], everybody: str) -> View:
    """Return the form that puts a question to a department."""
    options = [option(everybody, "-")]
    options += [option(title, key) for key, title in departments.items()]
    blocks: list[Block] = [
        select("department", texts.DEPARTMENT, options, "-"),
        text_input(
            "text", texts.QUESTION_LABEL, shortened(comment.what.excerpt, 1000),
            optional=False, limit=1000, hint=texts.QUESTION_HINT,
        ),
    ]  # fmt: skip
    return form(ASK_FORM, texts.ASK_TITLE, blocks, {"comment": comment.id}, texts.SAVE)


def reply_form(kept: Mapping[str, Any], kind: str, text: str, hint: str) -> View:
    """Return the form of a reply's words; they are judged before anything is sent."""
    blocks = [text_input("text", texts.TEXT, text, optional=False, limit=SECTION_LIMIT, hint=hint)]
    return form(REPLY_FORM, texts.REPLY_TITLES[kind], blocks, kept, texts.CHECK)


def redirect_form(comment: Comment, ready: Mapping[str, str], initial: str) -> View:
    """Return the form that chooses ready texts; they may be stacked."""
    options = [option(words, key) for key, words in ready.items()]
    chosen = [one for one in options if one.value == initial]
    boxes = CheckboxesElement(action_id="texts", options=options, initial_options=chosen or None)
    blocks: list[Block] = [field("texts", texts.TEXTS, boxes)]
    if len(ready) > 1:
        blocks.append(text_input("first_name", texts.FIRST_NAME, "", lines=False, limit=40))
    kept = {"comment": comment.id}
    return form(REDIRECT_FORM, texts.REDIRECT_TITLE, blocks, kept, texts.PREPARE)


def done_form(reply: int, link: str, *, reason: bool) -> View:
    """Return the form that says that a reply is out; with a reason when something stands."""
    blocks: list[Block] = [link_input("link", texts.REPLY_LINK, link, optional=True)]
    if reason:
        blocks.append(text_input("reason", texts.SEND_ANYWAY, "", optional=False, limit=1000))
    return form(DONE_FORM, texts.SENT_TITLE, blocks, {"reply": reply}, texts.SAVE)


def contest_form(reply: int, *, lifts: bool) -> View:
    """Return the form that says why what blocks a reply is wrong."""
    blocks: list[Block] = [
        context(texts.CONTEST_LEAD[lifts]),
        text_input("reason", texts.REASON, "", optional=False, limit=1000),
    ]
    return form(CONTEST_FORM, texts.CONTEST_TITLE, blocks, {"reply": reply}, texts.SAVE)


def dismiss_form(comment: int, how: str, reasons: Sequence[Choice]) -> View:
    """Return the form that ends a comment without a reply."""
    blocks: list[Block] = [
        select("reason", texts.REASON, [option(one.label, one.key) for one in reasons]),
        text_input("note", texts.NOTE, "", limit=1000),
    ]
    kept = {"comment": comment, "how": how}
    return form(DISMISS_FORM, texts.DISMISS_TITLES[how], blocks, kept, texts.SAVE)


def group_form(comment: int, others: Sequence[Comment]) -> View:
    """Return the form that puts a comment under another."""
    options = [
        option(
            texts.OPTION.format(number=one.number, title=title_of(one.what.excerpt, 50)),
            str(one.id),
        )
        for one in others
    ]
    blocks = [select("under", texts.UNDER, options)]
    return form(GROUP_FORM, texts.GROUP_TITLE, blocks, {"comment": comment}, texts.SAVE)


def hand_form(comment: int) -> View:
    """Return the form that passes a comment to somebody."""
    element = UserSelectElement(action_id="to", placeholder=PlainTextObject(text=common.CHOOSE))
    return form(
        HAND_FORM, texts.HAND_OVER_TITLE, [field("to", texts.TO, element)],
        {"comment": comment}, texts.SAVE,
    )  # fmt: skip
