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
    r"|travaux publics|(?:par|en presence de|avec) (?:la mairesse|le maire|les? (?:elue?s?"
    r"|membres du"
    r" conseil)))\b"
    r"|\b(?:mairesse|maire|conseill(?:er|ere)s?|elue?s?)\b[^.!?\n]{0,60}\b(?:a (?:participe|assiste"
    r"|pris part|remis|salue|rendu|rencontre)|etait|etaient|ont )"
)
OWN_ACTIVITY: Final = re.compile(
    r"\b(?:organise|presente|lance|invite|convie|recueille|cherche|recherche|recrute|tiendra|tient"
    r"|ouvre ses|offre|propose|celebre|vend|amasse|sollicite|souligne|inaugure|annonce|attend"
    r"|gala|souper|brunch|dejeuner|conference|concours|billets?|inscri\w+|spectacle|collecte"
    r"|guignolee|soiree|tournoi|vente|campagne|exposition|piece|concert|assemblee|atelier|marche"
    r"|journee portes ouvertes|benevoles|devene[zr]|dons?|donnez|achete[zr]|appuyons|appuye[zr]"
    r"|procurez"
    r"|encourage[zr]|telephonez|ecrivez-leur)\b"
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
    r"\b(?:circulation|entraves?|detours?|stationnement|(?:rues?|boulevard|chemin|avenue|acces"
    r"|pistes?"
    r"|sentiers?|parcs?|terrains?)"
    r"[^.!?\n]{0,40} ferme\w*|fermetures? de rues?)\b"
)
AUTHORITY: Final = re.compile(
    r"\b(?:ministere|surete|hydro|exo|transports?|police|securite|environnement|sante|mrc|sopfeu"
    r"|urgence|511|cisss|ciusss|stm|stl|rtl|via rail|croix-rouge|elections|regie)\b"
)
# Organisations that no setting names, by what they call themselves.
ORGANISATION: Final = re.compile(
    r"\bClub (?:Optimiste|Lions|Rotary|Richelieu|Kiwanis)|\bFondation (?:de la |de l'|d[ue]s? |d')?"
    r"[A-Z][\w-]+|\bChevaliers de Colomb|\bSaint-Vincent[- ]de[- ]Paul|\b[Ff]ermieres\b"
    r"|\b[Mm]aison des [Jj]eunes|\bChambre de commerce|\bMoisson [A-Z][\w-]+|\bCentraide\b"
    r"|\b[Ll]egion [Rr]oyale|\bFilles d'Isabelle|\b[Cc]orps de cadets|\bCarrefour jeunesse-emploi"
    r"|\bCroix-Rouge|\bArmee du Salut|\b[Pp]opote roulante|\bAge d'[Oo]r\b|\bgroupe scout\b"
    r"|\bScouts\b"
)
ACTS: Final = re.compile(
    r"(?:de [A-Z]?[\w' -]{2,25} )?(?:vous |nous )?(?:(?:organise|presente|lance|invite|convie"
    r"|recueille|vend|amasse|sollicite|attend|recherche|recrute|offre|celebre)(?:nt)?"
    r"|recueillera|tien(?:dra|dront|t|nent))\b"
)
# What invites to something, wherever the partner is named.
INVITING: Final = re.compile(
    r"\b(?:ne manque[zr] pas|rendez-vous|inscri(?:vez|ption|ptions)\b|billets?|reserve[zr]"
    r"|procurez-vous|faites un don|donnez|soutene[zr]|encourage[zr]|contribue[zr]|achete[zr]"
    r"|participe[zr]|joignez-vous|soyez (?:des notres|nombreu\w+)|venez|depose[zr]|aide[zr]-l"
    r"|devene[zr]|decouvrez (?:son|sa|ses|leurs?)|apporte[zr]|campagne de financement|loterie"
    r"|bat son plein)"
)
# The partner is a place, a companion or the object of the sentence: it is only named.
BESIDE: Final = re.compile(
    r"\b(?:au|aux|a|chez|avec|par|pour|grace au|grace a|et|dans|vers|devant|sans|pres d[ue]"
    r"|de concert"
    r" avec)(?: le| la| l'| les)?[ ']?$"
)
HONOURED: Final = re.compile(
    r"\b(?:a recu|ont recu|recoi(?:t|vent)|recevra|laureate?s?|remporte\w*|obtien\w+|finaliste"
    r"|est (?:situe|ferme|ouvert)|souffle\w* ses|beneficie\w*)\b"
)
THANKS: Final = re.compile(
    r"\b(?:merci|remerci\w+|felicit\w+|bravo|chapeau|condoleances|don de|grace (?:a|au))\b"
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
        "Merci à la Maison des jeunes pour son aide!",
        "Le train est interrompu ce matin; exo offre un service de navette.",
    ],
    fails=[
        case("Le Club Lions organise son souper spaghetti le 21.", partners=("Club Lions",)),
        "La Maison des jeunes vous invite à son bazar.",
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
    yield from _unlisted(draft, plain)


def _unlisted(draft: Draft, plain: Plain) -> Iterator[Hit]:
    """Yield a hit when an organisation in no list itself acts, or sends to its own site."""
    match = ORGANISATION.search(plain.cased)
    if match is None or TRAFFIC.search(plain.low) or SAFETY.search(plain.low):
        return
    acts = ACTS.match(plain.low[match.end() : match.end() + 60].lstrip(" ,"))
    start, end = around(draft.text, match.start())
    own = OWN_ACTIVITY.search(plain.low[start : match.start()] + " " + plain.low[match.end() : end])
    if acts or (own and hosts(draft)):
        yield _made_for(plain, match, draft.text[slice(*plain.span(*match.span()))])


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
    elif OWN_ACTIVITY.search(told) or (listed and _is_theirs(draft, plain, match, name)):
        yield _made_for(plain, match, name)


def _is_theirs(draft: Draft, plain: Plain, match: re.Match[str], name: str) -> bool:
    """Say whether a text is about what a listed partner does, or leads to its site."""
    start, end = around(draft.text, match.start())
    if hosts(draft):
        return True
    inviting = INVITING.search(plain.low)
    thanked = THANKS.search(plain.low, start, end) or (not inviting and THANKS.search(plain.low))
    if thanked or HONOURED.search(plain.low, start, end):
        return False
    if AUTHORITY.search(read(name).low):
        return bool(inviting)
    return bool(inviting or not BESIDE.search(plain.low, start, match.start()))


def _made_for(plain: Plain, match: re.Match[str], name: str) -> Hit:
    return Hit(
        plain.span(*match.span()),
        f"Cette publication est faite pour un partenaire ({name}). Partagez plutôt la sienne,"
        " ou indiquez une présidence d’honneur.",
    )
