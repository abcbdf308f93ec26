"""Tell a participle that agrees with a noun further on the left: « retour à la normale prévu »."""

import re
from typing import Final

from checks.endings import SILENT_PLURALS, disagrees
from checks.genders import gender_of
from checks.traits import PLURAL, SINGULAR, Traits
from checks.types import Match

# « Fin des travaux de la rue prévue »: what stands between a noun and its participle.
LINK: Final = r" (?:(?:à|de|en|pour|sur|dans|par|avec|contre|sans|du|des|aux?) |d['’])"
DETERMINER: Final = (
    r"(?:(?:la|les?|une?|nos|vos|notre|votre|sa|son|ses|cette|cet|ces?|leurs?) |l['’])?"
)
GROUP: Final = re.compile(
    rf"(?<![\w'’-])(?:(?:la|les?|une?|des|du|de|aux?|ce|cette|cet|ces|notre|votre|nos|vos|son|sa) "
    rf"|[ld]['’])?([\w-]{{3,25}})(?:{LINK}{DETERMINER}[\w-]{{2,25}}){{1,2}}$",
    re.IGNORECASE,
)
PARTICIPLE: Final = re.compile(r"(?:é|i|u|[iu]t|is|ert|aint|oint)(?:e?s?)$|(?:ise|ises)$")
REACH: Final = 90


def agrees_further(text: str, match: Match) -> bool:
    """Return whether the last of the words at fault is right with a noun that leads the group."""
    last = text[match.start : match.end].split()[-1:]
    if not last or not PARTICIPLE.search(last[0].lower()):
        return False
    start = match.end - len(last[0])
    before = text[max(0, start - REACH) : start].rstrip()
    found = GROUP.search(before)
    return bool(found) and any(_fits(last[0].lower(), one) for one in _heads(before))


def _heads(before: str) -> list[str]:
    """Return the nouns that lead the groups that end a text, the nearest last."""
    heads = []
    for start in range(len(before)):
        found = GROUP.match(before, start)
        if found:
            heads.append(found[1].lower())
    return heads


def _fits(participle: str, noun: str) -> bool:
    number = PLURAL if noun.endswith(SILENT_PLURALS) else SINGULAR
    return not disagrees(participle, Traits(number, gender_of(noun)))
