"""Help to tell « ces » from « ses »: by the words around, and by whom the sentence opens with."""

from typing import Final

from checks.endings import listed
from checks.objects import OPENERS
from checks.openings import Opening, openings
from checks.tree import Tree

# What stands between the verb and « ces »: « a offert ces », « parler de ces ».
BETWEEN: Final = frozenset(
    {"de", "d'", "à", "tous", "toutes", "aussi", "déjà", "encore", "bien"} | {"l'", "un", "une"}
)
THERE: Final = frozenset({"-là", "-ci", "là"})
NEXT: Final = frozenset({"prochains", "prochaines", "derniers", "dernières"})
# « Dévoile », « a dévoilé »: the parse may not see that it is a verb.
VERBAL: Final = ("e", "t", "a", "é", "it", "er")
NEAR: Final = 5


def shape(tree: Tree, place: int) -> str | None:
    """Return the other determiner when what follows leaves no choice."""
    word, first, second = tree.word(place), tree.word(place + 1), tree.word(place + 2)
    if word == "ces":
        if f"{tree.word(place - 1)} {first}" in listed("own_idioms"):
            return "ses"
        superlative = first == "plus" and second not in {"de", "d'"}
        return "ses" if superlative or first == "propres" else None
    for noun in (place + 1, place + 2, place + 3):
        if tree.tokens[noun : noun + 1] and tree.tokens[noun].pos == "NOUN":
            comma = tree.word(noun + 1) == "," and tree.word(noun + 2) == "là"
            there = tree.word(noun + 1) in THERE or comma
            dashed = tree.word(noun + 1) == "-" and tree.word(noun + 2) in {"là", "ci"}
            return "ces" if there or dashed else _coming(tree, place, noun)
    return None


def _coming(tree: Tree, place: int, noun: int) -> str | None:
    """Return « ces » before « prochains jours » that no preposition and no verb leads."""
    timed = {tree.word(noun), tree.word(noun).removesuffix("s")} & listed("circumstances")
    led = place > 0 and tree.tokens[place - 1].pos == "NOUN"
    led = led or (tree.word(place - 1) in OPENERS and tree.word(noun + 1) == ",")
    return "ces" if timed and led and tree.word(place + 1) in NEXT else None


def opening_at(tree: Tree, start: int, place: int) -> Opening | None:
    """Return the group that opens the sentence of a word, if it stands right before it."""
    found = [one for one in openings(tree) if start <= one.noun < place]
    return found[-1] if found else None


def governor(tree: Tree, place: int) -> int:
    """Return the verb that governs « ces », past a preposition and an object."""
    verb = place - 1
    while verb > 0 and tree.word(verb) in BETWEEN:
        verb -= 1
    person = tree.word(place + 1) in listed("owned_people")
    if tree.word(place - 1) == "à" and person and tree.tokens[verb].pos == "NOUN":
        verb -= 1 + (tree.tokens[verb - 1].pos == "DET")
    # « Un constructeur générique de ces services ».
    of = tree.word(place - 1) in {"de", "d'"} and tree.tokens[verb].pos in {"ADJ", "NOUN"}
    shaped = tree.word(verb).endswith(VERBAL) and not of
    return verb if shaped or tree.tokens[verb].pos in {"VERB", "AUX"} else 0


def companion(tree: Tree, place: int) -> int | None:
    """Return the owner that « et » joins to its people: « la chorale et ces choristes »."""
    if tree.word(place - 1) != "et" or not _people(tree, place):
        return None
    first = place - 2
    while first > 0 and tree.word(first - 1) not in {".", "!", "?", "…", ","}:
        first -= 1
    if tree.word(first) not in listed("singular_determiners") or place - first > NEAR:
        return None
    plural = any("Number=Plur" in one.form for one in tree.tokens[:place])
    return None if plural else first + 1


def _people(tree: Tree, place: int) -> bool:
    near = tree.words(place + 1, place + 3)
    return bool(listed("owned_people") & set(near))
