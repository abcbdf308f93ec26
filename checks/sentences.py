"""Cut a text into sentences, and leave in each only the words that tell its language."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from checks.types import Span

# What belongs to no language: blanked before anything is counted, so that positions stay.
NEUTRAL: Final = re.compile(
    r"""
    <[@#!][^<>\s|]{1,64}(?:\|[^<>\n]{0,80})?>       # Slack's mentions and channels
    | <https?://[^<>\s|]{1,500}(?:\|[^<>\n]{0,200})?>
    | \b[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}
    | \bhttps?://[^\s<>«»]{1,500}(?<![.,;:!?…])
    | \b(?:[a-z0-9-]{1,63}\.){1,4}[a-z]{2,12}\b(?:/[^\s<>«»]{0,300}(?<![.,;:!?…]))?
    | (?<!\w)[@#][\w.-]{1,100}
    | (?<!\w):[a-z0-9_+-]{2,40}:(?!\w)
    """,
    re.VERBOSE | re.IGNORECASE,
)
# A title given in parentheses has two capitals at least: « (Being at Home with Claude) ».
QUOTES: Final = re.compile(
    r"«[^«»\n]{1,400}»|“[^“”\n]{1,400}”|\"[^\"\n]{1,400}\""
    r"|\([A-ZÀ-Ý][^()\n]{1,200}\s[A-ZÀ-Ý][^()\n]{0,200}\)"
)
LINE: Final = re.compile(r"[^\n\r\v\f\u2028\u2029|•]+")
# A sentence ends at a mark that stands before a space, unless an abbreviation carries it.
END: Final = re.compile(r"(?<![.!?…])[.!?…]++[»”\")\]]{0,4}+(?=\s)|\s/\s")
ABBREVIATION: Final = re.compile(
    r"(?:^|[\s(«'’.-])(?:[A-ZÀ-Ý]|(?i:mme?s?|mm|dre?s?|st|ste|nos?|tél|ex|etc|av|boul|ch|art))\.$"
)
LONGEST_ABBREVIATION: Final = 8
# A letter keeps the accents and soft hyphens typed after it.
LETTERS: Final = "(?:[^\\W\\d_][\u0300-\u036f\u00ad]*)+"
WORD: Final = re.compile(rf"{LETTERS}(?:['’\-\u2010\u2011]{LETTERS})*|\d[\w,.]*")
TITLE_WORDS: Final = 3
AT_ONCE: Final = 64  # texts that are being judged, of which several checks ask the same
NAME_WORDS: Final = 2


@dataclass(frozen=True, slots=True)
class Word:
    """One word that may tell the language, in lower case, and where it lies in the text.

    ``in_name`` when it links two capitalised words, as in « House of the Rising Sun ».
    """

    text: str
    start: int
    end: int
    in_name: bool = False


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence with at least one telling word; names, addresses, numbers are left out.

    ``title`` when nearly every word begins with a capital, so that none could be left out.
    """

    start: int
    end: int
    words: tuple[Word, ...]
    title: bool = False

    @property
    def span(self) -> Span:
        """Return where the sentence lies in the text."""
        return self.start, self.end

    @property
    def plain(self) -> str:
        """Return the telling words alone, as a language detector wants them."""
        return " ".join(word.text for word in self.words)


@lru_cache(maxsize=AT_ONCE)
def sentences(text: str, quoted_words: int) -> tuple[Sentence, ...]:
    """Return the sentences of a text, line by line, whatever has no telling word left out.

    Quotations of at most ``quoted_words`` words are left out, unless nothing else remains.
    """
    blank = _without_quotes(NEUTRAL.sub(_spaces, text), quoted_words)
    return tuple(
        one
        for line in LINE.finditer(blank)
        for start, end in _cut(blank, *line.span())
        if (one := _sentence(text, blank, start, end)).words
    )


def _spaces(match: re.Match[str]) -> str:
    return " " * len(match.group())


def _without_quotes(text: str, most: int) -> str:
    def blanked(match: re.Match[str]) -> str:
        short = len(WORD.findall(match.group())) <= most
        return _spaces(match) if short else match.group()

    left = QUOTES.sub(blanked, text)
    return left if WORD.search(left) else text


def _cut(text: str, start: int, stop: int) -> Iterator[Span]:
    for mark in END.finditer(text, start, stop):
        if not ABBREVIATION.search(
            text[max(start, mark.end() - LONGEST_ABBREVIATION) : mark.end()]
        ):
            yield start, mark.end()
            start = mark.end()
    yield start, stop


def _sentence(text: str, blank: str, start: int, end: int) -> Sentence:
    found = [one for one in WORD.finditer(blank, start, end) if not one.group()[0].isdigit()]
    capital = [one.group()[0].isupper() for one in found]
    title = len(found) >= TITLE_WORDS and sum(capital) * 4 >= len(found) * 3
    words = tuple(
        Word(_told(one.group()), *one.span(), _in_name(capital, place))
        for place, one in enumerate(found)
        if title or place == 0 or not capital[place]
    )
    shouted = all(one.group().isupper() for one in found)
    return Sentence(*_trimmed(text, start, end), words, title=title and not shouted)


def _told(word: str) -> str:
    return unicodedata.normalize("NFC", word.replace("\u00ad", "")).lower()


def _trimmed(text: str, start: int, end: int) -> Span:
    cut = text[start:end]
    return start + len(cut) - len(cut.lstrip()), end - len(cut) + len(cut.rstrip())


def _in_name(capital: list[bool], place: int) -> bool:
    """Return whether a small word stands between two capitalised ones, one or two words apart."""
    before = capital[max(0, place - NAME_WORDS) : place]
    after = capital[place + 1 : place + 1 + NAME_WORDS]
    apart = before[::-1].index(True) + after.index(True) if any(before) and any(after) else 9
    return not capital[place] and apart < NAME_WORDS
