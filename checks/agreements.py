"""Find the verbs, the participles and the attributes that do not agree with their subject."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from checks.adjoining import adjoining
from checks.apart import apart
from checks.apposed import apposed
from checks.endings import disagrees, in_number, inflected, listed, verb_number
from checks.epithets import epithets
from checks.incises import clauses_apart, participles_apart
from checks.lequel import is_variable
from checks.objects import Placed, misplaced
from checks.subjects import Clause, clauses
from checks.traits import FEMININE, MASCULINE, Traits
from checks.tree import Tree
from checks.turned import turned

NEAR: Final = 3
PREPOSITIONS: Final = frozenset({"de", "d'", "sans", "en", "par", "pour", "avec", "dans", "sur"})
PERSONS: Final = frozenset({"il", "elle", "ils", "elles", "on"})
NEXT: Final = frozenset({"est", "sont", "sera", "seront", "ont", "était", "étaient"})
ASKING: Final = frozenset({"comment", "combien", "pourquoi", "quels", "quelles", "quel", "quelle"})
ASIDE: Final = frozenset({"obj", "ccomp", "xcomp"})


@dataclass(frozen=True, slots=True)
class Disagreement:
    """Words that do not agree, as places in the tree, the last one included.

    ``with_whom`` is the noun they should agree with; ``better``: the right words, if known.
    """

    first: int
    last: int
    with_whom: int
    traits: Traits
    better: tuple[str, ...]
    verb: bool
    rule: str


def disagreements(tree: Tree) -> Iterator[Disagreement]:
    """Yield what does not agree in a text, each word once, in the order of its subjects."""
    seen: set[int] = set()
    for one in _every(tree):
        if one.last not in seen:
            seen.add(one.last)
            yield one


def _every(tree: Tree) -> Iterator[Disagreement]:
    for one in (*clauses(tree), *clauses_apart(tree), *turned(tree)):
        # « Cette option détermine comment sont traitées les demandes ».
        if not any(_asks(tree, place) for place in range(one.subject + 1, one.verb or 0)):
            yield from _of_clause(tree, one)
    for noun, adjective, known in epithets(tree):
        better = _forms(tree.word(adjective), known)
        yield Disagreement(adjective, adjective, noun, known, better, verb=False, rule="épithète")
    beside = (*apart(tree), *participles_apart(tree), *adjoining(tree), *apposed(tree))
    for noun, known, participle in beside:
        better = _forms(tree.word(participle), known)
        place = participle
        yield Disagreement(place, place, noun, known, better, verb=False, rule="attribut")
    for placed in misplaced(tree):
        yield _of_object(tree, placed)


def _asks(tree: Tree, place: int) -> bool:
    """Return whether a word opens a question: not « quelle que soit leur taille »."""
    asks = tree.word(place) in ASKING or is_variable(tree.word(place))
    return asks and tree.word(place + 1) not in {"que", "qu'"}


def _of_object(tree: Tree, one: Placed) -> Disagreement:
    told = (_forms(tree.word(one.participle), known) for known in one.traits)
    better = tuple(dict.fromkeys(word for forms in told for word in forms))
    place, noun, known = one.participle, one.nouns[-1], one.traits[-1]
    return Disagreement(place, place, noun, known, better, verb=False, rule="objet")


def _of_clause(tree: Tree, one: Clause) -> Iterator[Disagreement]:
    wrong_verb = one.verb is not None and _wrong_verb(tree, one)
    wrong_predicate = one.predicate is not None and _wrong_predicate(tree, one)
    if wrong_verb and one.verb is not None:
        last = one.predicate if wrong_predicate and one.predicate is not None else one.verb
        if last - one.verb > NEAR:
            last = one.verb
        better = _corrected(tree, one, one.verb, last)
        yield Disagreement(one.verb, last, one.subject, one.traits, better, verb=True, rule="verbe")
    elif wrong_predicate and one.predicate is not None:
        better = _forms(tree.word(one.predicate), one.traits)
        place = one.predicate
        yield Disagreement(
            place, place, one.subject, one.traits, better, verb=False, rule="attribut"
        )


def _wrong_verb(tree: Tree, one: Clause) -> bool:
    place = one.verb or 0
    number = verb_number(tree.word(place))
    # « mots de passe »: what follows a preposition is a noun, whatever the parse says.
    named = place > 0 and tree.word(place - 1) in PREPOSITIONS
    named = named or not tree.tokens[place].word.islower() or _follows_a_name(tree, one.subject)
    # « Les options pour une date précise sont »: the verb is the next word.
    named = named or tree.word(place + 1) in NEXT
    # « Soit par le pont, soit par le tunnel ».
    said = tree.words(0, len(tree.tokens))
    named = named or (tree.word(place) == "soit" and said.count("soit") > 1)
    alike = tree.word(place) in listed("noun_like") and place == one.subject + 1
    return number is not None and number != one.traits.number and not (named or alike)


def _follows_a_name(tree: Tree, subject: int) -> bool:
    """Return whether the subject lies in a name, as that of a shop."""
    return subject > 1 and tree.tokens[subject].word[:1].isupper()


def _wrong_predicate(tree: Tree, one: Clause) -> bool:
    place = one.predicate or 0
    return disagrees(tree.word(place), one.traits) and not _reflexive_aside(tree, place)


def _reflexive_aside(tree: Tree, place: int) -> bool:
    """Return whether « se » may be an indirect object, so that nothing agrees with the subject."""
    near = {*tree.words(max(0, place - NEAR), place), *map(tree.word, tree.children(place))}
    if not {"se", "s'"} & near:
        return False
    word = tree.word(place).rstrip("es") or tree.word(place)
    known = any(form.startswith(word) for form in listed("indirect_pronominals"))
    return known or any(tree.tokens[one].link in ASIDE for one in tree.children(place))


def _forms(word: str, known: Traits) -> tuple[str, ...]:
    """Return the right form of an adjective; both, the likelier first, if the gender is guessed."""
    other = MASCULINE if known.guess == FEMININE else FEMININE
    genders = (known.gender,) if known.gender else (known.guess, other)
    found = [inflected(word, replace(known, gender=one)) for one in genders]
    return tuple(dict.fromkeys(one for one in found if one and one != word))


def _corrected(tree: Tree, one: Clause, verb: int, last: int) -> tuple[str, ...]:
    right = in_number(tree.word(verb), one.traits.number)
    # « Il sont » : the pronoun may be the word at fault.
    if right is None or tree.word(one.subject) in PERSONS:
        return ()
    if last == verb:
        return (right,)
    middle = tree.words(verb + 1, last)
    ends = _forms(tree.word(last), one.traits)
    return tuple(" ".join((right, *middle, end)) for end in ends)
