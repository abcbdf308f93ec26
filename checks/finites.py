"""Tell which word is a verb with a person, by its form more than by the parse."""

import re
from typing import Final

from checks.bare import bare_adjective
from checks.endings import SILENT_PLURALS, in_number, irregular, listed, verb_number
from checks.traits import PLURAL
from checks.tree import Tree

NEAR: Final = 3
# « Viendront », « prévoyaient »: no noun ends so.
# « La carte vient d'être imprimée ».
COMING: Final = frozenset({"vient", "viennent", "venait", "venaient"})
SHAPED: Final = re.compile(r"(?:ront|raient|[cdgnlrtv]aient|[^i]era)$")


def shaped(word: str) -> bool:
    """Return whether no noun looks like a verb."""
    return bool(SHAPED.search(word)) or _known(word)


def finite_after(tree: Tree, place: int) -> int | None:
    """Return the verb with a person that stands at a place, past its pronouns."""
    while tree.word(place) in listed("clitics"):
        place += 1
    if place >= len(tree.tokens) or verb_number(tree.word(place)) is None:
        return None
    token, word = tree.tokens[place], tree.word(place)
    # « L'avenue du Mont-Royal Est ».
    if place and token.word.istitle() and tree.tokens[place - 1].word[:1].isupper():
        return None
    future = word.endswith(("ront", "raient")) or (word.endswith("ra") and token.pos == "VERB")
    return place if "VerbForm=Fin" in token.form or future or _known(word) else None


def _known(word: str) -> bool:
    return word in irregular() or in_number(word, PLURAL) in irregular()


def predicate_after(tree: Tree, verb: int) -> int | None:
    """Return the participle or the attribute that « être » leads, right after the verb."""
    word, place = tree.word(verb), after_adverbs(tree, verb + 1)
    if word in listed("having") and tree.word(place) in {"dû", "pu"}:
        word, place = "doit", place + 1
    passive = word in listed("having") and tree.word(place) == "été"
    passive = passive or (word in listed("modals") and tree.word(place) == "être")
    passive = passive or (word in COMING and tree.words(place, place + 2) == ["d'", "être"])
    if passive:
        place = after_adverbs(tree, place + (2 if word in COMING else 1))
    elif word not in listed("being") | listed("linking_verbs"):
        return None
    return place if place < len(tree.tokens) and bare_adjective(tree, place) else None


def after_adverbs(tree: Tree, place: int) -> int:
    """Return the place after the adverbs, « une fois » among them."""
    if tree.word(place) == "bel" and tree.words(place + 1, place + 3) == ["et", "bien"]:
        place += 3
    while tree.word(place) in listed("adverbs") or tree.word(place).endswith("ment"):
        if tree.word(place) == "une" and tree.word(place + 1) != "fois":
            break
        place += 1
    return place


def plural_noun(tree: Tree, place: int) -> int | None:
    """Return the plural noun of a group that begins at a place with its determiner."""
    word, after = tree.word(place), tree.word(place + 1)
    # « De vieux pommiers ».
    bare = word in {"de", "d'"} and after.endswith(SILENT_PLURALS)
    if word not in listed("plural_determiners") and not bare:
        return None
    for one in range(place + 1, min(place + 1 + NEAR, len(tree.tokens))):
        plural = tree.word(one).endswith(SILENT_PLURALS)
        led = tree.tokens[one].pos == "ADJ" and tree.tokens[one + 1 : one + 2]
        closing = bool(led) and tree.tokens[one + 1].pos == "ADP"
        if tree.tokens[one].pos == "NOUN" or closing:
            return one if plural else None
        if not plural and tree.tokens[one].pos not in {"NUM", "DET", "ADJ"}:
            return None
    return None
