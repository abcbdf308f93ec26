"""Article 5.3: jobs, on Facebook and LinkedIn."""

import re
from collections.abc import Iterator
from datetime import date
from typing import Final

from checks.dates import mentions, nearest
from checks.jobs import is_posting
from checks.official import account
from checks.plain import read
from checks.registry import POSTS, Hit, case, check
from checks.types import Draft, Facts, Platform, PostType, Severity, Span
from checks.workdays import local_day

WHERE: Final = frozenset({Platform.FACEBOOK, Platform.LINKEDIN})
CLOSING: Final = re.compile(
    r"\b(?:d'ici|avant|jusqu'|au plus tard|limite|fermeture|termine|prend fin|cloture|echeance"
    r"|fin de l'affichage|affichage du|depot des candidatures)\b[^.!?\n]{0,40}$"
)
REACH: Final = 70
POST: Final = "Nous cherchons une technicienne ou un technicien. Postulez avant le {}."


@check(
    article="5.3",
    severity=Severity.BLOCKING,
    surfaces=POSTS,
    passes=[
        case(POST.format("20 novembre"), {"type": PostType.JOB, "account": "facebook-ville"}),
        case(POST.format("10 novembre"), {"type": PostType.JOB, "account": "facebook-police"}),
        case("Sophie est horticultrice.", {"type": PostType.JOB, "account": "tiktok-ville"}),
    ],
    fails=[
        case(POST.format("20 novembre"), {"type": PostType.JOB, "account": "instagram-ville"}),
        case(POST.format("9 novembre"), {"type": PostType.JOB, "account": "linkedin-ville"}),
    ],
)
def job(draft: Draft, facts: Facts) -> Iterator[Hit]:
    """Une offre d’emploi paraît sur Facebook ou LinkedIn, avant sa date limite."""
    if draft.type is not PostType.JOB:
        return
    chosen = account(draft, facts)
    if chosen and chosen.platform not in WHERE and is_posting(draft.text):
        yield Hit(
            message=f"Une offre d’emploi ne paraît pas sur {chosen.title}. Choisissez Facebook ou"
            " LinkedIn."
        )
    last = _last_closing(draft.text, local_day(facts.now))
    if last:
        yield Hit(last, "La date limite est passée. Corrigez-la ou retirez l’offre.")
    if not facts.from_human_resources and is_posting(draft.text):
        yield Hit(
            message="Assurez-vous que cette offre vient du Service des ressources humaines.",
            severity=Severity.ADVICE,
        )
    if facts.jobs_waiting and is_posting(draft.text):
        yield Hit(
            message=f"Autres offres en attente : {facts.jobs_waiting}. Regroupez-les si possible.",
            severity=Severity.ADVICE,
        )


def _last_closing(text: str, today: date) -> Span | None:
    """Return the last closing day's place when every closing day of a text is past."""
    low = read(text).low
    closing = [
        (day, one.span)
        for one in mentions(text)
        if (day := nearest(one, today))
        and CLOSING.search(low[max(0, one.place[0] - REACH) : one.place[0]])
    ]
    if not closing or max(closing)[0] >= today:
        return None
    return max(closing)[1]
