"""Lay a draft and its verdict out in Block Kit. Values in, blocks out."""

import json
from collections.abc import Iterator, Sequence
from typing import Final

from slack_sdk.models.blocks import (
    Block,
    ButtonElement,
    ConfirmObject,
    DividerBlock,
    PlainTextObject,
)
from slack_sdk.models.views import View

from checks.lifecycle import PostStatus, Status
from checks.types import Severity
from handlers import doors
from handlers import texts as common
from handlers.blocks import actions, button, context, plain, section, text_input
from handlers.drafts import texts
from handlers.drafts.findings_view import finding_blocks
from handlers.drafts.sheet import Sheet
from handlers.judging import hinders
from handlers.postman import Message
from handlers.wording import escape, listed, literal, moment_of, plural, shortened, title_of
from storage.findings import State

WITHDRAW: Final = "drafts.withdraw"
CHECK_AGAIN: Final = "drafts.check_again"
SHOW_ALL: Final = "drafts.show_all"
IGNORE_FORM: Final = "drafts.ignore_form"
SHOWN: Final = 6
PREVIEW: Final = 600


def root_message(sheet: Sheet) -> Message:
    """Return the first message of a draft's thread."""
    draft = sheet.draft
    marks = [
        escape(sheet.title(post.account)) + texts.POST_STATUSES[post.status] for post in draft.posts
    ]
    words = texts.ROOT.format(
        title=literal(title_of(draft.content.text)),
        accounts=listed(marks),
        planned=planned_of(sheet),
        number=draft.number,
        author=f"<@{draft.author}>",
    )
    fallback = texts.ROOT_FALLBACK.format(
        number=draft.number, title=escape(title_of(draft.content.text))
    )
    return Message(fallback, [section(words), context(status_of(sheet))], card=True)


def verdict_message(sheet: Sheet) -> Message:
    """Return the verdict of a draft, with what can be done about it."""
    draft = sheet.draft
    fallback = texts.VERDICT_FALLBACK.format(number=draft.number, summary=summary(sheet))
    shown = [one for one in sheet.found if one.state is State.OPEN]
    blocks: list[Block] = [section(f"*{summary(sheet)}*"), *_preview(sheet)]
    for number, one in enumerate(shown[:SHOWN]):
        blocks += finding_blocks(sheet, one, number)
    blocks += [*_small_print(sheet, len(shown)), DividerBlock(), *_next_steps(sheet)]
    return Message(fallback, blocks, card=True)


def summary(sheet: Sheet) -> str:
    """Return a verdict in one line: how many findings of each severity."""
    counts = {
        severity: sum(
            one.finding.severity is severity and one.state is State.OPEN for one in sheet.found
        )
        for severity in Severity
    }
    words = (
        (Severity.BLOCKING, common.BLOCKING_MARK, texts.BLOCKING),
        (Severity.WARNING, common.WARNING_MARK, texts.WARNING),
        (Severity.ADVICE, common.ADVICE_MARK, texts.ADVICE),
    )
    parts = [f"{mark} {plural(counts[s], *noun)}" for s, mark, noun in words if counts[s]]
    if not parts and sheet.draft.complete:
        return texts.VERDICT_READY.replace("*", "")
    return " · ".join(parts) or common.NOTICE_MARK


def all_findings(sheet: Sheet) -> View:
    """Return every finding of a draft in a modal, buttons included."""
    blocks: list[Block] = []
    for number, one in enumerate(one for one in sheet.found if one.state is State.OPEN):
        if len(blocks) > 90:  # noqa: PLR2004  a modal holds a hundred blocks
            break
        blocks += finding_blocks(sheet, one, number)
    return View(
        type="modal",
        title=PlainTextObject(text=texts.ALL_FINDINGS),
        close=PlainTextObject(text=common.CLOSE),
        blocks=blocks,
    )


def list_blocks(sheets: Sequence[Sheet]) -> list[Block]:
    """Return somebody's living drafts, each with what can be done with it."""
    if not sheets:
        return [section(texts.LIST_EMPTY)]
    blocks: list[Block] = [section(texts.LIST_TITLE)]
    for sheet in sheets:
        draft = sheet.draft
        words = texts.LIST_ITEM.format(
            title=literal(title_of(draft.content.text)),
            status=status_of(sheet),
            planned=planned_of(sheet),
            number=draft.number,
        )
        blocks += [section(words), actions(_list_buttons(sheet))]
    return blocks


def planned_of(sheet: Sheet) -> str:
    """Return when a draft is to go out; each moment when its posts differ."""
    moments = dict.fromkeys(post.planned_at for post in sheet.draft.posts)
    return listed([moment_of(at, sheet.now) for at in moments])


def status_of(sheet: Sheet) -> str:
    """Return where a draft stands, in words."""
    draft = sheet.draft
    if draft.status is Status.APPROVED and all(
        post.status is PostStatus.PUBLISHED for post in draft.posts
    ):
        return texts.STATUSES["published"]
    if draft.status is Status.OPEN and not draft.judged:
        return texts.STATUSES["checking"]
    return texts.STATUSES[draft.status]


def _preview(sheet: Sheet) -> list[Block]:
    words = shortened(sheet.draft.content.text, PREVIEW)
    label = texts.TEXT_PREVIEW.format(version=sheet.draft.version)
    return [context(label), plain(words)]


def _small_print(sheet: Sheet, open_count: int) -> Iterator[Block]:
    if open_count > SHOWN:
        more = texts.MORE_FINDINGS.format(count=open_count - SHOWN)
        yield actions([button(more, SHOW_ALL, _ref(sheet))])
    ignored = sum(one.state is State.IGNORED for one in sheet.found)
    if ignored:
        yield context(texts.IGNORED.format(count=ignored))
    if sheet.draft.not_run:
        failed = dict.fromkeys((texts.CHECKS.get(name, name), reason) for name, reason in sheet.draft.not_run)
        names = listed([f"{name} ({escape(reason)})" for name, reason in failed])
        yield context(texts.NOT_RUN.format(checks=names))


def _next_steps(sheet: Sheet) -> Iterator[Block]:
    draft = sheet.draft
    if draft.status not in {Status.OPEN, Status.CHANGES_REQUESTED, Status.EXPIRED}:
        if draft.status in {Status.IN_REVIEW, Status.APPROVED}:
            yield actions([_edit(sheet), _copy(sheet), _withdraw(sheet)])
        else:
            yield actions([_copy(sheet)])
        return
    elements = [_edit(sheet), _copy(sheet), _withdraw(sheet)]
    hindering = [one for one in sheet.found if hinders(one)]
    if draft.not_run:
        elements.insert(0, button(texts.CHECK_AGAIN, CHECK_AGAIN, _ref(sheet)))
    if hindering:
        blocking = any(one.finding.severity is Severity.BLOCKING for one in hindering)
        yield context(texts.FIRST_SETTLE.format(what=texts.SETTLE[blocking]))
    elif draft.not_run:
        yield context(texts.FIRST_COMPLETE)
    elif draft.status is Status.OPEN and draft.judged:
        elements.insert(0, button(texts.SUBMIT, doors.SUBMIT, _ref(sheet), style="primary"))
    yield actions(elements)


def ignore_form(ref: dict[str, int], message: str) -> View:
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
            text_input("reason", texts.IGNORE_WHY, "", optional=False, limit=500, hint=hint),
        ],
    )


def _list_buttons(sheet: Sheet) -> list[ButtonElement]:
    resume = button(texts.RESUME, doors.EDIT_DRAFT, _ref(sheet), style="primary")
    return [resume, _copy(sheet), _withdraw(sheet)]


def _ref(sheet: Sheet) -> dict[str, int]:
    return {"draft": sheet.draft.id, "version": sheet.draft.version}


def _edit(sheet: Sheet) -> ButtonElement:
    return button(texts.EDIT, doors.EDIT_DRAFT, _ref(sheet))


def _copy(sheet: Sheet) -> ButtonElement:
    return button(texts.COPY, doors.COPY_DRAFT, _ref(sheet))


def _withdraw(sheet: Sheet) -> ButtonElement:
    confirm = ConfirmObject(
        title=texts.WITHDRAW_TITLE,
        text=texts.WITHDRAW_TEXT,
        confirm=texts.WITHDRAW,
        deny=common.CANCEL,
    )
    return button(texts.WITHDRAW, WITHDRAW, _ref(sheet), style="danger", confirm=confirm)
