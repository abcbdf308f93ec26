"""Lay out the notes of the watch. Values in, blocks out."""

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, Final

from slack_sdk.models.views import View

from handlers.blocks import actions, button, context, section, text_input
from handlers.inputs import form, link_input
from handlers.messages import Message
from handlers.reasons import LONGEST
from handlers.watch import texts
from handlers.wording import date_of, escape, linked, literal
from storage.watch import WatchNote

if TYPE_CHECKING:
    from slack_sdk.models.blocks import Block

FORM: Final = "watch.form"
WRITE: Final = "watch.write"


def note_form() -> View:
    """Return the form that takes a note."""
    return form(
        FORM,
        texts.TITLE,
        [
            text_input("note", texts.NOTE, "", optional=False, limit=LONGEST, hint=texts.NOTE_HINT),
            link_input("link", texts.LINK, optional=True),
        ],
    )


def card(note: WatchNote) -> Message:
    """Return a note as the team sees it."""
    week = _day(note.week)
    words = texts.CARD.format(week=week, by=f"<@{note.by}>", words=escape(note.words))
    blocks: list[Block] = [section(words)]
    if note.link:
        blocks.append(context(texts.CARD_LINK.format(link=linked(note.link))))
    return Message(texts.FALLBACK.format(week=week), blocks)


def reminder(week: str) -> Message:
    """Return the recall of a note that nobody wrote."""
    words = texts.REMINDER.format(week=_day(week))
    write = button(texts.WRITE, WRITE, {"week": week}, style="primary")
    return Message(words, [section(words), actions([write])])


def register(known: Sequence[WatchNote]) -> str:
    """Return the last notes, in one text."""
    lines = [
        texts.LINE.format(week=_day(one.week), by=f"<@{one.by}>", words=literal(one.words))
        for one in known
    ]
    return "\n".join([texts.REGISTER, *(lines or [texts.EMPTY])])


def _day(week: str) -> str:
    return date_of(date.fromisoformat(week))
