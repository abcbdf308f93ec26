"""Lay out the reminder of an election window. Values in, blocks out."""

from checks.city import ElectionWindow
from checks.windows import OVER
from handlers.blocks import context, section
from handlers.elections import texts
from handlers.messages import Message
from handlers.wording import date_of, plural


def reminder_message(window: ElectionWindow, days: int, judged: int) -> Message:
    """Return the reminder of a window: that it comes, that it begins, that it is over."""
    frame = texts.OVER if days == OVER else texts.AHEAD if days else texts.BEGINS
    words = frame.format(
        kind=texts.KINDS[window.kind],
        days=plural(days, *texts.DAYS),
        start=date_of(window.start),
        end=date_of(window.end),
    )
    small = [context(texts.JUDGED_AGAIN.format(count=judged))] if judged else []
    return Message(words, [section(words), *small])
