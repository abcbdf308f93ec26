"""Lay out what surrounds a verdict: lists of drafts, the rest of the findings, small forms."""

import json
from collections.abc import Iterator, Sequence
from typing import Final

from slack_sdk.models.blocks import Block, PlainTextObject
from slack_sdk.models.views import View

from checks.lifecycle import Status
from handlers import doors
from handlers import texts as common
from handlers.blocks import actions, button, context, fits, passage, plain, section, text_input
from handlers.drafts import texts
from handlers.drafts.findings_view import finding_blocks
from handlers.drafts.mending import changes, corrected, corrections_of, makes, sure
from handlers.drafts.sheet import Sheet
from handlers.drafts.steps_view import (
    LIVING,
    copy_button,
    edit_button,
    ref_of,
    withdraw_button,
)
from handlers.drafts.views import planned_of, status_of
from handlers.messages import Message
from handlers.reasons import LONGEST
from handlers.wording import escape, literal, title_of
from storage.dictionary import Word
from storage.drafts import Stored

TURN_PAGE: Final = "drafts.turn_page"
FIX_ALL_FORM: Final = "drafts.fix_all_form"
IGNORE_FORM: Final = "drafts.ignore_form"
ACCEPT_WORD: Final = "drafts.accept_word"
DECLINE_WORD: Final = "drafts.decline_word"
AWAY: Final = frozenset({Status.WITHDRAWN, Status.REFUSED})
# A modal holds a hundred blocks; the way to the other pages takes two.
# With the way to the other pages, four fifths of what a view holds.
MODAL_BLOCKS: Final = 78


def all_findings(sheet: Sheet, types: dict[str, str], page: int = 0) -> View:
    """Return every point of a draft in a modal, page by page, buttons included."""
    pages = _pages(sheet, types, page)
    page = min(page, len(pages) - 1)
    blocks = [*pages[page], *_turning(sheet, page, len(pages))]
    return View(
        type="modal",
        title=PlainTextObject(text=texts.ALL_FINDINGS),
        close=PlainTextObject(text=common.CLOSE),
        private_metadata=json.dumps({"draft": sheet.draft.id, "page": page}),
        blocks=blocks,
    )


def _pages(sheet: Sheet, types: dict[str, str], page: int) -> list[list[Block]]:
    if not sheet.draft.judged:
        again = button(texts.REFRESH, TURN_PAGE, {"draft": sheet.draft.id, "page": page})
        return [[section(texts.VERDICT_CHECKING), actions([again])]]
    pages: list[list[Block]] = [[]]
    for one in sheet.points:
        more = finding_blocks(sheet, one, types)
        if len(pages[-1]) + len(more) > MODAL_BLOCKS:
            pages.append([])
        pages[-1] += more
    return pages if pages[0] else [[section(texts.NOTHING_LEFT)]]


def _turning(sheet: Sheet, page: int, pages: int) -> Iterator[Block]:
    """Yield the way to the other pages, when there are any."""
    if pages == 1:
        return
    yield context(texts.PAGE.format(page=page + 1, pages=pages))
    ways = ((texts.PREVIOUS_PAGE, page - 1), (texts.NEXT_PAGE, page + 1))
    yield actions(
        [
            button(words, TURN_PAGE, {"draft": sheet.draft.id, "page": to})
            for words, to in ways
            if 0 <= to < pages
        ]
    )


def fix_all_form(sheet: Sheet) -> View:
    """Return the modal that shows what correcting all that is sure changes, before it does."""
    wanted = corrections_of(sure(sheet.points))
    blocks: list[Block] = [section(texts.FIX_ALL_LEAD)]
    for one in changes(sheet.draft.content, wanted):
        blocks += [
            passage([(texts.BEFORE, False), *one.before]),
            passage([(texts.AFTER, False), *one.after]),
        ]
    kept = {
        **ref_of(sheet),
        "digest": corrected(sheet.draft.content, wanted).digest,
        "makes": sorted(makes(sheet.draft.content, sure(sheet.points))),
    }
    return View(
        type="modal",
        callback_id=FIX_ALL_FORM,
        title=PlainTextObject(text=texts.FIX_ALL_TITLE),
        submit=PlainTextObject(text=texts.FIX_ALL_SUBMIT),
        close=PlainTextObject(text=common.CANCEL),
        private_metadata=json.dumps(kept),
        blocks=blocks,
    )


def list_blocks(sheets: Sequence[Sheet], words: str = "") -> list[Block]:
    """Return somebody's drafts, those in hand first, each with what can be done with it."""
    asked = {"words": literal(words)}
    living = [one for one in sheets if one.draft.status not in AWAY]
    away = [one for one in sheets if one.draft.status in AWAY]
    if not sheets:
        return [section((texts.NOTHING_FOUND if words else texts.LIST_EMPTY).format(**asked))]
    blocks: list[Block] = []
    if living:
        blocks.append(section((texts.LIST_FOUND if words else texts.LIST_TITLE).format(**asked)))
    for title, group in ((None, living), (texts.LIST_AWAY, away)):
        if title and group:
            blocks.append(section(title))
        for sheet in group:
            item = _item(sheet)
            if fits(blocks, item):
                blocks += item
    return blocks


def ignore_form(ref: dict[str, object], message: str) -> View:
    """Return the modal that asks why a finding is ignored."""
    hint = texts.IGNORE_HINT
    return View(
        type="modal",
        callback_id=IGNORE_FORM,
        title=PlainTextObject(text=texts.IGNORE_TITLE),
        submit=PlainTextObject(text=texts.IGNORE_SUBMIT),
        close=PlainTextObject(text=common.CANCEL),
        private_metadata=json.dumps(ref),
        blocks=[
            plain(message),
            text_input("reason", texts.IGNORE_WHY, "", optional=False, limit=LONGEST, hint=hint),
        ],
    )


def word_message(word: Word, draft: Stored) -> Message:
    """Return the request to take a word for the whole city, or what was decided."""
    words = texts.WORD_REQUEST.format(
        by=f"<@{word.proposed_by}>",
        word=literal(word.word),
        number=draft.number,
        title=literal(title_of(draft.content.text)),
    )
    if word.decided_by is not None:
        done = texts.WORD_DECIDED[word.accepted].format(by=f"<@{word.decided_by}>")
        return Message(escape(texts.WORD_FALLBACK), [section(words), context(done)], card=True)
    value = {"word": word.id}
    elements = [
        button(texts.WORD_ACCEPT, ACCEPT_WORD, value, style="primary"),
        button(texts.WORD_DECLINE, DECLINE_WORD, value),
    ]
    return Message(texts.WORD_FALLBACK, [section(words), actions(elements)], card=True)


def _item(sheet: Sheet) -> list[Block]:
    draft = sheet.draft
    words = texts.LIST_ITEM.format(
        title=literal(title_of(draft.content.text)),
        status=status_of(sheet),
        planned=planned_of(sheet),
        number=draft.number,
    )
    elements = [copy_button(sheet)]
    if draft.status in LIVING:
        resume = button(texts.RESUME, doors.EDIT_DRAFT, {"draft": draft.id}, style="primary")
        elements = [resume, *elements, withdraw_button(sheet)]
    elif draft.status not in AWAY:
        elements = [edit_button(sheet), *elements, withdraw_button(sheet)]
    return [section(words), actions(elements)]
