"""Cut a text into sentences, and leave in each only the words that tell its language."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import compress, takewhile
from typing import Final

from checks.types import Span
from checks.vocabulary import borrowed_phrases, is_french, lists, vocabulary

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
# A letter keeps the accents and soft hyphens typed after it.
LETTERS: Final = "(?:[^\\W\\d_][\u0300-\u036f\u00ad]*)+"
WORD: Final = re.compile(rf"{LETTERS}(?:['’\-\u2010\u2011]{LETTERS})*|\d[\w,.]*")
TITLE_WORDS: Final = 3
AT_ONCE: Final = 64  # texts that are being judged, of which several checks ask the same
NAME_WORDS: Final = 2
HEAD_WORDS: Final = 4
ITEMS: Final = 3


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

    ``title`` when nearly every word begins with a capital, so that none could be left out;
    ``size`` counts the names too, that ``names`` places. ``listing`` when it only lists things.
    """

    start: int
    end: int
    words: tuple[Word, ...]
    title: bool = False
    size: int = 0
    names: tuple[Word, ...] = ()
    listing: bool = False

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
    blank = borrowed_phrases().sub(_spaces, blank)
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
        told = text[max(start, mark.end() - LONGEST_ABBREVIATION) : mark.end()]
        goes_on = mark.group() == ":" and not any(map(_french, _words(text[start : mark.start()])))
        if not (goes_on or ABBREVIATION.search(told)):
            yield start, mark.end()
            start = mark.end()
    yield start, stop


def _sentence(text: str, blank: str, start: int, end: int) -> Sentence:
    found = [one for one in WORD.finditer(blank, start, end) if not one.group()[0].isdigit()]
    said = [one.group() for one in found]
    capital = [word[0].isupper() for word in said]
    title = len(found) >= TITLE_WORDS and sum(capital) * 4 >= len(found) * 3
    every = [
        Word(_told(one.group()), *one.span(), _in_name(said, capital, place))
        for place, one in enumerate(found)
    ]
    work = _work(blank, start, end) if title else end
    kept = [
        (title or place == 0 or not capital[place]) and one.start() < work
        for place, one in enumerate(found)
    ]
    shouted = all(word.isupper() for word in said)
    return Sentence(
        *_trimmed(text, start, end),
        words=tuple(compress(every, kept)),
        title=title and not shouted,
        names=tuple(one for one, told in zip(every, kept, strict=True) if not told),
        size=len(every),
        listing=_lists(blank[start:end]),
    )


def _work(blank: str, start: int, end: int) -> int:
    """Return where a title given after a colon begins, or the end: « Chanson : My Way »."""
    head, colon, _ = blank[start:end].partition(":")
    said = _words(head)
    named = colon and any(one in lists().works or _french(one) for one in said)
    return start + len(head) if named and len(said) <= HEAD_WORDS else end


def _words(text: str) -> list[str]:
    return [_told(one.group()) for one in WORD.finditer(text)]


def _french(word: str) -> bool:
    return is_french(word) or word in vocabulary().french


def _lists(words: str) -> bool:
    """Return whether words are items of one or two words between commas."""
    items = words.split(",")
    return len(items) >= ITEMS and all(len(WORD.findall(item)) <= NAME_WORDS for item in items)


def _told(word: str) -> str:
    return unicodedata.normalize("NFC", word.replace("\u00ad", "")).lower()


def _trimmed(text: str, start: int, end: int) -> Span:
    cut = text[start:end]
    return start + len(cut) - len(cut.lstrip()), end - len(cut) + len(cut.rstrip())


def _in_name(words: list[str], capital: list[bool], place: int) -> bool:
    """Return whether a small word links two capitalised ones, one or two words apart."""
    first, last = max(0, place - NAME_WORDS), place + 1 + NAME_WORDS
    if capital[place] or not any(capital[first:place]) or not any(capital[place + 1 : last]):
        return False
    small = _linked(words[first:place][::-1])
    return small < NAME_WORDS and small + _linked(words[place + 1 : last]) < NAME_WORDS


def _linked(words: list[str]) -> int:
    """Return how many small words of a name come before its next capital; many when none does."""
    linking = lists().linking
    small = list(takewhile(lambda word: word in linking, words))
    ends = words[len(small) : len(small) + 1]
    named = ends and ends[0][0].isupper() and ends[0].lower() not in lists().dates
    return len(small) if named else NAME_WORDS
