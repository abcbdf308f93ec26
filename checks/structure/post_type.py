"""Article 5: the type that was chosen is the right one."""

import re
from collections.abc import Iterator
from typing import Final

from checks.dates import HOUR, mentions
from checks.jobs import is_posting
from checks.plain import read
from checks.registry import POSTS, Hit, case, check
from checks.types import Draft, Facts, PostType, Severity

RELEASE: Final = re.compile(r"\W{0,12}communique(?: de presse)?\b(?! de l)")
IMMEDIATE: Final = re.compile(r"pour (?:diffusion|publication) immediate")
INVITATION: Final = re.compile(
    r"\b(?:rendez-vous|venez|viens|joignez-vous a nous|soyez des notres|vous (?:attend|attendent"
    r"|invite|invitent|convie)|ne manquez pas|assistez|participez|on vous attend"
    r"|vous etes (?:toutes et tous |tous )?(?:invitee?s?|conviee?s?|attendue?s?)|se deroulera"
    r"|aura lieu|celebre[zr]?|passez nous voir)\b"
)
# An announcement that opens with the activity itself: « Concert de Noël le samedi 12, à 19 h ».
ACTIVITY: Final = re.compile(
    r"(?:^|\n)\W{0,8}(?:(?:grande?|le|la|les|un|une|l') ?)?(?:spectacle|concert|ateliers?"
    r"|conference"
    r"|fete|soiree|festival|marche|course|tournoi|vernissage|heure du conte|cine|projection"
    r"|lancement|journee|portes ouvertes|visite (?:guidee|libre)|inauguration|bal|brunch|souper"
    r"|rallye|parade|defile|randonnee|vente de|foire|salon d|theatre|cinema|causerie|bazar)\b"
)
# An activity of the city's administration is not an event that one attends for pleasure.
ROUTINE: Final = re.compile(
    r"\b(?:collecte|travaux|fermee?s?|fermeture|seance (?:du|ordinaire|extraordinaire)|entrave"
    r"|interruption|coupure|stationnement|inscriptions?)\b"
)
GENERAL: Final = frozenset({PostType.OTHER, PostType.AWARENESS})


@check(
    article="5",
    severity=Severity.ADVICE,
    surfaces=POSTS,
    passes=["La collecte des sapins aura lieu le jeudi 7 janvier, à 9 h."],
    fails=[
        "Nous embauchons! Postulez d’ici le 30 novembre.",
        "COMMUNIQUÉ DE PRESSE – La Ville dévoile son plan.",
        "Rendez-vous le samedi 5 décembre, à 10 h, au parc équestre!",
        case("Poste à pourvoir : envoyez votre CV.", {"type": PostType.EVENT}),
    ],
)
def post_type(draft: Draft, facts: Facts) -> Iterator[Hit]:
    """Le type choisi est celui du texte."""
    better = _better(draft)
    if better and better is not draft.type:
        label = facts.directive.decisions.label(facts.directive.decisions.post_types, better.value)
        yield Hit(
            message=f"Ce texte ressemble à autre chose que le type choisi. Est-ce : {label}?",
            rule=better.value,
        )


def _better(draft: Draft) -> PostType | None:
    low = read(draft.text).low
    if draft.type in GENERAL | {PostType.EVENT} and is_posting(draft.text):
        return PostType.JOB
    if draft.type in GENERAL | {PostType.EVENT} and (RELEASE.match(low) or IMMEDIATE.search(low)):
        return PostType.PRESS_RELEASE
    if draft.type not in GENERAL:
        return None
    invited = INVITATION.search(low) or ACTIVITY.search(low)
    attended = invited and HOUR.search(low) and not ROUTINE.search(low)
    return PostType.EVENT if attended and mentions(draft.text) else None
