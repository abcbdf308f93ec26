"""Lay out the calendar in modals: fourteen days, a month, the address to follow."""

import json
from collections.abc import Iterator
from datetime import date
from typing import Final

from slack_sdk.models.blocks import Block, ButtonElement, PlainTextObject, StaticSelectElement
from slack_sdk.models.views import View

from checks.workdays import ONE_DAY, local_day, next_month
from handlers import doors
from handlers import texts as common
from handlers.blocks import actions, button, context, fitted, option, preformatted, section
from handlers.calendar import texts
from handlers.calendar.flow import FORTNIGHT, Agenda, Day, previous_month
from handlers.calendar.grids import closed, codes, grid, month_grid
from handlers.wording import MONTHS, day, escape, hour, literal, title_of
from storage.entries import Entry

SHOW: Final = doors.SHOW_CALENDAR
SHOW_MONTH: Final = "calendar.month"
ADDRESS: Final = "calendar.address"
NEW_ADDRESS: Final = "calendar.new_address"
CLOSE_ADDRESS: Final = "calendar.close_address"

LINES: Final = 18
LENGTH: Final = 2200
TITLE: Final = 48


def agenda_view(agenda: Agenda) -> View:
    """Return fourteen days: a grid of places, then what stands on each day."""
    first = agenda.days[0].day
    blocks: list[Block] = [
        actions(_moves(first)),
        preformatted(grid(agenda)),
        context(texts.LEGEND.format(columns=_columns(agenda))),
    ]
    told = [block for one in agenda.days if one.entries for block in _told(agenda, one)]
    blocks += [*(told or [section(texts.NOTHING)]), context(texts.MARKS_LEGEND)]
    return _modal(texts.TITLE, blocks)


def month_view(agenda: Agenda) -> View:
    """Return a month: seven columns, a dot a post, the holidays named below."""
    first = agenda.days[0].day
    moves = [
        button(texts.BEFORE, SHOW_MONTH, {"day": previous_month(first).isoformat()}),
        button(texts.AFTER, SHOW_MONTH, {"day": next_month(first).isoformat()}),
        button(texts.FORTNIGHT, SHOW, {"day": _from(agenda, first).isoformat()}),
    ]
    blocks: list[Block] = [
        section(f"*{month_name(first)}*"),
        actions(moves),
        preformatted(month_grid(agenda)),
        context(texts.MONTH_LEGEND),
    ]
    named = [one for one in agenda.days if one.holiday]
    lines = [texts.HOLIDAY.format(day=day(one.day), name=escape(one.holiday)) for one in named]
    return _modal(texts.MONTH_TITLE, [*blocks, *([context("\n".join(lines))] if lines else [])])


def feed_view(address: str, *, whole: bool) -> View:
    """Return how to follow the calendar elsewhere; with the address when it was just made."""
    blocks: list[Block] = [section(texts.FEED_WHY)]
    if address:
        blocks.append(preformatted(address))
        blocks += [] if whole else [section(texts.FEED_PATH)]
    elements = [
        button(texts.FEED_NEW, NEW_ADDRESS, {}, style="primary"),
        button(texts.FEED_CLOSE, CLOSE_ADDRESS, {}),
    ]
    return _modal(texts.FEED_TITLE, [*blocks, context(texts.FEED_CARE), actions(elements)])


def closed_view() -> View:
    """Return what is said once somebody's address is closed."""
    elements = [button(texts.FEED_NEW, NEW_ADDRESS, {})]
    return _modal(texts.FEED_TITLE, [section(texts.FEED_CLOSED), actions(elements)])


def month_name(first: date) -> str:
    """Return a month's name: novembre 2026."""
    return texts.MONTH_NAME.format(month=MONTHS[first.month - 1], year=first.year)


def mark_of(entry: Entry) -> str:
    """Return the sign of where a post stands."""
    if entry.ground is not None:
        return texts.MARKS["above"]
    return texts.MARKS["waiting" if entry.waiting else entry.status.value]


def _modal(title: str, blocks: list[Block]) -> View:
    return View(
        type="modal",
        title=PlainTextObject(text=title),
        close=PlainTextObject(text=common.CLOSE),
        blocks=blocks,
    )


def _moves(first: date) -> list[ButtonElement]:
    step = FORTNIGHT * ONE_DAY
    return [
        button(texts.BEFORE, SHOW, {"day": (first - step).isoformat()}),
        button(texts.AFTER, SHOW, {"day": (first + step).isoformat()}),
        button(texts.TODAY, SHOW, {}),
        button(texts.MONTH, SHOW_MONTH, {"day": first.isoformat()}),
        button(texts.FOLLOW, ADDRESS, {}),
    ]


def _from(agenda: Agenda, first: date) -> date:
    """Return where fourteen days begin for a month: today, when it is in it."""
    today = local_day(agenda.now)
    return today if today.replace(day=1) == first else first


def _columns(agenda: Agenda) -> str:
    pairs = zip(codes(agenda.accounts), agenda.accounts, strict=True)
    named, left = fitted((f"{code} {escape(one.title)}" for code, one in pairs), LENGTH)
    return " · ".join([*named, *([texts.MORE.format(count=left)] if left else [])])


def _told(agenda: Agenda, one: Day) -> Iterator[Block]:
    lines, _ = fitted((_line(agenda, entry) for entry in one.entries[:LINES]), LENGTH)
    shown, rest = one.entries[: len(lines)], len(one.entries) - len(lines)
    lines += [texts.MORE.format(count=rest)] if rest else []
    words = texts.DAY.format(day=day(one.day), closed=escape(closed(one)), lines="\n".join(lines))
    block = section(words)
    choices = {entry.draft: entry for entry in shown if agenda.movable(entry)}
    if choices:
        block.accessory = StaticSelectElement(
            action_id=doors.SHOW_PLACES,
            placeholder=PlainTextObject(text=texts.MOVE),
            options=[
                option(
                    f"{hour(entry.at)} {title_of(entry.text, TITLE)}", json.dumps({"draft": draft})
                )
                for draft, entry in choices.items()
            ],
        )
    yield block


def _line(agenda: Agenda, entry: Entry) -> str:
    return texts.LINE.format(
        mark=mark_of(entry),
        hour=hour(entry.at),
        account=escape(agenda.title(entry.account)),
        title=literal(title_of(entry.text, TITLE)),
    )
