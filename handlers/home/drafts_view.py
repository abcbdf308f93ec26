"""Lay out drafts and answers, on the Home and in its windows. Values in, blocks out."""

from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import Final

from slack_sdk.models.blocks import Block, ButtonElement

from checks.lifecycle import PostStatus, Status
from checks.types import Severity
from handlers import doors
from handlers.blocks import actions, asked, button, confirmed, section
from handlers.home import texts
from handlers.home.lists import Mine
from handlers.home.outgoing import Outgoing
from handlers.judging import hinders
from handlers.wording import escape, hour, listed, literal, moment_of, title_of
from storage.answers import Answer
from storage.drafts import Stored

RESUMABLE: Final = frozenset({Status.OPEN, Status.CHANGES_REQUESTED, Status.EXPIRED})
# As many moments of a draft as a line holds.
MOMENTS: Final = 6


def approval_blocks(found: Iterable[Stored], now: datetime) -> Iterator[Block]:
    """Yield the drafts on which somebody may decide, with the ways to decide."""
    sure = confirmed(texts.SURE_TITLE, texts.SURE, texts.SURE_YES)
    for draft in found:
        yield section(
            texts.WAITING.format(
                title=literal(title_of(draft.content.text)),
                number=draft.number,
                author=f"<@{draft.author}>",
                planned=planned(draft, now),
            )
        )
        ref = {"draft": draft.id, "version": draft.version}
        yield actions(
            [
                button(texts.READ, doors.READ_DRAFT, ref),
                button(texts.APPROVE, doors.APPROVE, ref, style="primary", confirm=sure),
                button(texts.ASK_CHANGES, doors.REQUEST_CHANGES, ref),
            ]
        )


def outgoing_blocks(found: Iterable[Outgoing]) -> Iterator[Block]:
    """Yield what is to go out today; the button comes once its moment is near."""
    for one in found:
        post = one.planned.post
        words = texts.TO_PUBLISH.format(
            title=literal(title_of(one.planned.words)),
            account=escape(one.account),
            hour=hour(post.planned_at),
        )
        value = {"draft": post.draft, "account": post.account}
        done = button(texts.PUBLISHED, doors.PUBLISHED, value, style="primary")
        yield asked(words, done) if one.ready else section(words)


def answer_blocks(found: Iterable[Answer]) -> Iterator[Block]:
    """Yield the answers of employees that wait, corrections first."""
    for one in found:
        state = texts.TAKEN.format(by=f"<@{one.claimed_by}>") if one.claimed_by else texts.UNTAKEN
        words = texts.ANSWER.format(
            mark=texts.CORRECTION if one.given.correction else "",
            title=literal(title_of(one.words)),
            number=one.number,
            author=f"<@{one.author}>" if one.author else texts.NO_AUTHOR,
            state=state,
        )
        take = button(texts.TAKE, doors.CLAIM_ANSWER, {"answer": one.id})
        yield section(words) if one.claimed_by else asked(words, take)


def mine_blocks(found: Iterable[Mine], now: datetime) -> Iterator[Block]:
    """Yield somebody's own drafts, each with its next step."""
    empty = True
    for one in found:
        empty = False
        yield section(
            texts.MY_DRAFT.format(
                title=literal(title_of(one.draft.content.text)),
                step=texts.STEPS[step_of(one)],
                planned=planned(one.draft, now),
                number=one.draft.number,
            )
        )
        yield actions(_buttons(one))
    if empty:
        yield section(texts.NOTHING_MINE)


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


def planned(draft: Stored, now: datetime) -> str:
    """Return when a draft's posts are to go out."""
    moments = dict.fromkeys(post.planned_at for post in draft.posts)
    return listed([moment_of(at, now) for at in moments][:MOMENTS])


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
