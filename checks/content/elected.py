"""Article 12.4: elected persons keep their opinions for their own accounts."""

from collections.abc import Iterator
from typing import Final

from checks.phrases import sentences
from checks.plain import Plain, read
from checks.politics import ELECTED, NAMED_COUNCILLOR, POWER
from checks.registry import Hit, check
from checks.stances import DISAGREE, opines, recruits, takes_sides
from checks.types import Draft, Facts, Severity, Span, Surface

MESSAGE: Final = (
    "Ce passage prête une opinion politique à une personne élue. Elle peut la publier sur son"
    " compte personnel; retirez-la d’ici."
)


@check(
    article="12.4",
    severity=Severity.BLOCKING,
    surfaces=frozenset({Surface.DRAFT, Surface.REPLY}),
    message=MESSAGE,
    passes=[
        "La mairesse est fière d’annoncer une aide de 2,5 M$ du gouvernement du Québec.",
        "La mairesse invite la population à voter pour un projet du budget participatif.",
        "Le maire rencontrera la ministre des Transports vendredi.",
        "« Merci au gouvernement d’avoir cru en notre projet », déclare le maire.",
        "La mairesse assume la présidence d’honneur de la marche.",
    ],
    fails=[
        "La mairesse dénonce l’inaction du gouvernement libéral.",
        "Le maire croit que l’opposition officielle ment aux citoyens.",
        "La mairesse vous invite à joindre son parti.",
        "Le conseiller Roy juge que le ministre est déconnecté de la réalité.",
        "Comme élue, je trouve honteuse la décision des conservateurs.",
    ],
)
def elected(draft: Draft, facts: Facts) -> Iterator[Hit]:  # noqa: ARG001  a matter of words
    """Une personne élue n’exprime pas d’opinion politique sur les comptes de la Ville."""
    plain = read(draft.text)
    speaking = False
    for start, end in sentences(draft.text):
        speaks = _speaks(plain, (start, end))
        low = plain.low[start:end]
        if (speaks or speaking) and _is_political(low):
            yield Hit(plain.span(start, end))
        speaking = speaks and low.rstrip().endswith(":")


def _is_political(low: str) -> bool:
    """Say whether a sentence of somebody elected is about politics, and takes part in it."""
    if takes_sides(low) or recruits(low) or opines(low):
        return True
    return bool(DISAGREE.search(low) and POWER.search(low))


def _speaks(plain: Plain, span: Span) -> bool:
    """Say whether a sentence puts forward somebody elected."""
    return bool(ELECTED.search(plain.low, *span) or NAMED_COUNCILLOR.search(plain.cased, *span))
