"""Find the nouns of the group that stands before a word, and say what is sure of each."""

from typing import Final

from checks.endings import SILENT_PLURALS, listed
from checks.genders import gender_of
from checks.nouns import number_of, seen_gender
from checks.traits import FEMININE, MASCULINE, PLURAL, SINGULAR, Traits
from checks.tree import Tree

BACK: Final = 8
CLEFT: Final = 5
LINKING: Final = frozenset({"de", "du", "des", "d'", "-"})
# « La boite aux lettres que… », but not « grâce aux photos que… ».
LEADING: Final = frozenset({"grâce", "face", "suite", "quant", "jusqu'", "due", "dû", "rapport"})
DEMONSTRATIVES: Final = frozenset({"celui", "celle", "ceux", "celles"})
SEVERAL: Final = frozenset({"plusieurs", "quelques", "les", "ces", "nos", "vos"})
NOT_ALONE: Final = frozenset(
    {"et", "ou", "ni", ",", "plus", "moins", "autant", "davantage", "un", "une", *DEMONSTRATIVES}
)


def antecedents(tree: Tree, place: int) -> tuple[int, ...]:
    """Return the nouns of the group that ends at a place, the last one first."""
    found: list[int] = []
    first = place
    for one in range(place, max(-1, place - BACK), -1):
        if not _in_group(tree, one):
            break
        first = one
        if nominal(tree, one):
            found.append(one)
    before = tree.word(first - 1) if first else ""
    if before == "," and _greeting(tree, first - 1):
        before = ""
    cleft = bool({"c'", "ce"} & set(tree.words(max(0, first - CLEFT), first))) and before != "est"
    telling = set(map(tree.word, found)) & listed("telling_nouns")
    if cleft or telling or before in NOT_ALONE:
        return ()
    return tuple(found)


def _greeting(tree: Tree, comma: int) -> bool:
    """Return whether a comma ends a greeting: « Bonjour Marie, la lettre… »."""
    return bool(listed("greetings") & set(tree.words(max(0, comma - CLEFT), comma)))


def _in_group(tree: Tree, place: int) -> bool:
    pos, word = tree.tokens[place].pos, tree.word(place)
    if word in DEMONSTRATIVES:
        return False
    if pos in {"NOUN", "ADJ", "DET", "NUM", "PROPN"} or word in LINKING:
        return True
    if word in {"au", "aux"}:
        return tree.word(place - 1) not in LEADING
    return pos == "VERB" and "VerbForm=Part" in tree.tokens[place].form


def nominal(tree: Tree, place: int) -> bool:
    """Return whether a word stands where a noun does."""
    token = tree.tokens[place]
    if tree.word(place - 1) in listed("determiners") | {"de", "d'", "du", "aux", "au"}:
        compound = "-" in token.word and tree.word(place + 1) in {"que", "qu'"}
        return compound or token.pos not in {"DET", "ADP", "NUM", "ADJ"}
    return token.pos == "NOUN" and tree.word(place) != "-"


def _told(determiner: str) -> str | None:
    """Return the gender that a determiner tells."""
    if determiner in listed("feminine_determiners"):
        return FEMININE
    return MASCULINE if determiner in listed("masculine_determiners") | {"du", "au"} else None


def traits_of(tree: Tree, noun: int) -> Traits | None:
    """Return the number of a noun by its determiner or its ending, and its gender if it is sure."""
    word = tree.word(noun)
    seen = seen_gender(tree, noun)
    gender = gender_of(word, seen)
    number = None
    for place in range(noun - 1, max(-1, noun - 4), -1):
        contracted = SINGULAR if tree.word(place) in {"du", "au"} else None
        number = number_of(tree.word(place)) or contracted
        gender = gender or _told(tree.word(place))
        compound = "-" in {tree.word(place), tree.word(place + 1)}
        inside = compound or tree.tokens[place].pos in {"ADJ", "NUM"}
        if number or not (inside or tree.word(place) == "quelque"):
            break
    if tree.word(noun - 1) in {"de", "d'"}:
        number = PLURAL if word.endswith(SILENT_PLURALS) else SINGULAR
    if number is None or not word.replace("-", "").isalpha():
        return None
    if number == PLURAL and not word.split("-")[0].endswith(SILENT_PLURALS):
        return None
    return Traits(number, gender, gender or seen or MASCULINE)


def lone(tree: Tree, determiner: int, place: int) -> bool:
    """Return whether a word is the noun, though parsed otherwise: « les clôtures à neige »."""
    led = tree.word(determiner) in SEVERAL and place == determiner + 1
    shaped = tree.tokens[place].pos == "ADJ" and tree.word(place).endswith("s")
    after = tree.tokens[place + 1 : place + 2]
    return led and shaped and bool(after) and after[0].pos == "ADP"
