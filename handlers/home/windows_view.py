"""Lay out the windows of the Home: everything that may be started, a list page by page."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from typing import Any, Final

from slack_sdk.models.blocks import Block, PlainTextObject
from slack_sdk.models.views import View

from handlers import doors
from handlers import texts as common
from handlers.blocks import actions, asked, button, context, section
from handlers.home import texts
from handlers.home.drafts_view import answer_blocks, approval_blocks, mine_blocks
from handlers.home.lists import Lists

MORE: Final = "home.more"
SEE: Final = "home.see"
TITLES: Final = {
    "mine": texts.MINE,
    "to_approve": texts.TO_APPROVE,
    "answers": texts.ANSWERS_TITLE,
}


def more_view(words: Iterable[str], *, writes: bool) -> View:
    """Return all that somebody may start, one thing a line."""
    own = [_doing("subject", doors.PROPOSE_SUBJECT, {})]
    own += [_doing("look", doors.ASK_LOOK, {})] if writes else []
    blocks = [*own, *(_doing(word, doors.SAY_WORD, {"word": word}) for word in words)]
    return _window(texts.OTHERS, blocks)


def list_view(name: str, lists: Lists, page: int, *, more: bool, now: datetime) -> View:
    """Return one page of a list, and the way to the others."""
    blocks: list[Block] = [
        *(approval_blocks(lists.to_approve, now)),
        *(answer_blocks(lists.answers)),
        *(mine_blocks(lists.mine, now) if lists.mine else ()),
    ]
    return _window(
        TITLES[name], [*(blocks or [section(texts.NOTHING_HERE)]), *_turning(name, page, more=more)]
    )


def _doing(name: str, action: str, value: Mapping[str, Any]) -> Block:
    title, said = texts.DOINGS[name]
    return asked(texts.DOING.format(name=title, help=said), button(texts.OPEN, action, value))


def _turning(name: str, page: int, *, more: bool) -> Iterator[Block]:
    ways = [(texts.PREVIOUS, page - 1)] if page else []
    ways += [(texts.NEXT, page + 1)] if more else []
    if ways:
        yield context(texts.PAGE.format(page=page + 1))
        yield actions([button(words, SEE, {"list": name, "page": to}) for words, to in ways])


def _window(title: str, blocks: list[Block]) -> View:
    return View(
        type="modal",
        title=PlainTextObject(text=title),
        close=PlainTextObject(text=common.CLOSE),
        blocks=blocks,
    )
