"""Find the adjectives and participles that do not agree with the noun they stand beside."""

from collections.abc import Iterator
from typing import Final

from checks.endings import SILENT_PLURALS, is_of_both_genders, listed
from checks.genders import gender_of
from checks.nouns import traits
from checks.traits import FEMININE, MASCULINE, PLURAL, Traits
from checks.tree import Tree

REACH: Final = 7
NEAR: Final = 3
OF: Final = frozenset({"de", "d'", "des"})
ADJECTIVAL: Final = (
    *("é", "ée", "if", "ive", "el", "elle", "al", "ale", "ique", "aire", "able", "ible", "ert"),
    *("erte", "ien", "ienne", "ier", "ière", "euse", "ente", "uit", "uite"),
    *("crit", "crite"),
)


def epithets(tree: Tree) -> Iterator[tuple[int, int, Traits]]:
    """Yield a plural noun, an adjective right after it that is not plural, and what is known."""
    for place, token in enumerate(tree.tokens):
        noun = place - 1
        if token.head != noun or not token.link.startswith(("amod", "acl")):
            continue
        known = traits(tree, noun) if _adjective(tree, place) else None
        plural = known is not None and known.number == PLURAL
        if known and plural and _alone(tree, place) and not _of_another(tree, noun, place):
            yield noun, place, known


def _adjective(tree: Tree, place: int) -> bool:
    token = tree.tokens[place]
    word = token.word
    plain = token.pos == "ADJ" or "VerbForm=Part" in token.form
    shaped = word.islower() and word.isalpha() and word.endswith(ADJECTIVAL)
    known = word in listed("invariable") | listed("verb_like") or tree.word(place + 1) == "cri"
    return plain and shaped and not known


def _of_another(tree: Tree, noun: int, place: int) -> bool:
    """Return whether a participle may agree with an earlier noun, as in « un débat animé »."""
    word = tree.word(place)
    if _of_the_first(tree, noun, word) or tree.word(noun - 2) in {"pendant", "durant", "depuis"}:
        return True
    if _helped(tree, noun) or _one_of(tree, noun) or _of_a_title(tree, noun, word):
        return True
    if not word.endswith(("é", "ée", "ert", "erte")):
        return False
    gender = "Gender=Fem" if word.endswith("e") else "Gender=Masc"
    before = tree.tokens[max(0, noun - REACH) : noun - 1]
    # « Mme Côté a soufflé ses bougies entourée de… »: nobody knows the gender of a name.
    led = tree.word(place + 1) in {"de", "d'", "par"}
    return any(
        (one.pos == "NOUN" and {gender, "Number=Sing"} <= set(one.form.split("|")))
        or (led and one.pos == "PROPN")
        for one in before
    )


def _helped(tree: Tree, noun: int) -> bool:
    """Return whether a participle has its « avoir » before: « a en trois mois réparé le pont »."""
    for place in range(max(0, noun - REACH), noun):
        if tree.word(place) in listed("having_forms") and tree.tokens[place + 1].pos == "ADP":
            return True
    return False


def _one_of(tree: Tree, noun: int) -> bool:
    """Return whether the noun is one of several: « un de nos terrains aménagé l'an dernier »."""
    first, *others = tree.words(max(0, noun - NEAR), noun) or [""]
    return bool({"un", "une"} & {first, *others[:1]}) and bool({*OF} & set(others))


def _of_a_title(tree: Tree, noun: int, word: str) -> bool:
    """Return whether the word may tell what opens a title: « Accès aux étages impossible »."""
    told = None if is_of_both_genders(word) else FEMININE if word.endswith("e") else MASCULINE
    before = tree.tokens[max(0, noun - REACH) : noun - 1]
    if any("VerbForm=Fin" in one.form for one in before):
        return False
    genders = [gender_of(one.word.lower()) for one in before if one.word.istitle()]
    return any(one is not None and told in {one, None} for one in genders)


def _of_the_first(tree: Tree, noun: int, adjective: str) -> bool:
    """Return whether an adjective may tell the noun before: « un jeu de cartes original »."""
    first = tree.tokens[noun - 2] if noun > 1 and tree.word(noun - 1) in OF else None
    if first is None or first.pos != "NOUN" or "Number=Sing" not in first.form:
        return False
    gender = "Gender=Fem" if adjective.endswith("e") else "Gender=Masc"
    return gender in first.form or is_of_both_genders(adjective)


def _alone(tree: Tree, place: int) -> bool:
    """Return whether no other adjective shares the plural with this one."""
    after = tree.word(place + 1)
    if after in {"et", "ou"}:
        other = tree.tokens[place + 2] if place + 2 < len(tree.tokens) else None
        return bool(other and other.pos in {"ADJ", "VERB"} and other.word.endswith(SILENT_PLURALS))
    following = tree.tokens[place + 1] if place + 1 < len(tree.tokens) else None
    return after != "," and not (following and following.pos in {"ADJ", "PROPN"})
