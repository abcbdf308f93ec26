"""Guess how probable it is that a sentence is French, where its small words leave a doubt."""

from collections.abc import Callable
from typing import Final

from langdetect import DetectorFactory, detect_langs  # type: ignore[import-untyped]
from langdetect.detector_factory import init_factory  # type: ignore[import-untyped]
from langdetect.lang_detect_exception import (  # type: ignore[import-untyped]
    LangDetectException,
)
from lingua import Language, LanguageDetector, LanguageDetectorBuilder

from bot.language import texts
from bot.language.child import Reader
from checks import directive
from checks.sentences import Sentence
from checks.types import Guess
from checks.weighing import in_doubt

FRENCH: Final = "fr"
# Few and likely: with all of its languages lingua takes more French for something else.
LANGUAGES: Final = (
    Language.FRENCH,
    Language.ENGLISH,
    Language.SPANISH,
    Language.ITALIAN,
    Language.PORTUGUESE,
    Language.GERMAN,
    Language.DUTCH,
    Language.CATALAN,
)
DOUBT: Final = 0.5
DIGITS: Final = 4  # lingua adds up in an order that varies

Guesser = Callable[[str], tuple[Guess, ...]]


def reader() -> Reader:
    """Load the detectors, and return what the child process asks them through."""
    guess = guesser()
    return lambda text: [(one.start, one.end, one.langdetect, one.lingua) for one in guess(text)]


def guesser() -> Guesser:
    """Load both detectors, which takes half a second, and return the function that asks them."""
    DetectorFactory.seed = 0
    init_factory()
    lingua = LanguageDetectorBuilder.from_languages(*LANGUAGES).build()

    quoted = directive.load().decisions.foreign_words

    def guess(text: str) -> tuple[Guess, ...]:
        return tuple(_guessed(one, lingua) for one in in_doubt(text, quoted))

    guess(texts.WARM_UP)
    return guess


def _guessed(sentence: Sentence, lingua: LanguageDetector) -> Guess:
    """Ask langdetect, ten times slower, only for the sentences that lingua doubts."""
    first = lingua.compute_language_confidence(sentence.said.plain, Language.FRENCH)
    second = _langdetect(sentence.said.plain) if first < DOUBT else first
    return Guess(sentence.start, sentence.end, round(second, DIGITS), round(first, DIGITS))


def _langdetect(plain: str) -> float:
    """Return the probability of French, among 55 languages."""
    try:
        found = detect_langs(plain)
    except LangDetectException:  # no letter that it knows
        return 0.0
    return next((one.prob for one in found if one.lang == FRENCH), 0.0)
