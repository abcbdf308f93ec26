"""Lay out a question put to a department, and a reply with its verdict. Values in, blocks out."""

from collections.abc import Iterator
from typing import Final

from slack_sdk.models.blocks import Block

from checks.types import Severity
from checks.verdict import Finding, Outcome, Verdict
from handlers import texts as common
from handlers.blocks import actions, button, context, plain, preformatted, section
from handlers.comments import texts
from handlers.comments.sheet import Sheet
from handlers.messages import Message
from handlers.remedies import all_contestable
from handlers.wording import escape, literal, shortened, title_of
from storage.questions import Question
from storage.replies import Kind, Reply

DONE: Final = "comments.done"
EDIT: Final = "comments.edit"
MISTAKE: Final = "comments.mistake"
MARKS: Final = {
    Severity.BLOCKING: common.BLOCKING_MARK,
    Severity.WARNING: common.WARNING_MARK,
    Severity.ADVICE: common.ADVICE_MARK,
}
SHOWN: Final = 10
EXCERPT: Final = 120


def reply_message(reply: Reply, sheet: Sheet) -> Message:
    """Return a reply with its verdict: the words to copy once nothing forbids them."""
    words = texts.VERDICT.format(
        kind=texts.KINDS[reply.kind],
        by=f"<@{reply.by}>",
        number=sheet.comment.number,
        outcome=texts.OUTCOMES[outcome_of(reply)],
    )
    blocks: list[Block] = [section(words), *_findings(reply)]
    if reply.not_run:
        reasons = ", ".join(dict.fromkeys(escape(one.reason) for one in reply.not_run))
        blocks.append(context(texts.NOT_RUN.format(reasons=reasons)))
    if reply.has(Severity.BLOCKING):
        blocks.append(plain(reply.text))
    else:
        blocks += [context(texts.TO_COPY), preformatted(reply.text)]
    return Message(words, [*blocks, *_steps(reply, sheet)], card=True)


def outcome_of(reply: Reply) -> str:
    """Return what a reply comes to, in one word."""
    if reply.sent_at:
        return "sent"
    return Verdict("", reply.findings, reply.not_run).outcome


def _findings(reply: Reply) -> Iterator[Block]:
    order = list(Severity)
    found = sorted(reply.findings, key=lambda one: order.index(one.severity))
    for one in found[:SHOWN]:
        yield section(_finding(one))


def _finding(one: Finding) -> str:
    words = literal(shortened(one.excerpt, EXCERPT)) if one.excerpt else ""
    return texts.FINDING.format(
        mark=MARKS[one.severity],
        message=literal(one.message),
        excerpt=texts.EXCERPT.format(words=words) if words else "",
    )


def _steps(reply: Reply, sheet: Sheet) -> Iterator[Block]:
    if reply.sent_at or not sheet.comment.is_open:
        return
    value = {"reply": reply.id}
    elements = []
    if outcome_of(reply) != Outcome.BLOCKED:
        elements.append(button(texts.DONE[reply.kind], DONE, value, style="primary"))
    if reply.kind is not Kind.REDIRECT:
        elements.append(button(texts.EDIT, EDIT, value))
    if all_contestable(sheet.decisions, reply.findings):
        elements.append(button(texts.MISTAKE, MISTAKE, value))
    yield actions(elements)


def question_message(question: Question, account: str, department: str, director: str) -> Message:
    """Return the card of a question; its thread takes the answers."""
    title = texts.QUESTION_FOR.format(
        title=escape(department), mention=f" <@{director}>" if director else ""
    )
    head = texts.QUESTION.format(account=escape(account), department=title if department else "")
    how = texts.QUESTION_HOW if question.is_open else texts.QUESTION_CLOSED
    blocks = [section(head), plain(question.text), context(how)]
    words = texts.QUESTION_FALLBACK.format(title=escape(title_of(question.text)))
    return Message(words, blocks, card=True)
