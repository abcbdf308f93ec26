"""Lay one finding out: what is wrong, the words in their sentence, and buttons to settle it."""

from collections.abc import Iterator
from functools import partial
from typing import Final

from slack_sdk.models.blocks import Block, ButtonElement, SectionBlock

from checks.lifecycle import Status
from checks.reproaches import policy
from checks.types import PostType, Severity
from handlers import doors
from handlers import texts as common
from handlers.blocks import MARKS, actions, button, context, quote, section
from handlers.drafts import texts
from handlers.drafts.mending import made_by
from handlers.drafts.sheet import DAILY_CAP, Sheet
from handlers.points import Point
from handlers.wording import escape, in_context, listed, literal, short_moment, shortened
from storage.appeals import Door
from storage.findings import Found

FIX: Final = "drafts.fix"
IGNORE: Final = "drafts.ignore"
ADD_WORD: Final = "drafts.add_word"
CHANGE_TYPE: Final = "drafts.change_type"
# Where the writers may still settle something.
SETTLING: Final = frozenset(
    {Status.OPEN, Status.IN_REVIEW, Status.CHANGES_REQUESTED, Status.EXPIRED}
)
SUGGESTIONS: Final = 3
WIDTH: Final = 240


def finding_blocks(sheet: Sheet, point: Point, types: dict[str, str]) -> list[Block]:
    """Return the blocks of one point; ``types`` are the names of the types of posts."""
    one = point.found
    said = section(_words(sheet, point))
    quoted = list(_quoted(sheet, one))
    if sheet.draft.status not in SETTLING and one.finding.check != DAILY_CAP:
        return [said, *quoted]
    elements = _buttons(sheet, point, types)
    if len(elements) == 1 and not quoted:
        return [_beside(said, elements[0]), *_asked(sheet, one)]
    name = f"finding.{sheet.draft.version}.{one.key}"
    return [said, *quoted, *([actions(elements, name)] if elements else []), *_asked(sheet, one)]


def _beside(said: SectionBlock, element: ButtonElement) -> SectionBlock:
    said.accessory = element
    return said


def _words(sheet: Sheet, point: Point) -> str:
    one, places = point.found, len(point.same)
    some = len(one.accounts) < len(sheet.draft.posts) and one.finding.check != DAILY_CAP
    titles = listed([escape(sheet.title(key)) for key in one.accounts])
    return texts.FINDING.format(
        mark=MARKS[one.finding.severity],
        accounts=texts.ONLY_ACCOUNTS.format(accounts=titles) if some else "",
        message=literal(shortened(" ".join(one.finding.message.splitlines()), WIDTH)),
        times=texts.TIMES.format(count=places) if places > 1 else "",
        source=_source(one),
    )


def _source(one: Found) -> str:
    article = one.finding.article
    if article is None:
        return texts.GOOD_PRACTICE
    if article[0].isdigit():
        return texts.SOURCE.format(article=article)
    return texts.ANNEX.format(article=article.replace("-", " "))


def _quoted(sheet: Sheet, one: Found) -> Iterator[Block]:
    """Yield the sentence with the words at fault in bold; nothing for a secret."""
    if one.finding.span and one.finding.excerpt:
        text = sheet.draft.content.text_of(one.accounts[0])
        yield quote(*in_context(text, *one.finding.span, WIDTH))


def _buttons(sheet: Sheet, point: Point, types: dict[str, str]) -> list[ButtonElement]:
    one, finding = point.found, point.found.finding
    if finding.check == DAILY_CAP:
        return _cap_buttons(sheet, one) if finding.severity is Severity.BLOCKING else []
    value = {"draft": sheet.draft.id, "version": sheet.draft.version, "finding": one.key}
    made = partial(made_by, sheet.draft.content.text_of(one.accounts[0]), finding)
    label = _label(point)
    elements = [
        button(label.format(words=_shown(words)), FIX, {**value, "choice": n, "makes": made(words)})
        for n, words in enumerate(finding.suggestions[:SUGGESTIONS])
        if finding.span is not None
    ]
    if finding.check == "post_type" and finding.rule in set(PostType):
        name = types[finding.rule]
        elements.append(button(texts.CHANGE_TYPE.format(type=name), CHANGE_TYPE, value))
    if finding.severity is not Severity.BLOCKING:
        elements.append(button(texts.IGNORE, IGNORE, value))
    if finding.rule in policy().spelling_rules and finding.excerpt:
        elements.append(button(texts.ADD_WORD, ADD_WORD, value))
    return [*elements, *_ways_out(sheet, one, value)]


def _label(point: Point) -> str:
    """Return what the button of a correction says, for one place or for all."""
    if len({one.finding.suggestions for one in point.same}) > 1:
        return texts.FIX_PLACES
    return texts.FIX_EVERYWHERE if len(point.same) > 1 else texts.FIX


def _ways_out(sheet: Sheet, one: Found, value: dict[str, object]) -> list[ButtonElement]:
    """Return the two doors out of a block, unless somebody knocked already."""
    appeal = sheet.appeal_of(one)
    if appeal is not None and appeal.granted is None:
        return []
    ways = (
        (Door.EXCEPTION, texts.ASK_EXCEPTION, doors.ASK_EXEMPTION),
        (Door.MISTAKE, texts.CONTEST, doors.CONTEST),
    )
    is_open = sheet.doors.get(one.key, frozenset())
    return [button(words, action, value) for door, words, action in ways if door in is_open]


def _shown(words: str) -> str:
    return words if words.strip() else texts.NOTHING


def _cap_buttons(sheet: Sheet, one: Found) -> list[ButtonElement]:
    account = one.accounts[0]
    value = {"draft": sheet.draft.id, "account": account}
    takes = [
        button(
            texts.TAKE_SLOT.format(slot=short_moment(at)),
            doors.TAKE_PLACE,
            {**value, "at": int(at.timestamp())},
        )
        for at in sheet.offers.get(account, ())
    ]
    if account not in sheet.asked:
        takes.append(button(texts.ASK_EXCEPTION, doors.ASK_EXCEPTION, value))
    if len(sheet.draft.posts) > 1:
        takes.append(button(texts.DROP_ACCOUNT, doors.DROP_POST, value))
    return takes


def _asked(sheet: Sheet, one: Found) -> Iterator[Block]:
    if one.finding.check == DAILY_CAP and one.accounts[0] in sheet.asked:
        yield context(texts.EXCEPTION_ASKED)
    appeal = sheet.appeal_of(one)
    if appeal is not None:
        yield context(common.APPEALS[appeal.door][appeal.granted])
