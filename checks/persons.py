"""Find the verbs in another person than their subject: « tout le monde dois », « elles prendrons ».

And what a plain pronoun asks of a participle: « bien qu'elles aient été inspecté ».
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from checks.antecedents import antecedents, traits_of
from checks.elsewhere import further
from checks.endings import disagrees, inflected, listed, lists
from checks.finites import after_adverbs
from checks.groups import RELATIVES
from checks.objects import OPENERS, PARTICIPLES
from checks.openings import openings
from checks.traits import FEMININE, MASCULINE, PLURAL, SINGULAR, Traits
from checks.tree import Tree

PRONOUNS: Final = {
    "ils": Traits(PLURAL, MASCULINE),
    "elles": Traits(PLURAL, FEMININE, FEMININE),
    "elle": Traits(SINGULAR, FEMININE, FEMININE),
    "il": Traits(SINGULAR, MASCULINE),
}
FUTURE: Final = {SINGULAR: ("ras", "ra"), PLURAL: ("rons", "ront")}
LEADING: Final = frozenset({"DET", "ADP", "NUM", "CCONJ"})
FOLLOWING: Final = frozenset({"DET", "ADP", "ADV", "VERB", "PRON", "PUNCT"})
SHORT: Final = 5
REACH: Final = 12
JOINING: Final = frozenset({",", "que", "qu'", "si", "quand", "lorsque", "où", "mais", "car"})


@dataclass(frozen=True, slots=True)
class Misfit:
    """A verb or a participle that does not fit its subject, as places; the right forms."""

    place: int
    subject: int
    better: tuple[str, ...]


def misfits(tree: Tree) -> Iterator[Misfit]:
    """Yield the verbs in the wrong person, then the participles of the passive at fault."""
    for one in openings(tree):
        for place in range(one.noun + 1, min(one.end + 3, len(tree.tokens))):
            better = _third(tree, place, one.traits.number)
            if better is not None:
                yield Misfit(place, one.noun, (better,))
                break
    for place in range(len(tree.tokens)):
        if tree.word(place) == "tout" and tree.words(place + 1, place + 3) == ["le", "monde"]:
            better = _third(tree, place + 3, SINGULAR)
            if better is not None:
                yield Misfit(place + 3, place + 2, (better,))
        yield from _passive(tree, place)
        yield from _together(tree, place)
        yield from _unfinished(tree, place)


def _third(tree: Tree, place: int, number: str) -> str | None:
    """Return the third person of a verb that is in the first or the second."""
    if place >= len(tree.tokens) or tree.tokens[place - 1].pos in LEADING:
        return None
    word = tree.word(place)
    # « Mes voisins, je vais leur parler », « les arbres que nous planterons ».
    shared = tree.word(place - 1) == "nous" and tree.word(place - 2) in RELATIVES
    if tree.word(place - 1) in {"je", "j'", "tu"} or shared:
        return None
    known = lists()["first_persons"]
    if number == SINGULAR and word in known:
        return str(known[word])
    ending, better = FUTURE[number]
    after = tree.tokens[place + 1 : place + 2]
    led = bool(after) and after[0].pos in FOLLOWING and tree.tokens[place].word.islower()
    future = word.endswith(ending) and len(word) > SHORT and word not in listed("no_future")
    return word.removesuffix(ending) + better if future and led else None


def _passive(tree: Tree, place: int) -> Iterator[Misfit]:
    """Yield the participle after « elles ont été », or after « qui » and what it stands for."""
    word = tree.word(place)
    told: tuple[Traits, ...] = (PRONOUNS[word],) if word in PRONOUNS else ()
    if word == "qui":
        nouns = antecedents(tree, place - 1)
        known = [traits_of(tree, one) for one in nouns]
        told = tuple(one for one in known if one is not None)
        told = told if len(told) == len(nouns) else ()
    participle = _after_been(tree, place + 1) if told else None
    if participle is None:
        return
    form = tree.word(participle)
    others = tuple(further(tree, place)) if word == "qui" else ()
    if all(disagrees(form, one) for one in (*told, *others)):
        better = (inflected(form, one) for one in told)
        yield Misfit(participle, place, tuple(dict.fromkeys(one for one in better if one)))


def _after_been(tree: Tree, place: int) -> int | None:
    """Return the participle of a passive of which the helping verb stands at a place."""
    place += tree.word(place) in {"ne", "n'"}
    if tree.word(place) not in listed("having_forms"):
        return None
    place = after_adverbs(tree, place + 1)
    if tree.word(place) != "été":
        return None
    place = after_adverbs(tree, place + 1)
    plain = tree.tokens[place : place + 1] and tree.word(place).endswith(PARTICIPLES)
    return place if plain and tree.tokens[place].pos not in {"ADV", "CCONJ", "ADP"} else None


def _together(tree: Tree, place: int) -> Iterator[Misfit]:
    """Yield the third person after « toi et ton équipe »."""
    if tree.word(place) not in {"toi", "vous"} or tree.word(place + 1) != "et":
        return
    begins = place == 0 or tree.word(place - 1) in OPENERS | JOINING
    owned = tree.word(place + 2) in {"ton", "ta", "tes", "votre", "vos"}
    for verb in (place + 4, place + 5):
        known = lists()["second_persons"].get(tree.word(verb))
        if begins and owned and known:
            yield Misfit(verb, place, (str(known),))
            return


def _unfinished(tree: Tree, place: int) -> Iterator[Misfit]:
    """Yield the order that begins with « ne » and that « pas » does not follow."""
    if tree.word(place) not in {"ne", "n'"}:
        return
    if place and tree.word(place - 1) not in OPENERS:
        return
    verb = place + 1
    while tree.word(verb) in listed("clitics"):
        verb += 1
    word = tree.word(verb)
    if not word.endswith("ez") or word in listed("alone_with_ne"):
        return
    if not listed("negatives") & set(tree.words(verb + 1, verb + REACH)):
        yield Misfit(verb, place, (f"{tree.tokens[verb].word} pas",))
