"""Article 5.7: a partner's news is shared, not written for it."""

import re
from collections.abc import Iterator
from typing import Final

from checks.links import among, hosts
from checks.naming import groups
from checks.phrases import around
from checks.plain import Plain, read
from checks.registry import POSTS, Hit, case, check
from checks.types import Draft, Facts, PostType, Severity

CITY: Final = re.compile(
    r"\b(?:la ville|notre|nos|municipa(?:l|le|ux|les)|municipalite|hotel de ville"
    r"|travaux publics)\b"
)
OWN_ACTIVITY: Final = re.compile(
    r"\b(?:organise|presente|lance|invite|convie|recueille|cherche|recherche|recrute|tiendra|tient"
    r"|ouvre ses|offre|propose|celebre|vend|amasse|sollicite|souligne|inaugure|annonce|attend"
    r"|gala|souper|brunch|dejeuner|conference|concours|billets?|inscri\w+|spectacle|collecte"
    r"|guignolee|soiree|tournoi|vente|campagne|exposition|piece|concert|assemblee|atelier|marche"
    r"|journee portes ouvertes|benevoles|dons?|donnez|encourage[zr]|telephonez|ecrivez-leur)\b"
)
SAFETY: Final = re.compile(
    r"\b(?:ferm(?:e|ee|es|ees|era|eture)|interrompue?s?|interruption|panne|navette|bretelle"
    r"|evite[zr]"
    r"|accident|alerte|avis|retablissement|detour|retards?|consignes?|entrave|incendie|inondation"
    r"|pluies?|verglas|prudence|danger|evacu\w+|disparu\w*|fils? au sol|tempete|chaleur"
    r"|smog|interdiction|feux? a ciel ouvert|rappel|circulation|annulee?s?)\b"
)

SUBJECT_REACH: Final = 25
TRAFFIC: Final = re.compile(
    r"\b(?:circulation|entraves?|detours?|stationnement|(?:rues?|boulevard|chemin|avenue|acces)"
    r"[^.!?\n]{0,40} ferme\w*|fermetures? de rues?)\b"
)
AUTHORITY: Final = re.compile(
    r"\b(?:ministere|surete|hydro|exo|transports?|police|securite|environnement|sante|mrc|sopfeu"
    r"|urgence|511|cisss|ciusss|stm|stl|rtl|via rail|croix-rouge|elections|regie)\b"
)


@check(
    article="5.7",
    severity=Severity.BLOCKING,
    surfaces=POSTS,
    passes=[
        case("La Ville et le Club Lions vous attendent au patin libre.", partners=("Club Lions",)),
        case(
            "La mairesse assure la présidence d’honneur du souper du Club Lions.",
            partners=("Club Lions",),
            honorary_presidency=True,
        ),
        case(
            "Le Club Lions organise son souper.",
            {"type": PostType.SHARE},
            partners=("Club Lions",),
            source_url="https://www.facebook.com/clublions/posts/12",
        ),
        "Le train est interrompu ce matin; exo offre un service de navette.",
    ],
    fails=[
        case("Le Club Lions organise son souper spaghetti le 21.", partners=("Club Lions",)),
        case("Bonne lecture!", {"type": PostType.SHARE}),
    ],
)
def partner(draft: Draft, facts: Facts) -> Iterator[Hit]:
    """Un partenaire se partage; la Ville n’écrit pas de publication à sa place."""
    if draft.type is PostType.SHARE:
        if not facts.source_url and not draft.link.strip():
            yield Hit(
                message="Ajoutez l’adresse de la publication d’origine.", severity=Severity.ADVICE
            )
        return
    plain = read(draft.text)
    if facts.honorary_presidency or CITY.search(plain.low):
        return
    if any(among(host, facts.domains) for host in hosts(draft)):
        return
    for name in (*facts.partners, *facts.directive.decisions.trusted_sources):
        match = next(iter(groups(plain, name)), None)
        if match is not None:
            yield from _about(draft, plain, match, name, listed=name in facts.partners)
            return


def _about(
    draft: Draft, plain: Plain, match: re.Match[str], name: str, *, listed: bool
) -> Iterator[Hit]:
    """Yield what to say of a text that names a partner and nothing of the city's."""
    rest = plain.low[: match.start()] + " " + plain.low[match.end() :]
    start, end = around(draft.text, match.start())
    # A source that is not one of the settings' partners must itself do what is announced.
    told = plain.low[match.end() : end if listed else match.end() + SUBJECT_REACH]
    if listed:
        told = plain.low[start : match.start()] + " " + told
    if TRAFFIC.search(rest):
        return
    if AUTHORITY.search(read(name).low) and SAFETY.search(rest):
        yield Hit(
            plain.span(*match.span()),
            f"Vous pouvez aussi partager la publication d’origine ({name}).",
            Severity.ADVICE,
        )
    elif OWN_ACTIVITY.search(told):
        yield Hit(
            plain.span(*match.span()),
            f"Cette publication est faite pour un partenaire ({name}). Partagez plutôt la sienne,"
            " ou indiquez une présidence d’honneur.",
        )
