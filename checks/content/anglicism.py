"""Article 8: no anglicism that the OQLF advises against."""

import re
from collections.abc import Iterator
from typing import Final

from checks.anglicisms import Use, uses
from checks.lexicon import accepted
from checks.registry import Hit, check
from checks.sentences import NEUTRAL, QUOTES
from checks.spelling import OPENING
from checks.types import Draft, Facts, NotRun, Severity, Span
from checks.weighing import evidence

SURE: Final = "QC_ANGLICISME"
DOUBTFUL: Final = "QC_ANGLICISME_CONSEIL"
SUGGESTIONS: Final = 3
BORROWED: Final = "emprunt"
# « U-turn » is no name.
CAPITAL: Final = re.compile(r"(?<!\w)[A-ZÀ-Ý](?!-[a-z])")
TITLE: Final = re.compile(r"(?<!\w)(?:M|MM|Dr|Dre|Me)\. ?$")
ASIDE: Final = (NEUTRAL, QUOTES)
MESSAGES: Final[dict[str, str]] = {
    "emprunt": "« {excerpt} » vient de l’anglais : écrivez plutôt {better}.",
    "calque": "« {excerpt} » est calqué sur l’anglais : écrivez plutôt {better}.",
    "sens": "« {excerpt} » prend ici un sens anglais : écrivez plutôt {better}.",
    "impropre": "« {excerpt} » n’a pas ce sens en français : écrivez plutôt {better}.",
    "tour": "« {excerpt} » est un tour critiqué : écrivez plutôt {better}.",
}


@check(
    article="8",
    severity=Severity.WARNING,
    ahead=lambda draft, _facts: uses(draft.text),
    passes=[
        "Le calendrier des matchs est affiché.",
        "Les plantes supportent la chaleur.",
        "Le conseil se prononcera sur l’opportunité d’agrandir le centre.",
        "Sauver des vies, ça s’apprend!",
        "Une rencontre avec le propriétaire aura lieu; le costume est dans une malle.",
        "Le groupe « Timing » sera sur scène. #Challenge",
    ],
    fails=[
        "La cédule des matchs est affichée.",
        "Les cours cédulés lundi sont cancellés.",
        "Les travaux impacteront une centaine de foyers.",
        "Les premières 100 personnes recevront un cadeau.",
        "Êtes-vous éligible à la subvention?",
        "Dû à la pluie, la fête est annulée.",
    ],
)
def anglicism(draft: Draft, facts: Facts) -> Iterator[Hit]:
    """Le texte évite les emprunts et les calques que déconseille l’OQLF."""
    hits = (*_by_rule(facts), *_by_table(draft.text, facts))
    quiet = _quiet(draft.text, facts) if hits else ()
    told: list[Span] = []
    for hit in hits:
        if hit.span and not any(_overlap(hit.span, one) for one in (*quiet, *told)):
            told.append(hit.span)
            yield hit


def _by_rule(facts: Facts) -> Iterator[Hit]:
    matches = facts.readings.matches
    for one in () if isinstance(matches, NotRun) else matches:
        if one.category in {SURE, DOUBTFUL}:
            yield Hit(
                span=(one.start, one.end),
                message=one.message,
                severity=_severity(one.category == SURE, facts),
                suggestions=one.replacements[:SUGGESTIONS],
                rule=one.rule,
            )


def _by_table(text: str, facts: Facts) -> Iterator[Hit]:
    for use in uses(text):
        if use.anglicism.kind == BORROWED and _is_name(text, use.span):
            continue
        yield Hit(
            span=use.span,
            message=_message(use, text),
            severity=_severity(use.anglicism.sure, facts),
            suggestions=use.suggestions[:SUGGESTIONS],
            rule=use.anglicism.name,
        )


def _is_name(text: str, span: Span) -> bool:
    """Return whether the words begin with a capital inside a sentence."""
    start, end = span
    capital = CAPITAL.search(text, start, end)
    opens = OPENING.search(text[:start]) and not TITLE.search(text[:start])
    return bool(capital and not (capital.start() == start and opens))


def _severity(sure: bool, facts: Facts) -> Severity:  # noqa: FBT001  one of the two says all
    return Severity.WARNING if sure and not facts.emergency else Severity.ADVICE


def _message(use: Use, text: str) -> str:
    better = [f"«\u00a0{one.lower() if one.istitle() else one}\u00a0»" for one in use.suggestions]
    listed = ", ".join(better[:-1]) + (" ou " if better[1:] else "") + better[-1]
    return MESSAGES[use.anglicism.kind].format(excerpt=text[slice(*use.span)], better=listed)


def _quiet(text: str, facts: Facts) -> tuple[Span, ...]:
    """Return where nothing is said: the city's words, addresses, quotations, other languages."""
    foreign = tuple(one.sentence.span for one in evidence(text, facts) if one.foreign)
    aside = tuple(found.span() for pattern in ASIDE for found in pattern.finditer(text))
    return accepted(text, facts.dictionary) + foreign + aside


def _overlap(one: Span, other: Span) -> bool:
    return one[0] < other[1] and other[0] < one[1]
