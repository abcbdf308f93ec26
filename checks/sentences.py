"""Cut a text into sentences, and leave in each only the words that tell its language."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from checks.types import Span

# What belongs to no language: blanked before anything is counted, so that positions stay.
NEUTRAL: Final = re.compile(
    r"""
    <[@#!][^<>\s|]{1,64}(?:\|[^<>\n]{0,80})?>       # Slack's mentions and channels
    | <https?://[^<>\s|]{1,500}(?:\|[^<>\n]{0,200})?>
    | \b[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}
    | \bhttps?://[^\s<>«»]{1,500}
    | \b(?:[a-z0-9-]{1,63}\.){1,4}[a-z]{2,12}\b(?:/[^\s<>«»]{0,300})?
    | (?<!\w)[@#][\w.-]{1,100}
    | (?<!\w):[a-z0-9_+-]{2,40}:(?!\w)
    """,
    re.VERBOSE | re.IGNORECASE,
)
QUOTES: Final = re.compile(r"«[^«»\n]{1,400}»|“[^“”\n]{1,400}”|\"[^\"\n]{1,400}\"")
LINE: Final = re.compile(r"[^\n\r\v\f\u2028\u2029|•]+")
# A sentence ends at a mark that stands before a space, unless an abbreviation carries it.
END: Final = re.compile(r"[.!?…]+[»”\")\]]*(?=\s)|\s/\s")
ABBREVIATION: Final = re.compile(
    r"(?:^|[\s(«'’])(?:[A-Za-zÀ-ÿ]|Mme?s?|MM|Dre?s?|St|Ste|no|nos|tél|ex|etc|av|boul|ch|art|min|max)\.$",
    re.IGNORECASE,
)
WORD: Final = re.compile(r"[^\W\d_]+(?:['’\-\u2010\u2011][^\W\d_]+)*\d*|\d[\w,.]*")
QUOTED_WORDS: Final = 15
TITLE_WORDS: Final = 3


@dataclass(frozen=True, slots=True)
class Word:
    """One word that may tell the language, in lower case, and where it lies in the text."""

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence with at least one telling word; names, addresses, numbers are left out."""

    start: int
    end: int
    words: tuple[Word, ...]

    @property
    def span(self) -> Span:
        """Return where the sentence lies in the text."""
        return self.start, self.end

    @property
    def plain(self) -> str:
        """Return the telling words alone, as a language detector wants them."""
        return " ".join(word.text for word in self.words)


def sentences(text: str) -> tuple[Sentence, ...]:
    """Return the sentences of a text, line by line, whatever has no telling word left out."""
    blank = _without_quotes(NEUTRAL.sub(_spaces, text))
    return tuple(
        Sentence(*_trimmed(text, start, end), words)
        for line in LINE.finditer(blank)
        for start, end in _cut(blank, *line.span())
        if (words := _telling(blank, start, end))
    )


def _spaces(match: re.Match[str]) -> str:
    return " " * len(match.group())


def _without_quotes(text: str) -> str:
    """Blank the short quotations, unless nothing else is left to read."""
    left = QUOTES.sub(_short_quote, text)
    return left if WORD.search(left) else text


def _short_quote(match: re.Match[str]) -> str:
    words = WORD.findall(match.group())
    return _spaces(match) if len(words) <= QUOTED_WORDS else match.group()


def _cut(text: str, start: int, stop: int) -> Iterator[Span]:
    for mark in END.finditer(text, start, stop):
        if not ABBREVIATION.search(text[max(start, mark.end() - 12) : mark.end()]):
            yield start, mark.end()
            start = mark.end()
    yield start, stop


def _trimmed(text: str, start: int, end: int) -> Span:
    cut = text[start:end]
    return start + len(cut) - len(cut.lstrip()), end - len(cut) + len(cut.rstrip())


def _telling(text: str, start: int, end: int) -> tuple[Word, ...]:
    """Return the words of a sentence without numbers, and without names after the first word."""
    found = [
        one for one in WORD.finditer(text, start, end) if one.group().isalpha() or _joined(one)
    ]
    capitals = sum(one.group()[0].isupper() for one in found)
    # In a line of capitals or in a title, a capital says nothing of a name.
    title = len(found) >= TITLE_WORDS and capitals * 4 >= len(found) * 3
    return tuple(
        Word(one.group().lower(), *one.span())
        for place, one in enumerate(found)
        if title or place == 0 or not one.group()[0].isupper()
    )


def _joined(match: re.Match[str]) -> bool:
    return not any(character.isdigit() for character in match.group())
