"""Tell a reproach that a rule of LanguageTool makes of words that are right where they stand."""

import re
import tomllib
from functools import cache
from pathlib import Path
from typing import Final

from checks.endings import listed
from checks.types import Match

DATA: Final = Path(__file__).with_name("grammar.toml")
EVERY: Final = "*"
# How the names of our own rules begin.
OWN: Final = "QC_"
# It may propose, among others, the words themselves.
UNSURE: Final = "ACCORD_SUJET_VERBE"
REPEATED: Final = "FRENCH_WORD_REPEAT_RULE"
# « Elles se sont parlé »: nobody spoke them.
REFLEXIVE: Final = re.compile(
    r"\b(?:(?:se|s['’](?:en|y)) (?:sont|seront|seraient|soient)|s['’](?:est|était|étaient)"
    r"|nous nous (?:en |y )?sommes|vous vous (?:en |y )?êtes) (?:\w+ )?\w+$",
    re.IGNORECASE,
)
# « Les arbres que nous avons dû abattre », « l'activité affichait complet ».
LEADING: Final = frozenset({"dû", "pu", "voulu", "su", "fait", "laissé", "cru", "fallu"})
LED: Final = re.compile(r" (?:\w{1,12} ){0,2}\w+(?:er|ir|re|oir)\b")
# « Les citoyen·ne·s sont invité·e·s », « invité.e.s », « invité(e)s »: both genders at once.
DOUBLET: Final = re.compile(
    r"[·‧•][a-zé]|\.(?:e|ne|le|se|trice|euse|ve)s?\b|\((?:e|ne|le|se|trice|euse|ve)s?\)"
)
# « Les baliseurs et les baliseuses »: a feminine that no list has yet.
LINK: Final = (
    r" (?:et|ou) (?:(?:l[ae]s?|une?|des|de|aux?|à|nos|vos|ses|leurs|chaque|d'autres|autres) ?){0,2}"
)
AFTER_PAIR: Final = re.compile(rf"(\w{{4,30}}){LINK}(?:l['’]|d['’])?$")
BEFORE_PAIR: Final = re.compile(rf"{LINK}(?:l['’]|d['’])?(\w{{4,30}})")
FEMININES: Final = (
    ("euse", "eur"),
    ("trice", "teur"),
    ("eure", "eur"),
    ("esse", "e"),
    ("ière", "ier"),
    ("ine", "in"),
    ("enne", "en"),
    ("onne", "on"),
    ("ive", "if"),
    ("e", ""),
)
REACH: Final = 60
# No pattern of the file is longer, by far.
FAR: Final = 300
POSTPONED: Final = "AGREEMENT_POSTPONED_ADJ"
# « Toile et structure comprises ».
COORDINATED: Final = re.compile(r"(?:^|[,;:.!?•(] ?)[\w-]+ (?:et|ou) [\w-]{3,} $")
PLURAL_GROUP: Final = re.compile(
    r"\w[sx] (?:de |d['’]|en |à )[\w-]+ "
    r"(?:(?:bien|mal|très|trop|peu|plus|moins|tout|déjà|\w+ment) )?$"
)
TOLD: Final = "ACCORD_V_PPA"
PLURAL_VERB: Final = re.compile(r"(?:ent|ont) $")
FULL: Final = re.compile(r"\baffich\w{1,6} complet$", re.IGNORECASE)


@cache
def _patterns() -> dict[str, tuple[re.Pattern[str], ...]]:
    """Return, by rule, what it is wrong about; under a star, what every rule is wrong about."""
    rows = tomllib.loads(DATA.read_text(encoding="utf-8"))["spared"]
    return {row["rule"]: tuple(re.compile(one) for one in row["words"]) for row in rows}


def spared(text: str, match: Match) -> bool:
    """Return whether the words at fault lie in what their rule is known to be wrong about."""
    words = text[match.start : match.end]
    if {words} == set(match.replacements) or (match.rule == UNSURE and words in match.replacements):
        return True
    if DOUBLET.match(text, match.end) or _names_twice(words, match) or _never_agrees(text, match):
        return True
    if _paired(text, match) or _closes_plural(text, match) or _after_plural(text, match):
        return True
    known = (*_patterns().get(match.rule, ()), *_patterns()[EVERY])
    first, last = max(0, match.start - FAR), match.end + FAR
    return any(
        found.start() <= match.start and match.end <= found.end()
        for pattern in known
        for found in pattern.finditer(text, first, last)
    )


def _paired(text: str, match: Match) -> bool:
    """Return whether a word is the feminine of one that « et » or « ou » joins to it."""
    before = AFTER_PAIR.search(text, max(0, match.start - REACH), match.start)
    after = BEFORE_PAIR.match(text, match.end)
    word = text[match.start : match.end].lower().removesuffix("s")
    others = {one[1].lower().removesuffix("s") for one in (before, after) if one}
    return any(
        word.endswith(feminine) and word.removesuffix(feminine) + masculine in others
        for feminine, masculine in FEMININES
    )


def _closes_plural(text: str, match: Match) -> bool:
    """Return whether a plural adjective tells a plural noun before: « des vers de terre ravis »."""
    plural = match.rule == POSTPONED and text[match.start : match.end].endswith(("s", "x"))
    alone = plural and not any(one.endswith(("s", "x")) for one in match.replacements)
    before = text[: match.start]
    both = plural and COORDINATED.search(before)
    return bool(both or (alone and PLURAL_GROUP.search(before)))


def _after_plural(text: str, match: Match) -> bool:
    """Return whether a plural follows a plural verb: « les moules voyagent collées aux coques »."""
    plural = match.rule == TOLD and text[match.start : match.end].endswith("s")
    alone = plural and not any(one.endswith("s") for one in match.replacements)
    return bool(alone and PLURAL_VERB.search(text[: match.start]))


def _names_twice(words: str, match: Match) -> bool:
    """Return whether a name repeats itself: « La La Land », « Duran Duran »."""
    return match.rule == REPEATED and words.istitle()


def _never_agrees(text: str, match: Match) -> bool:
    """Return whether the words end with a participle that never varies where it stands."""
    if match.category.startswith(OWN):
        return False
    before, _, last = text[match.start : match.end].lower().rpartition(" ")
    together = last in listed("indirect_pronominals") and REFLEXIVE.search(text[: match.end])
    led = not before and last in LEADING and LED.match(text, match.end)
    return bool(together or led or FULL.search(text[: match.end]))
