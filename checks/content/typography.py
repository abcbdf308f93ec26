"""Article 8: typography as the OQLF teaches it."""

import re
from collections.abc import Iterator
from typing import Final

from checks.letters import read
from checks.notation import misnoted
from checks.registry import Hit, case, check
from checks.types import Draft, Facts, Severity

# The word before, the spaces, the mark; a thin space is allowed, an emoji may keep its distance,
# and « ;) » is a face. A mark that stands alone between guillemets is named, not used.
SPACE_BEFORE: Final = re.compile(
    r"(?P<word>(?:[\w'’-]|[).,\]»\"”%$°…]){1,40})(?P<space>[ \t\u00a0]{1,40})(?P<mark>[!?]{1,9}|;)"
    r"(?![-^o']?[)(DPp/|\]*]|\w)"
)
EMPTY_QUOTE: Final = re.compile(r"[«»]\s*$")


@check(
    article="8",
    severity=Severity.WARNING,
    message="Pas d’espace avant le point-virgule, le point d’exclamation ou d’interrogation.",
    passes=[
        "C’est dimanche! Viendrez-vous? Oui; à 10 h.",
        "Horaire : de 8 h 30 à 16 h, 25 $ ou 10\u00a0% de rabais.",
        "Ouvert 24h/7j, et #20hPile sur ville.example.ca/8h30?rabais=25%20a.",
        "C’est la fête 🎉 ! Bon été ;)",
        "Remplacez « ? » par un point.",
        "Il fait 26 °C, l’entrée coûte 7,50 $, et le match a fini 3:30 plus tard.",
        "M. Roy, de la rue Principale, a versé 15 000 $ le 1er mai à 13 h 30 (environ).",
    ],
    fails=[
        "C’est dimanche !",
        "Bonne question\u00a0! Oui, les chiens sont admis.",
        "Avez-vous votre vignette ?",
        "L’entrée est gratuite ; apportez votre chaise.",
        "On vous attend !!",
        case("Les « Beaux Jeudis » ! C’est ce soir."),
        "La bibliothèque ouvre à 8h30.",
        "L’entrée coûte 1 250,50$ par groupe.",
        "Le taux de participation est de 50%.",
        "Rappel: le spectacle commence à 19:30.",
        "Rendez-vous lundi, le 3 mars, sur la Rue Principale.",
    ],
)
def typography(draft: Draft, facts: Facts) -> Iterator[Hit]:
    """Signes, nombres, dates, abréviations et majuscules s’écrivent comme l’OQLF l’enseigne."""
    reading = read(draft.text)
    severity = Severity.ADVICE if facts.emergency else None
    for match, span in reading.find(SPACE_BEFORE):
        if EMPTY_QUOTE.search(match["word"]) and reading.text[match.end() :].lstrip()[:1] == "»":
            continue
        yield Hit(
            span=span,
            suggestions=(match["word"] + match["mark"],),
            severity=severity,
        )
    for one in misnoted(draft.text):
        better = (one.better,) if one.better else ()
        yield Hit(one.span, one.notation.says, severity, better, rule=one.notation.name)
