"""Find what an incise keeps from the subject that opens its sentence.

« La cour, avec ses lilas, servent », « les coûts, d'abord évalué à 2 M$, ont doublé ».
"""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from checks.antecedents import traits_of
from checks.apart import opening_words, qualifies
from checks.endings import disagrees, listed, verb_number
from checks.finites import after_adverbs, finite_after, predicate_after, shaped
from checks.groups import LEQUEL, RELATIVES, precedes
from checks.openings import JOINING, MANY, Opening, openings
from checks.subjects import STRONG, Clause
from checks.traits import PLURAL, SINGULAR, Traits
from checks.tree import Tree

LONGEST: Final = 30
CLOSING: Final = 14
NOUN_AND_VERB: Final = 3
INNER: Final = frozenset({"dont", "que", "qu'", "où"})
ADDING: Final = frozenset({"comme", "ainsi", "avec", "et", "tout", "même", "y"})
POSSESSIVES: Final = frozenset({"son", "sa", "ses", "leur", "leurs"})
BEYOND: Final = frozenset({"non", "dont", "ce", "surtout", "notamment", "plus", "que", "qui"})
AFTER: Final = frozenset({"cette", "cet", "ce", "dimanche", "lundi", "mardi", "mercredi", "jeudi"})
AFTER_TOO: Final = AFTER | {"vendredi", "samedi", "hier", "sous", "autour", ",", "le", "l'", "il"}


def participles_apart(tree: Tree) -> Iterator[tuple[int, Traits, int]]:
    """Yield a noun, what is known of it, and the participle of an incise that does not agree."""
    for found in openings(tree):
        one, begins = found, found.end + 1
        if tree.word(one.end) != ",":
            continue
        if tree.words(begins, begins + 2) in (["bien", "que"], ["parce", "que"]):
            one, begins = replace(found, nouns=()), begins + 2
        place = after_adverbs(tree, begins)
        following = tree.word(place + 1)
        named = following not in listed("after_opening") | AFTER_TOO
        if named or not _participle(tree, place):
            continue
        if _closed(tree, place) and _wrong(tree, one, place):
            yield one.noun, one.traits, place


def _participle(tree: Tree, place: int) -> bool:
    """Return whether a word may agree; the parse may take it for a noun after « une fois »."""
    word = tree.word(place)
    once = tree.word(place - 1) in {"fois", "que"} and word.endswith(("é", "ée", "és", "ées"))
    return once or word in opening_words() or qualifies(tree, place)


def _closed(tree: Tree, place: int) -> bool:
    """Return whether a comma closes the incise, in the same sentence."""
    for word in tree.words(place + 1, place + CLOSING):
        if word == ",":
            return True
        if word in STRONG:
            return False
    return False


def _wrong(tree: Tree, one: Opening, place: int) -> bool:
    word = tree.word(place)
    # « Une douzaine de producteurs, installés sous la halle, … ».
    if tree.word(one.noun).removesuffix("s") in listed("collectives"):
        return False
    others = [traits_of(tree, noun) for noun in one.nouns if noun != one.noun]
    return disagrees(word, one.traits) and all(
        known is not None and disagrees(word, known) for known in others
    )


def clauses_apart(tree: Tree) -> Iterator[Clause]:
    """Yield the subjects that open a sentence with the verb that an incise keeps from them."""
    for one in openings(tree):
        verb = _next(tree, one) or _verb(tree, one) or _past_relative(tree, one)
        asked = bool(set(LEQUEL) & set(tree.words(max(0, one.noun - 2), one.noun)))
        if verb is not None and not (asked and precedes(tree, verb)):
            yield Clause(one.noun, one.traits, verb, predicate_after(tree, verb), sure=False)


def _next(tree: Tree, one: Opening) -> int | None:
    """Return the verb right after a group, where no noun looks like it."""
    verb = finite_after(tree, one.end)
    joined = JOINING & set(tree.words(one.noun, one.end)) and one.traits.number == PLURAL
    named = tree.tokens[one.noun].word[:1].isupper() and tree.word(one.noun) not in MANY
    named = named and one.traits.number == PLURAL
    if verb is None or (joined and one.nouns) or named:
        return None
    return verb if shaped(tree.word(verb)) else None


def _past_relative(tree: Tree, one: Opening) -> int | None:
    """Return the verb after « qui » and its own: « l'équipe qui tond nos parcs travaillent »."""
    if tree.word(one.end) in INNER and one.traits.number == PLURAL:
        return _past_inner(tree, one)
    if tree.word(one.end) != "qui" or one.traits.number != SINGULAR:
        return None
    first = finite_after(tree, one.end + 1)
    if first is None or verb_number(tree.word(first)) != SINGULAR:
        return None
    for place in range(first + 1, min(first + CLOSING, len(tree.tokens))):
        token, word = tree.tokens[place], tree.word(place)
        if word in STRONG | RELATIVES | {","} or token.pos in {"SCONJ", "PRON"}:
            return None
        joined = tree.word(place - 1) in JOINING
        if "VerbForm=Fin" in token.form and verb_number(word) is not None and not joined:
            return place if shaped(word) or word.endswith("ent") else None
    return None


def _past_inner(tree: Tree, one: Opening) -> int | None:
    """Return the verb after that of « dont »: « les gens dont le terrain borde un lac doit »."""
    inner = None
    for place in range(one.end + 1, min(one.end + CLOSING, len(tree.tokens))):
        token, word = tree.tokens[place], tree.word(place)
        if word in STRONG | RELATIVES | JOINING | {",", "-"} or token.pos == "SCONJ":
            return None
        led = tree.tokens[place - 1].pos in {"DET", "ADP", "PRON"}
        # « Les arbres que nous avons fait planter »: « fait » may be a participle.
        led = led or (word.endswith("it") and word != "doit")
        finite = not led and finite_after(tree, place) == place
        # « Dont le terrain borde la rivière »: the parse takes the verb for an adjective.
        bare = place == one.end + NOUN_AND_VERB and tree.tokens[place + 1 : place + 2]
        hidden = bare and token.pos == "ADJ" and tree.tokens[place + 1].pos == "DET"
        if inner is not None and finite and shaped(word):
            return place if verb_number(word) == SINGULAR else None
        if inner is None and (finite or hidden or "VerbForm=Fin" in token.form):
            inner = place
    return None


def _verb(tree: Tree, one: Opening) -> int | None:
    comma = _comma(tree, one.end)
    if comma is None:
        return None
    for place in range(comma + 1, min(comma + LONGEST, len(tree.tokens))):
        word = tree.word(place)
        if word in STRONG:
            return None
        if word == "," and tree.word(place + 1) == "et" and tree.word(place + 2) not in RELATIVES:
            return None
        if word == ",":
            verb = finite_after(tree, place + 1) or _alone(tree, one, place + 1)
            if verb is not None:
                return verb if _aside(tree, one, comma, verb) else None
    return None


def _alone(tree: Tree, one: Opening, place: int) -> int | None:
    """Return a verb that the parse takes for a noun: no noun stands alone before a determiner."""
    token, after = tree.tokens[place : place + 1], tree.tokens[place + 1 : place + 2]
    named = token and token[0].pos in {"NOUN", "ADJ"} and token[0].word.islower()
    led = bool(after) and after[0].pos in {"DET", "PRON"}
    shaped_so = tree.word(place).endswith("e") and not tree.word(place).endswith("ée")
    return place if named and led and shaped_so and one.traits.number == PLURAL else None


def _comma(tree: Tree, end: int) -> int | None:
    """Return the comma that opens the incise, right after the group or after its relative."""
    if tree.word(end) == ",":
        return end
    # « Le Service rappelle que les demandes, dûment remplies, doivent… »
    if tree.word(end) not in RELATIVES or tree.tokens[end].pos == "SCONJ":
        return None
    for place in range(end, min(end + CLOSING, len(tree.tokens))):
        if tree.word(place) == ",":
            aside = tree.word(place + 1) == "et" or tree.tokens[place + 1].pos == "ADV"
            return place if aside else None
        if tree.word(place) in STRONG:
            return None
    return None


def _aside(tree: Tree, one: Opening, comma: int, verb: int) -> bool:
    """Return whether what the commas hold adds nothing to the subject."""
    first, second = tree.word(comma + 1), tree.word(comma + 2)
    token = tree.tokens[comma + 1]
    shaped = token.pos in {"ADJ", "ADV"} or "VerbForm=Part" in token.form
    if not shaped and first not in listed("introducing"):
        return False
    adds = first in ADDING and one.traits.number == SINGULAR
    adds = adds and verb_number(tree.word(verb)) == PLURAL
    known = second in POSSESSIVES or second in BEYOND
    known = known or (first == "ainsi" and tree.word(comma + 3) in {"l'", "le"})
    return known or not adds
