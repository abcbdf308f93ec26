"""Lay a draft and its verdict out in Block Kit. Values in, blocks out."""

from collections.abc import Iterator
from typing import Final

from slack_sdk.models.blocks import Block, DividerBlock

from checks.lifecycle import PostStatus, Status
from checks.types import Severity
from handlers import doors
from handlers import texts as common
from handlers.blocks import actions, button, context, fits, plain, section
from handlers.drafts import texts
from handlers.drafts.findings_view import finding_blocks
from handlers.drafts.sheet import Sheet
from handlers.drafts.steps_view import (
    LIVING,
    at_once,
    copy_button,
    edit_button,
    places_buttons,
    ref_of,
    withdraw_button,
)
from handlers.judging import hinders
from handlers.messages import Message
from handlers.points import points
from handlers.wording import escape, listed, literal, moment_of, plural, shortened, title_of
from storage.drafts import Post

CHECK_AGAIN: Final = "drafts.check_again"
SHOW_ALL: Final = "drafts.show_all"
SHOWN: Final = 8
PREVIEW: Final = 600


def root_message(sheet: Sheet) -> Message:
    """Return the first message of a draft's thread."""
    draft = sheet.draft
    words = texts.ROOT.format(
        title=literal(title_of(draft.content.text)),
        accounts=listed([_post(sheet, post) for post in draft.posts]),
        planned=planned_of(sheet),
        number=draft.number,
        author=f"<@{draft.author}>",
    )
    title = escape(title_of(draft.content.text))
    fallback = texts.ROOT_FALLBACK.format(number=draft.number, title=title)
    return Message(fallback, [section(words), context(status_of(sheet))], card=True)


def verdict_message(sheet: Sheet, types: dict[str, str]) -> Message:
    """Return the verdict of a draft, with what can be done about it; never more than fits."""
    fallback = texts.VERDICT_FALLBACK.format(number=sheet.draft.number, summary=summary(sheet))
    above = [context(words) for words in sheet.banners]
    head: list[Block] = [*above, section(f"*{summary(sheet)}*"), *_preview(sheet), *at_once(sheet)]
    steps = list(_next_steps(sheet))
    shown: list[Block] = []
    count = 0
    for one in sheet.points[:SHOWN]:
        blocks = finding_blocks(sheet, one, types)
        foot = [*_small_print(sheet, count + 1), DividerBlock(), *steps]
        if not fits(head, shown, blocks, foot):
            break
        shown += blocks
        count += 1
    small = _small_print(sheet, count)
    return Message(fallback, [*head, *shown, *small, DividerBlock(), *steps], card=True)


def summary(sheet: Sheet) -> str:
    """Return a verdict in one line: how many findings of each severity."""
    words = (
        (Severity.BLOCKING, common.BLOCKING_MARK, texts.BLOCKING),
        (Severity.WARNING, common.WARNING_MARK, texts.WARNING),
        (Severity.ADVICE, common.ADVICE_MARK, texts.ADVICE),
    )
    counts = {s: sum(one.found.finding.severity is s for one in sheet.points) for s in Severity}
    parts = [f"{mark} {plural(counts[s], *noun)}" for s, mark, noun in words if counts[s]]
    if sheet.draft.not_run:
        parts.insert(0, texts.VERDICT_NONE)
    return " · ".join(parts) or texts.VERDICT_READY


def planned_of(sheet: Sheet) -> str:
    """Return when a draft is to go out; each moment when its posts differ."""
    moments = dict.fromkeys(post.published_at or post.planned_at for post in sheet.draft.posts)
    return listed([moment_of(at, sheet.now) for at in moments])


def status_of(sheet: Sheet) -> str:
    """Return where a draft stands, in words; with its verdict while it can be mended."""
    draft = sheet.draft
    if draft.status in LIVING and draft.judged:
        return f"{texts.STATUSES[draft.status]} · {summary(sheet)}"
    out = all(post.status is PostStatus.PUBLISHED for post in draft.posts)
    if draft.status is Status.APPROVED and out:
        return texts.STATUSES["published"]
    if draft.status is Status.OPEN and not draft.judged:
        return texts.STATUSES["checking"]
    return texts.STATUSES[draft.status]


def _post(sheet: Sheet, post: Post) -> str:
    approved = sheet.draft.status is Status.APPROVED
    booked = post.status is PostStatus.BOOKED
    unplaced = approved and post.status is PostStatus.PLANNED
    key = "held" if booked and post.account in sheet.held else post.status
    how = texts.POST_STATUSES["unplaced" if unplaced else key]
    return how.format(account=escape(sheet.title(post.account)))


def _preview(sheet: Sheet) -> list[Block]:
    words = shortened(sheet.draft.content.text, PREVIEW)
    label = texts.TEXT_PREVIEW.format(version=sheet.draft.version)
    return [context(label), plain(words)]


def _small_print(sheet: Sheet, shown: int) -> Iterator[Block]:
    left = len(sheet.points) - shown
    if left > 0:
        one, many = texts.MORE_FINDINGS
        more = (one if left == 1 else many).format(count=left)
        yield actions([button(more, SHOW_ALL, {"draft": sheet.draft.id})])
    for state, (said, noun) in texts.SETTLED.items():
        settled = points(one for one in sheet.found if one.state == state)
        if settled:
            yield context(said.format(count=plural(len(settled), *noun)))
    if sheet.draft.not_run:
        yield context(texts.NOT_RUN.format(checks=_failed(sheet)))


def _failed(sheet: Sheet) -> str:
    failed = dict.fromkeys(
        (texts.CHECKS.get(name, texts.OTHER_CHECK), reason) for name, reason in sheet.draft.not_run
    )
    return listed([f"{name} ({escape(reason)})" for name, reason in failed])


def _next_steps(sheet: Sheet) -> Iterator[Block]:
    """Yield what the writers may do now, and why something is not offered."""
    draft = sheet.draft
    hindering = any(hinders(one) for one in sheet.open)
    elements = [copy_button(sheet)]
    if draft.status in LIVING | {Status.IN_REVIEW, Status.APPROVED}:
        elements = [
            edit_button(sheet),
            copy_button(sheet),
            *places_buttons(sheet),
            withdraw_button(sheet),
        ]
    if draft.status in LIVING | {Status.IN_REVIEW} and (draft.not_run or _blocked(sheet)):
        elements.insert(0, button(texts.CHECK_AGAIN, CHECK_AGAIN, {"draft": draft.id}))
    if draft.status in LIVING and hindering:
        yield context(f"_{_first(sheet)}_")
    elif draft.status is Status.OPEN and draft.judged:
        yield context(f"_{texts.SUBMIT_INCOMPLETE if draft.not_run else texts.CAN_SUBMIT}_")
        style = None if draft.not_run else "primary"
        elements.insert(0, button(texts.SUBMIT, doors.SUBMIT, ref_of(sheet), style=style))
    yield actions(elements)


def _blocked(sheet: Sheet) -> int:
    return sum(one.found.finding.severity is Severity.BLOCKING for one in sheet.points)


def _first(sheet: Sheet) -> str:
    """Return what must be settled before the draft is sent for approval."""
    hindering = [one.found.finding.severity for one in sheet.points if hinders(one.found)]
    blocking = _blocked(sheet)
    one, many = texts.THE_BLOCKING if blocking else texts.THE_WARNINGS
    what = one if (blocking or len(hindering)) == 1 else many
    return texts.SETTLE[bool(blocking)].format(what=what)
