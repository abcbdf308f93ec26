"""Article 8: a post is written in French."""

from collections.abc import Iterator
from itertools import groupby
from typing import Final

from checks.registry import Hit, case, check
from checks.types import Draft, Facts, Guess, Readings, Severity
from checks.weighing import Weighed, evidence

# Where no French comes before, no reason lets another language pass.
BEFORE_FRENCH: Final = "avant-le-francais"
ALONE: Final = (
    "Ce passage n’est pas en français\u00a0: traduisez-le ou retirez-le. Une autre langue n’est"
    " permise qu’après le français, pour un motif prévu ({reasons})."
)
FRENCH_FIRST: Final = (
    "Mettez le français d’abord\u00a0: ce passage est dans une autre langue. En situation"
    " d’urgence, il peut suivre le texte français, jamais le remplacer."
)
SWITCH: Final = (
    "La phrase change de langue en chemin\u00a0: dites-le en français, ou mettez entre guillemets"
    " les mots étrangers."
)


@check(
    article="8",
    severity=Severity.BLOCKING,
    needs=lambda facts: facts.readings.guesses,
    passes=[
        "La bibliothèque sera fermée lundi. Merci de votre compréhension!",
        "Le film « The Sound of Music » sera présenté au parc vendredi.",
        "Le groupe House of the Rising Sun sera en spectacle samedi.",
        "🎉 #BackToSchool #SeeYouThere",
        case(
            "Avis d’ébullition en vigueur. Boil water advisory in effect in your area.",
            language_exception="sécurité publique",
        ),
        case("Le snack-bar is the best de la ville.", dictionary=frozenset({"is the best"})),
    ],
    fails=[
        "The library will be closed on Monday. We thank you for your patience.",
        "La bibliothèque sera fermée lundi. The library will be closed on Monday.",
        "« The library will be closed on Monday for the inventory. »",
        "Venez nous voir au parc this Saturday for the big show.",
        case(
            "Boil water advisory in effect in your area. Avis d’ébullition en vigueur.",
            language_exception="sécurité publique",
        ),
        case("Evacuate the area at once and do not come back.", emergency=True),
        case(
            "La biblioteca estará cerrada el lunes.",
            readings=Readings(guesses=(Guess(0, 38, 0.0, 0.0),)),
        ),
    ],
)
def language(draft: Draft, facts: Facts) -> Iterator[Hit]:
    """Le texte est rédigé en français; une autre langue ne vient qu’après, pour un motif prévu."""
    found = evidence(draft.text, facts)
    yield from _foreign_passages(found, facts)
    for one in found:
        if not one.foreign and one.switch:
            yield Hit(span=one.switch, message=SWITCH, severity=Severity.WARNING)


def _foreign_passages(found: tuple[Weighed, ...], facts: Facts) -> Iterator[Hit]:
    """Yield each run of sentences that are not French, as one."""
    reasons = facts.directive.decisions.language_exceptions
    french_seen = False
    for foreign, group in groupby(found, key=lambda one: one.foreign):
        run = tuple(group)
        if foreign and not (french_seen and facts.language_exception in reasons):
            yield Hit(
                span=(run[0].sentence.start, run[-1].sentence.end),
                message=FRENCH_FIRST
                if facts.emergency
                else ALONE.format(reasons=", ".join(reasons)),
                severity=Severity.WARNING if facts.emergency else Severity.BLOCKING,
                rule="" if french_seen else BEFORE_FRENCH,
            )
        french_seen = french_seen or not foreign
