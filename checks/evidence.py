"""Weigh what tells the language of each sentence; refuse none without strong evidence."""

import tomllib
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from typing import Final

from checks.sentences import AT_ONCE, Sentence, Word, sentences
from checks.types import Facts, Guess, NotRun, Span

LISTS: Final = Path(__file__).with_name("function_words.toml")

# Two detectors' probabilities of French, tuned on 2,200 French texts of which none is refused.
UNLIKELY: Final = 0.5
RARE: Final = 0.2  # without any French small word
DOUBTED: Final = 0.1  # with those that other languages share
CERTAIN: Final = 0.01  # with one of French alone, or with few words
FEW_WORDS: Final = 3
BORROWED: Final = 1
SCRIPT_LETTERS: Final = 8
ON: Final = "on"


@dataclass(frozen=True, slots=True)
class Lists:
    """Small words that exist in one language only."""

    english: frozenset[str]
    french: frozenset[str]
    shared: frozenset[str]
    elided: frozenset[str]


@cache
def lists() -> Lists:
    """Return the lists of small words."""
    rows = tomllib.loads(LISTS.read_text(encoding="utf-8"))
    return Lists(**{name: frozenset(words) for name, words in rows.items()})


@dataclass(frozen=True, slots=True)
class Evidence:
    """What tells the language of one sentence."""

    sentence: Sentence
    words: tuple[Word, ...]
    english: tuple[Word, ...]
    french: tuple[Word, ...]
    guess: Guess | None

    @property
    def foreign(self) -> bool:
        """Return whether the evidence against French is strong."""
        return _other_script(self.words) or self._reads_english() or self._reads_foreign()

    @property
    def switch(self) -> Span | None:
        """Return where a French sentence goes over to English, if it does."""
        if len(self.english) <= BORROWED or not self.french:
            return None
        start, end = self.english[0].start, self.english[-1].end
        outside = [word for word in self.words if word.end <= start or word.start >= end]
        french = [word for word in self.french if word in outside]
        inside = len(self.french) - len(french)
        told = french and len(outside) >= FEW_WORDS and inside < len(self.english)
        return (start, end) if told else None

    @property
    def doubtful(self) -> bool:
        """Return whether the words alone leave a doubt, that the detectors may lift."""
        return not self.sentence.title and self._own <= BORROWED and self._telling >= FEW_WORDS

    @property
    def _telling(self) -> int:
        return sum(len(word.text) > 1 for word in self.words)

    @property
    def _own(self) -> int:
        """Return how many of the small words are of French alone."""
        return sum(word.text not in lists().shared for word in self.french)

    def _reads_english(self) -> bool:
        return len(self.english) > max(BORROWED, len(self.french))

    def _reads_foreign(self) -> bool:
        """Return whether both detectors deny French, about words enough for them to know."""
        if self.guess is None or not self.doubtful or self.guess.langdetect >= UNLIKELY:
            return False
        if self._telling == FEW_WORDS:
            return not self.french and self.guess.lingua < CERTAIN
        return self.guess.lingua < (CERTAIN if self._own else DOUBTED if self.french else RARE)


def evidence(text: str, facts: Facts) -> tuple[Evidence, ...]:
    """Return what tells the language of each sentence of a text."""
    said = facts.readings.guesses
    guesses = () if isinstance(said, NotRun) else said
    return _evidence(text, facts.directive.decisions.foreign_words, guesses, facts.dictionary)


@lru_cache(maxsize=AT_ONCE)
def _evidence(
    text: str, limit: int, guesses: tuple[Guess, ...], dictionary: frozenset[str]
) -> tuple[Evidence, ...]:
    known = {(one.start, one.end): one for one in guesses}
    terms = frozenset(word.lower() for term in dictionary for word in term.split())
    return tuple(weighed(one, known.get(one.span), terms) for one in sentences(text, limit))


def weighed(
    sentence: Sentence, guess: Guess | None = None, terms: frozenset[str] = frozenset()
) -> Evidence:
    """Return what tells the language of a sentence, without the city's own terms."""
    words = tuple(word for word in sentence.words if word.text not in terms)
    straight = [(word, word.text.replace("’", "'")) for word in words]
    english = tuple(word for word, text in straight if text in lists().english and not word.in_name)
    # « On » is English too: it tells French where it comes back and nothing is English.
    on = ON if not english and sum(text == ON for _, text in straight) > BORROWED else None
    french = tuple(word for word, text in straight if _french(text) or text == on)
    return Evidence(sentence, words, english, french, guess)


def _french(word: str) -> bool:
    return word in lists().french or (word.partition("'")[0] in lists().elided and "'" in word)


def _other_script(words: tuple[Word, ...]) -> bool:
    """Return whether most letters belong to another alphabet than ours."""
    letters = "".join(word.text for word in words)
    other = sum(letter > "\u024f" for letter in letters)
    return len(letters) >= SCRIPT_LETTERS and other * 2 > len(letters)
