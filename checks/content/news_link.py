"""Good practice: links to the news do not show on every network."""

from collections.abc import Iterator
from typing import Final

from checks.links import among, bare, sites
from checks.official import account
from checks.registry import POSTS, Hit, case, check
from checks.types import Draft, Facts, Platform, Severity

PACK: Final = "news_links"
ON: Final = frozenset({PACK})
BLOCKED: Final = frozenset({Platform.FACEBOOK, Platform.INSTAGRAM})
ARTICLE: Final = "À lire : https://www.lapresse.ca/actualites/parc"


@check(
    article=None,
    severity=Severity.ADVICE,
    surfaces=POSTS,
    passes=[
        case(ARTICLE, {"account": "linkedin-ville"}, packs=ON),
        case(ARTICLE, {"account": "facebook-ville"}),
    ],
    fails=[
        case(ARTICLE, {"account": "facebook-ville"}, packs=ON),
        case("À lire!", {"account": "instagram-ville", "link": "ledevoir.com/a"}, packs=ON),
    ],
)
def news_link(draft: Draft, facts: Facts) -> Iterator[Hit]:
    """Un lien vers un média ne s’affiche ni sur Facebook ni sur Instagram."""
    chosen = account(draft, facts)
    if PACK not in facts.packs or chosen is None or chosen.platform not in BLOCKED:
        return
    domains = facts.directive.decisions.news_domains
    message = (
        f"Ce lien ne s’affichera pas sur {chosen.title}. Résumez l’information et donnez un lien"
        " de la Ville ou du gouvernement."
    )
    for one in sites(draft.text):
        if among(one.host, domains):
            yield Hit(one.span, message)
    if any(among(bare(one), domains) for one in (draft.link, facts.source_url or "") if one):
        yield Hit(message=message)
