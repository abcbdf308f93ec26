"""Tell a job posting from a post that only speaks of work."""

import re
from typing import Final

from checks.plain import read

HIRING: Final = re.compile(
    r"\b(?:offres? d'emplois?|(?:postes?|emplois?|jobs?|contrats?|stages?) (?:\w+s? )?(?:a pourvoir"
    r"|a combler|vacants?|disponibles?|offerts?|ouverts?)"
    r"|postes? (?:de|d'|en)[^.!?\n]{3,60} (?:a pourvoir|a combler|vacants?|disponibles?|offerts?"
    r"|ouverts?)"
    r"|nous (?:embauchons|recrutons)|on (?:embauche|recrute)|(?:la ville|le service[^.!?\n]{0,40}?"
    r"|la bibliotheque|notre equipe|la municipalite) (?:embauche|recrute)"
    r"|postule[zr]?\b|pour postuler|dossiers? de candidature"
    r"|(?:envoie|envoye[zr]|fai(?:re|tes) parvenir|transmet(?:s|tez|tre)|deposer?z?|soumet(?:s|tez"
    r"|tre)|pose[zr]?) (?:ton|ta|votre|son|sa|leur|vos) (?:cv\b|c\.v\.|curriculum|candidature)"
    r"|depots? des candidatures|candidatures (?:acceptees|jusqu|avant|recues|d'ici)|concours no"
    r"|avons (?:un|deux|trois|des|plusieurs) (?:poste|emploi)s? |vous cherchez un (?:emploi"
    r"|travail|nouveau defi)"
    r"|joignez-vous a notre equipe|(?:nous |la ville |le service \w+ )(?:re)?cherch(?:e|ons) "
    r"(?:actuellement )?(?:une? |des |d'une? )[^.!?\n]{2,60}? ou une? "
    r"|\w+ (?:et|ou) (?:une? )?\w+[^.!?\n]{0,40}? (?:re)?(?:cherche|demande)(?:\(e\)|e?s?)\b"
    r"|est a la recherche d'une? [^.!?\n]{2,60}? ou d?'?une? )"
)
PRIZE: Final = re.compile(
    r"\b(?:prix|benevol\w*|concours de|concours litt\w+|comite|conseil (?:jeunesse|des)|merite|gala"
    r"|bourses?|medailles?|hommage|ordre du)\b"
)
CANDIDACY: Final = re.compile(r"candidature|dossier")


def is_posting(text: str) -> bool:
    """Say whether a text offers a job; a call for a prize's candidates does not."""
    low = read(text).low
    return any(
        not CANDIDACY.search(match.group()) or not PRIZE.search(low)
        for match in HIRING.finditer(low)
    )
