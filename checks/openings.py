"""Read the group of words that opens a sentence: its first noun, and where the group ends.

The parse loses its way in a sentence that holds a fault or an incise: here the order of the words
is trusted, and of the parse only what each word is.
"""

from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from checks.antecedents import lone, nominal, traits_of
from checks.endings import listed
from checks.objects import OPENERS
from checks.traits import FEMININE, MASCULINE, PLURAL, SINGULAR, Traits
from checks.tree import READ_AT_ONCE, Tree

REACH: Final = 12
ADJECTIVES: Final = 3
TITLES: Final = {
    "mme": Traits(SINGULAR, FEMININE, FEMININE),
    "m.": Traits(SINGULAR, MASCULINE),
}
ONE: Final = {
    "chacun": MASCULINE,
    "chacune": FEMININE,
    "aucun": MASCULINE,
    "aucune": FEMININE,
}
MANY: Final = frozenset({"plusieurs", "certains", "certaines", "beaucoup", "quelques-uns"})
JOINING: Final = frozenset({"et", "ou", "ni"})
INSIDE: Final = frozenset({"NOUN", "ADJ", "PROPN", "NUM", "ADP", "DET"})
# « Le nombre de places » is one; « une partie des places », nobody knows.
COUNTED: Final = frozenset({"nombre", "total", "groupe", "équipe", "famille"})
BODIES: Final = frozenset({"comité", "conseil", "club", "organisme", "jury", "personnel"})
# « La hausse (2 %) des taxes », « le projet « Rues vertes » des citoyens »: the group goes on.
QUOTING: Final = frozenset({"«", '"', "“", "(", "[", "/", ")", "]", "»", "”", "%", "$", "°"})


@dataclass(frozen=True, slots=True)
class Opening:
    """The first noun of a group that opens a sentence, what is known of it, and the group's end.

    ``end`` is the place after its last word; ``nouns``: those of the group that have a determiner,
    save those that « et » joins to the first.
    """

    noun: int
    traits: Traits
    end: int
    nouns: tuple[int, ...]


@lru_cache(maxsize=READ_AT_ONCE)
def openings(tree: Tree) -> tuple[Opening, ...]:
    """Return the groups that open the sentences of a text."""
    begun = (place for place in range(len(tree.tokens)) if _begins(tree, place))
    found = (_opening(tree, place) for place in begun)
    return tuple(one for one in found if one is not None)


def _begins(tree: Tree, place: int) -> bool:
    before = tree.word(place - 1)
    if before == ",":
        return _introduced(tree, place - 1)
    if before in QUOTING or (before == ":" and tree.tokens[place].word[:1].isupper()):
        return False
    return before in OPENERS or not any(letter.isalnum() for letter in before)


def _introduced(tree: Tree, comma: int) -> bool:
    """Return whether what stands before a comma only greets, or says when or where."""
    first = comma
    while first > max(0, comma - REACH) and tree.word(first - 1) not in OPENERS:
        first -= 1
    if any("VerbForm=Fin" in one.form for one in tree.tokens[first:comma]):
        return False
    if tree.word(first) in listed("greetings"):
        return True
    told = {one.removesuffix("s") for one in tree.words(first, comma)} & listed("circumstances")
    token = tree.tokens[first]
    aside = token.pos in {"ADP", "ADV"} or "VerbForm=Part" in token.form
    return "," not in tree.words(first, comma) and (aside or bool(told))


def _opening(tree: Tree, place: int) -> Opening | None:
    if tree.word(place) in TITLES:
        end = _end(tree, place + 1)
        known = TITLES[tree.word(place)]
        return Opening(place, known, end, ()) if _plain(tree, place, end) else None
    pronoun = _pronoun(tree, place)
    if pronoun is not None:
        return pronoun
    noun = _noun(tree, place)
    known_noun = _known(tree, noun) if noun is not None else None
    if noun is None or known_noun is None:
        return None
    return _joined(tree, noun, known_noun, _end(tree, noun + 1))


def _pronoun(tree: Tree, place: int) -> Opening | None:
    """Return the group that a pronoun opens: « chacun des », « plusieurs d'entre vous »."""
    word, first, second = (tree.word(place + one) for one in range(3))
    if word in ONE and first in {"des", "de", "d'"}:
        gender = ONE[word]
        return Opening(place, Traits(SINGULAR, gender, gender), _end(tree, place + 1), ())
    if word == "tout" and first == "ce" and second in {"que", "qui"}:
        return Opening(place + 1, Traits(SINGULAR, MASCULINE), place + 2, ())
    if word == "l'" and first in {"un", "une"} and second == "des":
        gender = FEMININE if first == "une" else MASCULINE
        return Opening(place + 1, Traits(SINGULAR, gender, gender), _end(tree, place + 2), ())
    if word in MANY and (first, second) == ("d'", "entre"):
        return Opening(place, Traits(PLURAL), place + 4, ())
    return None


def _noun(tree: Tree, determiner: int) -> int | None:
    if tree.word(determiner) not in listed("determiners") | listed("plural_determiners"):
        return None
    near = range(determiner + 1, min(determiner + 1 + ADJECTIVES, len(tree.tokens)))
    for one in near:
        pos = tree.tokens[one].pos
        if lone(tree, determiner, one):
            return one
        if pos in {"ADJ", "NUM"} or tree.word(one) == "quelque":
            continue
        named = nominal(tree, one) or (pos == "PROPN" and one == determiner + 1)
        return one if named and pos in {"NOUN", "PROPN", "VERB"} else None
    return None


def _known(tree: Tree, noun: int) -> Traits | None:
    word, before = tree.word(noun), tree.word(noun - 1)
    bare = word.removesuffix("s")
    # « Le 3 mai », but « les 150 élèves ».
    dated = before.isdigit() and tree.word(noun - 2) == "le"
    completed = tree.word(noun + 1) in {"d'", "de"}
    timed = (bool({word, bare} & listed("circumstances")) and not completed) or dated
    whole = bare in BODIES or (bare in COUNTED and before in {"le", "la", "l'"})
    doubtful = bool({word, bare} & listed("collectives")) and not whole
    return None if timed or doubtful else traits_of(tree, noun)


def _end(tree: Tree, place: int) -> int:
    """Return the place after the last word of a group that goes on with its complements."""
    last = min(place + REACH, len(tree.tokens))
    while place < last and (_inside(tree, place) or tree.word(place) in JOINING):
        place += 1
    return place


def _inside(tree: Tree, place: int) -> bool:
    token, before = tree.tokens[place], tree.tokens[place - 1]
    if token.word == "-" or (token.pos == "VERB" and "VerbForm=Part" in token.form):
        return True
    if token.pos == "DET" and before.pos not in {"ADP", "CCONJ", "DET", "NUM"}:
        return False
    return token.pos in INSIDE


def _plain(tree: Tree, start: int, end: int) -> bool:
    return not JOINING & set(tree.words(start, end))


def _joined(tree: Tree, noun: int, known: Traits, end: int) -> Opening | None:
    """Return the group with what « et » joins to its noun; nothing when that is in doubt."""
    joins = [one for one in range(noun, end) if tree.word(one) in JOINING]
    nouns = tuple(one for one in range(noun, end) if _led(tree, one))
    doubles = [one for one in joins if tree.word(one + 1) != "des" and _noun(tree, one + 1)]
    completed = any(one.pos == "ADP" for one in tree.tokens[noun : (joins or [noun])[-1]])
    if not doubles or completed:
        doubtful = doubles or any(not _adjectives(tree, one) for one in joins)
        either = any(tree.word(one) == "ou" and not _adjectives(tree, one) for one in joins)
        sure = (known.number == PLURAL and not either) or not doubtful
        return Opening(noun, known, end, nouns) if sure else None
    told = [_known(tree, one) for double in doubles if (one := _noun(tree, double + 1)) is not None]
    if None in told or any(tree.word(one) != "et" for one in doubles):
        return None
    genders = {known.gender, *(one.gender for one in told if one)}
    gender = MASCULINE if MASCULINE in genders else (FEMININE if genders == {FEMININE} else None)
    joined = {_noun(tree, one + 1) for one in doubles}
    others = tuple(one for one in nouns if one not in joined)
    return Opening(noun, Traits(PLURAL, gender, gender or known.guess), end, others)


def _led(tree: Tree, place: int) -> bool:
    """Return whether a noun has a determiner: not that of « une borne d'incendie »."""
    return nominal(tree, place) and tree.word(place - 1) not in {"de", "d'"}


def _adjectives(tree: Tree, joining: int) -> bool:
    """Return whether « et » joins two adjectives: « mensuels et annuels »."""
    around = tree.words(joining - 1, joining) + tree.words(joining + 1, joining + 2)
    return all(one.endswith(("s", "x")) for one in around) and tree.tokens[joining - 1].pos == "ADJ"
