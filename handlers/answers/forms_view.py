"""Lay out the team's modals: edit, publish, ask, decline, compare. Values in, blocks out."""

import json
from collections.abc import Iterator, Sequence
from itertools import zip_longest
from typing import Final

from slack_sdk.models.blocks import (
    Block,
    InputBlock,
    PlainTextObject,
    SectionBlock,
    UrlInputElement,
)
from slack_sdk.models.views import View

from checks.types import Severity
from checks.workdays import local_day
from handlers import texts as common
from handlers.answers import texts
from handlers.answers.views import MARKS, Sheet
from handlers.blocks import PIECE, context, plain, preformatted, section, text_input
from handlers.lengths import FULL, split
from handlers.reasons import LONGEST
from handlers.wording import date_of, literal
from storage.answers import Answer

REPLY_FORM: Final = "answers.reply_form"
PUBLISH_FORM: Final = "answers.publish_form"
NOTE_FORM: Final = "answers.note_form"
# A field of two columns takes 2,000 characters.
COLUMN: Final = 1900
EMPTY: Final = "\u00a0"


def reply_form(answer: Answer) -> View:
    """Return the form where the team writes what the city will answer."""
    text, more = split(answer.words, FULL)
    ref = {"answer": answer.id, "version": answer.version}
    return View(
        type="modal",
        callback_id=REPLY_FORM,
        title=PlainTextObject(text=texts.REPLY_TITLE),
        submit=PlainTextObject(text=texts.SAVE),
        close=PlainTextObject(text=common.CANCEL),
        private_metadata=json.dumps(ref),
        blocks=[
            text_input("text", texts.REPLY_LABEL, text, optional=False),
            text_input("more", texts.MORE, more, hint=texts.MORE_HINT),
        ],
    )


def publish_form(sheet: Sheet) -> View:
    """Return the form that takes the link of what was published, after what is to know."""
    answer = sheet.answer
    blocks: list[Block] = []
    valid = answer.given.valid_until
    if valid and answer.expired(local_day(sheet.now)):
        blocks.append(section(texts.EXPIRED.format(day=date_of(valid))))
    grave = [one for one in answer.findings if one.severity is not Severity.ADVICE]
    for one in grave[:10]:
        words = {"mark": MARKS[one.severity], "message": literal(one.message), "article": ""}
        blocks.append(context(texts.FINDING.format(**words)))
    blocks += [context(texts.PUBLISH_LEAD), *map(preformatted, _pieces(answer.words))]
    link = InputBlock(
        block_id="link",
        label=PlainTextObject(text=texts.LINK),
        hint=PlainTextObject(text=texts.LINK_HINT),
        element=UrlInputElement(action_id="link"),
    )
    return View(
        type="modal",
        callback_id=PUBLISH_FORM,
        title=PlainTextObject(text=texts.PUBLISH_TITLE),
        submit=PlainTextObject(text=texts.SAVE),
        close=PlainTextObject(text=common.CANCEL),
        private_metadata=json.dumps({"answer": answer.id}),
        blocks=[*blocks, link],
    )


def note_form(answer: int, action: str) -> View:
    """Return the form of the words that the author will read: a question, a reason."""
    return View(
        type="modal",
        callback_id=NOTE_FORM,
        title=PlainTextObject(text=texts.NOTE_TITLES[action]),
        submit=PlainTextObject(text=common.SEND),
        close=PlainTextObject(text=common.CANCEL),
        private_metadata=json.dumps({"answer": answer, "action": action}),
        blocks=[
            text_input(
                "note",
                texts.NOTE_LABELS[action],
                "",
                optional=False,
                limit=LONGEST,
                hint=texts.NOTE_HINT,
            )
        ],
    )


def compared(one: Answer, others: Sequence[Answer]) -> View:
    """Return an answer beside each other answer to the same question, whole."""
    blocks: list[Block] = []
    for other in others[:8]:
        pair = zip_longest(_columns(one), _columns(other), fillvalue=EMPTY)
        blocks += [SectionBlock(fields=[_field(left), _field(right)]) for left, right in pair]
    return _shown(texts.COMPARE_TITLE, blocks)


def whole(answer: Answer) -> View:
    """Return all the words of an answer."""
    blocks: list[Block] = [section(texts.THE_ANSWER), *map(plain, _pieces(answer.given.text))]
    if answer.reply is not None:
        blocks += [section(texts.THE_REPLY), *map(plain, _pieces(answer.reply))]
    return _shown(texts.READ_TITLE, blocks)


def _shown(title: str, blocks: list[Block]) -> View:
    return View(
        type="modal",
        title=PlainTextObject(text=title),
        close=PlainTextObject(text=common.CLOSE),
        blocks=blocks,
    )


def _columns(answer: Answer) -> Iterator[str]:
    yield answer.number
    words = answer.words
    for start in range(0, len(words), COLUMN):
        yield words[start : start + COLUMN]


def _field(words: str) -> PlainTextObject:
    return PlainTextObject(text=words, emoji=False)


def _pieces(words: str) -> list[str]:
    return [words[start : start + PIECE] for start in range(0, len(words), PIECE)]
