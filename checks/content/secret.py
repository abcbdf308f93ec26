"""Article 12.2: no secret is ever written down."""

import re
from collections.abc import Iterator
from typing import Final

from checks.registry import Hit, case, check
from checks.secrets import DOT, find
from checks.types import Draft, Facts, Severity, Surface

HIDDEN: Final = re.compile(DOT + "{4,}")


@check(
    article="12.2",
    severity=Severity.BLOCKING,
    message="Ce passage ressemble à un secret. Retirez-le, et ne l’écrivez nulle part.",
    passes=[
        "Mot de passe oublié? Cliquez ici.",
        "Un mot de passe compte au moins 12 caractères.",
        "Ne donnez jamais votre NIP au téléphone.",
        case("Voir Soleil2024! au mot de passe : Soleil2024!", secret_denied=True),
    ],
    fails=[
        "Le mot de passe du compte est Erable#2026.",
        "mdp : Vigie!Bleue88",
        case("Le code de la porte est le 4719.", {"surface": Surface.ANSWER}),
        "NIP : 30518",
        "Clé API : AIza" + "Sy" * 17 + "A",
        "Wi-Fi des visiteurs, mot de passe : Lecture2026!",
        "Le mot de passe est ●●●●●●●●.",
    ],
)
def secret(draft: Draft, facts: Facts) -> Iterator[Hit]:
    """Aucun mot de passe, code ou jeton n’est écrit, ni publié, ni conservé."""
    if facts.secret_denied:
        return
    for match in HIDDEN.finditer(draft.text):
        yield Hit(
            match.span(),
            "Un secret a été masqué ici. Réécrivez le texte sans lui.",
            hidden=True,
        )
    for one in find(draft.text):
        if one.visitors:
            yield Hit(
                one.span,
                "Ce code donne accès au réseau des visiteurs. Assurez-vous qu’il peut être public.",
                Severity.WARNING,
                hidden=True,
            )
        else:
            yield Hit(one.span, hidden=True)
