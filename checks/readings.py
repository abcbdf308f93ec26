"""What the language engines say of a text, as values; or that they said nothing, and why."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Match:
    """One fault reported by LanguageTool, in code points of the text."""

    start: int
    end: int
    rule: str
    category: str
    message: str
    replacements: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Guess:
    """How probable it is that a sentence is French, by two detectors, from 0 to 1."""

    start: int
    end: int
    langdetect: float
    lingua: float


@dataclass(frozen=True, slots=True)
class Token:
    """One word or mark of a parse, in the terms of Universal Dependencies.

    ``word`` is as it was parsed, its accents composed; ``form`` says « Gender=Fem|Number=Plur »;
    ``head`` is the place, among the tokens, of the word that it depends on by ``link``, its own
    when it depends on none.
    """

    start: int
    end: int
    word: str
    pos: str
    form: str
    link: str
    head: int


@dataclass(frozen=True, slots=True)
class NotRun:
    """An engine that gave nothing, and why; never to be read as « no fault »."""

    reason: str


@dataclass(frozen=True, slots=True)
class Readings:
    """All that the language engines say of one text; ``ruled`` unless our own rules lack."""

    matches: tuple[Match, ...] | NotRun = ()
    guesses: tuple[Guess, ...] | NotRun = ()
    parse: tuple[Token, ...] | NotRun = ()
    ruled: bool = True
