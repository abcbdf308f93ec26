"""Weigh what tells the language of each sentence of a text."""

from functools import lru_cache
from typing import Final

from checks import spoken
from checks.evidence import BORROWED, Evidence
from checks.sentences import AT_ONCE, Sentence, sentences
from checks.types import Facts, Guess, NotRun
from checks.vocabulary import is_french, vocabulary

ON: Final = "on"


def evidence(text: str, facts: Facts) -> tuple[Evidence, ...]:
    """Return what tells the language of each sentence of a text."""
    said = facts.readings.guesses
    guesses = () if isinstance(said, NotRun) else said
    return _evidence(text, facts.directive.decisions.foreign_words, guesses, facts.dictionary)


def in_doubt(text: str, limit: int) -> tuple[Sentence, ...]:
    """Return the sentences of which the words alone do not tell the language."""
    found = _evidence(text, limit, (), frozenset())
    return tuple(one.sentence for one in found if one.doubtful)


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
    neutral = terms | vocabulary().borrowed
    words = tuple(word for word in sentence.words if word.text not in neutral)
    english = tuple(word for word in words if spoken.is_english(word))
    # « On » is English too: it tells French where it comes back and nothing is English.
    on = ON if not english and sum(word.text == ON for word in words) > BORROWED else None
    french = tuple(word for word in words if is_french(word.text) or word.text == on)
    said_french = tuple(
        word for word in words if word not in french and spoken.says_french(word.text)
    )
    return Evidence(
        sentence, words, english, french, spoken.said_english(sentence, words), said_french, guess
    )
