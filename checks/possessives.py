"""Find « ses » where nobody has been named who may own, and « ces » for what somebody owns."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from checks.endings import listed
from checks.tree import Tree

ENDS: Final = frozenset({".", "!", "?", "…"})
BEFORE_CAPITAL: Final = ENDS | {":", "•", "-", "–", "«"}
AFTER_OWNED: Final = frozenset({"qui", "que", "qu'", "dont", "où", "là", "ci", "-là", "-ci", "-"})
REACH: Final = 3
# What stands between the verb and « ces »: « a offert ces », « parler de ces ».
BETWEEN: Final = frozenset({"de", "d'", "à", "tous", "toutes", "aussi", "déjà", "encore", "bien"})

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
        noun = _noun(tree, place)
        if noun is None:
            continue
        owner = _owner(tree, place, noun) if word == "ces" else None
        if owner is not None:
            yield Misused(place, noun, owner, "ses")
        elif word == "ses" and _of_nobody(tree, place, noun):
            yield Misused(place, noun, None, "ces")


def _noun(tree: Tree, determiner: int) -> int | None:
    near = range(determiner + 1, min(determiner + 1 + REACH, len(tree.tokens)))
    return next((one for one in near if _thing(tree, one)), None)


def _thing(tree: Tree, place: int) -> bool:
    known = listed("shown_things") | listed("owned_things")
    return tree.tokens[place].pos == "NOUN" or tree.word(place) in known


def _of_nobody(tree: Tree, place: int, noun: int) -> bool:
    """Return whether nobody is named, before or after, who may own what « ses » tells."""
    start = _start(tree, place)
    led = start < place and (tree.tokens[start].pos == "ADP" or tree.word(start) == "grâce")
    shown = tree.word(noun) in listed("shown_things") and tree.word(noun + 1) not in {"de", "d'"}
    if not shown or led or any(_may_own(tree, one) for one in range(place)):
        return False
    if any("VerbForm=Inf" in tree.tokens[one].form for one in range(start, place)):
        return False
    return not any(_named_after(tree, one) for one in range(noun + 1, len(tree.tokens)))


def _start(tree: Tree, place: int) -> int:
    while place > 0 and tree.word(place - 1) not in ENDS:
        place -= 1
    return place


def _may_own(tree: Tree, place: int) -> bool:
    token, word = tree.tokens[place], tree.word(place)
    if word in listed("owning_pronouns"):
        return True
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
    if tree.word(noun) not in listed("owned_things"):
        return None
    if set(tree.words(noun + 1, noun + 3)) & AFTER_OWNED:
        return None
    if any(_shown(tree, one) for one in range(place)) or "et" in tree.words(0, place):
        return None
    verb = place - 1
    while verb > 0 and tree.word(verb) in BETWEEN:
        verb -= 1
    if tree.tokens[verb].pos not in {"VERB", "AUX"}:
        return None
    start = _start(tree, place)
    # « Quel âge avaient ces enfants? »
    if tree.word(start).startswith(("quel", "combien")):
        return None
    subjects = [one for one in range(start, verb) if _subject(tree, one)]
    return subjects[-1] if subjects else None


def _shown(tree: Tree, place: int) -> bool:
    token = tree.tokens[place]
    return token.pos in {"NOUN", "PROPN", "PRON"} and "Number=Plur" in token.form


def _subject(tree: Tree, place: int) -> bool:
    token = tree.tokens[place]
    alone = token.pos in {"NOUN", "PROPN"} or tree.word(place) in {"il", "elle", "chacun"}
    return token.link.startswith("nsubj") and alone and "Number=Plur" not in token.form
