"""Find the conditional after « si », which asks for the imperfect: « Si vous auriez vu ».

« S'il entrait de l'eau », « si la pompe aspirait de l'air » are imperfects that look like it.
"""

from collections.abc import Iterator
from typing import Final

from checks.endings import listed, lists
from checks.moods import QUE, REACH, STOPPING, Misruled
from checks.objects import OPENERS
from checks.subjects import STRONG
from checks.tree import Tree

ENDINGS: Final = ("riez", "rions", "rait", "raient", "rais")
NEAR: Final = 6
# « Enlèverait », « complèterait »: the accent of the imperfect, nobody can tell.
GRAVE: Final = "è"
LAST_VOWELS: Final = 4


def conditional(tree: Tree) -> Iterator[Misruled]:
    """Yield the conditionals after a « si » that opens a sentence."""
    for place in range(len(tree.tokens)):
        if tree.word(place) not in {"si", "s'"} or not _supposing(tree, place):
            continue
        for verb in range(place + 1, min(place + NEAR, len(tree.tokens))):
            word = tree.word(verb)
            if tree.tokens[verb].pos in {"VERB", "AUX"} and is_conditional(word):
                yield Misruled(verb, place, imperfect(word))
            stops = word in STRONG | QUE | STOPPING or word == ","
            if "VerbForm=Fin" in tree.tokens[verb].form or stops:
                break


def _supposing(tree: Tree, place: int) -> bool:
    """Return whether « si » opens a sentence, or « même si » one that goes on in the conditional.

    « Même si on pourrait le croire, il n'en est rien » is right.
    """
    if tree.word(place - 1) in OPENERS:
        return True
    if tree.word(place - 1) != "même" or tree.word(place - 2) not in OPENERS:
        return False
    words = tree.words(place, place + 2 * REACH)
    after = words[words.index(",") + 1 :] if "," in words else []
    return any(one.endswith(ENDINGS) for one in after)


def is_conditional(word: str) -> bool:
    """Return whether a verb is in the conditional, and not in the imperfect."""
    return _parts(word) is not None


def imperfect(word: str) -> str | None:
    """Return the imperfect of a conditional, or None when no rule is sure."""
    parts = _parts(word)
    return "".join(parts) if parts and GRAVE not in parts[0][-LAST_VOWELS:] else None


def _parts(word: str) -> tuple[str, str] | None:
    """Return the stem of the imperfect and its ending, None when the word is no conditional."""
    ending = next((one for one in ENDINGS if word.endswith(one)), None)
    if ending is None:
        return None
    stem, left = word.removesuffix(ending), ending.removeprefix("r")
    exact, inside = lists()["imperfects"], lists()["imperfects_inside"]
    if f"{stem}r" in exact:
        return exact[f"{stem}r"], left
    for future, past in inside.items():
        if f"{stem}r".endswith(future):
            return f"{stem}r".removesuffix(future) + past, left
    if stem in listed("second_group"):
        return f"{stem}ss", left
    return (stem.removesuffix("e"), left) if stem.endswith("e") else None
