"""Article 5.2: a press release in two sentences, and the way to the whole of it."""

from collections.abc import Iterator

from checks.links import among, hosts, in_bio
from checks.official import account
from checks.registry import POSTS, Hit, case, check
from checks.summary import counted
from checks.types import Draft, Facts, Platform, PostType, Severity

BIO = frozenset({Platform.INSTAGRAM, Platform.TIKTOK})
RELEASE = {"type": PostType.PRESS_RELEASE}
CITY = ("ville.example.ca",)


@check(
    article="5.2",
    severity=Severity.BLOCKING,
    surfaces=POSTS,
    passes=[
        case("La Ville adopte son budget. Lire le communiqué : ville.example.ca/b", RELEASE),
        case(
            "Nouvelle caserne\nElle ouvre à 19 h 30. M. Roy y sera.\n👉 En savoir plus :"
            " ville.example.ca/c\n#Ville",
            RELEASE,
            domains=CITY,
        ),
        case("Trois projets :\n• l’aréna;\n• le parc;\n• la rue. ville.example.ca", RELEASE),
        case(
            "La Ville dépose son plan. Lien dans la bio!",
            {"type": PostType.PRESS_RELEASE, "account": "instagram-ville"},
            domains=CITY,
        ),
    ],
    fails=[
        case("La Ville adopte son budget. Il monte. La taxe aussi. ville.example.ca", RELEASE),
        case("La Ville investit 3 M$ dans l’aréna.", RELEASE, domains=CITY),
        case("La Ville inaugure sa caserne. bit.ly/caserne", RELEASE, domains=CITY),
    ],
)
def press_release(draft: Draft, facts: Facts) -> Iterator[Hit]:
    """Un communiqué est résumé en deux phrases au plus, avec le lien vers le texte complet."""
    if draft.type is PostType.PRESS_RELEASE:
        yield from _length(draft, facts)
        yield from _link(draft, facts)


def _length(draft: Draft, facts: Facts) -> Iterator[Hit]:
    most = facts.directive.figures.press_release_sentences
    decisions = facts.directive.decisions
    places = counted(draft.text, decisions.headline_words, decisions.interjection_words)
    if len(places) > most:
        yield Hit(
            (places[most][0], places[-1][1]),
            f"Résumez le communiqué en {most} phrases au plus : ce texte en compte {len(places)}.",
        )


def _link(draft: Draft, facts: Facts) -> Iterator[Hit]:
    led_to = hosts(draft)
    if any(among(host, facts.domains) for host in led_to):
        return
    chosen = account(draft, facts)
    if chosen and chosen.platform in BIO and in_bio(draft.text):
        return
    if not facts.domains:
        if not led_to:
            yield Hit(
                message="Ajoutez le lien vers le communiqué complet.", severity=Severity.ADVICE
            )
    elif not led_to:
        yield Hit(message="Ajoutez le lien vers le communiqué complet, sur le site de la Ville.")
    elif any(among(host, facts.directive.decisions.link_shorteners) for host in led_to):
        yield Hit(
            message="Remplacez le lien raccourci par l’adresse du communiqué sur le site de la"
            " Ville.",
            severity=Severity.WARNING,
        )
    else:
        yield Hit(
            message="Ce lien mène hors du site de la Ville. Donnez l’adresse du communiqué"
            " complet.",
            severity=Severity.WARNING,
        )
