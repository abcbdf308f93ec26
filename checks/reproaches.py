"""Decide how far each reproach of LanguageTool goes: to correct, advice, or silence."""

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

from checks.anglicisms import uses
from checks.guessing import guessed
from checks.headed import agrees_further
from checks.lexicon import accepted, covered
from checks.sentences import NEUTRAL, QUOTES
from checks.spared import OWN, spared
from checks.spelling import is_fault, is_slip, resembles
from checks.telling import WORD
from checks.types import Facts, Match, Severity, Span
from checks.vocabulary import lists
from checks.weighing import evidence

DATA: Final = Path(__file__).with_name("grammar.toml")
CAPITAL_INSIDE: Final = re.compile(r"(?<=[\s'’-])[a-z]?[A-ZÀ-Ý]")
FOREIGN_UNKNOWNS: Final = 2
# An emoji in the middle of a word, or glued between two: nobody knows what the letters make.
GLUED: Final = re.compile(
    "[^\\W_]{1,60}(?:[\U00010000-\U0010ffff\u2190-\u21ff\u2300-\u27bf\u2b00-\u2bff\ufe0f\u200d]{1,9}"
    "[^\\W_]{1,60}){1,9}"
)
CODE: Final = re.compile(r"`[^`\n]{1,300}`")
# « Lun., mer. et ven. »: the point belongs to the word.
SHORTENED: Final = re.compile(
    r"(?<!\w)(?:lun|mar|mer|jeu|ven|sam|dim|janv|févr?|avr|juill?|sept|oct|nov|déc|etc|ex|tél|app|boul"
    r"|av|ch|rte|max|min|approx|env|inc|ltée|sec|art|al|vol|éd|dép|prof|adm|p|h|M|Mme|Dr|sem|hebd"
    r"|enf|ad|bur|rés|rens|ing|arch|urb|not|inscr|réf|poss|resp|coord|dir|gén|bât|bibl|mun|prov|féd"
    r"|suppl|hab|nbre|comm|éq|cf|int|ext|adr|mens|trim|qté|nb|tj|jrs?|hres?|fam|étud|gr|rem|nat)"
    r"\.[\s,]*$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Policy:
    """The categories and rules of LanguageTool, by how far they go."""

    advice_categories: frozenset[str]
    advice_rules: frozenset[str]
    sure_rules: frozenset[str]
    sure_families: frozenset[str]
    silent_rules: frozenset[str]
    name_categories: frozenset[str]
    spelling_rules: frozenset[str]
    headed_rules: frozenset[str]
    capital_rules: frozenset[str]
    subject_rules: frozenset[str]
    near_rules: frozenset[str]
    own_categories: frozenset[str]

    def silences(self, match: Match) -> bool:
        """Return whether a reproach is wrong here, or belongs to another check."""
        elsewhere = match.category.startswith(OWN) and match.category not in self.own_categories
        return elsewhere or match.rule in self.silent_rules

    def severity(self, match: Match, words: str) -> Severity:
        """Return whether a reproach about some words is sure enough to ask for a correction."""
        guessed = match.category in self.name_categories and CAPITAL_INSIDE.search(words)
        doubtful = match.category in self.advice_categories
        family = match.rule.startswith(tuple(self.sure_families))
        sure = match.rule in self.sure_rules or family or not doubtful
        sure = sure and match.rule not in self.advice_rules - self.sure_rules
        return Severity.WARNING if sure and not guessed else Severity.ADVICE


@cache
def policy() -> Policy:
    """Return the policy, as reviewed in its file."""
    rows = tomllib.loads(DATA.read_text(encoding="utf-8"))
    return Policy(**{key: frozenset(row) for key, row in rows.items() if key != "spared"})


@dataclass(frozen=True, slots=True)
class Reproach:
    """One reproach that is said, and how gravely."""

    match: Match
    severity: Severity
    spelling: bool

    @property
    def span(self) -> Span:
        """Return where the words at fault are."""
        return self.match.start, self.match.end


def reproaches(text: str, matches: tuple[Match, ...], facts: Facts) -> tuple[Reproach, ...]:
    """Return what is said of a text; of those that overlap, the gravest, then the first."""
    weighed = sorted(_weighed(text, matches, facts), key=_rank)
    quiet = _quiet(text, matches, facts) if weighed else ()
    glued = [found.span() for found in GLUED.finditer(text)] if weighed else []
    said: list[Reproach] = []
    for one in weighed:
        told = (*glued, *(other.span for other in said))
        if not covered(one.span, quiet) and not any(_overlap(one.span, other) for other in told):
            said.append(one)
    return tuple(sorted(said, key=lambda one: one.span))


def _weighed(text: str, matches: tuple[Match, ...], facts: Facts) -> list[Reproach]:
    weighed = []
    for match in matches:
        span = (match.start, match.end)
        spelling = match.rule in policy().spelling_rules
        if policy().silences(match) or (spelling and not _misspelt(text, match)):
            continue
        if spared(text, match):
            continue
        if match.rule in policy().headed_rules and agrees_further(text, match):
            continue
        if match.rule in policy().capital_rules and _needs_no_capital(text, match.start):
            continue
        severity = policy().severity(match, text[slice(*span)])
        rare = spelling and not resembles(text[slice(*span)], match.replacements)
        if rare or guessed(text, match, policy().subject_rules, policy().near_rules):
            severity = Severity.ADVICE
        weighed.append(Reproach(match, Severity.ADVICE if facts.emergency else severity, spelling))
    return weighed


def _misspelt(text: str, match: Match) -> bool:
    """Return whether an unknown word is a fault, and not an abbreviation with its point."""
    shortened = SHORTENED.search(text[: match.end + 1])
    return not shortened and is_fault(text, (match.start, match.end), match.replacements)


def _needs_no_capital(text: str, start: int) -> bool:
    """Return whether a mark alone stands before on the line, or the point of an abbreviation."""
    before = text[text.rfind("\n", 0, start) + 1 : start]
    item = bool(before.strip()) and not any(one.isalnum() for one in before)
    return item or bool(SHORTENED.search(before))


def _rank(one: Reproach) -> tuple[bool, bool, Span]:
    """Put what is to correct first, then our own rules, then the order of the text."""
    own = one.match.category.startswith(OWN)
    return one.severity is not Severity.WARNING, not own, one.span


def _overlap(one: Span, other: Span) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def _quiet(text: str, matches: tuple[Match, ...], facts: Facts) -> tuple[Span, ...]:
    """Return where nothing is said: terms, addresses, other languages, known borrowings."""
    terms = accepted(text, facts.dictionary)
    foreign = tuple(one.sentence.span for one in evidence(text, facts) if one.foreign)
    addresses = tuple(found.span() for aside in (NEUTRAL, CODE) for found in aside.finditer(text))
    quoted = _foreign_quotes(text, matches) + _foreign_runs(text, matches)
    return terms + foreign + addresses + quoted + _borrowed(text, matches)


def _borrowed(text: str, matches: tuple[Match, ...]) -> tuple[Span, ...]:
    """Return where an unknown word is an anglicism, which has a check of its own."""
    if not any(match.rule in policy().spelling_rules for match in matches):
        return ()
    return tuple(one.span for one in uses(text) if one.anglicism.sure)


def _foreign_runs(text: str, matches: tuple[Match, ...]) -> tuple[Span, ...]:
    """Return the unknown words that follow each other and resemble none: « bienvenidos, aloha »."""
    runs: list[list[Match]] = []
    for one in matches:
        if one.rule not in policy().spelling_rules:
            continue
        beside = runs and not text[runs[-1][-1].end : one.start].strip(" ,")
        runs = [*runs[:-1], [*runs[-1], one]] if beside else [*runs, [one]]
    return tuple(
        (run[0].start, run[-1].end)
        for run in runs
        if len(run) >= FOREIGN_UNKNOWNS and 2 * sum(_slips(text, one) for one in run) < len(run)
    )


def _slips(text: str, match: Match) -> bool:
    words = text[match.start : match.end]
    return any(is_slip(words, better) for better in match.replacements[:1])


def _foreign_quotes(text: str, matches: tuple[Match, ...]) -> tuple[Span, ...]:
    unknown = [m for m in matches if m.rule in policy().spelling_rules]
    return tuple(
        quote.span()
        for quote in QUOTES.finditer(text)
        if sum(covered((m.start, m.end), (quote.span(),)) for m in unknown) >= FOREIGN_UNKNOWNS
        or any(word.lower() in lists().english for word in WORD.findall(quote.group()))
    )
