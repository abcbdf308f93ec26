"""Propose the nature of a comment from its words (art. 6, 7, 10); a person decides. Pure."""

import re
import tomllib
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, lru_cache
from itertools import islice
from pathlib import Path
from typing import Any, Final

from checks.nature_words import leanings
from checks.plain import read
from checks.voices import insults

HERE: Final = Path(__file__).parent
FILES: Final = ("dangers.toml", "natures.toml")
LISTED: Final = re.compile(r"<(\w+)>")
# What says nothing by itself: names called, addresses, signs, greetings.
ASIDE: Final = re.compile(
    r"@\w+(?: [a-z]+)?|https?://\S+|[^\w\s]+"
    r"|\b(?:lol|haha\w*|mdr|ok|allo|hello|salut|regarde|ca|premiere?|viens voir)\b"
)
# A street or a park that is named after something says nothing of that thing.
NAMED: Final = re.compile(
    r"\b(rue|avenue|boulevard|boul|chemin|rang|montee|place|parc|pont|ecole|quartier)"
    r" (?:des |du |de la |de l'|d')(?!ici|la ville|quartier|coin|enfants?|village)\w+"
)
# Words of one thing stand within so many letters of each other; hostile texts repeat them.
NEAR: Final = 90
MOST: Final = 20
# How far a text must lean towards danger; further when something says that all is calm.
LEANS: Final = 0.0
LEANS_THOUGH_CALM: Final = 1.5
# What a sure sign adds to what a text leans to.
SURE_COMPLAINT: Final = 2.0
SURE_QUESTION: Final = 1.0

Span = tuple[int, int]


class Nature(StrEnum):
    """What a comment of the public is."""

    QUESTION = "question"
    COMPLAINT = "complaint"
    MEDIA = "media"
    ADVERTISING = "advertising"
    INSULT = "insult"
    DANGER = "danger"
    OPINION = "opinion"
    OFF_TOPIC = "off_topic"


@dataclass(frozen=True, slots=True)
class Signs:
    """What one nature is recognised by: words that say it alone, words that say it together."""

    never: re.Pattern[str] | None
    calm: re.Pattern[str] | None
    alone: re.Pattern[str] | None
    together: tuple[tuple[re.Pattern[str], ...], ...]

    def within(self, words: str) -> bool:
        """Return whether words say this nature."""
        if self.is_calm(words):
            return False
        left = self.never.sub(" ~ ", words) if self.never else words
        if self.alone and self.alone.search(left):
            return True
        return any(_close(parts, left) for parts in self.together)

    def is_calm(self, words: str) -> bool:
        """Return whether words say that it is over, imagined, or told by others."""
        return self.calm is not None and self.calm.search(words) is not None


@cache
def signs() -> dict[str, Signs]:
    """Return what each nature is recognised by, as reviewed in its file."""
    rows: dict[str, Any] = {}
    lists: dict[str, str] = {}
    for name in FILES:
        found = tomllib.loads((HERE / name).read_text(encoding="utf-8"))
        lists |= found.pop("words")
        rows |= found
    return {name: _signs(row, lists) for name, row in rows.items()}


@lru_cache(maxsize=64)
def propose(text: str) -> Nature:
    """Return what a comment most likely is; danger outranks all."""
    low = reading(text)
    known, leans = signs(), leanings(low)
    needed = LEANS_THOUGH_CALM if known["danger"].is_calm(low) else LEANS
    if known["danger"].within(low) or leans.pop(Nature.DANGER) > needed:
        return Nature.DANGER
    for nature in (Nature.MEDIA, Nature.ADVERTISING):
        if known[nature].within(low):
            return nature
    if insults(text) or known["insult"].within(low):
        return Nature.INSULT
    if known["off_topic"].within(low) or not any(map(str.isalpha, ASIDE.sub(" ", low))):
        return Nature.OFF_TOPIC
    if known["complaint"].within(low):
        leans[Nature.COMPLAINT] += SURE_COMPLAINT
    if "?" in low or known["question"].within(low):
        leans[Nature.QUESTION] += SURE_QUESTION
    return Nature(max(leans, key=lambda one: leans[one]))


def reading(text: str) -> str:
    """Return a text as the signs read it: without accents, capitals, names of places."""
    return NAMED.sub(r"\1", " ".join(read(text).low.replace("œ", "oe").split()))


def _signs(row: dict[str, Any], lists: dict[str, str]) -> Signs:
    def pattern(parts: list[str]) -> re.Pattern[str] | None:
        return _pattern("|".join(parts), lists) if parts else None

    return Signs(
        pattern(row.get("never", [])),
        pattern(row.get("calm", [])),
        pattern(row.get("alone", [])),
        tuple(
            tuple(_pattern(part, lists) for part in one["parts"]) for one in row.get("together", [])
        ),
    )


def _pattern(words: str, lists: dict[str, str]) -> re.Pattern[str]:
    filled = LISTED.sub(lambda one: rf"(?:{lists[one[1]]})\b", words)
    return re.compile(rf"\b(?:{filled})")


def _close(parts: tuple[re.Pattern[str], ...], words: str) -> bool:
    """Return whether each part stands near the first, no word serving two of them."""
    found: list[list[Span]] = []
    for part in parts:
        spans = [one.span() for one in islice(part.finditer(words), MOST)]
        if not spans:
            return False
        found.append(spans)
    return any(_around((one,), found[1:]) for one in found[0])


def _around(used: tuple[Span, ...], others: list[list[Span]]) -> bool:
    if not others:
        return True
    begins = used[0][0]
    return any(
        _around((*used, one), others[1:])
        for one in others[0]
        if abs(one[0] - begins) <= NEAR
        and all(one[1] <= start or end <= one[0] for start, end in used)
    )
