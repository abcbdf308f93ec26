"""Find the relative pronouns that their verb, their preposition or their noun does not allow.

« La politique que nous parlions », « la personne avec que vous irez », « la rencontre à lequel ».
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from checks.antecedents import antecedents, traits_of
from checks.endings import listed, lists
from checks.lequel import agreeing, is_variable, phrase_before, variable
from checks.subjects import STRONG
from checks.traits import FEMININE, PLURAL, Traits
from checks.tree import Tree

REACH: Final = 9
QUE: Final = frozenset({"que", "qu'"})
SUBJECTS: Final = frozenset({"je", "j'", "tu", "il", "elle", "on", "nous", "vous", "ils", "elles"})
# « Avec que », « grâce à que »: « que » never follows them.
LEADING: Final = frozenset(
    {"de", "d'", "du", "des", "à", "au", "aux", "avec", "pour", "dans", "en"}
)
NEVER_QUE: Final = frozenset({"avec", "chez", "contre", "envers", "parmi", "vers", "sur", "à"})


@dataclass(frozen=True, slots=True)
class Misrelated:
    """A relative pronoun at fault, its preposition included, as places; the right words."""

    first: int
    last: int
    better: tuple[str, ...]


def misrelated(tree: Tree) -> Iterator[Misrelated]:
    """Yield the relative pronouns that are not the right ones."""
    for place in range(1, len(tree.tokens)):
        word = tree.word(place)
        if word in QUE:
            yield from _after_preposition(tree, place)
            yield from _governed(tree, place)
            yield from _moment(tree, place)
        elif word == "dont":
            yield from _after_phrase(tree, place)
            yield from _direct(tree, place)
        elif is_variable(word):
            yield from _variable(tree, place)


def _after_preposition(tree: Tree, que: int) -> Iterator[Misrelated]:
    """Yield « que » after a preposition that asks for « qui »."""
    before = tree.word(que - 1)
    if before not in NEVER_QUE or tree.word(que - 2) in {"jusqu'", "jusque", "même"}:
        return
    known = before != "à" or tree.word(que - 2) in {"grâce", "quant"} or _noun(tree, que - 2)
    if known and _subject_end(tree, que) is not None:
        yield Misrelated(que, que, ("qui",))


def _noun(tree: Tree, place: int) -> bool:
    return place >= 0 and tree.tokens[place].pos in {"NOUN", "PROPN"}


def _subject_end(tree: Tree, que: int) -> int | None:
    """Return the place after a plain subject that follows « que »: a pronoun, or a short group."""
    place = que + 1
    if tree.word(place) in SUBJECTS:
        return place + 1
    if tree.word(place) not in listed("determiners"):
        return None
    for one in range(place + 1, min(place + 4, len(tree.tokens))):
        if tree.tokens[one].pos in {"NOUN", "PROPN"}:
            return one + 1
        if tree.tokens[one].pos not in {"ADJ", "NUM", "DET"}:
            return None
    return None


def _governed(tree: Tree, que: int) -> Iterator[Misrelated]:
    """Yield « que » before a verb that asks for « de »: « la politique que nous parlions »."""
    start = _subject_end(tree, que)
    named = _noun(tree, que - 1) or (tree.tokens[que - 1].pos == "ADJ" and _noun(tree, que - 2))
    if start is None or not (named or tree.word(que - 1) == "ce"):
        return
    if tree.word(que - 1) in listed("telling_nouns") or tree.word(que - 2) in {
        "c'est",
        "est",
        "et",
    }:
        return
    if _cleft(tree, que) or tree.word(que - 1) in listed("spoken"):
        return
    if _asks(tree, start, "governing_de"):
        yield Misrelated(que, que, ("dont",))
    elif tree.word(que - 1) != "ce" and _asks(tree, start, "governing_a"):
        nouns = antecedents(tree, que - 1)
        known = traits_of(tree, nouns[-1]) if nouns else None
        yield Misrelated(que, que, (_auquel(known),) if known else ("auquel",))


def _auquel(known: Traits) -> str:
    masculine = _duquel(known).replace("desquel", "auxquel").replace("duquel", "auquel")
    return masculine.replace("de la", "à la")


def _cleft(tree: Tree, que: int) -> bool:
    """Return whether « que » follows « c'est de », or compares."""
    words = tree.words(max(0, que - REACH), que)
    led = any(
        words[at] == "est" and words[at - 1] in {"c'", "n'"} and words[at + 1] in LEADING
        for at in range(1, len(words) - 1)
    )
    return led or bool({"plus", "moins", "aussi", "autant", "mieux", "tel", "si"} & set(words[-5:]))


def _asks(tree: Tree, start: int, name: str) -> bool:
    """Return whether a verb of a list, with nothing that completes it, begins at a place."""
    rest = " ".join(tree.words(start, start + REACH)).replace("' ", "'")
    for asked in lists()[name]:
        for lead in ("", *lists()["leading_verbs"]):
            words = f"{lead} {asked}".strip()
            if rest == words or rest.startswith(f"{words} "):
                following = rest.removeprefix(words).split()[:2]
                timed = {one.removesuffix("s") for one in following} & listed("circumstances")
                free = not following or following[0] not in listed("completing")
                return free or bool(timed)
    return False


def _moment(tree: Tree, que: int) -> Iterator[Misrelated]:
    """Yield « que » for « où »: « l'année que la ville a été fondée »."""
    start = _subject_end(tree, que)
    timed = tree.word(que - 1) in listed("circumstances") | {"moment"}
    if start is None or not timed or {"c'", "ce"} & set(tree.words(max(0, que - 5), que)):
        return
    passive = tree.words(start, start + 2) in (["a", "été"], ["ont", "été"], ["avait", "été"])
    if passive and tree.word(que - 2) in {"l'", "le", "la"}:
        yield Misrelated(que, que, ("où",))


def _of_verb(tree: Tree, place: int, known: Traits) -> Iterator[Misrelated]:
    """Yield « auquel » where the verb asks for « de », « duquel » where it asks for « à »."""
    start = _subject_end(tree, place)
    if start is None:
        return
    led = tree.word(place - 1)
    first = place - 1 if led in {"à", "de"} else place
    to = tree.word(place).startswith("au") or led == "à"
    if to and _asks(tree, start, "governing_de"):
        yield Misrelated(first, place, ("dont",))
    of = tree.word(place).startswith("d") or led == "de"
    of = of and tree.word(first - 1) not in {"cours", "sujet", "sein"} and _noun(tree, first - 1)
    if of and _asks(tree, start, "governing_a"):
        yield Misrelated(first, place, (_auquel(known),))


def _after_phrase(tree: Tree, dont: int) -> Iterator[Misrelated]:
    """Yield « dont » after a phrase that ends with « de »: « le comité auprès dont »."""
    phrase = phrase_before(tree, dont)
    if phrase is None:
        return
    nouns = antecedents(tree, dont - 1 - len(phrase.split()))
    known = traits_of(tree, nouns[0]) if nouns else None
    told = (_duquel(known),) if known else ("duquel", "de laquelle", "desquels")
    yield Misrelated(dont, dont, told)


def _duquel(known: Traits) -> str:
    feminine = (known.gender or known.guess) == FEMININE
    if known.number == PLURAL:
        return "desquelles" if feminine else "desquels"
    return "de laquelle" if feminine else "duquel"


def _direct(tree: Tree, dont: int) -> Iterator[Misrelated]:
    """Yield « dont » where it is the object: « les outils dont vous pouvez emprunter »."""
    start = _subject_end(tree, dont)
    if start is None or not _noun(tree, dont - 1):
        return
    place = start
    while tree.word(place) in listed("modals") | listed("modals_too") | listed("having_forms"):
        place += 1
    word, after = tree.word(place), tree.word(place + 1)
    taking = word in listed("taking_objects") or f"{word[:-1]}er" in listed("taking_objects")
    timed = set(tree.words(place + 1, place + 3)) & (listed("circumstances") | {"hier"})
    free = after in STRONG | {",", ""} or after in listed("no_object") or timed
    if place > start and taking and free:
        yield Misrelated(dont, dont, ("que",))


def _variable(tree: Tree, place: int) -> Iterator[Misrelated]:
    """Yield « lequel », « auquel », « duquel » where no noun before them agrees."""
    found = variable(tree, place)
    if found is None:
        return
    yield from _of_verb(tree, place, found.traits)
    better = agreeing(tree, found)
    if better:
        yield Misrelated(found.first, place, better)
