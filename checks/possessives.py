"""Find « ses » where nobody has been named who may own, and « ces » for what somebody owns."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from checks.belonging import companion, governor, opening_at, shape
from checks.endings import listed
from checks.openings import Opening
from checks.traits import SINGULAR
from checks.tree import Tree

ENDS: Final = frozenset({".", "!", "?", "…"})
BEFORE_CAPITAL: Final = ENDS | {":", "•", "-", "–", "«"}
AFTER_OWNED: Final = frozenset(
    {"qui", "que", "qu'", "dont", "où", "là", "ci", "-là", "-ci", "-", "parmi"}
)
REACH: Final = 3
SOMEBODY: Final = frozenset({"il", "elle", "lui", "chacun", "chacune"})
LEADING: Final = frozenset({"le", "la", "les", "l'", "du", "des", "de", "d'", "au", "aux"})


@dataclass(frozen=True, slots=True)
class Misused:
    """A « ses » or a « ces » that should be the other, as places in the tree."""

    place: int
    noun: int
    owner: int | None
    better: str


def misused(tree: Tree) -> Iterator[Misused]:
    """Yield the determiners that are mistaken for each other, where the text leaves no doubt."""
    for place in range(len(tree.tokens)):
        word = tree.word(place)
        if word not in {"ses", "ces"}:
            continue
        better = shape(tree, place)
        if better is not None:
            yield Misused(place, place + 1, None, better)
            continue
        noun = _noun(tree, place)
        if noun is None or _one_of(tree, place):
            continue
        owner = _owner(tree, place, noun) or companion(tree, place) if word == "ces" else None
        if owner is not None:
            yield Misused(place, noun, owner, "ses")
        elif word == "ses" and _of_nobody(tree, place, noun):
            yield Misused(place, noun, None, "ces")


def _noun(tree: Tree, determiner: int) -> int | None:
    near = range(determiner + 1, min(determiner + 1 + REACH, len(tree.tokens)))
    known = listed("shown_things") | listed("owned_things") | listed("owned_people")
    listed_one = next((one for one in near if tree.word(one) in known), None)
    nominal = next((one for one in near if tree.tokens[one].pos == "NOUN"), None)
    adjacent = listed_one is not None and nominal is not None and listed_one <= nominal + 1
    return listed_one if adjacent or nominal is None else nominal


def _one_of(tree: Tree, place: int) -> bool:
    """Return whether some are told from others: « une de ces rues », « de ces trois tours »."""
    counted = tree.tokens[place + 1 : place + 2] and tree.tokens[place + 1].pos == "NUM"
    single = tree.word(place - 2) in {"un", "une"}
    return tree.word(place - 1) == "de" and bool(counted or single)


def _of_nobody(tree: Tree, place: int, noun: int) -> bool:
    """Return whether nobody is named, before or after, who may own what « ses » tells."""
    start = _start(tree, place)
    led = start < place and (tree.tokens[start].pos == "ADP" or tree.word(start) == "grâce")
    shown = tree.word(noun) in listed("shown_things") and tree.word(noun + 1) not in {"de", "d'"}
    if start == place and _apart(tree, noun):
        return False
    if not shown or led or any(_may_own(tree, one) for one in range(place)):
        return False
    if any("VerbForm=Inf" in tree.tokens[one].form for one in range(start, place)):
        return False
    return not any(_named_after(tree, one) for one in range(noun + 1, len(tree.tokens)))


def _apart(tree: Tree, noun: int) -> bool:
    """Return whether the noun closes a group of its own: « ses travaux terminés, l'équipe… »."""
    for place in range(noun + 1, min(noun + 2 + REACH, len(tree.tokens))):
        if tree.word(place) == ",":
            return True
        if "VerbForm=Fin" in tree.tokens[place].form:
            return False
    return False


def _start(tree: Tree, place: int) -> int:
    while place > 0 and tree.word(place - 1) not in ENDS:
        place -= 1
    return place


def _may_own(tree: Tree, place: int) -> bool:
    token, word = tree.tokens[place], tree.word(place)
    asking = word in {"que", "qu'"} and tree.word(place + 1).endswith("ez")
    if word in listed("owning_pronouns"):
        return not asking
    if word in listed("greetings") or word.endswith("ez"):
        return False
    if _capital(tree, place) or token.pos == "PROPN":
        return not _greeted(tree, place)
    if token.pos not in {"NOUN", "ADJ"} or word in listed("circumstances"):
        return False
    before = tree.words(max(0, place - REACH), place)
    return bool(set(before) & (listed("singular_determiners") | {"du", "au"}))


def _capital(tree: Tree, place: int) -> bool:
    inside = place > 0 and tree.word(place - 1) not in BEFORE_CAPITAL
    return inside and tree.tokens[place].word[:1].isupper()


def _greeted(tree: Tree, place: int) -> bool:
    """Return whether a name is that of the person one writes to: « Bonjour Marie Roy »."""
    while place > 0 and tree.tokens[place - 1].word[:1].isupper():
        place -= 1
        if tree.word(place) in listed("greetings"):
            return True
    return False


def _named_after(tree: Tree, place: int) -> bool:
    """Return whether a person is named: what a determiner leads is a place or an office."""
    led = tree.word(place - 1) in LEADING
    return (_capital(tree, place) and not led) or tree.word(place) in SOMEBODY


def _owner(tree: Tree, place: int, noun: int) -> int | None:
    """Return the subject that « ces » things belong to, when nothing before may be shown again."""
    if tree.word(noun) not in listed("owned_things") | listed("owned_people"):
        return None
    person = tree.word(noun) in listed("owned_people") and tree.word(noun + 1) in LEADING
    start = _start(tree, place)
    # « Quel âge avaient ces enfants? »
    asked = tree.word(start).startswith(("quel", "combien")) or "et" in tree.words(start, place)
    if person or asked or set(tree.words(noun + 1, noun + 3)) & AFTER_OWNED:
        return None
    opening = opening_at(tree, start, place)
    aside = range(start, opening.end) if opening else range(0)
    if any(_shown(tree, one) for one in range(place) if one not in aside):
        return None
    return _possessor(tree, start, governor(tree, place), opening)


def _possessor(tree: Tree, start: int, verb: int, opening: Opening | None) -> int | None:
    """Return the subject of a verb, by the parse or by the group that opens the sentence."""
    if tree.tokens[verb].pos not in {"VERB", "AUX"} and not (opening and verb > opening.noun):
        return None
    subjects = [one for one in range(start, verb) if _subject(tree, one)]
    if subjects:
        return subjects[-1]
    return opening.noun if opening and opening.traits.number == SINGULAR else None


def _shown(tree: Tree, place: int) -> bool:
    token = tree.tokens[place]
    return token.pos in {"NOUN", "PROPN", "PRON"} and "Number=Plur" in token.form


def _subject(tree: Tree, place: int) -> bool:
    token = tree.tokens[place]
    alone = token.pos in {"NOUN", "PROPN"} or tree.word(place) in {"il", "elle", "chacun"}
    return token.link.startswith("nsubj") and alone and "Number=Plur" not in token.form
