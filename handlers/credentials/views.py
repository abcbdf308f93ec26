"""Lay out the register, its reminders and its news. Values in, blocks out; never a secret."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from slack_sdk.models.blocks import Block, ButtonElement, PlainTextObject, SectionBlock
from slack_sdk.models.views import View

from checks.directive import Figures
from handlers import doors
from handlers import texts as common
from handlers.blocks import actions, button, confirmed, context, section
from handlers.credentials import texts
from handlers.credentials.sheet import Line, Register
from handlers.messages import Message
from handlers.wording import date_of, day, escape, plural

RETIRE: Final = "credentials.retire"
REGISTER: Final = "credentials.register"
REVIEWED: Final = "credentials.reviewed"
LIST: Final = "credentials.list"
# A message takes fifty blocks; what does not fit is counted.
MINE_SHOWN: Final = 12
OTHERS_SHOWN: Final = 20
REVIEW_SHOWN: Final = 30


@dataclass(frozen=True, slots=True)
class Reminder:
    """One step of a ladder, in the words of whoever gets it."""

    line: Line
    code: str
    today: date


def register_blocks(register: Register) -> list[Block]:
    """Return somebody's accesses with what they may say of each, then all of them."""
    blocks: list[Block] = [context(common.NEVER_WRITE), section(texts.LIST_TITLE)]
    if not register.mine:
        blocks.append(section(texts.NOTHING))
    for line in register.mine[:MINE_SHOWN]:
        blocks += [section(_line(line)), actions(access_buttons(line))]
    if register.manages:
        blocks += [section(texts.ALL_TITLE), *_others(register.others)]
        blocks.append(actions([button(texts.REGISTER, REGISTER, {})]))
    left = max(len(register.mine) - MINE_SHOWN, 0) + max(len(register.others) - OTHERS_SHOWN, 0)
    if left:
        blocks.append(context(texts.MORE.format(count=left)))
    return blocks


def register_view(register: Register) -> View:
    """Return the same, in a window."""
    return View(
        type="modal",
        callback_id=LIST,
        title=PlainTextObject(text=texts.LIST_WINDOW),
        close=PlainTextObject(text=texts.LIST_CLOSE),
        blocks=register_blocks(register),
    )


def access_buttons(line: Line) -> list[ButtonElement]:
    """Return what a holder may say of an access."""
    value = {"access": line.access.id}
    sure = confirmed(
        texts.DOUBT_TITLE, texts.DOUBT_CONFIRM.format(account=line.account), texts.DOUBT_YES
    )
    return [
        button(texts.DONE, doors.CHANGE_ACCESS, value, style="primary"),
        button(texts.DOUBT, doors.DOUBT_ACCESS, value, style="danger", confirm=sure),
    ]


def reminder_message(reminder: Reminder, figures: Figures) -> Message:
    """Return one step of an access's ladder."""
    words = texts.REMINDERS[reminder.code].format(
        account=escape(reminder.line.account),
        holder=f"<@{reminder.line.access.custodian}>",
        due=day(reminder.line.access.due_on, year=True),
        when=_when((reminder.line.access.due_on - reminder.today).days),
    )
    blocks: list[Block] = [section(words)]
    if reminder.code in texts.FOR_HOLDERS:
        blocks.append(context(how(figures)))
    blocks.append(context(common.NEVER_WRITE))
    if reminder.code in texts.FOR_HOLDERS - {"backup"}:
        blocks.append(actions(access_buttons(reminder.line)))
    return Message(words, blocks)


def notice_message(line: Line, code: str) -> Message:
    """Return the news of an access to its holder."""
    words = texts.NOTICES[code].format(
        account=escape(line.account),
        due=day(line.access.due_on, year=True),
        changed=date_of(line.access.last_changed_on),
    )
    blocks: list[Block] = [section(words), context(common.NEVER_WRITE)]
    if code == "to_change":
        blocks.append(actions(access_buttons(line)))
    return Message(words, blocks)


def departure_message(person: str, left: Sequence[Line]) -> Message:
    """Return what is to be taken away from somebody who left."""
    who = f"<@{person}>"
    if not left:
        words = texts.DEPARTURE_DONE.format(person=who)
        return Message(words, [section(words)], card=True)
    count = plural(len(left), texts.ACCESS_ONE, texts.ACCESS_MANY)
    words = texts.DEPARTURE.format(person=who, count=count)
    lines = [_retirable(line, _name(line)) for line in left[:REVIEW_SHOWN]]
    small = [context(texts.DEPARTURE_HOW), context(common.NEVER_WRITE)]
    return Message(words, [section(words), *lines, *small], card=True)


def review_message(review: dict[str, Any], lines: Sequence[Line]) -> Message:
    """Return the quarter's checklist, or who went through it."""
    if review["by"]:
        words = texts.REVIEW_DONE.format(day=review["day"], by=f"<@{review['by']}>")
        return Message(words, [section(words)], card=True)
    count = plural(len(lines), texts.ACCESS_ONE, texts.ACCESS_MANY)
    words = texts.REVIEW.format(day=review["day"], count=count)
    blocks: list[Block] = [section(words), section(texts.REVIEW_POINTS)]
    blocks += [context(_reviewed(line)) for line in lines[:REVIEW_SHOWN]]
    if len(lines) > REVIEW_SHOWN:
        blocks.append(context(texts.MORE.format(count=len(lines) - REVIEW_SHOWN)))
    blocks.append(context(common.NEVER_WRITE))
    done = button(texts.REVIEWED, REVIEWED, {"review": review["id"]}, style="primary")
    return Message(words, [*blocks, actions([done])], card=True)


def how(figures: Figures) -> str:
    """Return what a password must be, in the directive's own figures."""
    return texts.HOW.format(
        length=figures.password_length,
        classes=figures.password_classes,
        known=figures.password_classes_known,
    )


def _others(lines: Sequence[Line]) -> Iterator[Block]:
    if not lines:
        yield section(texts.NOTHING_AT_ALL)
    for line in lines[:OTHERS_SHOWN]:
        holder = f"<@{line.access.custodian}>"
        yield _retirable(line, texts.HELD_BY.format(holder=holder, line=_line(line)))


def _retirable(line: Line, words: str) -> SectionBlock:
    told = texts.RETIRE_CONFIRM.format(account=line.account)
    sure = confirmed(texts.RETIRE_TITLE, told, texts.RETIRE_YES)
    shown = section(words)
    name = f"{RETIRE}:{line.access.id}"
    shown.accessory = button(texts.RETIRED, name, {"access": line.access.id}, confirm=sure)
    return shown


def _line(line: Line) -> str:
    return texts.LINE.format(
        account=escape(line.account),
        kind=line.kind,
        mfa=texts.MFA[line.access.mfa],
        changed=date_of(line.access.last_changed_on),
        due=date_of(line.access.due_on),
        marks="".join(texts.MARKS[one] for one in line.marks),
    )


def _name(line: Line) -> str:
    return texts.DEPARTURE_LINE.format(account=escape(line.account), kind=line.kind)


def _reviewed(line: Line) -> str:
    return texts.REVIEW_LINE.format(
        account=escape(line.account),
        holder=f"<@{line.access.custodian}>",
        kind=line.kind,
        mfa=texts.MFA[line.access.mfa],
        due=date_of(line.access.due_on),
    )


def _when(days: int) -> str:
    if days == 0:
        return texts.WHEN["today"]
    counted = plural(abs(days), texts.DAY_ONE, texts.DAY_MANY)
    return texts.WHEN["left" if days > 0 else "late"].format(days=counted)
