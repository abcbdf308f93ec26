"""Article 15: pictures that the city may show."""

import re
from collections.abc import Iterator
from typing import Final

from checks.plain import read
from checks.registry import Hit, case, check
from checks.types import Draft, Facts, Picture, Severity, Surface

_ONLINE: Final = (
    r"(?:l'|le |la |les |un |une |des |sur )*(?:page |images? |site |compte |groupe "
    r"|banque )?(?:d'|de |du )?(?:images? (?:de |sur )?)?"
    r"(?:internet|google(?! maps| earth)(?: images?)?|pinterest|web|toile|getty(?: images)?"
    r"|shutterstock|wikipedia"
    r"|facebook|instagram|tiktok|twitter|bing|reseaux? sociaux|inconnue?s?|auteure? inconnue?"
    r"|anonyme|spotted|moteur de recherche)\b(?! ?[/.]\w)"
)
FOUND_ONLINE: Final = re.compile(
    r"\b(?:photos?|photographies?|images?|illustrations?|videos?|visuels?|dessins?"
    r"|captures? d'ecran"
    r"|credits?(?: photos?)?|sources?(?: (?:de la |de l'|des )?(?:photos?|images?"
    r"|visuels?))?)"
    r"(?: ?: ?(?:trouvee?s? |prise?s? |tiree?s? )?(?:sur |de |d')?| (?:\w+ )?(?:a ete |ont ete "
    r"|est |sont )?(?:prise?s?|tiree?s?|trouvee?s?|vue?s?"
    r"|provenant|provien(?:t|nent)|issue?s?|empruntee?s?|copiee?s?|recuperee?s?|piquee?s?"
    r"|telechargee?s?|reprise?s?|via) ?(?:au hasard |quelque part )?(?:(?:sur|de|du|d'|dans|a"
    r"|des) ?)?)"
    + _ONLINE
    + r"|[📷📸🎥©] ?(?:: ?|via |par |sur |trouvee?s? sur )?"
    + _ONLINE
    + r"|(?:emprunt|pri[st]|trouv|copi|piqu|recuper|tir|vol)(?:er|ee?s?|es?"
    r"|ons)?\b[^.!?\n]{0,30}\b(?:photos?|images?"
    r"|illustrations?|videos?|visuels?)\b[^.!?\n]{0,20} (?:a|sur|d'|de|du|dans) ?"
    r"(?:un site|internet|l'internet|le web|google|pinterest|facebook|instagram)\b|© ?(?:trouvee?"
    r"|pris|tire"
    r"|vu)\w* (?:sur|de)"
    r"|\b(?:sources?|auteure?s?|credits?)(?: (?:photo|de l'image|de la photo))? inconnue?s?\b"
)
WHOLE: Final = Picture("Des enfants sous les arbres.", "photographe de la Ville", consent=True)


@check(
    article="15",
    severity=Severity.BLOCKING,
    surfaces=frozenset({Surface.DRAFT}),
    passes=[
        "La patinoire est ouverte.",
        case("La patinoire est ouverte.", {"picture": WHOLE}),
        "Photo : Société d’histoire",
        "Trouvez la clinique sur Google Maps.",
    ],
    fails=[
        case("La patinoire est ouverte.", {"picture": Picture("", "Ville", consent=True)}),
        case("La patinoire est ouverte.", {"picture": Picture("Des enfants", "", consent=True)}),
        case("La patinoire est ouverte.", {"picture": Picture("Des enfants", "Ville")}),
        "La patinoire en 1950. Photo : Internet",
        "Un renard roux! Image trouvée sur Pinterest.",
    ],
)
def picture(draft: Draft, facts: Facts) -> Iterator[Hit]:  # noqa: ARG001  the picture's own fields
    """Une image a une origine, les autorisations voulues et une description."""
    if draft.picture is not None:
        if not draft.picture.origin.strip():
            yield Hit(message="Indiquez l’origine de l’image et le droit de la publier.")
        if not draft.picture.consent:
            yield Hit(
                message="Confirmez l’autorisation des personnes reconnaissables, ou des parents"
                " dans le cas de mineurs."
            )
        if not draft.picture.description.strip():
            yield Hit(
                message="Décrivez l’image en une phrase pour les personnes qui ne la voient pas.",
                severity=Severity.WARNING,
                practice=True,
            )
    for _, span in read(draft.text).find(FOUND_ONLINE):
        yield Hit(
            span,
            "Cette mention n’est pas une source. Nommez l’auteur et l’autorisation obtenue, ou"
            " choisissez une image de la Ville.",
            Severity.WARNING,
        )
