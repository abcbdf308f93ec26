"""Find the verbs that do not agree with a subject that follows them, or that « qui » stands for.

« Où mène ces escaliers? », « au bout du rang se dresse les ruines », « ceux qui possède un puits ».
"""

from collections.abc import Iterator
from typing import Final

from checks.elsewhere import numbered_further
from checks.endings import listed, verb_number
from checks.finites import after_adverbs, finite_after, plural_noun
from checks.groups import LEQUEL
from checks.objects import OPENERS
from checks.standing import stands_for
from checks.subjects import STRONG, Clause
from checks.traits import PLURAL, SINGULAR, Traits
from checks.tree import Tree

NEAR: Final = 3
ALONE: Final = 5
REACH: Final = 14
CLOSING: Final = 9
ASKING: Final = frozenset({"où", "comment", "quand", "quoi"})
# Before a subject, not before an object: « ce que contient les boîtes ».
COMPARING: Final = frozenset({"plus", "moins", "aussi", "mieux", "autant", "meilleur", "meilleure"})
BEFORE: Final = frozenset({"que", "qu'"})
TAKING: Final = frozenset({"a", "aura", "avait", "aurait"})
ARTICLES: Final = frozenset({"le", "la", "l'", "du"})
SHOWING: Final = frozenset({"ce", "cet", "cette"})


def turned(tree: Tree) -> Iterator[Clause]:
    """Yield a subject and its verb, where the order of the words leaves no doubt."""
    for place, token in enumerate(tree.tokens):
        found = None
        verbal = token.pos in {"VERB", "AUX"}
        if (verbal or _bare(tree, place)) and verb_number(tree.word(place)) == SINGULAR:
            found = _asked(tree, place)
        near = tree.word(place - 2) in ARTICLES
        if verbal or near or _taken_for_a_noun(tree, place):
            found = found or _placed(tree, place)
        if found is not None:
            yield Clause(found, Traits(PLURAL), place, None, sure=False)
        if tree.word(place) == "qui":
            yield from _relative(tree, place)
        elif tree.word(place) == "dont":
            yield from _whose(tree, place)
            yield from _whose_apart(tree, place)


def _taken_for_a_noun(tree: Tree, place: int) -> bool:
    """Return whether a verb looks like a noun: « dans l'entrée du parc trône deux canots »."""
    if tree.tokens[place].pos != "NOUN" or tree.tokens[place - 1].pos not in {"NOUN", "ADJ"}:
        return False
    following = tree.word(after_adverbs(tree, place + 1))
    return following in listed("plural_determiners") and following != "des"


def _bare(tree: Tree, place: int) -> bool:
    """Return whether a word right after « que » can only be a verb: no noun stands there alone."""
    named = tree.tokens[place].pos in {"NOUN", "ADJ"} and tree.word(place).endswith("e")
    return named and tree.word(place - 1) in BEFORE and tree.tokens[place - 2].pos == "NOUN"


def _before_clitics(tree: Tree, verb: int) -> int:
    place = verb - 1
    while place >= 0 and tree.word(place) in listed("clitics"):
        place -= 1
    return place


def _asked(tree: Tree, verb: int) -> int | None:
    """Return the subject that follows a verb: « où mène ces escaliers »."""
    before = _before_clitics(tree, verb)
    word, first = tree.word(before), tree.word(before - 1)
    opens = first in OPENERS
    # « Quel genre de travaux »: what « quel » leads is a noun, whatever the parse says.
    joined = word.endswith(LEQUEL) and word not in LEQUEL
    # « Le service, lequel dispose de dix jours »: nothing leads it, it is the subject.
    joined = joined and not (word.startswith("l") and tree.tokens[before - 1].pos != "ADP")
    asks = word in ASKING | BEFORE or (word == "ou" and opens) or joined
    # « Comment reconnaître des signes? », « plus grande qu'attendue ».
    infinitive = "VerbForm=Inf" in tree.tokens[verb].form or tree.word(verb).endswith("ttre")
    compared = word in BEFORE and COMPARING & set(tree.words(max(0, before - CLOSING), before))
    # « Un atout dont se réjouit les familles ».
    asks = asks or (word == "dont" and before < verb - 1)
    if not asks or infinitive or compared or tree.word(verb) in {"est", "a", "ait", "soit"}:
        return None
    return plural_noun(tree, _past_incise(tree, verb + 1))


def _placed(tree: Tree, verb: int) -> int | None:
    """Return the subject of a verb that only tells of a place: « au parc pousse des lilas »."""
    held = tree.word(verb) in TAKING and tree.word(verb + 1) == "lieu"
    if not held and tree.word(verb) not in listed("placing_verbs"):
        return None
    first = _before_clitics(tree, verb)
    noun = first
    while first > max(0, noun - REACH) and tree.word(first - 1) not in OPENERS:
        first -= 1
    opening = tree.tokens[first]
    if opening.pos != "ADP" or not all(_led(tree, one) for one in range(first, noun + 1)):
        return None
    after = after_adverbs(tree, verb + 1 + held)
    if tree.word(after) == ",":
        after = next(
            (p + 1 for p in range(after + 1, after + CLOSING) if tree.word(p) == ","), after
        )
    found = plural_noun(tree, after)
    timed = found is not None and tree.word(found).removesuffix("s") in listed("circumstances")
    return None if timed else found


def _led(tree: Tree, place: int) -> bool:
    """Return whether a word may stand inside a group that a preposition leads."""
    token = tree.tokens[place]
    if "VerbForm=Fin" in token.form or tree.word(place) in STRONG | {","}:
        return False
    before = tree.tokens[place - 1].pos
    # « À l'aréna »: the parse may take the article for a pronoun.
    if token.pos == "PRON":
        return tree.word(place) == "l'" and before == "ADP"
    # « Au parc ce samedi ».
    if tree.word(place) in SHOWING and tree.word(place + 1) in listed("circumstances"):
        return True
    # « À l'angle des rues »: « des » holds a preposition.
    if tree.word(place) in {"des", "du"} and before in {"NOUN", "ADJ", "PROPN"}:
        return True
    return token.pos != "DET" or before in {"ADP", "CCONJ", "DET", "NUM"}


def _relative(tree: Tree, qui: int) -> Iterator[Clause]:
    """Yield the verb of « qui », with the noun or the pronoun that it stands for."""
    known = stands_for(tree, qui)
    verb = finite_after(tree, _past_incise(tree, qui + 1)) if known else None
    number = verb_number(tree.word(verb)) if verb is not None else None
    # « C'est le seul de nos parcs qui a une piscine ».
    alone = {"seul", "seule"} & set(tree.words(max(0, qui - ALONE), qui))
    if known and number != known[1].number and (alone or numbered_further(tree, qui, number)):
        return
    if known and verb is not None and number != known[1].number:
        yield Clause(known[0], known[1], verb, None, sure=False)


def _whose(tree: Tree, dont: int) -> Iterator[Clause]:
    """Yield the verb of two subjects after « dont »: « dont la vue et le jardin ont charmé »."""
    single = listed("singular_determiners")
    words = tree.words(dont + 1, dont + 6)
    plain = len(words) > 1 and words[1] not in listed("collectives")
    if plain and words[0] in single and tree.tokens[dont + 2].pos == "NOUN":
        verb = finite_after(tree, dont + 3)
        if verb is not None and verb_number(tree.word(verb)) == PLURAL:
            yield Clause(dont + 2, Traits(SINGULAR), verb, None, sure=False)
    joined = words[2:3] == ["et"] and len(words) > NEAR and words[3] in single
    if words[:1] and words[0] in single and joined:
        verb = finite_after(tree, dont + 6)
        if verb is not None and verb_number(tree.word(verb)) == SINGULAR:
            yield Clause(dont + 2, Traits(PLURAL), verb, None, sure=False)


def _whose_apart(tree: Tree, dont: int) -> Iterator[Clause]:
    """Yield the verb that an incise keeps from its plural: « dont les 42 mesures, élaborées… »."""
    noun = plural_noun(tree, dont + 1)
    if noun is None or tree.word(noun + 1) != ",":
        return
    verb = finite_after(tree, _past_incise(tree, noun + 1))
    if verb is not None and verb_number(tree.word(verb)) == SINGULAR:
        yield Clause(noun, Traits(PLURAL), verb, None, sure=False)


def _past_incise(tree: Tree, place: int) -> int:
    if tree.word(place) != ",":
        return place
    return next((p + 1 for p in range(place + 1, place + CLOSING) if tree.word(p) == ","), place)
