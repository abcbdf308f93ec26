"""Say what « lequel », « auquel », « duquel » agree with, and how they should."""

from dataclasses import dataclass
from typing import Final

from checks.antecedents import antecedents, traits_of
from checks.elsewhere import further
from checks.endings import lists
from checks.traits import FEMININE, MASCULINE, PLURAL, SINGULAR, Traits
from checks.tree import Tree

FORMS: Final = {
    (SINGULAR, MASCULINE): ("lequel", "auquel", "duquel"),
    (SINGULAR, FEMININE): ("laquelle", "à laquelle", "de laquelle"),
    (PLURAL, MASCULINE): ("lesquels", "auxquels", "desquels"),
    (PLURAL, FEMININE): ("lesquelles", "auxquelles", "desquelles"),
}
EVERY: Final = frozenset(form for forms in FORMS.values() for form in forms)
PHRASES: Final = frozenset({"au", "aux", "à", "en", "l'", "la", "le"})
CONTRACTED: Final = {"à": 1, "de": 2}


@dataclass(frozen=True, slots=True)
class Variable:
    """A pronoun of which the form varies: where its preposition is, which, and what it tells."""

    first: int
    preposition: str
    traits: Traits


def is_variable(word: str) -> bool:
    """Return whether a word is one of these pronouns."""
    return word in EVERY


def variable(tree: Tree, place: int) -> Variable | None:
    """Return the pronoun that stands at a place, when a preposition leads it."""
    word = tree.word(place)
    for (number, gender), forms in FORMS.items():
        if word not in forms:
            continue
        known = Traits(number, gender, gender)
        if word.startswith("l"):
            led = tree.tokens[place - 1].pos == "ADP"
            return Variable(place - 1, tree.word(place - 1), known) if led else None
        return Variable(place, "à" if word.startswith("au") else "de", known)
    return None


def agreeing(tree: Tree, one: Variable) -> tuple[str, ...]:
    """Return the forms that agree with the nouns before it, when none agrees."""
    start = one.first - 1
    if tree.word(one.first + 1) == "cas" or any(
        not _differ(one.traits, known) for known in further(tree, one.first)
    ):
        return ()
    # « Au cours desquelles » speaks of what is named before the phrase.
    if one.preposition == "de":
        phrase = phrase_before(tree, one.first)
        if phrase is None and tree.word(one.first - 2) in PHRASES:
            return ()
        start -= len(phrase.split()) if phrase else 0
    # « La marche, dans lequel »: what a comma closes is spoken of too.
    if tree.word(start) == ",":
        start -= 1
    told = [traits_of(tree, noun) for noun in antecedents(tree, start)]
    sure = [known for known in told if known is not None]
    if not sure or len(sure) != len(told) or not all(_differ(one.traits, x) for x in sure):
        return ()
    return tuple(dict.fromkeys(_form(one.preposition, known) for known in sure))


def phrase_before(tree: Tree, place: int) -> str | None:
    """Return the phrase that « de » ends, right before a place: « auprès », « au bout »."""
    before = " ".join(tree.words(max(0, place - 3), place)).replace("' ", "'")
    return next((one for one in lists()["led_by_de"] if f" {before}".endswith(f" {one}")), None)


def _differ(one: Traits, other: Traits) -> bool:
    genders = {one.gender, other.gender} - {None}
    return one.number != other.number or len(genders) > 1


def _form(preposition: str, known: Traits) -> str:
    forms = FORMS[known.number, known.gender or known.guess]
    place = CONTRACTED.get(preposition, 0)
    return forms[place] if place else f"{preposition} {forms[0]}"
