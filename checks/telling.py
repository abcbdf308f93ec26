"""Keep, of a sentence, only the words that tell its language: no names, numbers nor titles."""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from itertools import compress, takewhile
from typing import Final

from checks.vocabulary import is_french, lists, vocabulary

# A letter keeps the accents and soft hyphens typed after it.
LETTERS: Final = "(?:[^\\W\\d_][\u0300-\u036f\u00ad]*)+"
WORD: Final = re.compile(rf"{LETTERS}(?:['’\-\u2010\u2011]{LETTERS})*|\d[\w,.]*")
TITLE_WORDS: Final = 3
NAME_WORDS: Final = 2
HEAD_WORDS: Final = 4
ITEMS: Final = 3
REMEMBERED: Final = 1024  # sentences: some twenty long drafts


@dataclass(frozen=True, slots=True)
class Word:
    """One word that may tell the language, in lower case, and where it lies in its sentence.

    ``in_name`` when it links two capitalised words, as in « House of the Rising Sun ».
    """

    text: str
    start: int
    end: int
    in_name: bool = False


@dataclass(frozen=True, eq=False)
class Said:
    """What one sentence says: names, addresses, numbers are left out of ``words``.

    ``title`` when nearly every word begins with a capital, so that none could be left out;
    ``size`` counts the names too, that ``names`` places. ``listing`` when it only lists things.
    Each is itself, so that what it tells can be remembered.
    """

    words: tuple[Word, ...]
    title: bool = False
    size: int = 0
    names: tuple[Word, ...] = ()
    listing: bool = False

    @property
    def plain(self) -> str:
        """Return the telling words alone, as a language detector wants them."""
        return " ".join(word.text for word in self.words)


@lru_cache(maxsize=REMEMBERED)
def said(sentence: str) -> Said:
    """Return what a sentence says, once what belongs to no language is blank in it."""
    found = [one for one in WORD.finditer(sentence) if not one.group()[0].isdigit()]
    written = [one.group() for one in found]
    capital = [word[0].isupper() for word in written]
    title = len(found) >= TITLE_WORDS and sum(capital) * 4 >= len(found) * 3
    every = [
        Word(_told(one.group()), *one.span(), _in_name(written, capital, place))
        for place, one in enumerate(found)
    ]
    work = _work(sentence) if title else len(sentence)
    kept = [
        (title or place == 0 or not capital[place]) and one.start() < work
        for place, one in enumerate(found)
    ]
    shouted = all(word.isupper() for word in written)
    return Said(
        words=tuple(compress(every, kept)),
        title=title and not shouted,
        names=tuple(one for one, telling in zip(every, kept, strict=True) if not telling),
        size=len(every),
        listing=_lists(sentence),
    )


def says_french(words: str) -> bool:
    """Return whether any of the words is French."""
    return any(map(_french, _words(words)))


def _told(word: str) -> str:
    """Return a word as the lists write it."""
    return unicodedata.normalize("NFC", word.replace("\u00ad", "")).lower()


def _work(sentence: str) -> int:
    """Return where a title given after a colon begins, or the end: « Chanson : My Way »."""
    head, colon, _ = sentence.partition(":")
    before = _words(head)
    named = colon and any(one in lists().works or _french(one) for one in before)
    return len(head) if named and len(before) <= HEAD_WORDS else len(sentence)


def _words(text: str) -> list[str]:
    return [_told(one.group()) for one in WORD.finditer(text)]


def _french(word: str) -> bool:
    return is_french(word) or word in vocabulary().french


def _lists(words: str) -> bool:
    """Return whether words are items of one or two words between commas."""
    items = words.split(",")
    return len(items) >= ITEMS and all(len(WORD.findall(item)) <= NAME_WORDS for item in items)


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
