"""Lay out what an approver sees, and the pause before. Values in, blocks out."""

import difflib
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from slack_sdk.models.blocks import (
    Block,
    ButtonElement,
    CheckboxesElement,
    DividerBlock,
    InputBlock,
    PlainTextObject,
)
from slack_sdk.models.views import View

from checks.lifecycle import Status
from checks.types import Severity
from handlers import texts as common
from handlers.approvals import texts
from handlers.blocks import actions, button, context, option, plain, section, text_input
from handlers.judging import hinders
from handlers.postman import Message
from handlers.wording import escape, listed, literal, moment_of, shortened, title_of
from storage.drafts import Content, Stored
from storage.findings import Found, State

APPROVE: Final = "approvals.approve"
REQUEST_CHANGES: Final = "approvals.request_changes"
REFUSE: Final = "approvals.refuse"
PAUSE_FORM: Final = "approvals.pause"
NOTE_FORM: Final = "approvals.note"
MARKS: Final = {
    Severity.BLOCKING: common.BLOCKING_MARK,
    Severity.WARNING: common.WARNING_MARK,
    Severity.ADVICE: common.ADVICE_MARK,
}
SHOWN: Final = 8
TEXT: Final = 2900
DIFFERENCE: Final = 2500


@dataclass(frozen=True, slots=True)
class Request:
    """What an approver is shown of a draft."""

    draft: Stored
    found: tuple[Found, ...]
    reasons: dict[int, str]
    titles: dict[str, str]
    before: Content | None
    approved_by: tuple[str, ...]
    needed: int
    decided_by: str
    now: datetime


def request_message(request: Request) -> Message:
    """Return the request, or the decision once it was taken."""
    draft = request.draft
    variant = f"v{draft.version}"
    if draft.status is not Status.IN_REVIEW:
        words = texts.DECIDED[draft.status].format(
            number=draft.number, by=f"<@{request.decided_by}>"
        )
        blocks = [section(words), *_texts(request)]
        fallback = texts.FALLBACK_DECIDED.format(number=draft.number)
        return Message(fallback, blocks, card=True, variant=variant)
    title = escape(title_of(draft.content.text))
    blocks = [
        section(_lead(request)),
        *_texts(request),
        *_checks(request),
        *_difference(request),
        DividerBlock(),
        *_decision(request),
    ]
    fallback = texts.FALLBACK.format(number=draft.number, title=title)
    return Message(fallback, blocks, card=True, variant=variant)


def pause_form(ref: dict[str, int], questions: tuple[str, ...]) -> View:
    """Return the pause of annexe 1: every question ticked before sending."""
    boxes = CheckboxesElement(
        action_id="questions", options=[option(one, str(n)) for n, one in enumerate(questions)]
    )
    return View(
        type="modal",
        callback_id=PAUSE_FORM,
        title=PlainTextObject(text=texts.PAUSE_TITLE),
        submit=PlainTextObject(text=texts.PAUSE_SUBMIT),
        close=PlainTextObject(text=common.CANCEL),
        private_metadata=json.dumps(ref),
        blocks=[
            section(texts.PAUSE_LEAD),
            InputBlock(
                block_id="questions",
                label=PlainTextObject(text=texts.PAUSE_LABEL),
                element=boxes,
                optional=True,  # the missing ticks are told in our own words
            ),
        ],
    )


def note_form(ref: dict[str, object], action: str) -> View:
    """Return the modal that asks for the note of a decision."""
    return View(
        type="modal",
        callback_id=NOTE_FORM,
        title=PlainTextObject(text=texts.NOTE_TITLES[action]),
        submit=PlainTextObject(text=common.SEND),
        close=PlainTextObject(text=common.CANCEL),
        private_metadata=json.dumps({**ref, "action": action}),
        blocks=[
            text_input(
                "note",
                texts.NOTE_LABELS[action],
                "",
                optional=False,
                limit=1000,
                hint=texts.NOTE_HINT,
            )
        ],
    )


def _lead(request: Request) -> str:
    draft = request.draft
    moments = dict.fromkeys(post.planned_at for post in draft.posts)
    planned = listed([moment_of(at, request.now) for at in moments])
    return texts.TO_APPROVE.format(
        number=draft.number, author=f"<@{draft.author}>", planned=planned
    )


def _texts(request: Request) -> Iterator[Block]:
    """Yield each different text once, under the accounts that will carry it."""
    content = request.draft.content
    by_text: dict[str, list[str]] = {}
    for account in content.accounts:
        by_text.setdefault(content.text_of(account), []).append(
            escape(request.titles.get(account, account))
        )
    for words, accounts in by_text.items():
        yield section(texts.PREVIEW.format(account=listed(accounts)))
        yield plain(words[:TEXT])
        if len(words) > TEXT:
            yield plain(words[TEXT:])
    if content.link:
        yield context(texts.LINK.format(link=escape(content.link)))
    if content.picture:
        yield context(
            texts.PICTURE.format(
                description=literal(content.picture.description) or texts.NO_DESCRIPTION,
                origin=literal(content.picture.origin) or texts.NO_ORIGIN,
            )
        )


def _checks(request: Request) -> Iterator[Block]:
    standing = [one for one in request.found if one.state is State.OPEN]
    for one in standing[:SHOWN]:
        mark = MARKS[one.finding.severity]
        yield context(texts.STANDING.format(mark=mark, message=literal(one.finding.message)))
    ignored = [one for one in request.found if one.state is State.IGNORED]
    for one in ignored[:SHOWN]:
        reason = literal(request.reasons.get(one.id, "")) or texts.NO_REASON
        yield context(texts.IGNORED.format(message=literal(one.finding.message), reason=reason))
    if request.draft.not_run:
        yield context(texts.INCOMPLETE)
    elif not standing and not ignored:
        yield context(texts.CLEAN)


def _difference(request: Request) -> Iterator[Block]:
    if request.before is None or request.before.text == request.draft.content.text:
        return
    words = difference(request.before.text, request.draft.content.text)
    yield section(f"{texts.CHANGED}\n{shortened(words, DIFFERENCE)}")


def difference(before: str, after: str) -> str:
    """Return what changed between two texts: removed words struck out, added ones in bold."""
    old, new = (re.findall(r"\S+|\n", text) for text in (before, after))
    shown: list[str] = []
    for tag, a, b, c, d in difflib.SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag == "equal":
            kept = new[c:d]
            shown += [escape(word) for word in (kept if len(kept) < 9 else [*kept[:4], "…", *kept[-4:]])]  # noqa: PLR2004, E501
            continue
        shown += [f"~{literal(word)}~" for word in old[a:b] if word != "\n"]
        shown += [f"*{literal(word)}*" for word in new[c:d] if word != "\n"]
    return " ".join(shown)


def _decision(request: Request) -> Iterator[Block]:
    draft = request.draft
    if request.approved_by:
        people = listed([f"<@{user}>" for user in request.approved_by])
        yield context(texts.PARTLY.format(people=people, count=request.needed))
    value = {"draft": draft.id, "version": draft.version}
    elements: list[ButtonElement] = [
        button(texts.REQUEST_CHANGES, REQUEST_CHANGES, value),
        button(texts.REFUSE, REFUSE, value, style="danger"),
    ]
    blocked = any(
        hinders(one) and one.finding.severity is Severity.BLOCKING for one in request.found
    )
    if blocked:
        yield context(texts.BLOCKED)
    else:
        elements.insert(0, button(texts.APPROVE, APPROVE, value, style="primary"))
    yield actions(elements)
