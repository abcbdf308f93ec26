"""Article 2.1: only official accounts."""

import re
from collections.abc import Iterator
from typing import Final

from checks.official import accounts
from checks.plain import read
from checks.registry import Hit, case, check
from checks.types import Draft, Facts, Severity, Surface

NETWORKS: Final = (
    r"threads|twitter|x(?: ?\(twitter\))?|bluesky|snapchat|pinterest|mastodon|reddit|telegram"
    r"|whatsapp|discord|twitch|tumblr|flickr|vimeo|facebook|instagram|linkedin|tiktok|youtube"
)
INVITATION: Final = re.compile(
    r"\b(?:(?:suive[zr]|suis|rejoigne[zr]|rejoins|retrouve[zr]?|ajoute[zr]"
    r"|aime[zr]?)[- ](?:nous|la ville)"
    r"|abonne[zr]?-(?:vous|toi)|(?:on est|nous sommes|nous voici|nous voila)"
    r"(?: (?:maintenant|aussi|desormais|enfin|egalement))? sur"
    r"|la ville(?: de [\w-]{2,30})? (?:est|sera|debarque|arrive)"
    r"(?: (?:maintenant|aussi|desormais|enfin|egalement))? sur|notre (?:nouveau "
    r"|nouvelle )?(?:compte|page|chaine|profil|fil|groupe|canal))\b"
    r"[^.!?\n]{0,50}?\b(?P<network>" + NETWORKS + r")\b(?!/)"
)


@check(
    article="2.1",
    severity=Severity.BLOCKING,
    surfaces=frozenset({Surface.DRAFT, Surface.REPLY}),
    passes=[
        case("Bon matin!", draft={"account": "facebook-ville"}),
        "Suivez-nous sur Instagram!",
        "Abonnez-vous à l’infolettre de la Ville.",
        "Les aînés apprennent à se servir de Twitter, de Threads et de Bluesky.",
    ],
    fails=[
        case("Bon matin!", draft={"account": "threads-ville"}),
        "Suivez-nous sur Threads!",
        "Découvrez notre nouvelle page Snapchat.",
    ],
)
def account(draft: Draft, facts: Facts) -> Iterator[Hit]:
    """La publication est destinée à un compte officiel, et n’envoie le public vers aucun autre."""
    known = accounts(facts)
    if draft.account and draft.account not in {one.key for one in known}:
        titles = ", ".join(one.title for one in known)
        yield Hit(message=f"Ce compte n’est pas dans la liste. Choisissez-en un parmi : {titles}.")
    platforms = {one.platform.value for one in known}
    for match, span in read(draft.text).find(INVITATION):
        if match["network"].split()[0] not in platforms:
            yield Hit(
                span,
                "Ce passage envoie le public vers un compte qui n’est pas dans la liste de la"
                " Ville. Nommez un compte officiel ou retirez l’invitation.",
                Severity.WARNING,
            )
