"""Lay out the register, its reminders and its news. Values in, blocks out; never a secret."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from slack_sdk.models.blocks import Block, ButtonElement, PlainTextObject
from slack_sdk.models.views import View

from checks.directive import Figures
from handlers import doors
from handlers import texts as common
from handlers.blocks import actions, button, confirmed, context, fits, section
from handlers.credentials import texts
from handlers.credentials.sheet import Line, Register
from handlers.messages import Message
from handlers.wording import date_of, day, escape, plural

RETIRE: Final = "credentials.retire"
REGISTER: Final = "credentials.register"
LIST: Final = "credentials.list"
# How many accesses of one's own and of others fit; what does not is counted.
IN_A_MESSAGE: Final = ((5, 5), (3, 4), (2, 2))
IN_A_WINDOW: Final = (10, 27)


@dataclass(frozen=True, slots=True)
class Reminder:
    """One step of a ladder, in the words of whoever gets it."""

    line: Line
    code: str
    today: date


def register_blocks(register: Register) -> list[Block]:
    """Return somebody's accesses with what they may say of each, then all, as many as fit."""
    made = (_blocks(register, most, whole=False) for most in IN_A_MESSAGE)
    return next(filter(fits, made), _blocks(register, (0, 0), whole=False))


def _blocks(register: Register, most: tuple[int, int], *, whole: bool) -> list[Block]:
    blocks: list[Block] = [context(common.NEVER_WRITE), section(texts.LIST_TITLE)]
    if not register.mine:
        blocks.append(section(texts.NOTHING))
    for line in register.mine[: most[0]]:
        blocks += [section(_line(line)), actions(access_buttons(line))]
    if register.manages:
        blocks += [section(texts.ALL_TITLE), *_others(register.others[: most[1]])]
    left = max(len(register.mine) - most[0], 0) + max(len(register.others) - most[1], 0)
    if left:
        blocks.append(context(texts.MORE.format(count=left)))
    buttons = [button(texts.REGISTER, REGISTER, {})] if register.manages else []
    if left and not whole:
        buttons.append(button(texts.SEE_MORE, doors.SHOW_ACCESSES, {}))
    return [*blocks, actions(buttons)] if buttons else blocks


def register_view(register: Register) -> View:
    """Return the same, in a window."""
    return View(
        type="modal",
        callback_id=LIST,
        title=PlainTextObject(text=texts.LIST_WINDOW),
        close=PlainTextObject(text=texts.LIST_CLOSE),
        blocks=_blocks(register, IN_A_WINDOW, whole=True),
    )


def access_buttons(line: Line) -> list[ButtonElement]:
    """Return what a holder may say of an access."""
    value = {"access": line.access.id}
    done = button(texts.DONE, doors.CHANGE_ACCESS, value, style="primary")
    return [done, _doubt(line, texts.DOUBT_CONFIRM)]


def _doubt(line: Line, told: str) -> ButtonElement:
    """Return the way to say a doubt: it goes wherever an access is shown."""
    value = {"access": line.access.id}
    sure = confirmed(texts.DOUBT_TITLE, told.format(account=line.account), texts.DOUBT_YES)
    return button(common.DOUBT, doors.DOUBT_ACCESS, value, style="danger", confirm=sure)


def reminder_message(reminder: Reminder, figures: Figures) -> Message:
    """Return one step of an access's ladder."""
    days = (reminder.line.access.due_on - reminder.today).days
    frames = texts.LATE_REMINDERS if days < 0 else texts.REMINDERS
    words = frames.get(reminder.code, texts.REMINDERS[reminder.code]).format(
        account=escape(reminder.line.account),
        holder=f"<@{reminder.line.access.custodian}>",
        due=day(reminder.line.access.due_on, year=True),
        when=_when(days),
    )
    blocks: list[Block] = [section(words)]
    if reminder.code in texts.FOR_HOLDERS:
        blocks.append(context(how(figures)))
    blocks.append(context(common.NEVER_WRITE))
    holds = reminder.code in texts.FOR_HOLDERS - {"backup"}
    other = [_doubt(reminder.line, texts.DOUBT_OTHER)]
    blocks.append(actions(access_buttons(reminder.line) if holds else other))
    return Message(words, blocks)


def notice_message(line: Line, code: str) -> Message:
    """Return the news of an access to its holder."""
    words = texts.NOTICES[code].format(
        account=escape(line.account),
        due=day(line.access.due_on, year=True),
        changed=date_of(line.access.last_changed_on),
    )
    blocks: list[Block] = [section(words), context(common.NEVER_WRITE)]
    alone = [_doubt(line, texts.DOUBT_CONFIRM)]
    blocks.append(actions(alone if code == "changed" else access_buttons(line)))
    return Message(words, blocks)


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
    for line in lines:
        holder = f"<@{line.access.custodian}>"
        yield section(texts.HELD_BY.format(holder=holder, line=_line(line)))
        yield actions([retire_button(line, RETIRE), _doubt(line, texts.DOUBT_OTHER)])


def retire_button(line: Line, name: str) -> ButtonElement:
    """Return the way to say that an access was taken away."""
    told = texts.RETIRE_CONFIRM.format(account=line.account)
    sure = confirmed(texts.RETIRE_TITLE, told, texts.RETIRE_YES)
    return button(texts.RETIRED, name, {"access": line.access.id}, confirm=sure)


def _line(line: Line) -> str:
    return texts.LINE.format(
        account=escape(line.account),
        kind=line.kind,
        mfa=texts.MFA[line.access.mfa],
        changed=date_of(line.access.last_changed_on),
        due=date_of(line.access.due_on),
        marks="".join(texts.MARKS[one] for one in line.marks),
    )


def _when(days: int) -> str:
    if days == 0:
        return texts.WHEN["today"]
    counted = plural(abs(days), texts.DAY_ONE, texts.DAY_MANY)
    return texts.WHEN["left" if days > 0 else "late"].format(days=counted)
