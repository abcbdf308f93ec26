"""Lay out what is confirmed or decided about an emergency: consequences, held posts, the end."""

import json
from collections.abc import Iterator
from datetime import datetime
from typing import Final

from slack_sdk.models.blocks import (
    Block,
    ButtonElement,
    CheckboxesElement,
    InputBlock,
    PlainTextObject,
)
from slack_sdk.models.views import View

from checks.decisions import Decisions
from handlers import doors
from handlers import texts as common
from handlers.blocks import actions, button, confirmed, context, option, section
from handlers.emergency import texts
from handlers.emergency.declaring import Weighed
from handlers.emergency.form_view import packed
from handlers.emergency.phrases import consequences, facts_of
from handlers.emergency.summary import Summary
from handlers.wording import escape, hour, literal, moment_of, plural, title_of
from storage.emergency_posts import Waiting

CONFIRM_FORM: Final = "emergency.confirm"
STOP_FORM: Final = "emergency.stop_form"
RESUME: Final = "emergency.resume"
CANCEL: Final = "emergency.cancel"
STOPPED: Final = "emergency.stopped"
PAGE_HELD: Final = "emergency.page_held"
PAGE_BY_HAND: Final = "emergency.page_by_hand"
PAGE: Final = 20
# A group of boxes takes ten options; five groups are read in an emergency, hardly more.
BOXES: Final = 10
GROUPS_OF_BOXES: Final = 5


def confirmation(
    weighed: Weighed, decisions: Decisions, titles: dict[str, str], now: datetime
) -> View:
    """Return the consequences of a declaration, written out, with a tick for what is by hand."""
    form = weighed.form
    end = form.hours.end() or now
    lead = texts.LEAD.format(
        kind=escape(decisions.label(decisions.emergency_kinds, form.kind)),
        scope=texts.SCOPES[form.scope],
        end=moment_of(end, now),
    )
    return View(
        type="modal",
        callback_id=CONFIRM_FORM,
        title=PlainTextObject(text=texts.CONFIRM_TITLES[form.exercise]),
        submit=PlainTextObject(text=texts.CONFIRM),
        close=PlainTextObject(text=common.CANCEL),
        private_metadata=packed(form),
        blocks=[section(lead), *_consequences(weighed, titles, now)],
    )


def held_list(summary: Summary, page: int) -> View:
    """Return the held posts, some at a time, each with its three answers."""
    count = plural(len(summary.held), *texts.CARD_HELD_COUNT)
    over = not summary.emergency.is_open
    lead = (texts.LIST_LEAD if over else texts.LIST_DURING).format(count=count)
    if not summary.held:
        lead = texts.LIST_EMPTY
    page, shown = _page(summary.held, page)
    blocks: list[Block] = [section(lead)]
    for each in shown:
        blocks.append(section(_item(summary, each)))
        if over:
            blocks.append(actions(list(_decisions(summary, each))))
    blocks += _turning(summary, len(summary.held), page, PAGE_HELD)
    return _closable(texts.LIST_TITLE, blocks)


def by_hand_list(summary: Summary, page: int) -> View:
    """Return what is left to stop on the platforms, each with its tick."""
    page, shown = _page(summary.by_hand, page)
    lead = texts.BY_HAND_LEAD if summary.by_hand else texts.BY_HAND_EMPTY
    blocks: list[Block] = [section(lead)]
    for each in shown:
        value = {"emergency": summary.emergency.id, "post": each.post.id}
        blocks.append(section(_item(summary, each)))
        blocks.append(actions([button(texts.STOPPED_ONE, STOPPED, value)]))
    blocks += _turning(summary, len(summary.by_hand), page, PAGE_BY_HAND)
    return _closable(texts.BY_HAND_TITLE, blocks)


def stop_form(summary: Summary) -> View:
    """Return the question to answer before an emergency ends."""
    one = summary.emergency
    words = texts.STOP_TEXT.format(
        **facts_of(one, escape(summary.kind)),
        count=plural(len(summary.held), *texts.CARD_HELD_COUNT),
    )
    return View(
        type="modal",
        callback_id=STOP_FORM,
        title=PlainTextObject(text=texts.STOP_TITLE),
        submit=PlainTextObject(text=texts.STOP_SUBMIT),
        close=PlainTextObject(text=common.CANCEL),
        private_metadata=json.dumps({"emergency": one.id}),
        blocks=[section(texts.NOTHING_TOUCHED if one.exercise else words)],
    )


def summary_view(blocks: list[Block]) -> View:
    """Return the summary of an emergency in a window."""
    return _closable(texts.SUMMARY_TITLE, blocks)


def _consequences(weighed: Weighed, titles: dict[str, str], now: datetime) -> Iterator[Block]:
    if weighed.joins:
        by = f"<@{weighed.joins.started_by}>"
        yield section(texts.JOINS.format(by=by, hour=hour(weighed.joins.started_at)))
    if weighed.form.exercise:
        yield section(texts.NOTHING_TOUCHED)
        return
    yield section(consequences(weighed.held, len(weighed.by_hand)))
    yield section(texts.LIFTED)
    yield section(texts.AFTERWARDS)
    yield from _boxes(weighed.by_hand, titles, now)


def _boxes(by_hand: tuple[Waiting, ...], titles: dict[str, str], now: datetime) -> Iterator[Block]:
    most = BOXES * GROUPS_OF_BOXES
    for at in range(0, min(len(by_hand), most), BOXES):
        options = [
            option(_named(each, titles, now), str(each.post.id))
            for each in by_hand[at : at + BOXES]
        ]
        yield InputBlock(
            block_id=f"stopped{at}",
            label=PlainTextObject(text=texts.STOPPED),
            element=CheckboxesElement(action_id=f"stopped{at}", options=options),
            optional=True,
        )
    if len(by_hand) > most:
        yield context(texts.STOPPED_MORE.format(count=len(by_hand) - most))


def _named(each: Waiting, titles: dict[str, str], now: datetime) -> str:
    account = titles.get(each.post.account, each.post.account)
    return f"{account} · {moment_of(each.post.planned_at, now)} · {title_of(each.words, 40)}"


def _item(summary: Summary, each: Waiting) -> str:
    late = not summary.emergency.is_open and each.post.planned_at <= summary.now
    return texts.ITEM.format(
        title=literal(title_of(each.words)),
        account=escape(summary.title(each.post.account)),
        planned=moment_of(each.post.planned_at, summary.now),
        late=texts.ITEM_LATE if late else "",
    )


def _decisions(summary: Summary, each: Waiting) -> Iterator[ButtonElement]:
    value = {"emergency": summary.emergency.id, "post": each.post.id}
    place = {"draft": each.post.draft, "account": each.post.account}
    asked = confirmed(texts.CANCEL_POST_TITLE, texts.CANCEL_POST_TEXT, texts.CANCEL_POST)
    if each.post.planned_at > summary.now:
        yield button(texts.RESUME, RESUME, value, style="primary")
    yield button(texts.REPLAN, doors.MOVE_POST, place)
    yield button(texts.CANCEL_POST, CANCEL, value, confirm=asked)


def _page(found: tuple[Waiting, ...], page: int) -> tuple[int, tuple[Waiting, ...]]:
    """Return the page that exists nearest to the one that is asked, and what stands on it."""
    last = max(len(found) - 1, 0) // PAGE
    kept = min(page, last)
    return kept, found[kept * PAGE : (kept + 1) * PAGE]


def _turning(summary: Summary, count: int, page: int, action: str) -> list[Block]:
    value = {"emergency": summary.emergency.id}
    elements = []
    if page:
        elements.append(button(texts.PREVIOUS_PAGE, action, {**value, "page": page - 1}))
    if (page + 1) * PAGE < count:
        elements.append(button(texts.NEXT_PAGE, action, {**value, "page": page + 1}))
    return [actions(elements)] if elements else []


def _closable(title: str, blocks: list[Block]) -> View:
    return View(
        type="modal",
        title=PlainTextObject(text=title),
        close=PlainTextObject(text=common.CLOSE),
        blocks=blocks,
    )
