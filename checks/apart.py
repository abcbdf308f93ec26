"""Find the participles that agree with a subject from afar: joined to another, or set before it.

« La demande sera étudiée puis transmis », « Conçu par une artiste, l'œuvre… ».
"""

from collections.abc import Iterator
from functools import cache
from typing import Final

from checks.antecedents import antecedents, traits_of
from checks.bare import bare_adjective
from checks.elsewhere import fits_further
from checks.endings import disagrees, listed
from checks.groups import subject_traits
from checks.nouns import traits
from checks.objects import OPENERS
from checks.subjects import STRONG, Clause, clauses
from checks.traits import PLURAL, Traits
from checks.tree import Tree

LONGEST: Final = 14
NEAR: Final = 3
TRAILING: Final = (
    *("é", "ée", "és", "ées", "u", "ue", "us", "ues", "i", "ie", "is", "ies", "if", "ive", "ifs"),
    *("ives", "el", "elle", "els", "elles", "al", "ale", "ales", "aux", "ique", "iques", "aire"),
    *("aires", "able", "ables", "ible", "ibles", "ente", "ents", "entes", "ante", "ants", "antes"),
    *("eux", "euse", "euses", "ert", "erte", "erts", "ertes"),
)
SOFTENING: Final = frozenset({"bien", "mal", "très", "tout", "fraîchement", "si"})
DAYS: Final = frozenset(
    {"lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche", "hier"}
)
ENDINGS: Final = ("", "e", "s", "es")
FUTURES: Final = ("ra", "ront", "rait", "raient")
# « Et les autres poignées »: a noun, whatever the parse says.
AMONG: Final = frozenset({"DET", "ADJ", "NUM", "ADP"})

Told = tuple[tuple[int, Traits], ...]
"""The nouns with which a participle may agree, as places, and what is known of each."""


def apart(tree: Tree) -> Iterator[tuple[int, Traits, int]]:
    """Yield a noun, what is known of it, and a participle far from it that does not agree."""
    for one in clauses(tree):
        for place in _joined(tree, one):
            if disagrees(tree.word(place), one.traits):
                yield one.subject, one.traits, place
    for place in range(len(tree.tokens)):
        yield from _shared(tree, place)
        told = _announced(tree, place) or _absolute(tree, place) or _trailing(tree, place)
        if told and all(disagrees(tree.word(place), known) for _, known in told):
            yield *told[-1], place


def _joined(tree: Tree, one: Clause) -> Iterator[int]:
    """Yield the participles that « et », « puis » or a comma join to that of a clause."""
    if one.predicate is None or disagrees(tree.word(one.predicate), one.traits):
        return
    for place in tree.children(one.predicate, "conj"):
        alone = not tuple(tree.children(place, "nsubj", "aux", "cop", "obj", "expl"))
        shaped = "VerbForm=Part" in tree.tokens[place].form or tree.tokens[place].pos == "ADJ"
        near = set(tree.words(place - NEAR, place)) & {"et", "puis", "ou", ","}
        # « Le projet a été débattu, et l'avis des experts, demandé ».
        inside = range(one.predicate + 1, place)
        other = any(tree.word(p) == "et" and tree.tokens[p + 1].pos == "DET" for p in inside)
        near = near if not other and tree.tokens[place - 1].pos not in AMONG else set()
        if place > one.predicate and alone and shaped and near and qualifies(tree, place):
            yield place


def _shared(tree: Tree, place: int) -> Iterator[tuple[int, Traits, int]]:
    """Yield an adjective that « et » joins to one that agrees: « une offre riche et varié »."""
    first = tree.tokens[place].head
    noun = tree.tokens[first].head
    linked = tree.tokens[place].link == "conj" and tree.tokens[first].link.startswith("amod")
    if not linked or not noun < first < place or tree.word(place - 1) not in {"et", "ou"}:
        return
    known = traits(tree, noun)
    if known is None or tree.tokens[first].pos != "ADJ" or not qualifies(tree, place):
        return
    wrong = disagrees(tree.word(place), known) and not disagrees(tree.word(first), known)
    if wrong and not _of_a_verb(tree, noun, place):
        yield noun, known, place


def _of_a_verb(tree: Tree, noun: int, place: int) -> bool:
    """Return whether a verb before ends alike: « a fondé un club utile et organisé un bal »."""
    verb, word = tree.tokens[tree.tokens[noun].head], tree.word(place)
    ending = word[-2:] if word.endswith(("e", "s")) else word[-1:]
    led = any(one.pos in {"DET", "ADP", "NUM"} for one in tree.tokens[place + 1 : place + 2])
    return led and "VerbForm=Part" in verb.form and verb.word.endswith(ending)


def qualifies(tree: Tree, place: int) -> bool:
    """Return whether a word may agree: not « essayant », « sert » nor « mauvais temps »."""
    word = tree.word(place)
    shaped = word.endswith(TRAILING) and not word.endswith("ant")
    if not shaped or word in listed("verb_like") or not bare_adjective(tree, place):
        return False
    named = any(one.pos in {"NOUN", "PROPN"} for one in tree.tokens[place + 1 : place + 2])
    return tree.word(place + 1) in DAYS or not named


def _announced(tree: Tree, place: int) -> Told:
    """Return the subject that a participle opening a sentence announces, and what is known."""
    word, after = tree.word(place), tree.word(place + 1)
    known = word in opening_words() and after in listed("after_opening") | {","}
    if not (known or _acted(tree, place)) or not _opens(tree, place):
        return ()
    for comma in range(place + 1, min(place + LONGEST, len(tree.tokens))):
        word = tree.word(comma)
        if word == "," and tree.word(comma + 1) in listed("determiners"):
            return _subject(tree, comma)
        if word in STRONG or word == "," or "VerbForm=Fin" in tree.tokens[comma].form:
            return ()
    return ()


def _opens(tree: Tree, place: int) -> bool:
    """Return whether a participle opens its sentence: alone, after an adverb, after another."""
    first = place
    if tree.words(place - 2, place) == ["une", "fois"]:
        first -= 2
    elif tree.word(place - 1) in SOFTENING or tree.word(place - 1).endswith("ment"):
        first -= 1
    elif tree.word(place - 1) == "et":
        near = range(max(0, place - LONGEST), place - 1)
        first = next((one for one in near if tree.word(one) in opening_words()), place)
        if any("VerbForm=Fin" in one.form for one in tree.tokens[first:place]):
            return False
    elif tree.word(place + 1) == ",":
        return False
    before = tree.word(first - 1)
    # « Mme Roy recevra, entourée de ses enfants, le titre »: it speaks of who stands before.
    if before == "," and tree.word(first - 2).endswith(FUTURES):
        return False
    return not first or before in OPENERS or not (before.isalnum() or before.endswith("'"))


def _acted(tree: Tree, place: int) -> bool:
    """Return whether an infinitive has an agent: « réparer cet été par des bénévoles, les… »."""
    word = tree.word(place)
    likely = word.endswith("er") and f"{word[:-2]}é" in opening_words()
    return likely and "par" in tree.words(place + 1, place + 1 + NEAR)


def _subject(tree: Tree, comma: int) -> Told:
    near = range(comma + 2, min(comma + 2 + NEAR, len(tree.tokens)))
    noun = next((one for one in near if tree.tokens[one].pos in {"NOUN", "PROPN"}), None)
    known = subject_traits(tree, noun) if noun is not None else None
    if noun is None or known is None:
        return ()
    lone = known.number == PLURAL or "et" not in tree.words(noun, noun + LONGEST)
    return ((noun, known),) if lone else ()


@cache
def opening_words() -> frozenset[str]:
    """Return the participles that may open a sentence, in each gender and number."""
    return frozenset(one + end for one in listed("opening_participles") for end in ENDINGS)


def _absolute(tree: Tree, place: int) -> Told:
    """Return the nouns before « étant »: « les places étant limité, réservez »."""
    if tree.word(place - 1) != "étant" or not qualifies(tree, place):
        return ()
    nouns = antecedents(tree, place - 2)
    # « Les chutes de neige annoncées pour la nuit étant importantes »: what is led is not it.
    first = tree.before(nouns[-1]) if nouns else -1
    led = first >= 0 and tree.tokens[first].pos == "ADP"
    return () if led else _known(tree, nouns)


def _trailing(tree: Tree, place: int) -> Told:
    """Return the nouns of a group that a participle closes: « les demandes d'aide reçu »."""
    if not _closing(tree, place) or not qualifies(tree, place) or fits_further(tree, place):
        return ()
    told = _known(tree, antecedents(tree, place - 1))
    # « L'ampleur du bris survenu »: what « du » leads is a noun, whatever the parse says.
    adjective = tree.tokens[place - 1].pos == "ADJ" and tree.tokens[place - 2].pos != "ADP"
    return told if len(told) > 1 or adjective else ()


def _closing(tree: Tree, place: int) -> bool:
    token, word = tree.tokens[place], tree.word(place)
    if token.pos != "ADJ" and "VerbForm=Part" not in token.form:
        return False
    # « À l'école lundi passé ».
    before = tree.word(place - 1)
    aside = bool({word, before} & listed("circumstances")) or (before, word) == ("de", "nouveau")
    return not aside and tree.word(place + 1) not in {"et", "ou", ",", "-"}


def _known(tree: Tree, nouns: tuple[int, ...]) -> Told:
    """Return what is known of nouns, of which the first has a determiner; nothing in doubt."""
    led = nouns and {tree.word(nouns[-1] - 1), tree.word(nouns[-1] - 2)} & listed("determiners")
    every = tuple((one, traits_of(tree, one)) for one in nouns)
    sure = tuple((one, known) for one, known in every if known is not None)
    doubt = any(tree.word(one).removesuffix("s") in listed("collectives") for one in nouns)
    return sure if led and len(sure) == len(every) and not doubt else ()
