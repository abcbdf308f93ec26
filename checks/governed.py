"""Say what may wrongly follow a word that asks for a preposition.

In ``regimes.tsv``, N is a noun with its determiner, T a moment too, I an infinitive, Q a quantity,
B a bare noun, P a pronoun; « à » is a preposition before a noun, « à+I » before an infinitive, and
« G+à » before an infinitive that a noun keeps from the word.
"""

import csv
import re
import tomllib
from functools import cache
from pathlib import Path
from typing import Final

from checks.endings import listed

FOLDER: Final = Path(__file__).parent / "quebec"
# « Elle participe à l'occasion », « il insiste à plusieurs reprises »: they tell when or how.
ADVERBIALS: Final = FOLDER / "adverbials.tsv"
PIECES: Final = FOLDER / "governed.toml"
WRAPPED: Final = re.compile(r"\n *")
THROUGH: Final = "G+"


@cache
def pattern(wrong: tuple[str, ...], right: str, after: str, unless: str) -> re.Pattern[str]:
    """Return what finds, after a governing word, what should not follow it."""
    but = rf"(?!(?:{unless})\b)" if unless else ""
    whole = rf"(?!(?:à |de )?(?:{unless})\b)" if unless else ""
    # What « à » or « de » may lead never follows a determiner.
    ways = "|".join(
        whole + _way(one, right) + ("" if one == "N" and wrong != ("N",) else but) for one in wrong
    )
    then = rf"(?=(?:{_pieces()['between']}){{0,2}}(?:{after})\b)" if after else ""
    through = _pieces()["group"] if wrong[0].startswith(THROUGH) else ""
    return re.compile(
        rf"(?P<shown>{_pieces()['adverbs']} {through}(?P<led>(?>{ways})){then}(?P<next>\w+))"
    )


def _way(wrong: str, right: str) -> str:
    pieces = _pieces()
    determiners, infinitives = pieces["determiners"], pieces["infinitives"]
    determiners = determiners.replace("|des|", "|") if right == "de" else determiners
    ways = {
        "N": rf"(?:{determiners})(?!{pieces['moments']})",
        "T": rf"(?:{determiners})",
        "Q": pieces["quantities"],
        "I": rf"(?={infinitives})",
        "B": rf"(?={pieces['bare']})",
        "P": r"(?=(?:vous|nous|je|ils?|elles?|on|tu)\b(?!,| qu| ?[?!]))",
    }
    if wrong in ways:
        return ways[wrong]
    if wrong.startswith(THROUGH):
        return _way(f"{wrong.removeprefix(THROUGH)}+I" if wrong != THROUGH else "I", right)
    preposition, plus, _ = wrong.partition("+I")
    some = pieces.get(preposition, rf"{preposition}(?:(?<=')| )(?:l'|(?:le|la|les|des|du) )?")
    ahead = rf"(?={infinitives})" if plus else rf"(?!{infinitives})"
    adverbial = _adverbials().get(wrong)
    told = f"(?!{adverbial})" if adverbial else ""
    return rf"{told}(?:{some}){ahead}"


@cache
def _pieces() -> dict[str, str]:
    """Return the patterns by name, those of the contracted prepositions by the preposition."""
    told = tomllib.loads(PIECES.read_text(encoding="utf-8"))
    like = "|".join(sorted(listed("infinitive_like")))
    every = {**told.pop("prepositions"), **told}
    return {
        name: WRAPPED.sub("", f"\n{one}").replace("<<infinitive_like>>", like)
        for name, one in every.items()
    }


@cache
def _adverbials() -> dict[str, str]:
    """Return, by preposition, the adverbial phrases that begin with it."""
    with ADVERBIALS.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    told: dict[str, list[str]] = {}
    for row in rows:
        told.setdefault(row["after"], []).append(row["words"])
    return {after: "|".join(words) for after, words in told.items()}
