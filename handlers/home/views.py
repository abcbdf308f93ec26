"""Lay out somebody's Home. Values in, blocks out."""

from collections.abc import Iterator
from datetime import date
from typing import Final

from slack_sdk.models.blocks import Block, ButtonElement, DividerBlock, HeaderBlock, PlainTextObject
from slack_sdk.models.views import View

from checks.lifecycle import PostStatus, Status
from checks.types import Severity
from checks.workdays import local_day
from handlers import doors
from handlers.blocks import actions, button, context, section
from handlers.home import texts
from handlers.home.comments_view import comment_blocks
from handlers.home.flow import Home, Mine, Places
from handlers.judging import hinders
from handlers.wording import date_of, day, escape, listed, literal, moment_of, title_of
from storage.drafts import Stored

CALLBACK: Final = "home.home"
RESUMABLE: Final = frozenset({Status.OPEN, Status.CHANGES_REQUESTED, Status.EXPIRED})


def home_view(home: Home, adopted: date) -> View:
    """Return somebody's Home: what they may start, what waits for them, today's places."""
    blocks: list[Block] = [section(texts.WELCOME.format(day=day(local_day(home.now))))]
    blocks += [section(words) for words in home.banners]
    if not (home.writes or home.publishes):
        blocks.append(section(texts.NO_ROLE))
    blocks.append(actions(_start(home)))
    if home.to_approve:
        blocks += [DividerBlock(), _header(texts.TO_APPROVE), *_to_approve(home)]
    if home.comments:
        blocks += [DividerBlock(), _header(texts.COMMENTS), *comment_blocks(home.comments)]
    if home.answers:
        blocks += [DividerBlock(), _header(texts.ANSWERS), *_answers(home)]
    if home.writes:
        blocks += [DividerBlock(), _header(texts.MINE), *_mine(home)]
    if home.places:
        blocks += [DividerBlock(), _header(texts.TODAY), section(_places(home))]
    blocks += [DividerBlock(), about(adopted)]
    return View(type="home", callback_id=CALLBACK, blocks=blocks)


def about(adopted: date) -> Block:
    """Return which directive Vigie applies, since when, and whom to ask (art. 1 and 16)."""
    return context(texts.ABOUT.format(day=date_of(adopted)))


def _header(words: str) -> HeaderBlock:
    return HeaderBlock(text=PlainTextObject(text=words))


def _start(home: Home) -> list[ButtonElement]:
    found = []
    if home.writes:
        found.append(button(texts.NEW, doors.NEW_DRAFT, {}, style="primary"))
    if home.publishes:
        found.append(button(texts.OUTSIDE, doors.RECORD_OUTSIDE, {}))
    if home.administers:
        found.append(button(texts.RULES, doors.SHOW_RULES, {}))
    if home.accesses is not None:
        words = texts.ACCESSES.format(count=home.accesses)
        found.append(button(words, doors.SHOW_ACCESSES, {}))
    calendar = button(texts.CALENDAR, doors.SHOW_CALENDAR, {})
    return [*found, button(texts.PROPOSE, doors.PROPOSE_ANSWER, {}), calendar]


def _answers(home: Home) -> Iterator[Block]:
    """Yield the answers of employees that wait, corrections first."""
    for one in home.answers:
        words = texts.ANSWER.format(
            mark=texts.CORRECTION if one.given.correction else "",
            title=literal(title_of(one.words)),
            number=one.number,
            author=f"<@{one.author}>" if one.author else texts.NO_AUTHOR,
            state=texts.TAKEN.format(by=f"<@{one.claimed_by}>")
            if one.claimed_by
            else texts.UNTAKEN,
        )
        yield section(words)
        if not one.claimed_by:
            value = {"answer": one.id}
            yield actions([button(texts.TAKE, doors.CLAIM_ANSWER, value)])


def _to_approve(home: Home) -> Iterator[Block]:
    for draft in home.to_approve:
        yield section(
            texts.WAITING.format(
                title=literal(title_of(draft.content.text)),
                number=draft.number,
                author=f"<@{draft.author}>",
                planned=_planned(home, draft),
            )
        )
    yield context(texts.IN_MESSAGES)


def _mine(home: Home) -> Iterator[Block]:
    if not home.mine:
        yield section(texts.NOTHING_MINE)
    for one in home.mine:
        yield section(
            texts.MY_DRAFT.format(
                title=literal(title_of(one.draft.content.text)),
                step=texts.STEPS[step_of(one)],
                planned=_planned(home, one.draft),
                number=one.draft.number,
            )
        )
        yield actions(_buttons(one))


def step_of(one: Mine) -> str:
    """Return what comes next for a draft."""
    draft = one.draft
    if draft.status is Status.APPROVED:
        statuses = {post.status for post in draft.posts}
        if PostStatus.MISSED in statuses:
            return "missed"
        return "unplaced" if PostStatus.PLANNED in statuses else "approved"
    if draft.status is not Status.OPEN:
        return draft.status.value
    if not draft.judged:
        return "checking"
    left = {found.finding.severity for found in one.found if hinders(found)}
    if left:
        return "blocked" if Severity.BLOCKING in left else "to_fix"
    return "incomplete" if draft.not_run else "ready"


def _buttons(one: Mine) -> list[ButtonElement]:
    draft = one.draft
    value = {"draft": draft.id}
    elements = [button(texts.COPY, doors.COPY_DRAFT, value)]
    if draft.status in RESUMABLE:
        elements.insert(0, button(texts.RESUME, doors.EDIT_DRAFT, value))
    else:
        elements.insert(0, button(texts.SEE, doors.SHOW_PLACES, value))
    if step_of(one) == "ready":
        ref = {**value, "version": draft.version}
        elements.insert(0, button(texts.ASK_APPROVAL, doors.SUBMIT, ref, style="primary"))
    return elements


def _places(home: Home) -> str:
    return "\n".join(map(_place, home.places))


def _place(one: Places) -> str:
    full = texts.ABOVE if one.held > one.cap else texts.FULL if one.held == one.cap else ""
    waiting = texts.WAITING_HERE.format(count=one.waiting) if one.waiting else ""
    dots = texts.TAKEN_PLACE * min(one.held, one.cap) + texts.FREE_PLACE * (one.cap - one.held)
    return texts.PLACES.format(
        dots=dots, title=escape(one.title), held=one.held, cap=one.cap, full=full, waiting=waiting
    )


def _planned(home: Home, draft: Stored) -> str:
    moments = dict.fromkeys(post.planned_at for post in draft.posts)
    return listed([moment_of(at, home.now) for at in moments])
