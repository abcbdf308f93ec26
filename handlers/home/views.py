"""Lay out somebody's Home. Values in, blocks out."""

from collections.abc import Iterator
from datetime import date
from typing import Final

from slack_sdk.models.blocks import Block, ButtonElement
from slack_sdk.models.views import View

from checks.city import Role
from checks.workdays import local_day
from handlers import doors
from handlers.blocks import actions, button, context, fitted, header, section
from handlers.home import texts
from handlers.home.accesses_view import access_blocks
from handlers.home.comments_view import comment_blocks
from handlers.home.drafts_view import answer_blocks, approval_blocks, mine_blocks, outgoing_blocks
from handlers.home.flow import Home
from handlers.home.month_view import month_blocks
from handlers.home.places import Places
from handlers.home.setup_view import setup_blocks
from handlers.home.windows_view import MORE, SEE
from handlers.wording import date_of, day, escape

CALLBACK: Final = "home.home"
# Several crises and several elections at once are still said; no more than this.
BANNERS: Final = 4
# Four fifths of what a section holds.
PLACES_LENGTH: Final = 2400


def home_view(home: Home, adopted: date) -> View:
    """Return somebody's Home: the day at a glance, what they may start, what waits for them."""
    blocks: list[Block] = [section(texts.WELCOME.format(day=day(local_day(home.now))))]
    blocks += [section(words) for words in home.banners[:BANNERS]]
    if home.places:
        blocks += [header(texts.TODAY), section(_places(home))]
    blocks += [*_guide(home), actions(_first(home))]
    if home.missing:
        blocks += setup_blocks(home.missing)
    blocks += [*_waiting(home), actions(_others(home))]
    blocks += month_blocks(home.month, home.quiet)
    blocks += access_blocks(home.accesses)
    return View(type="home", callback_id=CALLBACK, blocks=[*blocks, about(adopted)])


def about(adopted: date) -> Block:
    """Return which directive Vigie applies, since when, and whom to ask (art. 1 and 16)."""
    return context(texts.ABOUT.format(day=date_of(adopted)))


def _guide(home: Home) -> Iterator[Block]:
    """Yield what those who follow no publication may know and do here."""
    if Role.ELECTED in home.roles:
        yield section(texts.ELECTED)
    elif not home.roles:
        yield section(texts.NO_ROLE)


def _waiting(home: Home) -> Iterator[Block]:
    """Yield what waits for somebody, each thing with its next step."""
    longer, seen = home.lists.longer, home.lists
    if seen.to_approve:
        yield header(texts.TO_APPROVE)
        yield from approval_blocks(seen.to_approve, home.now)
        yield from _see_all("to_approve", longer)
    if home.outgoing:
        yield header(texts.OUTGOING)
        yield from outgoing_blocks(home.outgoing)
    if home.comments:
        yield header(texts.COMMENTS)
        yield from comment_blocks(home.comments)
    if seen.answers:
        yield header(texts.ANSWERS)
        yield from answer_blocks(seen.answers)
        yield from _see_all("answers", longer)
    if home.writes:
        yield header(texts.MINE)
        yield from mine_blocks(seen.mine, home.now)
        yield from _see_all("mine", longer)


def _see_all(name: str, longer: frozenset[str]) -> Iterator[Block]:
    if name in longer:
        yield actions([button(texts.SEE_ALL, SEE, {"list": name, "page": 0})])


def _first(home: Home) -> list[ButtonElement]:
    """Return what is started most: on a phone, what waits must not be far below."""
    found = []
    if home.writes:
        found.append(button(texts.NEW, doors.NEW_DRAFT, {}, style="primary"))
    else:
        found.append(button(texts.PROPOSE, doors.PROPOSE_ANSWER, {}))
        found.append(button(texts.SUBJECT, doors.PROPOSE_SUBJECT, {}))
    found.append(button(texts.CALENDAR, doors.SHOW_CALENDAR, {}))
    if home.settings:
        found.append(button(texts.SETTINGS, doors.SHOW_SETTINGS, {}))
    return found


def _others(home: Home) -> list[ButtonElement]:
    """Return what is started now and then."""
    found = []
    if home.publishes:
        found.append(button(texts.OUTSIDE, doors.RECORD_OUTSIDE, {}))
    if home.accesses.count is not None:
        words = texts.ACCESSES.format(count=home.accesses.count)
        found.append(button(words, doors.SHOW_ACCESSES, {}))
    if home.writes:
        found.append(button(texts.PROPOSE, doors.PROPOSE_ANSWER, {}))
    return [*found, button(texts.OTHERS, MORE, {})]


def _places(home: Home) -> str:
    lines, left = fitted(map(_place, home.places), PLACES_LENGTH)
    return "\n".join([*lines, *([texts.OTHER_PLACES.format(count=left)] if left else [])])


def _place(one: Places) -> str:
    full = texts.ABOVE if one.held > one.cap else texts.FULL if one.held == one.cap else ""
    waiting = texts.WAITING_HERE.format(count=one.waiting) if one.waiting else ""
    dots = texts.TAKEN_PLACE * min(one.held, one.cap) + texts.FREE_PLACE * (one.cap - one.held)
    return texts.PLACES.format(
        dots=dots, title=escape(one.title), held=one.held, cap=one.cap, full=full, waiting=waiting
    )
