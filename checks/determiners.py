"""Put before a noun the determiner that its gender and its first letter ask for."""

import re
from typing import Final

WORDS: Final = (
    "de la|de l'|à la|à l'|le|la|l'|un|une|ce|cet|cette|mon|ma|ton|ta|son|sa|du|au|aux|de|d'"
    "|les|des|ces|mes|tes|ses|notre|nos|votre|vos|leur|leurs|chaque|aucun|aucune|plusieurs|quelques"
    "|certains|certaines|tout|toute|quel|quelle"
)
PLURALS: Final = frozenset(
    {"les", "des", "aux", "ces", "mes", "tes", "ses", "nos", "vos", "leurs"}
    | {"plusieurs", "quelques", "certains", "certaines"}
)
VOWEL: Final = re.compile(
    r"[aeiouyàâéèêîïôûœ]|h(?!ockey|aie|all|aut|uit|éros|ibou|ors)", re.IGNORECASE
)
# Each determiner, before a masculine, a feminine, then any noun that begins with a vowel.
FORMS: Final[tuple[tuple[str, str, str, str], ...]] = (
    ("le", "la", "l'", "l'"),
    ("un", "une", "un", "une"),
    ("ce", "cette", "cet", "cette"),
    ("mon", "ma", "mon", "mon"),
    ("ton", "ta", "ton", "ton"),
    ("son", "sa", "son", "son"),
    ("du", "de la", "de l'", "de l'"),
    ("au", "à la", "à l'", "à l'"),
    ("de", "de", "d'", "d'"),
    ("aucun", "aucune", "aucun", "aucune"),
    ("certains", "certaines", "certains", "certaines"),
    ("tout", "toute", "tout", "toute"),
    ("quel", "quelle", "quel", "quelle"),
)
MASCULINE: Final = "m"


def before(determiner: str, noun: str, gender: str) -> str:
    """Return a determiner in the form that a noun asks for, ready to be written before it."""
    lower = determiner.strip().lower()
    row = next((forms for forms in FORMS if lower in forms), (lower,) * 4)
    place = (0 if gender == MASCULINE else 1) + (2 if VOWEL.match(noun) else 0)
    form = row[place]
    cased = form.capitalize() if determiner[:1].isupper() else form
    return cased if form.endswith("'") else f"{cased} "
