"""Article 15: pictures that the city may show."""

import re
from collections.abc import Iterator
from typing import Final

from checks.plain import read
from checks.registry import Hit, case, check
from checks.types import Draft, Facts, Picture, Severity, Surface

FOUND_ONLINE: Final = re.compile(
    r"\b(?:(?:photos?|images?|illustrations?|videos?|credits?(?: photos?)?|sources?(?: (?:de la |de"
    r" l')?(?:photo|image))?) ?(?:: ?)?(?:(?<=: )|(?<=:)|(?:prise?s?|tiree?s?|trouvee?s?"
    r"|provenant|issue?s?|vue?s?)"
    r" (?:sur|de|d'|du|dans) ?))(?:l')?"
    r"(?:internet|google(?: images?)?|pinterest|le web|web|getty images|shutterstock|wikipedia"
    r"|facebook|reseaux sociaux|inconnue?|auteur inconnu)\b(?! ?[/.]\w)"
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
