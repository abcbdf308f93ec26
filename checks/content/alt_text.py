"""Good practice: a description that helps those who do not see the picture."""

import re
from collections.abc import Iterator
from typing import Final

from checks.plain import read
from checks.registry import POSTS, Hit, case, check
from checks.types import Draft, Facts, Picture, Severity

PACK: Final = "accessibility"
ON: Final = frozenset({PACK})
OPENING: Final = re.compile(
    r"^\W{0,5}(?:image|photo|photographie|illustration|capture) (?:de|d'|du|des)\b"
)
FILE_NAME: Final = re.compile(r"\w\.(?:jpe?g|png|gif|webp|heic)\b|\b(?:img|dsc|image)[_ -]?\d+")
LONGEST: Final = 250
SHORTEST: Final = 3
GOOD: Final = Picture("Des enfants patinent sous les arbres décorés.", "Ville", consent=True)
POOR: Final = Picture("IMG_2041.jpg", "Ville", consent=True)


@check(
    article=None,
    severity=Severity.ADVICE,
    surfaces=POSTS,
    passes=[case("Bon patin!", {"picture": GOOD}, packs=ON), case("Bon patin!", {"picture": POOR})],
    fails=[
        case("Bon patin!", {"picture": POOR}, packs=ON),
        case("Bon patin!", {"picture": Picture("Photo de patin", "Ville")}, packs=ON),
        case("Bon patin!", {"picture": Picture("Patin", "Ville")}, packs=ON),
    ],
)
def alt_text(draft: Draft, facts: Facts) -> Iterator[Hit]:
    """La description d’une image dit ce qu’on y voit, en une phrase."""
    if PACK not in facts.packs or draft.picture is None or not draft.picture.description.strip():
        return
    words = read(draft.picture.description).low.strip()
    if FILE_NAME.search(words) or len(words.split()) < SHORTEST:
        yield Hit(message="Décrivez l’image en une phrase.")
    elif OPENING.match(words):
        yield Hit(message="Commencez par ce qu’on voit, sans « image de » ni « photo de ».")
    elif len(words) > LONGEST:
        yield Hit(message=f"Résumez la description de l’image en {LONGEST} caractères au plus.")
