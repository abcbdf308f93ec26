"""Find the participles with « avoir » that do not agree with the object placed before them.

« Les travaux que la Ville a terminé », « votre demande, nous l'avons transmis ».
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from checks.antecedents import DEMONSTRATIVES, antecedents, nominal, traits_of
from checks.endings import disagrees, listed
from checks.subjects import STRONG
from checks.traits import PLURAL, SINGULAR, Traits
from checks.tree import Tree

REACH: Final = 9
BACK: Final = 8
PRONOUNS: Final = frozenset({"je", "j'", "tu", "il", "elle", "on", "nous", "vous", "ils", "elles"})
ASIDE: Final = frozenset({"nous", "vous", "me", "m'", "te", "t'", "lui", "leur", "on"})
OTHER_OBJECT: Final = frozenset({"le", "la", "les", "l'", "se", "s'", "en", "y", "d'", "ne", "n'"})
INVERTED: Final = frozenset(
    {"-il", "-elle", "-on", "-ils", "-elles", "-nous", "-vous", "-t-il", "-t-elle", "-t-on"}
)
ASKING: Final = frozenset({"quel", "quelle", "quels", "quelles"})
TURNED: Final = 14
NEAR: Final = 5
# « Tant d'eau que… », « aussi bien les parents que les enfants ont adoré ».
CONSEQUENT: Final = frozenset(
    {"tant", "autant", "aussi", "tellement", "tel", "telle", "tels", "telles"}
)
WEATHER: Final = frozenset(
    {"chaleur", "chaleurs", "froid", "froids", "vent", "vents", "temps", "soleil", "température"}
    | {"températures", "humidité", "noirceur", "gel", "sécheresse", "pluie", "tempête"}
)
OPENERS: Final = frozenset({"", ".", "!", "?", ":", ";", "•", "-", "–", "—", "…", "\n", "h."})
INFINITIVES: Final = ("er", "ir", "re", "oir")
PARTICIPLES: Final = (
    *("é", "ée", "és", "ées", "i", "ie", "is", "ies", "u", "ue", "us", "ues"),
    *("it", "ite", "its", "ites", "ert", "erte", "erts", "ertes", "ise", "ises", "int", "inte"),
    *("mis", "pris", "quis"),
)


@dataclass(frozen=True, slots=True)
class Placed:
    """A participle and the nouns that its object may be, as places in the tree."""

    participle: int
    nouns: tuple[int, ...]
    traits: tuple[Traits, ...]


def misplaced(tree: Tree) -> Iterator[Placed]:
    """Yield the participles that agree with none of the objects placed before them."""
    for place in range(len(tree.tokens)):
        participle = _participle(tree, place)
        if participle is None:
            continue
        nouns = _relative(tree, place, participle) or _moved(tree, place)
        nouns = nouns or _asked(tree, place)
        told = tuple(traits_of(tree, one) for one in nouns)
        known = tuple(one for one in told if one is not None)
        wrong = all(disagrees(tree.word(participle), one) for one in known)
        if known and len(known) == len(told) and wrong:
            yield Placed(participle, nouns, known)


def _participle(tree: Tree, place: int) -> int | None:
    """Return the participle that « avoir » leads, when nothing after it may be its object."""
    if tree.word(place) not in listed("having_forms"):
        return None
    after = place + 1 + _inverted(tree, place)
    while tree.tokens[after : after + 1] and tree.word(after) in listed("between_having"):
        after += 1
    word = tree.word(after)
    shaped = word.endswith(PARTICIPLES) and tree.tokens[after].word.islower() if word else False
    shaped = shaped and tree.tokens[after].pos not in {"PRON", "ADV", "ADP", "DET"}
    if not shaped or word in listed("never_agreeing") or _governs(tree, after):
        return None
    return after


def _governs(tree: Tree, participle: int) -> bool:
    """Return whether an infinitive, a clause or another object follows the participle."""
    # « Que vous avez fait sourire »: the parse takes the infinitive for a noun.
    if tree.word(participle) == "fait" and tree.word(participle + 1).endswith(INFINITIVES):
        return True
    for place in range(participle + 1, min(participle + REACH, len(tree.tokens))):
        word = tree.word(place)
        if word in STRONG or word == "," or "VerbForm=Fin" in tree.tokens[place].form:
            return False
        if "VerbForm=Inf" in tree.tokens[place].form:
            return tree.word(place - 1) not in {"pour", "afin", "sans"}
        if word in {"que", "qu'"} and place <= participle + 3:
            return True
    return False


def _relative(tree: Tree, place: int, participle: int) -> tuple[int, ...]:
    """Return the nouns that « que » may stand for."""
    start = place - 1
    while start > max(-1, place - REACH) and tree.word(start) not in {"que", "qu'"}:
        if tree.word(start) in STRONG | {",", "qui", "dont", "où", "et", "ou", "si"}:
            return ()
        start -= 1
    if tree.word(start) not in {"que", "qu'"} or not _subject(tree, start, place, participle):
        return ()
    if _cleft(tree, start):
        return ()
    # « Tant d'emphase que le public a ri »; « ceux du parc, qu'on a sablés »; « la chaleur qu'il a
    # fait ».
    far = DEMONSTRATIVES & set(tree.words(max(0, start - BACK), start - 1))
    if far or CONSEQUENT & set(tree.words(max(0, start - NEAR), start)):
        return ()
    if tree.words(start + 1, place) == ["il"] and tree.word(start - 1) in WEATHER:
        return ()
    return antecedents(tree, start - 1 - (tree.word(start - 1) == ","))


def _cleft(tree: Tree, que: int) -> bool:
    """Return whether « que » may stand for a noun further: « c'est le sac de la cour que… »."""
    for place in range(que - 1, max(-1, que - TURNED), -1):
        if tree.word(place) in STRONG:
            return False
        if tree.words(place, place + 2) in (["c'", "est"], ["ce", "sont"]):
            return any(one.pos == "ADP" for one in tree.tokens[place + 2 : que])
    return False


def _subject(tree: Tree, que: int, having: int, participle: int) -> bool:
    """Return whether a subject and no other object stands between « que » and « avoir »."""
    words = tree.words(que + 1, having)
    following = tree.word(participle + 1)
    if not words:
        return following in listed("singular_determiners") | listed("plural_determiners")
    if any("VerbForm=Fin" in one.form for one in tree.tokens[que + 1 : having]):
        return False
    after = tree.tokens[participle + 1 : participle + 2]
    counted = any(one.pos in {"NUM", "NOUN"} for one in after)
    if (counted or following in listed("object_determiners")) and not _moment(tree, participle + 1):
        return False
    if words[0] in PRONOUNS:
        return all(one in ASIDE for one in words[1:])
    return words[-1] not in OTHER_OBJECT


def _moment(tree: Tree, determiner: int) -> bool:
    words = tree.words(determiner, determiner + 4)
    return any({one, one.removesuffix("s")} & listed("circumstances") for one in words)


def _moved(tree: Tree, place: int) -> tuple[int, ...]:
    """Return the noun that opens the sentence and that « les » or « l' » takes up again."""
    clitic = place - 1 - (tree.word(place - 1) in {"lui", "leur"})
    word = tree.word(clitic)
    if word not in {"les", "l'"}:
        return ()
    start = clitic - 1
    while start >= max(0, clitic - 4) and tree.word(start) in PRONOUNS:
        start -= 1
    if start == clitic - 1:  # « les pistes, la Ville les a prolongées »
        start -= 2 if tree.word(start - 1) in listed("determiners") else 0
    if tree.word(start) != ",":
        return ()
    return _opening(tree, start, PLURAL if word == "les" else SINGULAR)


def _asked(tree: Tree, place: int) -> tuple[int, ...]:
    """Return the noun that a question is about: « Combien de tuques ont-elles tricotées? »."""
    if not _inverted(tree, place):
        return ()
    first = place
    while first > max(0, place - TURNED) and tree.word(first - 1) not in OPENERS:
        first -= 1
    asking = tree.word(first)
    noun = first + 1 + (asking == "combien")
    told = asking in ASKING or (asking == "combien" and tree.word(first + 1) in {"de", "d'"})
    return (noun,) if told and tree.tokens[noun].pos in {"NOUN", "VERB"} else ()


def _inverted(tree: Tree, place: int) -> int:
    """Return how many tokens make the pronoun that a verb precedes: « ont-elles »."""
    if tree.word(place + 1) in INVERTED:
        return 1
    return 2 if tree.word(place + 1) + tree.word(place + 2) in INVERTED else 0


def _opening(tree: Tree, comma: int, number: str) -> tuple[int, ...]:
    """Return the first noun of a group that runs from the beginning of a sentence to a comma."""
    first = comma - 1
    while first > max(0, comma - BACK) and tree.word(first - 1) not in OPENERS | {","}:
        first -= 1
    if tree.word(first) not in listed("determiners") or "et" in tree.words(first, comma):
        return ()
    noun = next((one for one in range(first + 1, comma) if nominal(tree, one)), None)
    known = traits_of(tree, noun) if noun is not None else None
    timed = noun is not None and tree.word(noun).removesuffix("s") in listed("circumstances")
    return (noun,) if noun is not None and known and known.number == number and not timed else ()
