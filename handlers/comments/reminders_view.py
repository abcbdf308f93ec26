"""Lay out reminders of comments. Values in, blocks out."""

from collections.abc import Iterator, Sequence
from typing import Final

from slack_sdk.models.blocks import Block

from checks.comment_life import State
from handlers.blocks import actions, button, context, section
from handlers.comments import texts
from handlers.comments.sheet import Sheet
from handlers.messages import Message
from handlers.wording import escape, literal, moment_of, plural, title_of

SNOOZE: Final = "comments.snooze"
LISTED: Final = 12


def nudge_message(sheets: Sequence[Sheet], to: str, at: str, snoozes: dict[str, str]) -> Message:
    """Return one reminder of all that somebody has to reply to; ``snoozes`` put it off."""
    first = sheets[0]
    words = texts.NUDGE.format(
        count=plural(len(sheets), *texts.NUDGE_COUNT),
        limit=moment_of(first.comment.due.limit_at, first.now),
    )
    elements = [
        button(label, SNOOZE, {"to": to, "at": at, "choice": key}) for key, label in snoozes.items()
    ]
    return Message(words, [section(words), *_listed(sheets), actions(elements)])


def ladder_message(sheets: Sequence[Sheet]) -> Message:
    """Return what a director is told, once, of comments that nobody replied to in time."""
    words = texts.LADDER.format(count=plural(len(sheets), *texts.NUDGE_COUNT))
    return Message(words, [section(words), *_listed(sheets)])


def _listed(sheets: Sequence[Sheet]) -> Iterator[Block]:
    for sheet in sheets[:LISTED]:
        yield section(_line(sheet))
    left = len(sheets) - LISTED
    channel = f"<#{sheets[0].channel}>"
    if left > 0:
        yield context(texts.MORE.format(count=left, channel=channel))
    else:
        yield context(texts.SEE.format(channel=channel))


def _line(sheet: Sheet) -> str:
    comment = sheet.comment
    promised = comment.promised_at if comment.state is State.INTERIM else None
    line = texts.PROMISE_LINE if promised else texts.NUDGE_LINE
    return line.format(
        number=comment.number,
        nature=sheet.nature,
        account=escape(sheet.account),
        limit=moment_of(comment.due.limit_at, sheet.now),
        promised=moment_of(promised, sheet.now) if promised else "",
        title=literal(title_of(comment.what.excerpt)),
        delayed=texts.DELAYED if sheet.delayed else "",
    )
