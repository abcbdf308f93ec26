"""Find a noun further on the left that a word may agree with: « les bacs à l'écart qui sont… »."""

from collections.abc import Iterator
from typing import Final

from checks.antecedents import nominal
from checks.endings import SILENT_PLURALS, disagrees, listed
from checks.genders import gender_of
from checks.nouns import seen_gender
from checks.subjects import STRONG
from checks.traits import MASCULINE, PLURAL, SINGULAR, Traits
from checks.tree import Tree

REACH: Final = 12


def further(tree: Tree, place: int) -> Iterator[Traits]:
    """Yield what is known of the nouns before a place, that a preposition keeps from it."""
    led = False
    for one in range(place - 1, max(-1, place - REACH), -1):
        token = tree.tokens[one]
        if tree.word(one) in STRONG or "VerbForm=Fin" in token.form:
            return
        # « Une chaîne de cadres liés »: the parse may take the noun for an adjective.
        beside = one == place - 1 and tree.word(one - 1) in {"de", "d'"}
        if (led and (nominal(tree, one) or token.pos == "NOUN")) or beside:
            word = tree.word(one)
            number = PLURAL if word.endswith(SILENT_PLURALS) else SINGULAR
            yield Traits(number, gender_of(word, seen_gender(tree, one)))
        led = led or token.pos == "ADP" or tree.word(one) in {"au", "aux", "du", "des"}


def completes(tree: Tree, determiner: int, noun: int) -> bool:
    """Return whether a noun has a determiner of the other gender: « le paramètre couleur »."""
    told = gender_of(tree.word(noun), seen_gender(tree, noun))
    other = "feminine" if told == MASCULINE else "masculine"
    return told is not None and tree.word(determiner) in listed(f"{other}_determiners")


def fits_further(tree: Tree, place: int) -> bool:
    """Return whether an adjective agrees with one of the nouns before it."""
    word = tree.word(place)
    return any(not disagrees(word, known) for known in further(tree, place))


def numbered_further(tree: Tree, place: int, number: str | None) -> bool:
    """Return whether one of the nouns before a place is in a number."""
    return any(known.number == number for known in further(tree, place))
