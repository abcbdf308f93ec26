"""Good practice: few emoji, letters that are letters."""

import re
from collections.abc import Iterator
from typing import Final

from checks.registry import POSTS, Hit, case, check
from checks.types import Draft, Facts, Severity

PACK: Final = "emoji"
ON: Final = frozenset({PACK})
PICTOGRAM: Final = re.compile(
    "(?:[\U0001f1e6-\U0001f1ff]{2}|[\u231a-\u23ff\u2600-\u27bf\u2b00-\u2bff\U0001f300-\U0001faff])"
    "(?:\ufe0f|[\U0001f3fb-\U0001f3ff]|\u200d[\u2600-\u27bf\U0001f300-\U0001faff]){0,6}"
)
STYLED: Final = re.compile("[\U0001d400-\U0001d7ff\U0001f130-\U0001f189]{2,}")
MOST: Final = 3


@check(
    article=None,
    severity=Severity.ADVICE,
    surfaces=POSTS,
    passes=[case("🎉 C’est la fête! 👩‍🚒", packs=ON), "🎉🎊🥳🎈🎁 C’est la fête!"],
    fails=[
        case("🎉🎊🥳 C’est la fête! 🎈🎁", packs=ON),
        case("✅ Feuilles\n✅ Branches\n✅ Sapins", packs=ON),
        case("𝗕𝗼𝗻𝗻𝗲 fête!", packs=ON),
    ],
)
def emoji(draft: Draft, facts: Facts) -> Iterator[Hit]:
    """Les émojis sont rares, ne servent pas de puces; les lettres restent de vraies lettres."""
    if PACK not in facts.packs:
        return
    for match in STYLED.finditer(draft.text):
        yield Hit(match.span(), "Écrivez ces mots en lettres ordinaires : elles seront lues.")
    found = list(PICTOGRAM.finditer(draft.text))
    lines = [line for line in draft.text.split("\n") if PICTOGRAM.match(line.lstrip())]
    if len(found) > MOST:
        yield Hit(
            (found[0].start(), found[-1].end()), f"Gardez au plus {MOST} émojis par publication."
        )
    elif len(lines) > 2:  # noqa: PLR2004  two lines are not yet a list
        yield Hit(message="Remplacez les émojis qui servent de puces par de vraies puces.")
