"""Good practice: words in which everybody is found."""

import re
from collections.abc import Iterator
from typing import Final

from checks.plain import Plain, read
from checks.registry import POSTS, Hit, case, check
from checks.types import Draft, Facts, Severity

PACK: Final = "inclusive"
ON: Final = frozenset({PACK})
# A masculine plural, the feminine that may stand beside it, and a neutral wording.
PAIRS: Final = {
    "citoyens": ("citoyennes", "la population"),
    "residents": ("residentes", "la population"),
    "usagers": ("usageres", "la clientèle"),
    "pompiers": ("pompieres", "les pompières et les pompiers"),
    "policiers": ("policieres", "le corps policier"),
    "employes": ("employees", "le personnel"),
    "conseillers": ("conseilleres", "les membres du conseil"),
    "directeurs": ("directrices", "la direction"),
    "animateurs": ("animatrices", "l’équipe d’animation"),
    "etudiants": ("etudiantes", "la population étudiante"),
    "commercants": ("commercantes", "les commerces"),
    "entrepreneurs": ("entrepreneures", "les entreprises"),
    "visiteurs": ("visiteuses", "les gens en visite"),
    "participants": ("participantes", "les personnes participantes"),
    "electeurs": ("electrices", "l’électorat"),
    "travailleurs": ("travailleuses", "le personnel"),
    "aines": ("ainees", "les personnes aînées"),
    "consommateurs": ("consommatrices", "la clientèle"),
    "inspecteurs": ("inspectrices", "l’équipe d’inspection"),
    "brigadiers": ("brigadieres", "les brigadières et les brigadiers"),
    "arrivants": ("arrivantes", "les personnes nouvellement arrivées"),
    "sauveteurs": ("sauveteuses", "l’équipe de sauvetage"),
}
PLURAL: Final = re.compile(
    r"\b(?:les|des|aux|nos|vos|tous les|ces|chers|nombreux)\s(?:nouveaux |jeunes "
    r"|anciens |futurs )?(?P<word>" + "|".join(PAIRS) + r")\b"
)
SINGULAR: Final = re.compile(
    r"\b(?:cherche|recherche|embauche|recrute)\w*\s(?:actuellement )?(?:un|d'un)\s(?P<word>"
    r"inspecteur|directeur|technicien|conseiller|animateur|sauveteur|brigadier|pompier|policier"
    r"|mecanicien"
    r"|greffier|journalier|ingenieur|prepose|coordonnateur|operateur|chauffeur)\b(?! ou une)"
)
CUT: Final = re.compile(
    r"\b\w{2,20}(?:·|•|\.)e(?:·|•|\.)?s?\b|\b\w{2,20}\((?:e|ne|trice|euse|ere)\)s?"
)
GENERIC: Final = re.compile(
    r"\b(?:chaque|tout|aucun|un)\s(?P<word>citoyen|resident|usager|employe|conseiller|animateur|electeur"
    r"|etudiant|participant|commercant|visiteur|travailleur|consommateur)\b"
    r"(?! (?:ou|et) (?:un|chaque|tout)e )"
)
PLACE_OF: Final = re.compile(
    r"\b(?:maison|centre|residence|place|parc|salle|cafe|club|comite|service|bureau|table|carrefour"
    r"|coin|conseil|semaine|journee|gala|maisons)s? (?:communautaire )?$"
)
HUMAN: Final = re.compile(r"\bdroits de l'homme\b")


@check(
    article=None,
    severity=Severity.ADVICE,
    surfaces=POSTS,
    passes=[
        case("La population est invitée.", packs=ON),
        case("Les citoyennes et les citoyens sont invités.", packs=ON),
        "Les citoyens sont invités.",
    ],
    fails=[
        case("Les citoyens sont invités.", packs=ON),
        case("La Ville cherche un inspecteur.", packs=ON),
        case("Les étudiant·e·s s’inscrivent.", packs=ON),
    ],
)
def inclusive(draft: Draft, facts: Facts) -> Iterator[Hit]:
    """Le texte s’adresse à toutes et à tous, par des mots neutres ou des doublets."""
    if PACK not in facts.packs:
        return
    plain = read(draft.text)
    yield from _plurals(plain)
    for match, span in plain.find(SINGULAR):
        if " ou une " not in plain.low[match.start() - 40 : match.end() + 40]:
            yield Hit(span, "Nommez le poste au féminin et au masculin.")
    for _, span in plain.find(GENERIC):
        yield Hit(span, "Nommez les deux genres, ou écrivez « chaque personne ».")
    for _, span in plain.find(CUT):
        yield Hit(span, "Écrivez les deux formes au long : « les étudiantes et les étudiants ».")
    for _, span in plain.find(HUMAN):
        yield Hit(
            span, "Écrivez « droits de la personne ».", suggestions=("droits de la personne",)
        )


def _plurals(plain: Plain) -> Iterator[Hit]:
    for match, span in plain.find(PLURAL):
        feminine, neutral = PAIRS[match["word"]]
        named = plain.cased[match.start("word")].isupper()
        if PLACE_OF.search(plain.low, 0, match.start()):
            continue
        if not named and not re.search(rf"\b{feminine}\b", plain.low):
            yield Hit(span, f"Par exemple : « {neutral} », ou les deux formes.")
