"""Find the participles and the attributes that do not agree with the subject right before the verb.

The parse loses its way in a long sentence: here the words between a verb and what opens its group
are enough. « Un coup de pelle, et le tour est jouée », « ceux qui sont faites par la poste ».
"""

from collections.abc import Iterator
from typing import Final

from checks.antecedents import antecedents, nominal, traits_of
from checks.bounds import JOINING, OF, REACH, boundary, opens
from checks.elsewhere import completes
from checks.endings import disagrees, is_of_both_genders, listed, verb_number
from checks.finites import predicate_after
from checks.lequel import is_variable
from checks.nouns import PRONOUNS
from checks.traits import FEMININE, MASCULINE, PLURAL, SINGULAR, Traits
from checks.tree import Tree

INSIDE: Final = frozenset({"NOUN", "ADJ", "PROPN", "NUM", "ADP", "DET"})
INNER: Final = frozenset({"de", "du", "des", "d'", "-", "aux", "au", "à"})
COUNTING: Final = frozenset({"combien", "beaucoup", "peu", "trop", "tant", "assez"})
WHOLE: Final = frozenset({"tous", "toutes"})
# « Se rendre sur les lieux », not « se rendre compte ».
PLACES: Final = frozenset({"sur", "à", "au", "aux", "chez", "en", "dans"})
REFLEXIVE: Final = frozenset({"se", "s'"})
ALONE: Final = {
    "tous": Traits(PLURAL, MASCULINE),
    "toutes": Traits(PLURAL, FEMININE, FEMININE),
    "tout": Traits(SINGULAR, MASCULINE),
    "rien": Traits(SINGULAR, MASCULINE),
    "personne": Traits(SINGULAR, MASCULINE),
    "cela": Traits(SINGULAR, MASCULINE),
}
SHOWN: Final = {
    "ce": Traits(SINGULAR, MASCULINE),
    "celui": Traits(SINGULAR, MASCULINE),
    "celle": Traits(SINGULAR, FEMININE, FEMININE),
    "ceux": Traits(PLURAL, MASCULINE),
    "celles": Traits(PLURAL, FEMININE, FEMININE),
}
# The feminines that no masculine looks like.
FEMININES: Final = (
    *("ée", "ées", "ue", "ues", "ie", "ies", "ise", "ises", "crite", "crites", "faite", "faites"),
    *("dite", "dites", "duite", "duites", "truite", "truites", "inte", "intes", "erte", "ertes"),
    *("ive", "ives", "elle", "elles", "euse", "euses", "cuite", "cuites"),
)
Told = tuple[int, Traits]


def adjoining(tree: Tree) -> Iterator[tuple[int, Traits, int]]:
    """Yield a subject, what is known of it, and the participle or attribute that is at fault."""
    for verb, token in enumerate(tree.tokens):
        finite = token.pos in {"AUX", "VERB"} and tree.word(verb) not in {"être", "été", "étant"}
        number = verb_number(tree.word(verb)) if finite else None
        predicate = predicate_after(tree, verb) if number else None
        if number is None or predicate is None or _aside(tree, verb, predicate):
            continue
        told = tuple(_subjects(tree, verb, number))
        if told and all(_wrong(tree.word(predicate), known, number) for _, known in told):
            yield *told[-1], predicate


def _wrong(word: str, known: Traits, number: str) -> bool:
    if known.number != number:
        return False
    feminine = word.endswith(FEMININES) and not is_of_both_genders(word)
    return disagrees(word, known) or (known.gender == MASCULINE and feminine)


def _aside(tree: Tree, verb: int, predicate: int) -> bool:
    """Return whether « se » may be an indirect object, with which nothing agrees."""
    # « Elles s'en sont donné les moyens ».
    if tree.word(verb - 1 - (tree.word(verb - 1) in {"en", "y"})) not in REFLEXIVE:
        return False
    word = tree.word(predicate)
    if word.startswith("rendu") and tree.word(predicate + 1) in PLACES:
        return False
    known = {word, word.removesuffix("s"), word.removesuffix("e"), word.removesuffix("es")}
    following = tree.word(predicate + 1)
    return bool(known & listed("indirect_pronominals")) or following in listed("object_determiners")


def _subjects(tree: Tree, verb: int, number: str) -> Iterator[Told]:
    """Yield each word that may be the subject of a verb, the nearest first; none in doubt."""
    place = verb - 1
    while place >= 0 and tree.word(place) in listed("clitics"):
        place -= 1
    word = tree.word(place)
    if word in PRONOUNS:
        yield place, PRONOUNS[word]
    elif word in ALONE and boundary(tree, place - 1):
        yield place, ALONE[word]
    elif word == "qui":
        yield from _stood_for(tree, place)
    else:
        yield from _group(tree, place, number)


def _stood_for(tree: Tree, qui: int) -> Iterator[Told]:
    """Yield what « qui » may stand for: a pronoun, else each noun of the group before it."""
    if tree.word(qui - 1) in SHOWN:
        yield qui - 1, SHOWN[tree.word(qui - 1)]
        return
    first = _first(tree, qui - 1)
    near = antecedents(tree, qui - 1)
    nouns = [one for one in range(qui - 1, first - 1, -1) if nominal(tree, one)] if near else []
    if tree.word(first - 1) not in JOINING:
        yield from _known(tree, nouns)


def _group(tree: Tree, last: int, number: str) -> Iterator[Told]:
    """Yield the nouns of the group that ends at a place, if it begins with its determiner."""
    first = _first(tree, last)
    before = tree.word(first - 1) if first else ""
    determiner = first + (tree.word(first) in WHOLE)
    counted = before in COUNTING and tree.word(first) in OF
    led = tree.word(determiner) in listed("determiners") | listed("plural_determiners") - OF
    if first > last or not (counted or led) or not (counted or opens(tree, first, last, number)):
        return
    nouns = [one for one in range(last, first, -1) if nominal(tree, one)]
    head = nouns[-1] if nouns else first
    timed = tree.word(head).removesuffix("s") in listed("circumstances")
    # « Les rues Bienville et des Pins seront réservées ».
    timed = timed or (first > 0 and tree.tokens[head].word.istitle())
    if not nouns or timed or completes(tree, determiner, head):
        return
    told = _known(tree, [one for one in nouns if one == head or _of(tree, one)])
    shared = number == PLURAL and before in JOINING | {","}
    if not shared and told and told[-1][1].number != number:
        return
    # « Celles des parcs Bellevue, Saint-Joseph et des Pionniers sont ouvertes ».
    if shared and SHOWN.keys() & set(tree.words(max(0, first - REACH), first)):
        return
    # « Les rues Lajoie, Bienville et des Pins seront réservées ».
    if shared and tree.tokens[head].word[:1].isupper():
        return
    for one, known in told:
        if shared or known.number == number:
            yield one, _shared(known) if shared else known


def _first(tree: Tree, last: int) -> int:
    first = last
    while first >= 0 and first > last - REACH and _inside(tree, first):
        first -= 1
    return first + 1


def _known(tree: Tree, nouns: list[int]) -> tuple[Told, ...]:
    told = [(one, traits_of(tree, one)) for one in nouns]
    sure = tuple((one, known) for one, known in told if known is not None)
    return sure if len(sure) == len(told) else ()


def _shared(known: Traits) -> Traits:
    """Return what is known of a noun that another may share the verb with: masculine wins."""
    sure = known.gender == MASCULINE
    return Traits(PLURAL, MASCULINE if sure else None, known.guess)


def _of(tree: Tree, noun: int) -> bool:
    """Return whether « de » joins a noun to those before it."""
    return bool(OF & set(tree.words(max(0, noun - 3), noun)))


def _inside(tree: Tree, place: int) -> bool:
    token, word = tree.tokens[place], tree.word(place)
    participle = token.pos == "VERB" and "VerbForm=Part" in token.form
    if is_variable(word) or (participle and word.endswith("ant")):
        return False
    return participle or word in INNER or (token.pos in INSIDE and word not in JOINING)
