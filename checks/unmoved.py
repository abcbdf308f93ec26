"""Find the participles with « avoir » that agree with no object: none stands before them.

« Les pompiers ont éteint le feu et sécurisés les lieux », « la Ville a installés des bancs ».
"""

from collections.abc import Iterator
from typing import Final

from checks.endings import is_of_both_genders, listed
from checks.objects import INVERTED
from checks.subjects import STRONG
from checks.tree import Tree

# What may be, or hide, an object placed before.
OBJECTS: Final = frozenset(
    {"que", "qu'", "les", "l'", "la", "nous", "vous", "me", "m'", "te", "t'", "se", "s'", "en"}
)
CLITICS: Final = frozenset({"ne", "n'", "y", "lui", "leur", "en", *OBJECTS})
ASKING: Final = frozenset({"quel", "quelle", "quels", "quelles", "combien", "lequel", "laquelle"})
RELATIVE: Final = frozenset({"que", "qu'", "lesquels", "lesquelles", "dont"})
# The subject's own verb: « nous avons reçue votre lettre ».
OWN: Final = {
    "nous": ("avons", "avions", "aurons", "aurions", "ayons"),
    "vous": ("avez", "aviez", "aurez", "auriez", "ayez"),
}
AGREED: Final = (
    *("és", "ée", "ées", "ues", "ies", "crits", "crite", "crites", "duits", "duite", "duites"),
    *("faits", "faite", "faites", "verts", "verte", "vertes", "frits", "ferts", "ferte", "fertes"),
    *("truits", "truite", "truites", "prise", "prises", "mise", "mises", "ue"),
    *("eints", "einte", "eintes", "aints", "ainte", "aintes"),
)
JOINING: Final = frozenset({"et", "puis", ",", "ou"})
NEAR: Final = 9


def unmoved(tree: Tree) -> Iterator[tuple[int, str]]:
    """Yield the place of each participle that should not agree, and its right form."""
    for place in range(len(tree.tokens)):
        participle = _after(tree, place)
        if participle is None or _placed_before(tree, place):
            continue
        for one in (participle, *_others(tree, participle)):
            better = _plain(tree.word(one))
            if better is not None and _object_follows(tree, one):
                yield one, better


def _after(tree: Tree, place: int) -> int | None:
    """Return the participle that « avoir » leads, past adverbs."""
    if tree.word(place) not in listed("having_forms") or tree.word(place - 1) in INVERTED:
        return None
    after = place + 1
    while tree.word(after) in listed("between_having") or tree.word(after).endswith("ment"):
        after += 1
    token = tree.tokens[after : after + 1]
    verbal = bool(token) and token[0].pos in {"VERB", "ADJ"} and token[0].word.islower()
    return after if verbal and "VerbForm=Inf" not in token[0].form else None


def _placed_before(tree: Tree, having: int) -> bool:
    """Return whether an object may stand before the verb, or what looks like it."""
    place = having - 1
    while tree.word(place) in CLITICS:
        word = tree.word(place)
        own = tree.word(having) in OWN.get(word, ()) and tree.word(place - 1) != word
        if word in OBJECTS and not own:
            return True
        place -= 1
    start = having
    while start > 0 and tree.word(start - 1) not in STRONG:
        start -= 1
    words = tree.words(start, having)
    return bool(set(words) & (ASKING | RELATIVE)) and not _conjunction(tree, start, having)


def _conjunction(tree: Tree, start: int, having: int) -> bool:
    """Return whether each « que » joins a clause: « il faut que », « afin que »."""
    for place in range(start, having):
        word = tree.word(place)
        if word in ASKING or (word in RELATIVE and word not in {"que", "qu'"}):
            return False
        before = tree.tokens[place - 1].pos if place else ""
        if word in {"que", "qu'"} and (not place or before in {"NOUN", "PROPN", "PRON", "PUNCT"}):
            return False
    return True


def _others(tree: Tree, participle: int) -> Iterator[int]:
    """Yield the participles that « et » joins to the first, in the same clause."""
    for place in range(participle + 1, min(participle + NEAR, len(tree.tokens))):
        token, word = tree.tokens[place], tree.word(place)
        if word in STRONG or "VerbForm=Fin" in token.form or word in RELATIVE | {"qui"}:
            return
        part = token.pos == "VERB" and "VerbForm=Part" in token.form
        if part and tree.word(place - 1) in JOINING:
            yield place


def _plain(word: str) -> str | None:
    """Return the masculine singular of a participle that is plainly not."""
    if not word.endswith(AGREED) or is_of_both_genders(word):
        return None
    bare = word.removesuffix("s")
    if bare.endswith(("prise", "mise")):
        return bare.removesuffix("e")
    return bare.removesuffix("e") if bare.endswith(("ée", "te", "ue", "ie")) else bare


def _object_follows(tree: Tree, participle: int) -> bool:
    """Return whether a determiner follows at once, as that of an object."""
    word, after = tree.word(participle + 1), tree.word(participle + 2)
    if word not in listed("object_determiners") | {"des", "du"}:
        return False
    return after.removesuffix("s") not in listed("circumstances")
