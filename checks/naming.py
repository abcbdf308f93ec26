"""Find who is named in a text; a place that bears a name is nobody."""

import re
from functools import lru_cache
from typing import Final

from checks.plain import Plain, read

HASHTAG: Final = re.compile(r"#(?P<words>\w{2,60})")
PLACE_BEFORE: Final = re.compile(
    r"\b(?:rues?|avenue|av\.|boul(?:evard|\.)|chemin|ch\.|parc|ecole|bibliotheque|arena|salle"
    r"|pavillon|centre|place|pont|maison|rang|montee|terrain|stade|complexe|prix|bourse|fondation"
    r"|autoroute|gare|edifice|caserne|ile|lac|riviere|croissant|impasse|allee|passerelle|piscine"
    r"|theatre|cegep|college|trophee|route|cote|ruelle|sentier|jardin|hopital|cpe|polyvalente"
    r"|coupe|tournoi|classique|festival|quartier|secteur|domaine|chalet|amphitheatre|barrage)s? "
    r"(?:de la |de l'|des |du |de |d')?(?:m\. |mme |pere |soeur |docteur |dr )?$"
)


@lru_cache(maxsize=512)
def pattern(name: str, *, cased: bool = False) -> re.Pattern[str] | None:
    """Return what finds a name whatever its accents and its spaces; None when it is empty."""
    plain = read(name.strip())
    words = (plain.cased if cased else plain.low).split()
    if not words:
        return None
    return re.compile(r"(?<![\w-])" + r"[ \n]+".join(map(re.escape, words)) + r"(?![\w-])")


def persons(plain: Plain, name: str) -> tuple[re.Match[str], ...]:
    """Return where somebody is named in full; a street or a school of that name is not somebody."""
    wanted = pattern(name)
    if wanted is None or " " not in name.strip():
        return ()
    return tuple(
        match
        for match in wanted.finditer(plain.low)
        if not PLACE_BEFORE.search(plain.low, max(0, match.start() - 60), match.start())
    )


def groups(plain: Plain, name: str) -> tuple[re.Match[str], ...]:
    """Return where a party or an organisation is named.

    A name of one word is looked for with its capital, and not where any word would have one.
    """
    wanted = pattern(name)
    if wanted is None:
        return ()
    if " " in name.strip():
        return tuple(wanted.finditer(plain.low))
    exact = pattern(name, cased=True)
    found = exact.finditer(plain.cased) if exact else iter(())
    return tuple(one for one in found if name[:1].islower() or not _opens(plain.low, one))


def hashtags(plain: Plain, name: str) -> tuple[re.Match[str], ...]:
    """Return where a name or a slogan is written as one hashtag."""
    words = "".join(one for one in read(name).low if one.isalnum())
    if not words:
        return ()
    return tuple(one for one in HASHTAG.finditer(plain.low) if one["words"] == words)


def _opens(low: str, match: re.Match[str]) -> bool:
    """Say whether a word opens its sentence and is set apart by a comma, as an adverb is."""
    before = low[: match.start()].rstrip(' «"')
    return low[match.end() : match.end() + 1] == "," and (not before or before[-1] in ".!?…\n:")
