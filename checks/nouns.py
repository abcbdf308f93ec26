"""Say the number and the gender of a noun: from its determiner, and from two agreeing signs."""

from typing import Final

from checks.endings import SILENT_PLURALS, listed
from checks.genders import by_ending, gender_of
from checks.traits import FEMININE, MASCULINE, PLURAL, SINGULAR, Traits
from checks.tree import Tree

ADJECTIVES: Final = 3
CONTRACTED: Final = frozenset({"aux", "des"})
GENDERS: Final = {"Gender=Fem": FEMININE, "Gender=Masc": MASCULINE}
PRONOUNS: Final = {
    "il": Traits(SINGULAR, MASCULINE),
    "elle": Traits(SINGULAR, FEMININE, FEMININE),
    "ils": Traits(PLURAL, MASCULINE),
    "elles": Traits(PLURAL, FEMININE, FEMININE),
}


def traits(tree: Tree, noun: int) -> Traits | None:
    """Return what is sure of a noun or of a personal pronoun, or None when its number is not."""
    token = tree.tokens[noun]
    if token.pos == "PRON":
        return PRONOUNS.get(tree.word(noun))
    if not _common(tree, noun):
        return None
    determiner = determiner_of(tree, noun)
    number = _number(tree, determiner) if determiner is not None else None
    plural_noun = tree.word(noun).endswith(SILENT_PLURALS)
    if determiner is None or number is None or (number == PLURAL and not plural_noun):
        return None
    return _with_gender(tree, noun, tree.word(determiner), number)


def _number(tree: Tree, determiner: int) -> str | None:
    """Return the number that a determiner tells where it stands: « deux cent une personnes »."""
    before = tree.word(determiner - 1)
    joined = before == "et" and tree.tokens[determiner - 2].pos == "NUM"
    counted = joined or before in {"cent", "cents", "mille"}
    word = tree.word(determiner)
    return PLURAL if counted and word in {"un", "une"} else number_of(word)


def number_of(determiner: str) -> str | None:
    """Return the number that a determiner tells."""
    if determiner in listed("plural_determiners") or determiner == "aux":
        return PLURAL
    return SINGULAR if determiner in listed("singular_determiners") else None


def determiner_of(tree: Tree, noun: int) -> int | None:
    """Return the one determiner of a noun, « des » and « aux » included, a few adjectives apart."""
    near = range(noun - 1 - ADJECTIVES, noun)
    found = [one for one in tree.children(noun, "det") if one in near]
    found += [one for one in tree.children(noun, "case") if tree.word(one) in CONTRACTED]
    return found[0] if len(found) == 1 else None


def _common(tree: Tree, noun: int) -> bool:
    """Return whether a word is a plain noun, neither a quantity nor a moment."""
    token = tree.tokens[noun]
    word = tree.word(noun)
    plain = token.word.isalpha() and token.word[0].islower()
    noun_like = token.pos == "NOUN" or (token.pos == "PROPN" and by_ending(word))
    return (
        bool(noun_like) and plain and word not in listed("collectives") and not _timed(tree, noun)
    )


def _timed(tree: Tree, noun: int) -> bool:
    """Return whether a noun tells when: « chaque jour des trains passent », « cette nuit rue »."""
    word = tree.word(noun)
    if not {word, word.removesuffix("s")} & listed("circumstances"):
        return False
    if not any(True for _ in tree.children(noun, "nmod")):
        return True
    determiner = determiner_of(tree, noun) or 0
    led, before = tree.word(determiner), tree.word(determiner - 1)
    after = led in {"ce", "cet", "cette"} and before.isalnum()
    return led == "chaque" or before in {"tout", "toute", "tous", "toutes"} or after


def _with_gender(tree: Tree, noun: int, determiner: str, number: str) -> Traits:
    seen = seen_gender(tree, noun)
    sure = gender_of(tree.word(noun), seen)
    feminine = determiner in listed("feminine_determiners")
    if feminine or determiner in listed("masculine_determiners"):
        told = FEMININE if feminine else MASCULINE
        # « Un tempête est attendue »: the determiner is the word at fault.
        return Traits(number, told if sure in {told, None} else None, told)
    return Traits(number, sure, sure or by_ending(tree.word(noun)) or seen or MASCULINE)


def seen_gender(tree: Tree, noun: int) -> str | None:
    """Return the gender that the parse gives to a noun."""
    return next((g for sign, g in GENDERS.items() if sign in tree.tokens[noun].form), None)
