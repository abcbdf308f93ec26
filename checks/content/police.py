"""Article 1.1: what the police's page must not reveal."""

import re
from collections.abc import Iterator
from typing import Final

from checks.official import is_police
from checks.people import people
from checks.phrases import sentences
from checks.plain import Plain, read
from checks.registry import Hit, case, check
from checks.types import Draft, Facts, Severity, Span

PAGE: Final = {"account": "facebook-police"}
GUILT: Final = re.compile(
    r"\b(?:voleu(?:r|se)s?|coupables?|agresseu(?:r|se)s?|fraudeu(?:r|se)s?|meurtri(?:er|ere)s?"
    r"|assassins?|criminel(?:le)?s?|violeurs?|pedophiles?|tueu(?:r|se)s?|pyromanes?|incendiaires?"
    r"|trafiquante?s?|cambrioleurs?|braqueurs?|escrocs?|ravisseurs?|revendeurs?|vandales?"
    r"|harceleurs?"
    r"|a (?:vole|tue|agresse|frappe|viole|fraude|cambriole|incendie|poignarde|assassine|avoue))\b"
)
PRESUMED: Final = re.compile(
    r"\b(?:presume\w*|allegu\w+|aurait|auraient|soupconne\w*|suspecte?s?|accusee?s?|prevenue?s?"
    r"|relativement a|en lien avec|serait)\b"
)
CONVICTED: Final = re.compile(r"\bdonc il est coupable|\bdonc elle est coupable")
VICTIM: Final = re.compile(r"\b(?:victimes?|plaignante?s?)\b")
OPERATION: Final = re.compile(
    r"\b(?:filature|vehicules? banalises?|agente?s? (?:en civil|doubles?|d'infiltration)"
    r"|(?:equipes?|agents|policiers) (?:entreront|interviendront|perquisitionneront|seront caches?)"
    r"|ecoute electronique|perquisition (?:est )?prevue|informateurs?|seront caches"
    r"|surveilleront la (?:maison|residence)|prevoyons (?:arreter|perquisitionner)"
    r"|ne le dites a personne)\b"
)
WITNESSES: Final = re.compile(
    r"\b(?:temoins?|avis de recherche|toute information|si vous (?:l')?apercevez|aidez-nous)\b"
)
LINE: Final = re.compile(r"\b911\b|\b\d{3}[ .-]\d{3}[ .-]\d{4}\b|ligne info")


@check(
    article="1.1",
    severity=Severity.WARNING,
    passes=[
        case("Un suspect a été arrêté. Témoin? Composez le 911.", PAGE),
        case("Éric Savard, accusé de vol, a comparu. Il est présumé innocent.", PAGE),
        case("Félicitations à l’agente Nathalie Dumas!", PAGE),
        case("La victime de notre énigme est Julie Roy.", {"account": "facebook-ville"}),
    ],
    fails=[
        case("Le voleur, Éric Savard, a été arrêté.", PAGE),
        case("La victime, Nathalie Dumas, se remet.", PAGE),
        case("Nos agents en civil seront cachés derrière l’école.", PAGE),
        case("Vous avez été témoin d’un accident?", PAGE),
    ],
)
def police(draft: Draft, facts: Facts) -> Iterator[Hit]:
    """La page de la police ne nomme pas de victime, ne désigne pas de coupable, ne nuit à rien."""
    if not is_police(draft, facts):
        return
    plain = read(draft.text)
    for span in sentences(draft.text):
        yield from _sentence(plain, span)
    if WITNESSES.search(plain.low) and not LINE.search(plain.low):
        yield Hit(
            message="Ajoutez la ligne à joindre, ou « composez le 911 ».", severity=Severity.ADVICE
        )


def _sentence(plain: Plain, span: Span) -> Iterator[Hit]:
    low = plain.low[slice(*span)]
    place = plain.span(*span)
    named = any(
        span[0] <= one.place[0] < span[1] and one.full and not one.function
        for one in people(plain.text)
    )
    guilty = GUILT.search(low) and (not PRESUMED.search(low) or CONVICTED.search(low))
    if named and guilty:
        yield Hit(
            place,
            "Cette personne est présentée comme coupable. Écrivez « suspect » ou « accusé »"
            " jusqu’au jugement.",
        )
    elif named and VICTIM.search(low):
        yield Hit(place, "Une victime est reconnaissable. Retirez son nom.")
    if OPERATION.search(low):
        yield Hit(place, "Ce détail pourrait nuire à une opération. Retirez-le.")
