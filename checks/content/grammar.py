"""Article 8: spelling and grammar of quality."""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from checks.regimes import Misled, misled
from checks.registry import Case, Hit, case, check
from checks.reproaches import Reproach, reproaches
from checks.types import Draft, Facts, Match, NotRun, Readings, Severity, Span

UNRULED: Final = (
    "LanguageTool a répondu sans les règles québécoises de Vigie\u00a0: des fautes ont pu passer."
)
REGIME: Final = (
    "«\u00a0{excerpt}\u00a0» ne se construit pas ainsi\u00a0: écrivez «\u00a0{better}\u00a0»."
)
UNKNOWN: Final = "Mot inconnu\u00a0: vérifiez l’orthographe, ou ajoutez-le au dictionnaire."
SUGGESTIONS: Final = 3
SPACE_BEFORE_MARK: Final = re.compile(r"(?<!\s)\s++(?=[;!?])")
SPACE_DUE: Final = re.compile(r"(?<=«) | (?=[:»])")


def _said(text: str, words: str, rule: str, category: str, *better: str) -> Case:
    """Build an example from what LanguageTool says of some words of a text."""
    start = text.index(words)
    match = Match(start, start + len(words), rule, category, "Vérifiez l’accord.", better)
    return case(text, readings=Readings(matches=(match,)))


def _granted(
    one: Case, *, dictionary: frozenset[str] = frozenset(), emergency: bool = False
) -> Case:
    return replace(one, facts=replace(one.facts, dictionary=dictionary, emergency=emergency))


@check(
    article="8",
    severity=Severity.WARNING,
    needs=lambda facts: facts.readings.matches,
    ahead=lambda draft, _facts: misled(draft.text),
    passes=[
        "Nous vous invitons à participer à la fête.",
        "La patinoire du parc est ouverte.",
        _said("La fête au parc Béliveau.", "Béliveau", "FR_SPELLING_RULE", "TYPOS", "Baliveau"),
        _said("Ozias Gagnon sera là.", "Ozias", "FR_SPELLING_RULE", "TYPOS", "Alias"),
        _said("Écrivez à info@rivire.qc.ca.", "rivire", "FR_SPELLING_RULE", "TYPOS", "rivière"),
        _said("Un projet de 12,3 M$ !", "M$", "FR_SPELLING_RULE", "TYPOS", "MM"),
        _said("D’ici le 12 avril.", "D’ici le", "CONSTRUCTION_DANS_LES_EXPRESSIONS", "X"),
        _said("Le film « The Great Show » ici.", "Show", "FR_SPELLING_RULE", "TYPOS", "Shoah"),
        _said("Nos tuques!", "tuques", "TUQUE", "CAT_REGIONALISMES", "bonnets"),
        _granted(
            _said("Les sloches sont là.", "sloches", "FR_SPELLING_RULE", "TYPOS"),
            dictionary=frozenset({"sloche"}),
        ),
        _granted(
            _said("Les chien aboie.", "Les chien", "D_N", "AGREEMENT", "Les chiens"),
            emergency=True,
        ),
    ],
    fails=[
        "Nous vous invitons participer à la fête.",
        _said("Les employés profite.", "profite", "ACCORD_SUJET_VERBE", "CAT_GRAMMAIRE"),
        _said("Venez a la bibliotèque.", "bibliotèque", "FR_SPELLING_RULE", "TYPOS"),
        _said("Bibliotèque fermée.", "Bibliotèque", "FR_SPELLING_RULE", "TYPOS", "Bibliothèque"),
        _said("Nos tuques!", "tuques", "TUQUE", "CAT_REGIONALISMES", "bonnets"),
        case("La patinoire est ouverte.", readings=Readings(ruled=False)),
    ],
)
def grammar(draft: Draft, facts: Facts) -> Iterator[Hit]:
    """L’orthographe et la grammaire sont de qualité; les noms propres ne sont pas des fautes."""
    matches = facts.readings.matches
    if not facts.readings.ruled and not isinstance(matches, NotRun):
        yield Hit(message=UNRULED, severity=Severity.ADVICE, rule="sans-regles")
    told = () if isinstance(matches, NotRun) else tuple(reproaches(draft.text, matches, facts))
    for one in told:
        yield Hit(
            span=one.span,
            message=_message(one),
            severity=one.severity,
            suggestions=one.match.replacements[:SUGGESTIONS],
            rule=one.match.rule,
        )
    corrected = [one.span for one in told if one.severity is not Severity.ADVICE]
    for other in misled(draft.text):
        if not any(_overlap(other.span, one) for one in corrected):
            yield _misled(draft.text, other, facts)


def _misled(text: str, one: Misled, facts: Facts) -> Hit:
    excerpt = text[slice(*one.span)]
    return Hit(
        span=one.span,
        message=REGIME.format(excerpt=excerpt, better=one.better),
        severity=Severity.ADVICE if facts.emergency else None,
        suggestions=(one.better,),
        rule=one.regime.name,
    )


def _overlap(one: Span, other: Span) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def _message(one: Reproach) -> str:
    if one.spelling:
        return UNKNOWN
    straight = SPACE_BEFORE_MARK.sub("", one.match.message)
    return SPACE_DUE.sub("\u00a0", straight)
