"""Article 2: the city's site is the reference."""

from collections.abc import Iterator
from typing import Final

from checks.links import hosts, in_bio
from checks.registry import POSTS, Hit, case, check
from checks.types import Draft, Facts, PostType, Severity

# A press release has its own rule (5.2); a share leads to its source (5.7).
OTHERWISE: Final = frozenset({PostType.PRESS_RELEASE, PostType.SHARE})


@check(
    article="2",
    severity=Severity.ADVICE,
    surfaces=POSTS,
    message="Ajoutez un lien vers le site Web de la Ville, qui demeure la référence.",
    passes=[
        "La collecte des feuilles se poursuit : ville.example.ca/feuilles",
        case("La collecte des feuilles se poursuit.", {"link": "https://ville.example.ca/f"}),
        "Les inscriptions commencent lundi. Lien dans la bio!",
        case("Évacuez le secteur.", emergency=True),
    ],
    fails=["La collecte des feuilles se poursuit jusqu’au 27 novembre."],
)
def site_link(draft: Draft, facts: Facts) -> Iterator[Hit]:
    """La publication mène au site Web de la Ville."""
    if draft.type in OTHERWISE or facts.emergency or facts.source_url:
        return
    if not hosts(draft) and not in_bio(draft.text):
        yield Hit()
