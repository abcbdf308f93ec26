"""Lay out the lists that information technology goes through: a departure, a quarter's review."""

from collections.abc import Sequence
from typing import Any, Final

from slack_sdk.models.blocks import Block, ButtonElement, SectionBlock

from handlers import doors
from handlers import texts as common
from handlers.blocks import actions, button, context, section
from handlers.credentials import texts
from handlers.credentials.sheet import Line
from handlers.credentials.views import RETIRE, retire_button
from handlers.messages import Message
from handlers.wording import date_of, escape, plural

REVIEWED: Final = "credentials.reviewed"
REVIEW_SHOWN: Final = 30


def departure_message(
    person: str, left: Sequence[Line], *, told: bool = False, back: bool = False
) -> Message:
    """Return what is to be taken away from somebody who left, as told by a person or by Slack."""
    who = f"<@{person}>"
    if not left:
        words = (texts.DEPARTURE_UNDONE if back else texts.DEPARTURE_DONE).format(person=who)
        return Message(words, [section(words)], card=True)
    count = plural(len(left), texts.ACCESS_ONE, texts.ACCESS_MANY)
    words = texts.DEPARTURES[told].format(person=who, count=count)
    lines = [_retirable(line, _name(line)) for line in left[:REVIEW_SHOWN]]
    small = [context(texts.DEPARTURE_HOW), context(common.NEVER_WRITE)]
    return Message(words, [section(words), *lines, *small, actions([_register()])], card=True)


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
    return Message(words, [*blocks, actions([done, _register()])], card=True)


def _register() -> ButtonElement:
    """Return the way to the register, where each access has its own button for a doubt."""
    return button(common.DOUBT, doors.SHOW_ACCESSES, {})


def _retirable(line: Line, words: str) -> SectionBlock:
    shown = section(words)
    shown.accessory = retire_button(line, f"{RETIRE}:{line.access.id}")
    return shown


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
