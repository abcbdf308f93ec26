"""Lay out a request against a finding, its form, and the form of its answer."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from slack_sdk.models.blocks import Block, InputBlock, PlainTextObject, StaticSelectElement
from slack_sdk.models.views import View

from checks.decisions import Choice
from handlers import texts as common
from handlers.appeals import texts
from handlers.blocks import actions, button, context, option, plain, quote, section, text_input
from handlers.messages import Message
from handlers.reasons import LONGEST
from handlers.wording import escape, in_context, literal, title_of
from storage.appeals import Appeal, Door
from storage.drafts import Stored
from storage.findings import Found

ASK_FORM: Final = "appeals.ask_form"
ANSWER_FORM: Final = "appeals.answer_form"
GRANT: Final = "appeals.grant"
REFUSE: Final = "appeals.refuse"
WIDTH: Final = 240


@dataclass(frozen=True, slots=True)
class Request:
    """What an approver is shown of a request; ``found`` is gone once the words have changed."""

    appeal: Appeal
    draft: Stored
    found: Found | None
    category: str
    reason: str
    answer: str


def ask_form(
    kept: Mapping[str, object], door: Door, message: str, choices: Sequence[Choice]
) -> View:
    """Return the modal that asks for a way out of a finding."""
    blocks: list[Block] = [section(texts.LEADS[door]), plain(message)]
    if choices:
        element = StaticSelectElement(
            action_id="category",
            placeholder=PlainTextObject(text=texts.CHOOSE),
            options=[option(one.label, one.key) for one in choices],
        )
        label = PlainTextObject(text=texts.CATEGORY)
        blocks.append(InputBlock(block_id="category", label=label, element=element))
    blocks.append(_reason(texts.REASON_HINT))
    return _form(ASK_FORM, texts.TITLES[door], {**kept, "door": door}, blocks)


def answer_form(appeal: Appeal, *, granted: bool) -> View:
    """Return the modal that asks for the reason of an answer."""
    kept = {"appeal": appeal.id, "granted": int(granted)}
    title = texts.ANSWER_TITLES[appeal.door][granted]
    return _form(ANSWER_FORM, title, kept, [_reason(texts.ANSWER_HINT)])


def request_message(request: Request) -> Message:
    """Return the request, with the words that it is about; or the answer once it was given."""
    appeal, draft = request.appeal, request.draft
    by = f"<@{appeal.asked_by}>"
    words = texts.REQUESTS[appeal.door].format(
        by=by,
        number=draft.number,
        title=literal(title_of(draft.content.text)),
        category=escape(request.category),
        reason=literal(request.reason),
    )
    blocks: list[Block] = [section(words), *_about(request)]
    fallback = texts.FALLBACKS[appeal.door].format(by=by, number=draft.number)
    if appeal.granted is not None:
        said = texts.ANSWERED[appeal.door][appeal.granted].format(
            by=f"<@{appeal.decided_by}>", reason=literal(request.answer)
        )
        return Message(fallback, [*blocks, context(said)], card=True)
    if request.found is not None:
        value = {"appeal": appeal.id}
        grant = button(texts.GRANT[appeal.door], GRANT, value, style="primary")
        refuse = button(texts.REFUSE[appeal.door], REFUSE, value, style="danger")
        blocks.append(actions([grant, refuse]))
    return Message(fallback, blocks, card=True)


def _about(request: Request) -> list[Block]:
    """Return the finding and the words in their sentence; that they are gone when they are."""
    found = request.found
    if found is None:
        return [context(texts.CHANGED)]
    finding = found.finding
    source = texts.SOURCE.format(article=finding.article) if finding.article else ""
    said = texts.FINDING.format(message=literal(finding.message), source=source)
    if finding.span is None or finding.excerpt is None:
        return [section(said)]
    text = request.draft.content.text_of(found.accounts[0])
    return [section(said), quote(*in_context(text, *finding.span, WIDTH))]


def _reason(hint: str) -> InputBlock:
    return text_input("reason", texts.REASON, "", optional=False, limit=LONGEST, hint=hint)


def _form(callback: str, title: str, kept: Mapping[str, object], blocks: Sequence[Block]) -> View:
    return View(
        type="modal",
        callback_id=callback,
        title=PlainTextObject(text=title),
        submit=PlainTextObject(text=common.SEND),
        close=PlainTextObject(text=common.CANCEL),
        private_metadata=json.dumps(dict(kept)),
        blocks=blocks,
    )
