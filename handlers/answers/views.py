"""Lay out an answer: its card for the team, its receipt for its author. Values in, blocks out."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from slack_sdk.models.blocks import Block, ButtonElement

from checks.answer_life import WAITING, AnswerStatus
from checks.city import City
from checks.types import Severity
from checks.workdays import local_day
from handlers import doors
from handlers import texts as common
from handlers.answers import texts
from handlers.answers.wording import (
    department_of,
    named,
    person,
    question_of,
)
from handlers.blocks import actions, button, context, plain, section
from handlers.messages import Message
from handlers.wording import (
    date_of,
    hidden_words,
    linked,
    listed,
    literal,
    moment_of,
    plural,
    shortened,
)
from storage.answers import Answer
from storage.questions import Question

CLAIM: Final = doors.CLAIM_ANSWER
TAKE_OVER: Final = "answers.take_over"
RELEASE: Final = "answers.release"
EDIT: Final = "answers.edit"
PUBLISH: Final = "answers.publish"
ASK: Final = "answers.ask"
DECLINE: Final = "answers.decline"
COMPARE: Final = "answers.compare"
READ: Final = "answers.read"
MARKS: Final = {
    Severity.BLOCKING: common.BLOCKING_MARK,
    Severity.WARNING: common.WARNING_MARK,
    Severity.ADVICE: common.ADVICE_MARK,
}
LONGEST: Final = 1500
QUESTION: Final = 600
REMARK: Final = 300
SHOWN: Final = 6


@dataclass(frozen=True, slots=True)
class Sheet:
    """Everything that is shown of an answer at one moment."""

    answer: Answer
    question: Question | None
    others: tuple[Answer, ...]
    reason: str
    city: City
    now: datetime


def card_message(sheet: Sheet) -> Message:
    """Return the team's card of an answer, as it stands now."""
    answer = sheet.answer
    blocks: list[Block] = [section(_lead(sheet)), *_question(sheet), *_texts(sheet)]
    blocks += map(context, _details(sheet))
    if answer.status in WAITING:
        blocks += map(context, _checked(answer))
    blocks.append(section(_state(sheet)))
    if answer.status in WAITING:
        blocks.append(actions(_buttons(sheet)))
    return Message(texts.CARD_FALLBACK.format(number=answer.number), blocks, card=True)


def _lead(sheet: Sheet) -> str:
    answer = sheet.answer
    words = texts.CARD_CORRECTION if answer.given.correction else texts.CARD
    return words.format(
        number=answer.number,
        author=person(answer.author, texts.NO_AUTHOR),
        received=moment_of(answer.received_at, sheet.now),
        how=texts.SOURCES[answer.given.source].format(by=person(answer.entered_by, "")),
    )


def _question(sheet: Sheet) -> Iterator[Block]:
    words = question_of(sheet.answer, sheet.question)
    if words:
        yield section(texts.THE_QUESTION)
        yield plain(shortened(words, QUESTION))
    else:
        yield section(texts.NO_QUESTION)


def _texts(sheet: Sheet) -> Iterator[Block]:
    answer = sheet.answer
    yield section(texts.THE_ANSWER)
    if answer.given.text:
        yield plain(shortened(answer.given.text, LONGEST))
    else:
        yield section(texts.EMPTY)
    if answer.reply is not None and answer.reply != answer.given.text:
        yield section(texts.THE_REPLY)
        yield plain(shortened(answer.reply, LONGEST))


def _details(sheet: Sheet) -> Iterator[str]:
    answer, given = sheet.answer, sheet.answer.given
    if given.files:
        yield texts.FILES.format(names=listed([literal(one) for one in given.files[:SHOWN]]))
    if given.remark:
        yield texts.REMARK.format(remark=literal(shortened(given.remark, REMARK)))
    if given.origin:
        yield texts.ORIGIN_LINE.format(origin=literal(given.origin))
    if given.valid_until:
        expired = answer.expired(local_day(sheet.now))
        words = texts.EXPIRED if expired else texts.VALID_LINE
        yield words.format(day=date_of(given.valid_until))
    department = department_of(sheet.city, answer.author)
    if given.may_name and department:
        yield texts.NAME_LINE.format(department=literal(department))
    if given.hidden:
        yield texts.HIDDEN_LINE.format(what=hidden_words(given.hidden))
    if answer.outdated:
        yield texts.OUTDATED
    if answer.gone_at:
        yield texts.GONE
    if sheet.others:
        counted = plural(len(sheet.others), *texts.OTHER_ANSWERS)
        numbers = listed([one.number for one in sheet.others])
        yield texts.OTHERS.format(count=counted, numbers=numbers)


def _checked(answer: Answer) -> Iterator[str]:
    """Yield what the checks say of the words that the city would publish."""
    if answer.judged_version != answer.version:
        yield texts.CHECKING
        return
    for one in answer.findings[:SHOWN]:
        article = texts.FINDING_ARTICLE.format(article=one.article) if one.article else ""
        yield texts.FINDING.format(
            mark=MARKS[one.severity], message=literal(one.message), article=article
        )
    left = len(answer.findings) - SHOWN
    if left > 0:
        yield texts.MORE_FINDINGS.format(count=plural(left, *texts.REMARKS))
    if answer.not_run:
        yield texts.NOT_RUN.format(checks=named(answer.not_run))
    elif not answer.findings:
        yield texts.CLEAN


def _state(sheet: Sheet) -> str:
    answer = sheet.answer
    return texts.STATES[answer.status].format(
        by=person(answer.claimed_by, texts.SOMEBODY),
        at=moment_of(answer.published_at, sheet.now) if answer.published_at else "",
        link=linked(answer.link),
        reason=literal(sheet.reason),
    )


def _buttons(sheet: Sheet) -> list[ButtonElement]:
    answer = sheet.answer
    value = {"answer": answer.id}
    if answer.status is AnswerStatus.RECEIVED:
        found = [button(texts.CLAIM, CLAIM, value, style="primary")]
    else:
        found = [
            button(texts.EDIT, EDIT, value),
            button(texts.PUBLISH, PUBLISH, value, style="primary"),
            button(texts.ASK, ASK, value),
            button(texts.DECLINE, DECLINE, value),
            button(texts.RELEASE, RELEASE, value),
            button(texts.TAKE_OVER, TAKE_OVER, value),
        ]
    if len(answer.words) > LONGEST or len(answer.given.text) > LONGEST:
        found.append(button(texts.READ, READ, value))
    if sheet.others:
        found.append(button(texts.COMPARE, COMPARE, value))
    return found
