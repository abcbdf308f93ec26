"""Weigh what tells the language of each sentence of a text."""

from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from checks import spoken
from checks.evidence import BORROWED, Evidence
from checks.sentences import AT_ONCE, Sentence, sentences
from checks.telling import REMEMBERED, Said
from checks.types import Facts, Guess, NotRun, Span
from checks.vocabulary import is_french, vocabulary

ON: Final = "on"


@dataclass(frozen=True, slots=True)
class Weighed:
    """A sentence of a text, and what tells its language."""

    sentence: Sentence
    evidence: Evidence

    @property
    def foreign(self) -> bool:
        """Return whether the evidence against French is strong."""
        return self.evidence.foreign

    @property
    def switch(self) -> Span | None:
        """Return where in the text a French sentence goes over to English, if it does."""
        start = self.sentence.start
        switch = self.evidence.switch
        return switch and (switch[0] + start, switch[1] + start)


def evidence(text: str, facts: Facts) -> tuple[Weighed, ...]:
    """Return what tells the language of each sentence of a text."""
    said = facts.readings.guesses
    guesses = () if isinstance(said, NotRun) else said
    return _evidence(text, facts.directive.decisions.foreign_words, guesses, facts.dictionary)


def in_doubt(text: str, limit: int) -> tuple[Sentence, ...]:
    """Return the sentences of which the words alone do not tell the language."""
    found = _evidence(text, limit, (), frozenset())
    return tuple(one.sentence for one in found if one.evidence.doubtful)


@lru_cache(maxsize=AT_ONCE)
def _evidence(
    text: str, limit: int, guesses: tuple[Guess, ...], dictionary: frozenset[str]
) -> tuple[Weighed, ...]:
    known = {(one.start, one.end): one for one in guesses}
    terms = frozenset(word.lower() for term in dictionary for word in term.split())
    return tuple(
        Weighed(one, weigh(one.said, known.get(one.span), terms)) for one in sentences(text, limit)
    )


@lru_cache(maxsize=REMEMBERED)
def weigh(said: Said, guess: Guess | None = None, terms: frozenset[str] = frozenset()) -> Evidence:
    """Return what tells the language of a sentence, without the city's own terms."""
    neutral = terms | vocabulary().borrowed
    words = tuple(word for word in said.words if word.text not in neutral)
    english = tuple(word for word in words if spoken.is_english(word))
    # « On » is English too: it tells French where it comes back and nothing is English.
    on = ON if not english and sum(word.text == ON for word in words) > BORROWED else None
    french = tuple(word for word in words if is_french(word.text) or word.text == on)
    said_french = tuple(
        word for word in words if word not in french and spoken.says_french(word.text)
    )
    return Evidence(
        said, words, english, french, spoken.said_english(said, words), said_french, guess
    )
