"""Lay one finding out: what is wrong, the words in their sentence, and buttons to settle it."""

from collections.abc import Iterator
from typing import Final

from slack_sdk.models.blocks import Block, ButtonElement

from checks.types import Severity
from handlers import doors
from handlers import texts as common
from handlers.blocks import actions, button, context, section
from handlers.drafts import texts
from handlers.drafts.sheet import DAILY_CAP, Sheet
from handlers.wording import literal, quoted, short_moment, shortened
from storage.findings import Found

FIX: Final = "drafts.fix"
IGNORE: Final = "drafts.ignore"
ADD_WORD: Final = "drafts.add_word"
MARKS: Final = {
    Severity.BLOCKING: common.BLOCKING_MARK,
    Severity.WARNING: common.WARNING_MARK,
    Severity.ADVICE: common.ADVICE_MARK,
}
SUGGESTIONS: Final = 3
SENTENCE: Final = 280
SPELLING: Final = "grammar"


def finding_blocks(sheet: Sheet, one: Found, number: int) -> Iterator[Block]:
    """Yield the blocks of one finding; ``number`` keeps its row of buttons apart from others."""
    finding = one.finding
    words = texts.FINDING.format(
        mark=MARKS[finding.severity], message=literal(finding.message), source=_source(one)
    )
    yield section(words)
    if finding.excerpt and one.sentence:
        yield context(_in_sentence(one))
    elements = _cap_buttons(sheet, one) if finding.check == DAILY_CAP else _buttons(sheet, one)
    if elements:
        row = actions(elements)
        row.block_id = f"finding.{sheet.draft.version}.{number}.{one.id}"
        yield row


def _source(one: Found) -> str:
    article = one.finding.article
    if article is None:
        return texts.GOOD_PRACTICE
    if article[0].isdigit():
        return texts.SOURCE.format(article=article)
    return texts.ANNEX.format(article=article.replace("-", " "))


def _in_sentence(one: Found) -> str:
    """Return the sentence with the words at fault in bold."""
    excerpt, sentence = one.finding.excerpt or "", one.sentence
    before, found, after = sentence.partition(excerpt)
    if not found or len(sentence) > SENTENCE:
        return quoted(literal(shortened(excerpt, SENTENCE)))
    # Slack reads emphasis only between spaces.
    parts = (literal(before.rstrip()), f"*{literal(found)}*", literal(after.lstrip()))
    return quoted(" ".join(part for part in parts if part))


def _buttons(sheet: Sheet, one: Found) -> list[ButtonElement]:
    finding = one.finding
    value = {"draft": sheet.draft.id, "version": sheet.draft.version, "finding": one.id}
    elements = [
        button(texts.FIX.format(words=_shown(words)), FIX, {**value, "choice": n})
        for n, words in enumerate(finding.suggestions[:SUGGESTIONS])
        if finding.span is not None
    ]
    if finding.severity is not Severity.BLOCKING:
        elements.append(button(texts.IGNORE, IGNORE, value))
    if finding.check == SPELLING and finding.excerpt and " " not in finding.excerpt:
        elements.append(button(texts.ADD_WORD, ADD_WORD, value))
    return elements


def _shown(words: str) -> str:
    return words if words.strip() else texts.NOTHING


def _cap_buttons(sheet: Sheet, one: Found) -> list[ButtonElement]:
    value = {"draft": sheet.draft.id, "version": sheet.draft.version, "account": one.accounts[0]}
    offers = sheet.offers.get(one.accounts[0], ())
    takes = [
        button(
            texts.TAKE_SLOT.format(slot=short_moment(at)),
            doors.TAKE_PLACE,
            {**value, "at": int(at.timestamp())},
        )
        for at in offers
    ]
    takes.append(button(texts.ASK_EXCEPTION, doors.ASK_EXCEPTION, value))
    if len(sheet.draft.posts) > 1:
        takes.append(button(texts.DROP_ACCOUNT, doors.DROP_POST, value))
    return takes
