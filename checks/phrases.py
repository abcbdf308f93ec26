"""Cut a text into sentences as a reader of French does: abbreviations and hours end nothing."""

import re
from functools import lru_cache
from typing import Final

from checks.plain import read
from checks.types import Span

ENDING: Final = re.compile(r"(?:[.!?…]+[»\"”')\]]*(?: »)?(?=\s|$|[^\w\s.,;:!?…»\"”')\]/@-])|\n+)")
ABBREVIATION: Final = re.compile(
    r"(?:^|[\s('«.-])(?:m|mm|mme|mmes|mlle|me|dr|dre|drs|pr|pre|st|ste|p\. ?ex|ex|env|tel|av|boul"
    r"|c\.-a-d|cf|j\.-c)$"
)
NUMBERED: Final = re.compile(
    r"(?:^|[\s('«.-])(?:no|nos|art|p|pp|ch|app|vol|rte|poste|reg|lot|cell|tel)$"
)
INITIAL: Final = re.compile(r"(?:^|[\s'.-])[A-Z]$")


@lru_cache(maxsize=32)
def sentences(text: str) -> tuple[Span, ...]:
    """Return the place of each sentence in the plain reading of a text, blank ones left out."""
    low, cased = read(text).low, read(text).cased
    found: list[Span] = []
    start = 0
    for match in ENDING.finditer(low):
        if match.group()[0] != "\n" and _goes_on(low, cased, match):
            continue
        found.append((start, match.end()))
        start = match.end()
    found.append((start, len(low)))
    return tuple(trimmed for span in found if (trimmed := _trim(low, span)))


def around(text: str, place: int) -> Span:
    """Return the sentence that holds a place of the plain reading."""
    return next((one for one in sentences(text) if one[0] <= place <= one[1]), (0, 0))


def _goes_on(low: str, cased: str, match: re.Match[str]) -> bool:
    """Say whether a stop does not end its sentence."""
    after = cased[match.end() : match.end() + 4].lstrip(' «"“(')
    if after[:1].islower():
        return True
    if match.group() != ".":
        return False
    before = slice(max(0, match.start() - 8), match.start())
    if ABBREVIATION.search(low[before]) or INITIAL.search(cased[before]):
        return True
    return after[:1].isdigit() and bool(NUMBERED.search(low[before]))


def _trim(low: str, span: Span) -> Span | None:
    words = low[slice(*span)]
    left, right = len(words) - len(words.lstrip()), len(words) - len(words.rstrip())
    return (span[0] + left, span[1] - right) if words.strip() else None
