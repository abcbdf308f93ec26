"""Article 5.5: tenders, public notices and by-laws appear elsewhere."""

import re
from collections.abc import Iterator
from typing import Final

from checks.plain import Plain, read
from checks.registry import POSTS, Hit, case, check
from checks.types import Draft, Facts, Severity

TENDER: Final = re.compile(
    r"\bappels? d'offres?\b|\bseao\b|\bsoumissionnaires?\b"
    r"|\b(?:ouverture|analyse|depot|reception|resultats?(?: de l'ouverture)?) (?:des|de|d'une)"
    r" soumissions?\b|\bsoumissions? (?:sont |seront |publiques? )?(?:demandees?|recues|publiques?"
    r"|cachetees?)\b|\b(?:la ville|la municipalite|nous) (?:demande|demandons|sollicite|requiert"
    r"|recevra|recoit)[^.!?\n]{0,25} soumissions?\b|\b(?:deposez|deposer|presentez|remettez"
    r"|faites parvenir) (?:votre|vos|leur|une) soumissions?\b"
    r"|\b(?:a|pour|peuvent|pourront|desir\w+|souhait\w+) soumissionner\b"
    r"|\b(?:ont|a) (?:depose|presente|remis)[^.!?\n]{0,40} soumissions?\b"
    r"|\b(?:ouvert|recu|analyse|compare)e?s? (?:les|des|deux|trois|quatre|cinq|six|sept"
    r"|\d{1,2}) soumissions\b"
    r"|\bplus basses? (?:des (?:\w+ )?)?soumissions?\b"
    r"|\b(?:appel|demande) (?:de propositions|publique de prix|de soumissions?|de prix)\b"
)
PUBLIC_NOTICE: Final = re.compile(
    r"\bavis publics?\b|\bavis (?:vous )?est (?:par (?:les|la) presentes? |egalement )?donne\b"
    r"|\bdonne(?:nt)? (?:un )?avis (?:que|de|public)\b|\bderogations? mineures?\b"
    r"|\b(?:registre|scrutin)s? referendaires?\b|\btenue d(?:'un|u) registre\b"
    r"|\bprocedure d'enregistrement\b"
    r"|\bpersonnes? habiles? a voter\b|\bavis (?:de promulgation|d'entree en vigueur)\b"
    r"|\bpar les presentes\b|\b(?:prenez|soyez) avis(?:es)? que\b|\bavis (?:d'expropriation"
    r"|de vente|d'assemblee"
    r" de consultation)\b|\bexpropriation d[ue]s? (?:lots?|immeubles?)\b"
    r"|\bvente (?:d'immeubles? )?pour (?:(?:les )?taxes"
    r"|defaut de paiement|non-paiement)\b"
)
BY_LAW: Final = re.compile(
    r"\breglements? (?:municipal |municipaux )?(?:(?:no|numero|n°|nº|#)[ .]*)?"
    r"(?=[\w-]{0,12}\d)[\w-]{2,15}"
    r"|\b(?:premier |second |deuxieme )?projets? de reglement\b|\bavis de motion\b"
    r"|\badoption (?:du|d'un|de son|de notre)[^.!?\n]{0,25} reglement\b"
    r"|\badopt(?:e|er|ait|era|ees?)\b[^.!?\n]{0,35} reglement\b"
    r"|\breglement\b[^.!?\n]{0,60}\b(?:a ete adopte|est adopte|entrera en vigueur"
    r"|est entre en vigueur)\b"
)
# What only tells where to look, how it works or how to ask is not the notice itself.
ABOUT: Final = re.compile(
    r"(?:consulte[zr]|retrouve[zr]|trouve[zr]|trouver|lire|lisez|abonne[zr]-vous|repondre|formation"
    r"|atelier|comprendre|qu'est-ce qu'une?|comment (?:demander|obtenir|fonctionne\w*)|ou voir"
    r"|demander une|formulaire de(?: demande de)?|rubrique|section|page des)\b[^.!?\n]{0,45}$"
)
THIS_CALL: Final = re.compile(r"(?<!a )\b(?:notre|cet|un) appel d'offres$")
ELSEWHERE: Final = re.compile(
    r"[^.!?\n]{0,40}\b(?:se trouvent|figurent|(?:sont|seront) (?:publies|affiches|diffuses"
    r"|accessibles"
    r"|disponibles|en ligne|regroupes))\b"
)
INVITED: Final = re.compile(
    r"\b(?:consultations?(?: publiques?| citoyennes?)?|assemblees? publiques?"
    r"|seances? d'information|donnez votre avis|venez|participez|soiree d'information"
    r"|portes ouvertes)\b"
)
CONSEQUENCE: Final = re.compile(
    r"(?:selon|en vertu|conformement|prevu|rappel|d'apres)[^.!?\n]{0,20}$"
)


@check(
    article="5.5",
    severity=Severity.BLOCKING,
    surfaces=POSTS,
    passes=[
        "L’arrosage des pelouses est interdit de 6 h à 20 h.",
        "Le règlement demande de tenir les chiens en laisse.",
        "Consultation publique sur le projet de règlement 1247 : donnez votre avis jeudi!",
        "Avant vos travaux, demandez trois soumissions.",
        "Retrouvez les avis publics sur le site de la Ville.",
    ],
    fails=[
        "APPEL D’OFFRES | Réfection de la toiture de l’aréna.",
        "Avis public est donné que le rôle est déposé.",
        "Demande de dérogation mineure pour le 88, chemin du Lac.",
        "La Ville demande des soumissions pour le déneigement.",
        case("Le conseil a adopté le règlement 1247-3."),
    ],
)
def notice(draft: Draft, facts: Facts) -> Iterator[Hit]:  # noqa: ARG001  a matter of words
    """Les appels d’offres, les avis publics et les règlements ne paraissent pas ici."""
    plain = read(draft.text)
    blocked = False
    for pattern, what, where in (
        (TENDER, "Un appel d’offres et ses résultats", "au SEAO"),
        (PUBLIC_NOTICE, "Un avis public", "sur le site Web, par le greffe"),
    ):
        for match in pattern.finditer(plain.low):
            about = ABOUT.search(plain.low, max(0, match.start() - 80), match.start())
            # « Consultez notre appel d’offres » is that very call; « nos appels d’offres » is not.
            if THIS_CALL.search(plain.low, max(0, match.start() - 12), match.end()):
                about = None
            if not about and not ELSEWHERE.match(plain.low, match.end()):
                blocked = True
                message = f"{what} ne paraissent pas" if "et" in what else f"{what} ne paraît pas"
                yield Hit(
                    plain.span(*match.span()),
                    f"{message} sur les médias sociaux, mais {where}. Retirez ce passage.",
                )
    if not blocked:
        yield from _by_laws(plain)


def _by_laws(plain: Plain) -> Iterator[Hit]:
    if INVITED.search(plain.low):
        return
    for match in BY_LAW.finditer(plain.low):
        if not CONSEQUENCE.search(plain.low, max(0, match.start() - 40), match.start()):
            yield Hit(
                plain.span(*match.span()),
                "La plupart des règlements ne paraissent pas sur les médias sociaux. Dites plutôt"
                " ce qui change pour le public, ou demandez une exception.",
                Severity.WARNING,
            )
            return
