"""Lay out what is said at once: the receipt of an answer, a discreet button, a line of news."""

from collections.abc import Iterator
from typing import Final

from slack_sdk.models.blocks import Block

from checks.addressing import speaks_to_the_public
from checks.answer_life import WAITING
from handlers import doors
from handlers.answers import texts
from handlers.answers.views import CLAIM, Sheet
from handlers.answers.wording import person, platform_of
from handlers.blocks import actions, button, context, section
from handlers.messages import Message
from handlers.wording import masked_words
from storage.answers import Answer
from storage.outbox import Place

MODIFY: Final = "answers.modify"
MAKE: Final = "answers.make"
WRITE: Final = doors.PROPOSE_ANSWER


def receipt_message(sheet: Sheet, thread: Place | None) -> Message:
    """Return what the author is told at once: received, masked, what is missing."""
    answer = sheet.answer
    words = texts.RECEIPT.format(
        author=person(answer.author or answer.entered_by, texts.NO_AUTHOR),
        number=answer.number,
        platform=platform_of(sheet.city, sheet.question),
    )
    blocks = [section(words), *map(section, _remarks(answer)), _end(answer)]
    fallback = texts.RECEIPT_FALLBACK.format(number=answer.number)
    return Message(fallback, blocks, thread, card=True)


def offer_message(words: str, code: str, value: dict[str, str], thread: Place) -> Message:
    """Return the discreet line under a message, with what may be done of it."""
    blocks: list[Block] = [context(words)]
    if code in {"offer", "offer_private"}:
        blocks.append(actions([button(texts.MAKE, MAKE, value)]))
    elif code == "empty":
        blocks.append(actions([button(texts.WRITE, WRITE, {})]))
    return Message(words, blocks, thread)


def news_message(words: str, answer: Answer, thread: Place | None, *, claimable: bool) -> Message:
    """Return a line for the team, with the button that takes the answer where nobody has."""
    blocks: list[Block] = [section(words)]
    if claimable:
        value = {"answer": answer.id}
        blocks.append(actions([button(texts.CLAIM, CLAIM, value, style="primary")]))
    return Message(words, blocks, thread)


def _end(answer: Answer) -> Block:
    """Return the button that mends an answer, or that there is nothing left to mend."""
    if answer.status in WAITING:
        return actions([button(texts.MODIFY, MODIFY, {"answer": answer.id})])
    return context(texts.CLOSED)


def _remarks(answer: Answer) -> Iterator[str]:
    """Yield what the author may want to know or to mend."""
    given = answer.given
    if speaks_to_the_public(given.text):
        yield texts.REMINDER
    if given.hidden:
        yield masked_words(given.hidden)
    if answer.status in WAITING and not answer.has_question:
        yield texts.ASK_QUESTION
    if answer.status in WAITING and not given.text:
        yield texts.NO_WORDS
