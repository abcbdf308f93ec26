"""Article 2.1: only official accounts."""

import re
from collections.abc import Iterator
from typing import Final

from checks.official import accounts
from checks.phrases import around
from checks.plain import read
from checks.registry import Hit, case, check
from checks.types import Draft, Facts, Severity, Surface

NETWORKS: Final = (
    r"threads|twitter|x(?: ?\(twitter\))?|bluesky|snapchat|pinterest|mastodon|reddit|telegram"
    r"|whatsapp|discord|twitch|tumblr|flickr|vimeo|facebook|instagram|linkedin|tiktok|youtube"
    r"|snap|messenger|nextdoor|spotify|wechat|truth social|bereal"
)
_SOON: Final = r"(?: (?:maintenant|aussi|desormais|enfin|egalement|deja|bientot))?"
_PLACE: Final = (
    r"(?:comptes?|pages?|chaines?|profils?|fils?|groupes?|canal|canaux|tableaux?|serveurs?)"
)
INVITATION: Final = re.compile(
    r"\b(?:(?:suive[zr]|suis|rejoigne[zr]|rejoins|retrouve[zr]?|ajoute[zr]?"
    rf"|aime[zr]?)[- ](?:nous|la ville|toutes?|tous|nos|le|la|notre|l[ea]s?)\b"
    rf"|abonne[zr]?-(?:vous|toi)"
    rf"|(?:on (?:est|se retrouve|se voit|jase)(?: rendus?)?|nous sommes(?: rendus)?|nous voici"
    rf"|nous voila|(?:on|nous) vous attend(?:ons)?){_SOON} sur"
    r"|(?:se|vous|te|nous) (?:joindre|rejoindre|suivre|ajouter|abonner)\b|inscri\w+"
    r"|(?:visite[zr]|consulte[zr]|trouve[zr]|ecrivez-nous|joigne[zr]-nous|likez|decouvrez)\b"
    rf"|la ville(?: de [\w-]{{2,30}})? (?:est|sera|debarque|arrive|se lance|se met|saute"
    rf"|a(?: ouvert| lance)?){_SOON}"
    rf"(?: sur| son| une?| a\b| dans)|(?:notre|nos) (?:nouve(?:au|lle|aux|lles) )?(?:{_PLACE}\b)?)"
    r"[^.!?\n]{0,60}?(?<![\w@])(?P<network>" + NETWORKS + r")\b(?![/.']\w)"
    rf"|\b(?:{_PLACE}|l[ea]|du|sur) (?P<named>"
    + NETWORKS
    + r") (?:officielle? )?(?:de la ville|municipa\w+)\b"
)
# What somebody else does there, or what one learns about: no way to an account of the city.
ELSEWHERE: Final = re.compile(
    r"\b(?:fauss?e?s?|faux|frauduleu\w+|usurp\w+|ateliers?|formations?|cours|conference|parents"
    r"|ados|vos (?:reseaux|comptes)|apprene[zr]|n'(?:est|a|avons) (?:pas|aucun)|nous n'y sommes"
    r"|ne sommes pas|quitt\w+|ferm(?:e|ons|era)|ministere|gouvernement|surete|hydro-quebec|sopfeu"
    r"|quebec 511|environnement canada|cisss|elections quebec)\b"
)


@check(
    article="2.1",
    severity=Severity.BLOCKING,
    surfaces=frozenset({Surface.DRAFT, Surface.REPLY}),
    passes=[
        case("Bon matin!", draft={"account": "facebook-ville"}),
        "Suivez-nous sur Instagram!",
        "Abonnez-vous à l’infolettre de la Ville.",
        "Un faux compte X imite la Ville : signalez-le!",
        "Les aînés apprennent à se servir de Twitter, de Threads et de Bluesky.",
    ],
    fails=[
        case("Bon matin!", draft={"account": "threads-ville"}),
        "Suivez-nous sur Threads!",
        "Découvrez notre nouvelle page Snapchat.",
        "La Ville est maintenant sur Bluesky!",
    ],
)
def account(draft: Draft, facts: Facts) -> Iterator[Hit]:
    """La publication est destinée à un compte officiel, et n’envoie le public vers aucun autre."""
    known = accounts(facts)
    if draft.account and draft.account not in {one.key for one in known}:
        titles = ", ".join(one.title for one in known)
        yield Hit(message=f"Ce compte n’est pas dans la liste. Choisissez-en un parmi : {titles}.")
    platforms = {one.platform.value for one in known}
    plain = read(draft.text)
    for match, span in plain.find(INVITATION):
        start, end = around(draft.text, match.start())
        network = match["network"] or match["named"]
        if network.split()[0] not in platforms and not ELSEWHERE.search(plain.low, start, end):
            yield Hit(
                span,
                "Ce passage envoie le public vers un compte qui n’est pas dans la liste de la"
                " Ville. Nommez un compte officiel ou retirez l’invitation.",
                Severity.WARNING,
            )
