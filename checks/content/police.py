"""Article 1.1: what the police's page must not reveal."""

import re
from collections.abc import Iterator
from typing import Final

from checks.disclosures import is_police_notice
from checks.official import is_police
from checks.people import people
from checks.phrases import sentences
from checks.plain import Plain, read
from checks.registry import Hit, case, check
from checks.types import Draft, Facts, Severity, Span

PAGE: Final = {"account": "facebook-police"}
GUILT: Final = re.compile(
    r"\b(?:(?:voleu|agresseu|fraudeu|tueu|kidnappeu|harceleu|receleu|cambrioleu|braqueu|ravisseu"
    r"|arnaqueu|batteu|frappeu|tireu|profanateu|predateu)(?:r|se|rice)s?|coupables?|meurtri(?:er"
    r"|ere)s?"
    r"|assassins?|criminel(?:le)?s?|violeurs?|pedophiles?|pyromanes?|incendiaires?|trafiquante?s?"
    r"|escrocs?|revendeurs?|vandales?|bandits?|malfaiteurs?|chauffards?|proxenetes?|complices?"
    r"|recidivistes?|terroristes?|gangsters?|conjoint violent|pusher"
    r"|(?:l'auteure?|l[ea] responsable) d(?:u|e la|es|e l'|e|e ce) ?(?:\w+ )?(?:vol|crime|meurtre"
    r"|delit|fraude|agression|attaque|incendie|mefait|menace|vandalisme|introduction|homicide)s?"
    r"|(?:a|ont|avait) (?:vole|tue|agresse|frappe|viole|fraude|cambriole|incendie|poignarde"
    r"|assassine"
    r"|avoue|extorque|sequestre|menace|detourne|abuse|heurte|fauche|etrangle|battu|vandalise|mis le"
    r" feu|ouvert le feu|tire sur|escroque|derobe|pris la fuite|commis)e?s?"
    r"|s'en (?:prenait|est pris)|terrorisait|escroquait|volait|vendait (?:de la|des) (?:drogue"
    r"|stupefiants?)|conduisait (?:ivre|saoul|en etat|avec)|(?:derriere les barreaux|sous les"
    r" verrous|hors d'etat de nuire|mis fin a (?:son|sa|ses) ))\b"
)
# Anything of crime or justice beside a name accuses, unless it says that nobody is judged yet.
CRIME: Final = re.compile(
    r"\b(?:arret(?:e|ee|es|ees|ation)s?\b(?! de bus| d'autobus)|apprehend\w+|menott\w+|ecroue\w*"
    r"|incarcer\w+|prison|en cellule|cambriol\w+|vol(?:s|ait|aient)?\b(?! d'oiseaux?| direct"
    r"| nolise| plane)|fraud\w+"
    r"|agress\w+|poignard\w+|meurtr\w+|homicide|assassin\w+|la mort d|drogue\w*|stupefi\w+"
    r"|trafi\w+|pris(?:e|es)? (?:sur le fait|en flagrant delit)|pincee?s?\b|intercept\w+"
    r"|\d{2,3} km/h|armee?s?\b|dangereu\w+|court toujours|enfui\w*"
    r"|constats? d'infraction|contraventions?"
    r"|sequestr\w+|extor\w+|menaces? de|harcel\w+|arnaqu\w+|crimes?\b|delits?|mefaits?|vandalis\w+"
    r"|braqu\w+|voies de fait|facultes affaiblies|capacites affaiblies|alcool au volant"
    r"|delit de fuite"
    r"|evade\w*|en cavale|cogn\w+|violen(?:t|ce|ces)\b)"
)
PRESUMED: Final = re.compile(
    r"\b(?:presume\w*|allegu\w+|aurait|auraient|soupconne\w*|suspecte?s?|(?<!sera )accusee?s?"
    r"|prevenue?s?"
    r"|relativement a|en lien avec|serait|(?:declare|reconnu|juge"
    r"|trouve)e?s? (?:[a-z' -]{0,30} )?coupables?"
    r"|condamne\w*"
    r"|sa (?:peine|sentence))\b"
)
CONVICTED: Final = re.compile(
    r"\bdonc (?:il|elle) est coupable|\best (?:bien |clairement )?coupable|\bc(?:e|et"
    r"|ette) (?:\w+ )?(?:criminel|voleu|agresseu"
    r"|fraudeu|meurtri"
    r"|tueu|predateu|bandit)"
)
VICTIM: Final = re.compile(
    r"\b(?:victimes?|plaignante?s?)\b|\b(?:filles?|fillettes?|garcons?|femmes?|hommes?"
    r"|adolescente?s?"
    r"|enfants?|eleves?)(?: de \d{1,2} ans)?,? (?:a ete |ont ete )?(?:agresse|viole|poignarde"
    r"|sequestre"
    r"|leurre|abuse|battu|enleve)e?s?\b"
)
# A victim or a child is known by a school, a job, kin or a door, as much as by a name.
KNOWN_BY: Final = re.compile(
    r"\b(?:eleve|etudiante?|employee?|enseignante?|caissi(?:er|ere)|proprietaire|benevole|joueu(?:r"
    r"|se)) (?:de|du|d'|a|au|chez)\b|\b(?:travaille|enseigne|etudie) (?:a|au|chez|pour)\b"
    r"|\b(?:fille|fils|mere|pere|conjointe?|epouse|soeur|frere|voisine?) (?:de|du|d')[ a-z']{0,12}"
    r"(?:mairesse|maire|directrice|directeur|suspect|agent)"
    r"|\b(?:habite|demeure|reside) (?:au|sur|rue|a l'angle)\b"
)
SCHOOL: Final = re.compile(r"\b(?:[Ee]cole|[Pp]olyvalente|[Gg]arderie|CPE|[Cc]ollege) [A-Z]\w+")
NAMED_SO: Final = re.compile(r"\b(?:se nomme|s'appelle|(?:pre)?nommee?|du nom de) [A-Z]")
MINOR: Final = re.compile(
    r"\b(?:adolescente?|fillette|mineure?|jeune contrevenante?|jeune (?:fille|garcon)|enfant)s?\b"
)
OPERATION: Final = re.compile(
    r"\b(?:filature|vehicules? (?:banalises?|fantomes?)|agente?s? (?:en civil|doubles?"
    r"|d'infiltration|sous couverture)|infiltr(?:e|ee|es|ees|er|ation)\b|se (?:cacher|poster"
    r"|meler|dissimuler|embusquer)(?:ont|ons|a)\b"
    r"|(?:equipes?|agents|policiers|enqueteurs|patrouilleurs|nous) (?:entrer(?:ont|ons)"
    r"|interviendr(?:ont|ons)|seront caches?)|perquisitionner(?:ont|ons|a)"
    r"|(?:sous |d')?ecoute electronique|sur ecoute|operation (?:surprise|secrete|eclair)"
    r"|(?:horaire|trajet|itineraire|circuit|effectifs?)s? (?:de |des |de nos |d')?(?:patrouill\w+"
    r"|agents"
    r"|policiers)|perquisitions? (?:est |sont |sera |seront )?prevues?"
    r"|informateurs?|indicat(?:eur|rice)s? de police"
    r"|(?:seront|sont|serons|sera) (?:\w+ )?(?:caches|postes|embusques|dissimules|en planque)e?s?"
    r"|souriciere|fouilleront|fouillerons|cameras? cachees?|(?:une|notre|la) taupe\b(?! au"
    r"| dans le gazon)|surveille(?:nt|ra|ront|rons|ns)? (?:\w+ )?(?:la|le|les|un|une|deux|cette|ce)"
    r" (?:maisons?|residences?|logements?|appartements?|immeubles?|entrepots?|bars?|locaux|local)"
    r"|prevoyons (?:d')?(?:arreter|perquisitionner|intervenir)|(?:allons|vont) (?:arreter"
    r"|perquisitionner)|(?:frappe|perquisition|rafle|descente|intervention)s?(?: (?:antidrogue"
    r"|policiere)s?)?(?: prevues?)?"
    r" ?[:,] ?(?:prevue |le )?(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|demain"
    r"|ce soir)"
    r"|frappe (?:policiere )?prevue|ne le dites a personne)\b"
    r"|\bbarrages? (?:routiers?|policiers?)?[^.!?\n]{0,60}\b(?:sera|seront|aura lieu|demain|ce soir"
    r"|cette nuit)\b[^.!?\n]{0,60}\b(?:angle|coin|rue|boulevard|avenue|chemin|autoroute)\b"
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
        case("Le tribunal a reconnu Luc Roy coupable de vol.", PAGE),
        case("Félicitations à l’agente Nathalie Dumas!", PAGE),
        case("La victime de notre énigme est Julie Roy.", {"account": "facebook-ville"}),
    ],
    fails=[
        case("Le voleur, Éric Savard, a été arrêté.", PAGE),
        case("La victime, Nathalie Dumas, se remet.", PAGE),
        case("Luc Roy, qui cambriolait des maisons, dormira en prison.", PAGE),
        case("Une élève de l’école Sainte-Anne, victime d’agression, va mieux.", PAGE),
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
    named = bool(NAMED_SO.search(plain.cased, *span)) or any(
        span[0] <= one.place[0] < span[1] and one.full and not one.function
        for one in people(plain.text)
    )
    accused = GUILT.search(low) or CRIME.search(low)
    guilty = accused and (not PRESUMED.search(low) or CONVICTED.search(low))
    if named and guilty:
        yield Hit(
            place,
            "Cette personne est présentée comme coupable. Écrivez « suspect » ou « accusé »"
            " jusqu’au jugement.",
        )
    elif VICTIM.search(low) and (
        named or KNOWN_BY.search(low) or SCHOOL.search(plain.cased, *span)
    ):
        yield Hit(place, "Une victime est reconnaissable. Retirez son nom, ou ce qui la désigne.")
    elif (
        (named or NAMED_SO.search(plain.cased, *span))
        and MINOR.search(low)
        and not is_police_notice(plain.text)
    ):
        yield Hit(place, "Une personne mineure est reconnaissable. Retirez son nom.")
    if OPERATION.search(low):
        yield Hit(place, "Ce détail pourrait nuire à une opération. Retirez-le.")
