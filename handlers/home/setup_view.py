"""Lay out the checklist of the first set-up. Values in, blocks out."""

from collections.abc import Iterable, Iterator
from typing import Final

from slack_sdk.models.blocks import Block

from handlers import doors
from handlers.blocks import asked, button, context, header
from handlers.home import texts
from handlers.setting_up import Missing
from handlers.wording import escape, listed

# How many things are named; the others are behind the button.
NAMED: Final = 6


def setup_blocks(found: Iterable[Missing]) -> Iterator[Block]:
    """Yield what the city has not said yet, each with its button."""
    yield header(texts.SETUP)
    yield context(texts.SETUP_LEAD)
    for one in found:
        names = [escape(texts.NAMES.get(name, name)) for name in one.names]
        shown = [*names[:NAMED], *(["…"] if len(names) > NAMED else [])]
        words = texts.MISSING[one.code or one.section].format(names=listed(shown))
        yield asked(words, button(texts.SETTLE, doors.SHOW_SETTINGS, {"section": one.section}))
