"""The few Block Kit shapes that every view uses; Slack's own models do the rest."""

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final

from slack_sdk.models.blocks import (
    ActionsBlock,
    Block,
    ButtonElement,
    ConfirmObject,
    ContextBlock,
    HeaderBlock,
    InputBlock,
    MarkdownTextObject,
    Option,
    OverflowMenuElement,
    PlainTextInputElement,
    PlainTextObject,
    RichTextBlock,
    RichTextElementParts,
    RichTextPreformattedElement,
    RichTextQuoteElement,
    SectionBlock,
)

from checks.types import Severity
from handlers import texts
from handlers.wording import shortened, visible

MARKS: Final = {
    Severity.BLOCKING: texts.BLOCKING_MARK,
    Severity.WARNING: texts.WARNING_MARK,
    Severity.ADVICE: texts.ADVICE_MARK,
}
BUTTON_LIMIT: Final = 75
SECTION_LIMIT: Final = 3000
# A long text goes in pieces of four fifths of what one section takes.
PIECE: Final = 2400
HEADER_LIMIT: Final = 150
HINT_LIMIT: Final = 2000
NOTHING: Final = "…"  # in place of words that hold nothing to be seen
# A message near 13,200 characters of blocks is refused: what cannot fit is said elsewhere.
MESSAGE_LIMIT: Final = 12_800


def section(words: str) -> SectionBlock:
    """Return a paragraph of mrkdwn, already escaped by its caller."""
    return SectionBlock(text=_markdown(words))


def asked(words: str, element: ButtonElement | OverflowMenuElement) -> SectionBlock:
    """Return a paragraph of mrkdwn with what to click beside it."""
    return SectionBlock(text=_markdown(words), accessory=element)


def header(words: str) -> HeaderBlock:
    """Return a title."""
    return HeaderBlock(text=PlainTextObject(text=shortened(words, HEADER_LIMIT), emoji=True))


def fitted(lines: Iterable[str], most: int) -> tuple[list[str], int]:
    """Return the first lines that go together in so many characters, and how many do not."""
    kept: list[str] = []
    every = list(lines)
    for line in every:
        if sum(map(len, kept)) + len(kept) + len(line) > most:
            break
        kept.append(line)
    return kept, len(every) - len(kept)


def context(words: str) -> ContextBlock:
    """Return a line of small print, already escaped by its caller."""
    return ContextBlock(elements=[_markdown(words)])


def _markdown(words: str) -> MarkdownTextObject:
    # Verbatim: Slack makes no address or mention out of what people typed.
    return MarkdownTextObject(text=shortened(words, SECTION_LIMIT), verbatim=True)


def plain(words: str) -> SectionBlock:
    """Return somebody's words as they are: nothing in them is read as mrkdwn, nothing is hidden."""
    shown = shortened(visible(words), SECTION_LIMIT)
    return SectionBlock(text=PlainTextObject(text=shown if shown.strip() else NOTHING, emoji=False))


def quote(before: str, words: str, after: str) -> RichTextBlock:
    """Return a sentence as it is, with some of its words in bold."""
    return passage([(before, False), (words, True), (after, False)])


def passage(pieces: Iterable[tuple[str, bool]]) -> RichTextBlock:
    """Return somebody's words as they are, the marked pieces in bold."""
    parts = RichTextElementParts
    bold = parts.TextStyle(bold=True)
    seen = [(visible(text), on) for text, on in pieces]
    kept = [parts.Text(text=text, style=bold if on else None) for text, on in seen if text]
    return RichTextBlock(elements=[RichTextQuoteElement(elements=kept)])


def preformatted(words: str) -> RichTextBlock:
    """Return somebody's words alone, as they are, to be copied."""
    text = RichTextElementParts.Text(text=visible(words) or NOTHING)
    return RichTextBlock(elements=[RichTextPreformattedElement(elements=[text])])


def button(
    words: str,
    action: str,
    value: Mapping[str, Any],
    style: str | None = None,
    confirm: ConfirmObject | None = None,
) -> ButtonElement:
    """Return a button that carries identifiers, never words."""
    return ButtonElement(
        text=PlainTextObject(text=shortened(words, BUTTON_LIMIT), emoji=True),
        action_id=action,
        value=json.dumps(value, separators=(",", ":")),
        style=style,
        confirm=confirm,
    )


def confirmed(title: str, text: str, yes: str) -> ConfirmObject:
    """Return a question to answer before a button acts."""
    return ConfirmObject(
        title=PlainTextObject(text=title),
        text=PlainTextObject(text=text),
        confirm=PlainTextObject(text=yes),
        deny=PlainTextObject(text=texts.CANCEL),
    )


def menu(action: str, choices: Mapping[str, str]) -> OverflowMenuElement:
    """Return a menu of two to five choices, by their values."""
    return OverflowMenuElement(
        action_id=action, options=[option(words, value) for value, words in choices.items()]
    )


def actions(
    elements: Sequence[ButtonElement | OverflowMenuElement], name: str | None = None
) -> ActionsBlock:
    """Return a row of buttons; their action identifiers are made distinct."""
    for place, one in enumerate(elements):
        one.action_id = f"{one.action_id}:{place}"
    return ActionsBlock(elements=list(elements), block_id=name)


def option(words: str, value: str) -> Option:
    """Return one choice of a list."""
    return Option(
        text=PlainTextObject(text=shortened(words, BUTTON_LIMIT), emoji=True), value=value
    )


def text_input(  # noqa: PLR0913  a field has all of these
    name: str,
    label: str,
    value: str,
    *,
    lines: bool = True,
    optional: bool = True,
    limit: int = SECTION_LIMIT,
    hint: str | None = None,
) -> InputBlock:
    """Return a field of text, in a block of the same name."""
    return InputBlock(
        block_id=name,
        label=PlainTextObject(text=label),
        hint=PlainTextObject(text=shortened(hint, HINT_LIMIT)) if hint else None,
        optional=optional,
        element=PlainTextInputElement(
            action_id=name, multiline=lines, max_length=limit, initial_value=value or None
        ),
    )


def size(blocks: Iterable[Block]) -> int:
    """Return the characters that blocks take in a message, as Slack counts them."""
    shown = [one.to_dict() for one in blocks]
    return len(json.dumps(shown, ensure_ascii=False, separators=(",", ":")))


def fits(*parts: Iterable[Block]) -> bool:
    """Return whether blocks go together in one message."""
    return sum(map(size, parts)) <= MESSAGE_LIMIT
