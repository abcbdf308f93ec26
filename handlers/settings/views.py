"""Lay out the settings: menu, lists, forms, what changed. Values in, blocks out."""

import json
from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any, Final

from slack_sdk.models.blocks import Block, PlainTextObject
from slack_sdk.models.views import View

from handlers import texts as common
from handlers.blocks import actions, asked, button, context, section
from handlers.inputs import boxes_input, form
from handlers.settings import texts
from handlers.settings.editor import texts as words
from handlers.settings.editor.form import REMOVE, Form, Item
from handlers.settings.fields_view import inputs
from handlers.wording import moment_of, shortened
from storage.setting_changes import Change

OPEN: Final = "settings.open"
EDIT: Final = "settings.edit"
UNDO: Final = "settings.undo"
TURN: Final = "settings.turn"
FORM: Final = "settings.form"
PAGE: Final = 20
ITEM_LENGTH: Final = 1000


def menu_view(
    names: Collection[str], missing: Collection[str], last: Change | None, now: datetime
) -> View:
    """Return the sections that somebody may change; those that lack something are marked."""
    blocks: list[Block] = [*_last(last, now)]
    for name in names:
        title, said = words.EDITORS[name]
        mark = texts.LACKS if name in missing else ""
        line = texts.MENU_LINE.format(mark=mark, title=title, help=said)
        blocks.append(asked(line, button(texts.OPEN, OPEN, {"editor": name})))
    blocks += [
        context(texts.MENU_CARE),
        actions([button(texts.HISTORY, TURN, {"view": "history", "page": 0})]),
    ]
    return _window(texts.TITLE, blocks, {"view": "menu"})


def list_view(
    name: str, items: Sequence[Item], adds: Sequence[str], page: int, last: Iterator[Block]
) -> View:
    """Return one page of a list, each line with its button, and what may be added."""
    page = max(0, min(page, (len(items) - 1) // PAGE))
    blocks: list[Block] = [*last]
    if adds:
        labels = [texts.ADD.get(add) or words.ADD[name] for add in adds]
        pairs = zip(labels, adds, strict=True)
        blocks.append(
            actions(
                [
                    button(label, EDIT, {"editor": name, "ref": add}, None if n else "primary")
                    for n, (label, add) in enumerate(pairs)
                ]
            )
        )
    if name in words.LIST_LEADS:
        blocks.append(context(words.LIST_LEADS[name]))
    for one in items[page * PAGE : (page + 1) * PAGE]:
        edit = button(texts.EDIT, EDIT, {"editor": name, "ref": one.ref})
        blocks.append(asked(shortened(one.words, ITEM_LENGTH), edit))
    if not items:
        blocks.append(section(texts.EMPTY))
    kept = {"view": "list", "editor": name, "page": page}
    blocks += _turning(kept, more=len(items) > (page + 1) * PAGE)
    return _window(words.EDITORS[name][0], blocks, kept)


def form_view(name: str, shown: Form, seen: str, under: str) -> View:
    """Return a form; it carries which state of the section it shows, and the view under it."""
    lead = words.LEADS.get(shown.lead or name)
    blocks: list[Block] = [context(lead)] if lead else []
    for one in shown.fields:
        blocks += inputs(one)
    if shown.removable:
        blocks.append(boxes_input(REMOVE, texts.REMOVE, {"yes": texts.REMOVE_YES}))
    kept = {"editor": name, "ref": shown.ref, "seen": seen, "under": under}
    return form(FORM, words.EDITORS[name][0], blocks, kept, texts.SAVE)


def history_view(changes: Sequence[Change], page: int, now: datetime, *, more: bool) -> View:
    """Return the last changes, each with the button that undoes it."""
    blocks: list[Block] = [_changed(one, now) for one in changes]
    blocks = blocks or [section(texts.NO_CHANGE)]
    kept = {"view": "history", "page": page}
    return _window(texts.HISTORY, [*blocks, *_turning(kept, more=more)], kept)


def done_view(made: Change | None, now: datetime) -> View:
    """Return what is said once a form that stood alone is taken."""
    blocks: list[Block] = [_changed(made, now) if made else section(texts.NO_CHANGE)]
    return _window(texts.TITLE, blocks, {"view": "done"})


def last_blocks(last: Change | None, now: datetime) -> Iterator[Block]:
    """Yield the last change of a list's section, with the button that undoes it."""
    yield from _last(last, now)


def _last(last: Change | None, now: datetime) -> Iterator[Block]:
    if last and last.undone_at is None:
        yield _changed(last, now)


def _changed(one: Change, now: datetime) -> Block:
    said = texts.CHANGED.format(
        section=texts.SECTION_NAMES[one.section],
        by=f"<@{one.changed_by}>" if one.by_somebody else texts.BY_FILE,
        moment=moment_of(one.changed_at, now),
        undone=texts.UNDONE if one.undone_at else "",
    )
    if one.undone_at:
        return section(said)
    return asked(said, button(texts.UNDO, UNDO, {"change": one.id}))


def _turning(kept: Mapping[str, Any], *, more: bool) -> Iterator[Block]:
    page = int(kept["page"])
    ways = [(texts.PREVIOUS, page - 1)] if page else []
    ways += [(texts.NEXT, page + 1)] if more else []
    if ways:
        yield actions([button(said, TURN, {**kept, "page": to}) for said, to in ways])


def _window(title: str, blocks: list[Block], kept: Mapping[str, Any]) -> View:
    return View(
        type="modal",
        title=PlainTextObject(text=title),
        close=PlainTextObject(text=common.CLOSE),
        private_metadata=json.dumps(kept),
        blocks=blocks,
    )
