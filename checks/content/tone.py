"""Article 8 and annexe 1: a courteous tone."""

import re
from collections.abc import Iterator
from itertools import chain
from typing import Final

from checks.registry import Case, Hit, case, check
from checks.types import Account, Draft, Facts, Platform, Severity, Span
from checks.voices import insults, shouts, voices

REPEATED: Final = re.compile(r"[!?]{2,40}")
THREE: Final = re.compile(r"[!?]{3}")
# « Tes amis et toi » are several: « vous » is then their plural.
SEVERAL: Final = re.compile(r"\b(?:et toi|toi et)\b", re.IGNORECASE)
INFORMAL: Final = frozenset({Platform.TIKTOK, Platform.INSTAGRAM})
ACCOUNTS: Final = (
    Account("facebook-ville", Platform.FACEBOOK, "Facebook – Ville"),
    Account("tiktok-ville", Platform.TIKTOK, "TikTok – Ville"),
)


def _on(account: str, text: str) -> Case:
    return case(text, {"account": account}, accounts=ACCOUNTS)


@check(
    article="8",
    severity=Severity.WARNING,
    passes=[
        "AVIS D’ÉBULLITION EN VIGUEUR | Faites bouillir l’eau pendant une minute.",
        "[AVIS D’ÉBULLITION PRÉVENTIF] Secteur touché : chemin du Lac.",
        "COLLECTE DES SAPINS DE NOËL\nSortez votre sapin le 9 janvier.",
        "Le CLSC, la MRC et la SOPFEU vous invitent. C’est URGENT!",
        "Viens avec tes amis! Tu vas aimer ça.",
        "Vous êtes invités. Surveillez votre ton!",
        "Tes amis et toi avez une idée? Le budget participatif, c’est pour vous.",
        "Le film primé (Putain, ça penche) sera présenté vendredi.",
        _on("tiktok-ville", "Tu aimes la neige?"),
    ],
    fails=[
        "VENEZ EN GRAND NOMBRE à la fête.",
        "Venez!!!",
        "Où est mon bac???",
        "Tu peux t’inscrire, et vous recevrez votre carte.",
        "Vous êtes une bande d’imbéciles.",
        "Venez!!",
        "Vraiment?!",
        _on("facebook-ville", "Tu aimes la neige?"),
    ],
)
def tone(draft: Draft, facts: Facts) -> Iterator[Hit]:
    """Le ton est courtois : ni cris, ni insultes, ni signes répétés, ni tutoiement mêlé."""
    yield from chain(_loud(draft.text), _address(draft, facts))


def _loud(text: str) -> Iterator[Hit]:
    for span in shouts(text):
        yield Hit(span, "Ces mots en majuscules se lisent comme un cri. Écrivez-les en minuscules.")
    for span in insults(text):
        yield Hit(span, "Ce mot est blessant ou grossier : retirez-le.")
    for found in REPEATED.finditer(text):
        marks = found.group()
        yield Hit(
            found.span(),
            "Gardez un seul signe.",
            Severity.WARNING if THREE.search(marks) else Severity.ADVICE,
            (marks[-1] if "?" not in marks else "?",),
        )


def _address(draft: Draft, facts: Facts) -> Iterator[Hit]:
    informal, formal = voices(draft.text)
    if informal and formal and not SEVERAL.search(draft.text):
        rarer: tuple[Span, ...] = informal if len(informal) <= len(formal) else formal
        yield Hit(rarer[0], "Vous passez du « tu » au « vous » : gardez une seule forme.")
    elif informal and _elsewhere(draft, facts):
        yield Hit(informal[0], "Sur ce compte, préférez le vouvoiement.", Severity.ADVICE)


def _elsewhere(draft: Draft, facts: Facts) -> bool:
    """Return whether the post goes out on an account where the city says « vous »."""
    platform = next((one.platform for one in facts.accounts if one.key == draft.account), None)
    return platform is not None and platform not in INFORMAL
