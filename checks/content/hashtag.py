"""Good practice: hashtags that everybody can read."""

import re
from collections.abc import Iterator
from typing import Final

from checks.registry import POSTS, Hit, case, check
from checks.types import Draft, Facts, Severity

PACK: Final = "hashtags"
ON: Final = frozenset({PACK})
HASHTAG: Final = re.compile(r"(?<![\w/&.])#(?P<words>[^\W\d_][\w-]{0,100})")
LONGEST_WORD: Final = 13
MOST: Final = 5


@check(
    article=None,
    severity=Severity.ADVICE,
    surfaces=POSTS,
    passes=[
        case("On sort jouer! #JouerDehors #hiver #UMQ", packs=ON),
        "On sort jouer! #jouerdehorsenfamille",
    ],
    fails=[
        case("On sort jouer! #jouerdehorsenfamille", packs=ON),
        case("#VIVELETEMPSDESFETES", packs=ON),
        case("#a #b #c #d #e #f", packs=ON),
    ],
)
def hashtag(draft: Draft, facts: Facts) -> Iterator[Hit]:
    """Les mots-clics sont peu nombreux, et chaque mot y prend la majuscule."""
    if PACK not in facts.packs:
        return
    found = list(HASHTAG.finditer(draft.text))
    for match in found:
        words = match["words"]
        if len(words) > LONGEST_WORD and (words.islower() or words.isupper()):
            yield Hit(
                match.span(),
                "Mettez une majuscule à chaque mot du mot-clic : il se lira mieux, même à voix"
                " haute.",
            )
    if len(found) > MOST:
        yield Hit(
            (found[0].start(), found[-1].end()),
            f"Gardez au plus {MOST} mots-clics.",
        )
