"""Find the participles set beside a group that opens a sentence, and that no noun of it fits.

« Les sentiers du mont Sauvage, fermées depuis lundi, rouvriront », « une fois la rue ouvertes ».
"""

from collections.abc import Iterator
from typing import Final

from checks.antecedents import nominal, traits_of
from checks.apart import opening_words, qualifies
from checks.endings import SILENT_PLURALS, disagrees, is_of_both_genders, listed
from checks.finites import after_adverbs
from checks.genders import gender_of
from checks.genders import known as known_nouns
from checks.nouns import seen_gender
from checks.objects import OPENERS
from checks.subjects import STRONG
from checks.traits import FEMININE, MASCULINE, PLURAL, SINGULAR, Traits
from checks.tree import Tree

LONGEST: Final = 14
REACH: Final = 14
INSIDE: Final = frozenset({"NOUN", "ADJ", "PROPN", "NUM", "ADP", "DET"})
JOINING: Final = frozenset({"et", "ou", "ni", "&"})
INNER: Final = frozenset({"de", "du", "des", "d'", "-", "no", "aux", "au", "à"})
FEMININES: Final = ("ée", "ées", "ue", "ues", "ie", "ies", "ite", "ites", "erte", "ertes")
# « Classé immeuble patrimonial », « surnommé Simone ».
NAMING: Final = ("classé", "surnommé", "nommé", "sacré", "baptisé", "rebaptisé", "élu", "devenu")
ONCE: Final = ["une", "fois"]
Told = tuple[int, Traits]


def apposed(tree: Tree) -> Iterator[tuple[int, Traits, int]]:
    """Yield a noun, what is known of it, and a participle that no noun of its group fits."""
    for place in range(1, len(tree.tokens)):
        found = _incised(tree, place) or _once(tree, place)
        told = _told(tree, *found) if found else _titled(tree, place)
        # « Une douzaine de producteurs, installés sous la halle, … ».
        many = told and tree.word(told[0][0]).removesuffix("s") in listed("collectives")
        if told and not many and all(_wrong(tree.word(place), known) for _, known in told):
            yield *told[0], place


def _incised(tree: Tree, place: int) -> tuple[int, int] | None:
    """Return the bounds of the group before « , fermées depuis le 5 avril, »."""
    if not _goes_on(tree, place) or not _participle(tree, place):
        return None
    for comma in range(place - 1, max(0, place - 4), -1):
        if tree.word(comma) == ",":
            adverbial = after_adverbs(tree, comma + 1) == place
            first = _first(tree, comma - 1)
            return (first, comma) if adverbial and _begins(tree, first) else None
    return None


def _once(tree: Tree, place: int) -> tuple[int, int] | None:
    """Return the bounds of the group in « une fois la rue ouvertes, »."""
    if tree.word(place) not in opening_words() or tree.word(place + 1) not in {",", "."}:
        return None
    end = place - 2 if tree.words(place - 2, place) == ONCE else place
    first = _first(tree, end - 1)
    if end == place:
        after = tree.words(first, first + 2) == ONCE
        return (first + 2, end) if after and tree.word(first + 2) in listed("determiners") else None
    return (first, end) if _begins(tree, first) else None


def _titled(tree: Tree, place: int) -> tuple[Told, ...]:
    """Return the nouns of a title without a determiner: « Panne d'électricité prolongé »."""
    word, following = tree.word(place), tree.tokens[place + 1 : place + 2]
    closed = not following or following[0].pos in {"PUNCT", "ADP", "NUM", "SYM", "SPACE"}
    before = tree.tokens[place - 1].pos
    if word not in opening_words() or not closed or before not in {"NOUN", "ADJ", "PROPN"}:
        return ()
    first = _first(tree, place - 1)
    words = tree.words(first, place)
    opens = not first or tree.word(first - 1) in OPENERS - {"-"} or not _lettered(tree, first - 1)
    if not opens or tree.tokens[first].pos != "NOUN" or JOINING & set(words):
        return ()
    # « Collecte des feuilles mortes »: what the parse takes for an adjective may be the noun.
    alike = tree.word(place - 1).endswith(SILENT_PLURALS) and word.endswith(SILENT_PLURALS)
    if before == "ADJ" and (alike or tree.tokens[place - 2].pos in {"ADP", "DET"}):
        return ()
    nouns = [one for one in range(first, place) if tree.tokens[one].pos in {"NOUN", "PROPN"}]
    told = tuple((one, _bare_traits(tree, one)) for one in nouns)
    sure = tuple((one, known) for one, known in told if known is not None)
    return sure if len(sure) == len(told) else ()


def _lettered(tree: Tree, place: int) -> bool:
    return any(letter.isalnum() for letter in tree.word(place))


def _bare_traits(tree: Tree, noun: int) -> Traits | None:
    """Return the number and gender of a noun without a determiner, if its ending tells them."""
    word = tree.word(noun)
    if not word.isalpha() or tree.tokens[noun].pos == "PROPN":
        return None
    if word.endswith(SILENT_PLURALS):
        plural = "Number=Plur" in tree.tokens[noun].form and word not in known_nouns()
        return Traits(PLURAL, gender_of(word, seen_gender(tree, noun))) if plural else None
    return Traits(SINGULAR, gender_of(word, seen_gender(tree, noun)))


def _participle(tree: Tree, place: int) -> bool:
    """Return whether a word is a participle that may agree."""
    word = tree.word(place)
    lower = tree.tokens[place].word.islower()
    return lower and (word in opening_words() or _naming(word) or qualifies(tree, place))


def _naming(word: str) -> bool:
    return word.rstrip("es") + "é" in NAMING or word.rstrip("es") in NAMING


def _goes_on(tree: Tree, place: int) -> bool:
    """Return whether a complement follows, then a comma: nothing else is the participle's noun."""
    following = tree.word(place + 1)
    led = following in listed("after_opening") or _naming(tree.word(place)) or following == ","
    return led and "," in tree.words(place + 1, place + LONGEST)


def _first(tree: Tree, last: int) -> int:
    first = last
    while first >= 0 and first > last - REACH and _inside(tree, first):
        first -= 1
    return first + 1


def _inside(tree: Tree, place: int) -> bool:
    token, word = tree.tokens[place], tree.word(place)
    return word in INNER | JOINING or token.pos in INSIDE


def _begins(tree: Tree, first: int) -> bool:
    """Return whether a group opens its sentence with a determiner."""
    opens = not first or tree.word(first - 1) in OPENERS - {"-", ":"}
    emoji = first > 0 and not any(letter.isalnum() for letter in tree.word(first - 1))
    opens = opens or (emoji and tree.word(first - 1) not in STRONG | {",", "-"})
    return opens and tree.word(first) in listed("determiners")


def _told(tree: Tree, first: int, end: int) -> tuple[Told, ...]:
    """Return the nouns of a group with what is known of them; none in doubt, the first first."""
    nouns = [one for one in range(first, end) if nominal(tree, one) and _common(tree, one)]
    told = [(one, traits_of(tree, one)) for one in nouns if _led(tree, one)]
    sure = tuple((one, known) for one, known in told if known is not None)
    if not sure or len(sure) != len(told):
        return ()
    if JOINING & set(tree.words(first, end)):
        genders = {known.gender for _, known in sure}
        gender = FEMININE if genders == {FEMININE} else None
        return (*sure, (sure[0][0], Traits(PLURAL, gender)))
    return sure


def _common(tree: Tree, noun: int) -> bool:
    """Return whether a word is no name: « la maison Trestler-Beaudin », « le film Flow »."""
    return noun == 1 or tree.tokens[noun].word.islower() or tree.word(noun - 1) in {"la", "le"}


def _led(tree: Tree, noun: int) -> bool:
    """Return whether a noun has a determiner, « du » and « aux » included: not « pour chiens »."""
    place = noun - 1
    while place > 0 and tree.tokens[place].pos in {"ADJ", "NUM"}:
        place -= 1
    told = listed("determiners") | listed("plural_determiners") | {"du", "au", "aux"}
    return tree.word(place) in told


def _wrong(word: str, known: Traits) -> bool:
    feminine = word.endswith(FEMININES) and not is_of_both_genders(word)
    return disagrees(word, known) or (known.gender == MASCULINE and feminine)
