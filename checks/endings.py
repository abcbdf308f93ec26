"""Tell the number of a verb and the agreement of an adjective by their endings, and change them."""

import tomllib
from functools import cache
from pathlib import Path
from typing import Any, Final

from checks.traits import FEMININE, MASCULINE, PLURAL, SINGULAR, Traits

DATA: Final = Path(__file__).with_name("agreement.toml")
INFLECTIONS: Final = Path(__file__).with_name("inflections.toml")
PLURAL_ENDINGS: Final = ("ent", "ont")
SINGULAR_ENDINGS: Final = ("e", "t", "a", "d", "c")
SILENT_PLURALS: Final = ("s", "x", "z")
SHORT: Final = 3


@cache
def lists() -> dict[str, Any]:
    """Return the lists of words that agreement rests on."""
    return tomllib.loads(DATA.read_text(encoding="utf-8"))


@cache
def listed(name: str) -> frozenset[str]:
    """Return one list of words."""
    return frozenset(lists()[name])


@cache
def _thirds() -> dict[str, str]:
    """Return the plural of each irregular third person, by its singular."""
    pairs = {
        prefix + one["singular"]: prefix + one["plural"]
        for one in lists()["thirds"]
        for prefix in ("", *one.get("prefixes", ()))
    }
    return pairs | {f"{past}t": f"{past}ssent" for past in listed("second_group")}


@cache
def _thirds_back() -> dict[str, str]:
    return {plural: singular for singular, plural in reversed(_thirds().items())}


def irregular() -> frozenset[str]:
    """Return the plural third persons of the present that no other word looks like."""
    return frozenset(_thirds_back()) - listed("noun_like")


def verb_number(word: str) -> str | None:
    """Return the number that the ending of a verb in the third person tells."""
    if word in listed("either_number") or word.endswith(("ant", "ement")):
        return None  # « déneigement » is a noun: no verb ends so in the third person
    if word in _thirds():
        return SINGULAR
    if word in _thirds_back() or word.endswith(PLURAL_ENDINGS):
        return PLURAL
    return SINGULAR if word.endswith(SINGULAR_ENDINGS) else None


def in_number(word: str, number: str) -> str | None:
    """Return a verb in the third person of another number, or None when no rule is sure."""
    return _plural(word) if number == PLURAL else _singular(word)


def _plural(word: str) -> str | None:
    if word in _thirds():
        return _thirds()[word]
    if word.endswith("ra"):
        return f"{word[:-1]}ont"
    if word.endswith("ait"):
        return f"{word[:-2]}ient"
    return f"{word}nt" if word.endswith("e") and len(word) > SHORT else None


def _singular(word: str) -> str | None:
    if word in _thirds_back():
        return _thirds_back()[word]
    if word.endswith("ront"):
        return f"{word[:-3]}a"
    if word.endswith("aient"):
        return f"{word[:-4]}it"
    sure = word.endswith("ent") and not word.endswith("issent")
    return word[:-2] if sure else None


@cache
def _models() -> tuple[tuple[str, str, str], ...]:
    told = tomllib.loads(INFLECTIONS.read_text(encoding="utf-8"))
    irregular = [(one[0], one[1], one[2]) for one in told["irregular"]]
    endings = sorted(told["endings"], key=lambda one: -len(one[0]))
    return (*irregular, *((one[0], one[1], one[2]) for one in endings))


@cache
def _epicene() -> tuple[frozenset[str], tuple[str, ...], frozenset[str]]:
    told = tomllib.loads(INFLECTIONS.read_text(encoding="utf-8"))
    feminines = frozenset(one[1] for one in told["irregular"])
    return frozenset(told["both_genders"]), tuple(told["both_endings"]), feminines


def is_of_both_genders(word: str) -> bool:
    """Return whether an adjective is the same in both genders."""
    words, endings, feminines = _epicene()
    bare = word.removesuffix("s")
    return bare in words or (bare.endswith(endings) and bare not in feminines)


def inflected(word: str, traits: Traits) -> str | None:
    """Return an adjective or a participle in a gender and a number, or None when unsure."""
    plural = traits.number == PLURAL
    if is_of_both_genders(word):
        return word.removesuffix("s") + ("s" if plural else "")
    for masculine, feminine, plurals in _models():
        for ending in (feminine + "s", feminine, plurals, masculine):
            roomy = len(word) - len(ending) >= _room(masculine) and masculine != WHOLE
            if word == ending or (word.endswith(ending) and roomy):
                stem = word.removesuffix(ending)
                if traits.gender == FEMININE:
                    return stem + feminine + ("s" if plural else "")
                return stem + (plurals if plural else masculine)
    return _of_both_genders(word, plural=plural)


def _room(masculine: str) -> int:
    """Return how many letters must stand before an ending: none before a whole word."""
    return 0 if len(masculine) > SHORT else 2


def _of_both_genders(word: str, *, plural: bool) -> str | None:
    bare = word.removesuffix("s")
    if not bare.endswith("e"):
        return None
    return bare + ("s" if plural else "")


def disagrees(word: str, traits: Traits) -> bool:
    """Return whether the ending of an adjective cannot belong to a gender and a number."""
    if traits.number == PLURAL and not word.endswith(SILENT_PLURALS):
        return True
    if traits.number == SINGULAR and word.endswith(SURE_PLURALS):
        return True
    if traits.gender == FEMININE:
        return not word.rstrip("sx").endswith(("e", "ë"))
    return traits.gender == MASCULINE and _is_feminine(word.removesuffix("s"))


def _is_feminine(bare: str) -> bool:
    """Return whether a singular adjective or participle can only be feminine: « entretenue »."""
    finished = bare.endswith("ie") and bare.removesuffix("e") in listed("second_group")
    return (finished or bare.endswith(SURE_FEMININES)) and not is_of_both_genders(bare)


WHOLE: Final = "dû"  # « due » gives « dû », « attendue » gives « attendu »
SURE_PLURALS: Final = (
    *("és", "ées", "ies", "ues", "rts", "rtes", "nts", "ntes", "ites", "bles", "ques", "ires"),
    *("els", "elles", "ales", "ifs", "ives", "euses", "aites", "ises", "uits", "uites"),
)
SURE_FEMININES: Final = (
    *("ée", "erte", "uite", "elle", "çue", "due", "enue", "lue", "nnue", "rue", "vue"),
    *("ttue", "ompue", "mise", "prise", "quise", "crite", "terdite", "einte", "ointe", "faite"),
)
