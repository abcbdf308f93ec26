"""Cut a text into sentences, each with what it says."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from checks.telling import WORD, Said, said, says_french
from checks.types import Span
from checks.vocabulary import borrowed_phrases

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
# A sentence ends at a mark that stands before a space, unless an abbreviation carries it; at a
# colon too: « Bac bleu : only clean recyclables », though a title may follow one.
END: Final = re.compile(r"(?<![.!?…])[.!?…]++[»”\")\]]{0,4}+(?=\s)|\s/\s|:(?=\s[a-z])")
ABBREVIATION: Final = re.compile(
    r"(?:^|[\s(«'’.-])(?:[A-ZÀ-Ý]|(?i:mme?s?|mm|dre?s?|st|ste|nos?|tél|ex|etc|av|boul|ch|art))\.$"
)
LONGEST_ABBREVIATION: Final = 8
AT_ONCE: Final = 64  # texts that are being judged, of which several checks ask the same


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence with at least one telling word, and where it lies in its text."""

    start: int
    end: int
    said: Said

    @property
    def span(self) -> Span:
        """Return where the sentence lies in the text."""
        return self.start, self.end


@lru_cache(maxsize=AT_ONCE)
def sentences(text: str, quoted_words: int) -> tuple[Sentence, ...]:
    """Return the sentences of a text, line by line, whatever has no telling word left out.

    Quotations of at most ``quoted_words`` words are left out, unless nothing else remains.
    """
    blank = _without_quotes(NEUTRAL.sub(_spaces, text), quoted_words)
    blank = borrowed_phrases().sub(_spaces, blank)
    return tuple(
        one
        for line in LINE.finditer(blank)
        for start, end in _cut(blank, *line.span())
        if (one := _sentence(text, blank, start, end)).said.words
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
        told = text[max(start, mark.end() - LONGEST_ABBREVIATION) : mark.end()]
        goes_on = mark.group() == ":" and not says_french(text[start : mark.start()])
        if not (goes_on or ABBREVIATION.search(told)):
            yield start, mark.end()
            start = mark.end()
    yield start, stop


def _sentence(text: str, blank: str, start: int, end: int) -> Sentence:
    cut = text[start:end]
    start, end = start + len(cut) - len(cut.lstrip()), end - len(cut) + len(cut.rstrip())
    return Sentence(start, end, said(blank[start:end]))
