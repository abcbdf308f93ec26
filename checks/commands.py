"""Find the infinitive that gives an order: « Vous déménagez? Aviser la Ville de l'adresse ».

An order may be an infinitive on a sign or in a list; in a text that says « vous » elsewhere, it is
the imperative that is heard.
"""

from collections.abc import Iterator
from typing import Final

from checks.endings import lists
from checks.objects import OPENERS
from checks.tree import Tree

YOU: Final = frozenset({"vous", "votre", "vos"})
THOU: Final = frozenset({"tu", "te", "t'", "toi", "ton", "tes"})
ENDS: Final = frozenset({".", "!", "h."})
STOPS: Final = ENDS | {"?", ":", ";", "…", "\n", "•", "–", "—"}
BEGINS: Final = ENDS | {"", "?", "…", "\n", ")", "»"}
LEADING: Final = frozenset({"pour", "avant", "afin", "si", "lorsque", "quand"})
CLAUSES: Final = frozenset(
    {"si", "s'", "quand", "lorsque", "lorsqu'", "qui", "que", "qu'", "dont", "où", "car", "sinon"}
)
SUBJECTS: Final = frozenset({"on", "nous", "vous", "il", "elle", "ils", "elles", "notre", "nos"})
ASKING: Final = frozenset({"comment", "que", "quoi", "où", "pourquoi", "quel", "quelle", "quelles"})
FOLLOWING: Final = frozenset({"DET", "ADP", "PRON", "ADV", "NUM", "VERB", "CCONJ", "SCONJ"})
LONGEST: Final = 30
# So many sentences that open with an infinitive are a list of instructions.
MANY: Final = 3


def commands(tree: Tree) -> Iterator[tuple[int, str]]:
    """Yield the infinitives that should be imperatives, as places, and the imperative."""
    known = lists()["commands"]
    places = [place for place in range(len(tree.tokens)) if tree.word(place) in known]
    if not places or not _addressed(tree):
        return
    opening = [place for place in places if _opens(tree, place)]
    for place in opening if len(opening) < MANY else []:
        if _alone(tree, place):
            yield place, str(known[tree.word(place)])
    for place in places:
        if tree.word(place - 1) == "," and _led(tree, place) and _alone(tree, place):
            yield place, str(known[tree.word(place)])


def _addressed(tree: Tree) -> bool:
    """Return whether a text says « vous », and never « tu »."""
    words = set(tree.words(0, len(tree.tokens)))
    return bool(words & YOU) and not words & THOU


def _opens(tree: Tree, place: int) -> bool:
    """Return whether a word opens a sentence that is no item of a list nor an answer."""
    before = tree.word(place - 1)
    emoji = place > 0 and not before.isascii() and not any(map(str.isalnum, before))
    if before not in BEGINS and (not emoji or before in OPENERS):
        return False
    if before == "." and tree.word(place - 2).isdigit():
        return False
    return before != "?" or _asked_of_you(tree, place - 1)


def _asked_of_you(tree: Tree, mark: int) -> bool:
    """Return whether a question says what « vous » do: « Vous déménagez? »."""
    first = mark
    while first > 0 and tree.word(first - 1) not in OPENERS:
        first -= 1
    words = set(tree.words(first, mark))
    return bool(words & YOU) and not words & ASKING


def _led(tree: Tree, place: int) -> bool:
    """Return whether « pour… », « avant de… » or « si… » opens the sentence, up to its comma."""
    first = place - 1
    while first > 0 and tree.word(first - 1) not in OPENERS:
        first -= 1
    clause = tree.word(first) in CLAUSES | {"quand", "lorsque"}
    middle = tree.tokens[first : place - 1]
    finite = any("VerbForm=Fin" in one.form for one in middle)
    lone = "," not in tree.words(first, place - 1) and len(middle) < LONGEST
    return tree.word(first) in LEADING and lone and finite == clause


def _alone(tree: Tree, place: int) -> bool:
    """Return whether nothing in the sentence but the infinitive can be its main verb."""
    after = tree.tokens[place + 1 : place + 2]
    if not after or after[0].pos not in FOLLOWING or tree.word(place + 1) in {"et", "ou"}:
        return False
    within = True
    for one in range(place + 1, min(place + LONGEST, len(tree.tokens))):
        word, token = tree.word(one), tree.tokens[one]
        if word in STOPS:
            return word in ENDS
        within = within and not (word in CLAUSES or _restarts(tree, one))
        named = tree.tokens[one - 1].pos in {"DET", "ADP"}
        if within and "VerbForm=Fin" in token.form and not named:
            return False
        if word in {"ça", "cela", "c'", "voilà"}:
            return False
    return len(tree.tokens) - place < LONGEST


def _restarts(tree: Tree, place: int) -> bool:
    """Return whether another clause begins: « Appelez-nous, on vous répondra »."""
    return tree.word(place - 1) == "," and tree.word(place) in SUBJECTS
