"""Write a text as LanguageTool reads best, and keep where each character was.

LanguageTool counts in UTF-16 units, takes a letter followed by its accent for an unknown word,
and misses the beginning of a sentence that stands behind an emoji or a bullet.
"""

import re
import unicodedata
from dataclasses import dataclass
from typing import Final, Literal

from checks.types import Span

# A space of no width hides nothing, and no rule reproaches it.
STAND_IN: Final = "\u200b"
# What counts two units, symbols, control characters, halves of a character, directions of writing.
SYMBOL: Final = re.compile(
    "[\U00010000-\U0010ffff\u2022\u2190-\u21ff\u2300-\u27bf\u2900-\u297f\u2b00-\u2bff\u20e3\ufe0f"
    "\x00-\x08\x0e-\x1f\x7f-\x9f\ud800-\udfff\u200c-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufffe\uffff]"
)
# Where a new sentence begins for the eye, though not for LanguageTool: a line, an item or a part
# whose first word has a capital; what follows an emoji that follows a word.
PICTURE: Final = "[\U0001f300-\U0001faff\u2600-\u27bf\u2b50]"
BREAK: Final = re.compile(
    f"(?:(?<!\n)\r?\n|[|\u2022]|(?<=\\w ){PICTURE})(?=[^\\w\n|\u2022]{{0,12}}[A-Z\\u00c0-\\u00dd])"
)
PARAGRAPH: Final = "\n\n"
# A mark between the items of a list that follow each other on a line: the words on both sides are
# no neighbours.
ITEM: Final = re.compile(
    "(?<=\\S )[\u2022\u25aa\u25ab\u25cf\u25cb\u25e6\u2713\u2714](?=\ufe0f? \\S)"
)
BAR: Final = "|"
# A character with the marks that belong to it: they become one letter. What is not seen inside a
# word disappears: soft hyphens, spaces of no width.
SOFT_HYPHEN: Final = "\u00ad"
UNSEEN: Final = f"{SOFT_HYPHEN}|(?<=[^\\W\\d_])[\u200b\u2060\ufeff](?=[^\\W\\d_])"
CLUSTER: Final = re.compile(
    f"(?P<gone>(?:{UNSEEN})+)|[^\u0300-\u036f][\u0300-\u036f]*|[\u0300-\u036f]+"
)
LIGATURE: Final = re.compile("[\ufb00-\ufb06]")
# Without one of these, every character stays where it was.
JOINING: Final = re.compile(f"[\u0300-\u036f]|{UNSEEN}|{LIGATURE.pattern}")
MOVING: Final = re.compile(f"{JOINING.pattern}|{BREAK.pattern}")
# What people type for an apostrophe inside a word, and for the o of « no ».
APOSTROPHE: Final = re.compile(r"(?<=\w)[\u02bc\u2018\u2032\u00b4`](?=\w)|\u02bc")
SIGNS: Final = str.maketrans({"\u2070": "\u00b0"})


@dataclass(frozen=True, slots=True)
class Legible:
    """A text as it is sent; ``at`` tells where each of its characters began, if that moved."""

    text: str
    at: tuple[int, ...] | None = None

    def span(self, start: int, end: int) -> Span:
        """Return where a stretch of what was sent lies in the text as it was written."""
        if self.at is None:
            return start, end
        return self.at[start], self.at[end]


def legible(text: str) -> Legible:
    """Return the text to send."""
    text = ITEM.sub(BAR, APOSTROPHE.sub("’", text).translate(SIGNS))
    if not MOVING.search(text):
        return Legible(SYMBOL.sub(STAND_IN, text))
    breaks = {found.end() - 1 for found in BREAK.finditer(text)}
    letters: list[str] = []
    at: list[int] = []
    for cluster in CLUSTER.finditer(text):
        letter = PARAGRAPH if cluster.start() in breaks else _letter(cluster)
        letters.append(letter)
        at.extend([cluster.start()] * len(letter))
    return Legible("".join(letters), (*at, len(text)))


def letter_of(cluster: re.Match[str]) -> str:
    """Return the letter that a character makes with its marks; none for what is not seen."""
    if cluster["gone"]:
        return ""
    form: Literal["NFC", "NFKC"] = "NFKC" if LIGATURE.match(cluster.group()) else "NFC"
    return unicodedata.normalize(form, cluster.group())


def _letter(cluster: re.Match[str]) -> str:
    return SYMBOL.sub(STAND_IN, letter_of(cluster))
