"""Tell the gender of the common nouns that have only one.

``words/feminine.txt`` and ``words/masculine.txt`` hold those that no ending tells.
"""

from functools import cache
from pathlib import Path
from typing import Final

from checks.endings import listed
from checks.traits import FEMININE, MASCULINE

FOLDER: Final = Path(__file__).with_name("words")
PLURALS: Final = ("s", "x")
# Endings that tell the gender without the parse.
PLAIN: Final = ("ment", "isme", "ier", "tion", "sion", "ité", "erie")


def gender_of(noun: str, seen: str | None = None) -> str | None:
    """Return the gender of a noun: the lists', or what its ending and the parse both tell."""
    names = (noun, *(noun.removesuffix(one) for one in PLURALS if noun.endswith(one)))
    sure = next((known()[one] for one in names if one in known()), None)
    told = None if set(names) & listed("either_gender") else by_ending(noun.removesuffix("s"))
    plain = seen is None and noun.removesuffix("s").endswith(PLAIN)
    return sure or (told if told == seen or plain else None)


def by_ending(bare: str) -> str | None:
    """Return the gender that the ending of a noun in the singular seems to tell."""
    if bare.endswith(tuple(listed("feminine_endings"))):
        return FEMININE
    return MASCULINE if bare.endswith(tuple(listed("masculine_endings"))) else None


@cache
def known() -> dict[str, str]:
    """Return the gender of each noun of the lists."""
    files = {"feminine": FEMININE, "masculine": MASCULINE}
    return {
        noun: gender
        for name, gender in files.items()
        for noun in (FOLDER / f"{name}.txt").read_text(encoding="utf-8").split()
    }
