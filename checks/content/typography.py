"""Article 8: typography as the OQLF teaches it."""

import re
from collections.abc import Iterator
from typing import Final

from checks.letters import read
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
        "Horaire : de 8h30 à 16 h, 25$ ou 10 $ l’entrée.",
        "C’est la fête 🎉 ! Bon été ;)",
        "Remplacez « ? » par un point.",
    ],
    fails=[
        "C’est dimanche !",
        "Bonne question\u00a0! Oui, les chiens sont admis.",
        "Avez-vous votre vignette ?",
        "L’entrée est gratuite ; apportez votre chaise.",
        "On vous attend !!",
        case("Les « Beaux Jeudis » ! C’est ce soir."),
    ],
)
def typography(draft: Draft, facts: Facts) -> Iterator[Hit]:
    """Aucune espace ne précède le point-virgule, le point d’exclamation ou d’interrogation."""
    reading = read(draft.text)
    for match, span in reading.find(SPACE_BEFORE):
        if EMPTY_QUOTE.search(match["word"]) and reading.text[match.end() :].lstrip()[:1] == "»":
            continue
        yield Hit(
            span=span,
            suggestions=(match["word"] + match["mark"],),
            severity=Severity.ADVICE if facts.emergency else None,
        )
