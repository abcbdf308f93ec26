"""Pair each subject with its verb and what agrees with it, where nothing makes them doubtful."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from checks.bare import bare_adjective
from checks.endings import listed, verb_number
from checks.groups import JOINED, LEQUEL, RELATIVES, subject_traits
from checks.traits import PLURAL, Traits
from checks.tree import READ_AT_ONCE, Tree

REACH: Final = 18
STRONG: Final = frozenset({*':;()—–«»"/…?!.', "h."})
CLITICS: Final = frozenset(
    {"je", "j'", "tu", "il", "elle", "on", "ils", "elles", "ce", "c'", "qui"}
)
EVERY: Final = frozenset({"tout", "tous", "toutes", "toute"})
# « Le miel que font les ruches », « les rues dans lesquelles passera le défilé ».
INVERTING: Final = frozenset(
    {"que", "qu'", "où", "dont", "lequel", "laquelle", "lesquels", "lesquelles", "auquel"}
    | {"auxquels", "auxquelles", "duquel", "desquels", "desquelles"}
)


@dataclass(frozen=True, slots=True)
class Clause:
    """A subject, its finite verb, and the participle or the attribute, as places in the tree."""

    subject: int
    traits: Traits
    verb: int | None
    predicate: int | None
    sure: bool = True


@lru_cache(maxsize=READ_AT_ONCE)
def clauses(tree: Tree) -> tuple[Clause, ...]:
    """Return the pairs in which the parse can be trusted."""
    return tuple(_clauses(tree))


def _clauses(tree: Tree) -> Iterator[Clause]:
    for place, token in enumerate(tree.tokens):
        if token.link.startswith("nsubj") and token.head > place:
            known = subject_traits(tree, place)
            if known is not None:
                yield from _clause(tree, place, known)
        elif token.link == "ROOT" and token.pos == "NOUN":
            yield from _orphan(tree, place)


def _orphan(tree: Tree, noun: int) -> Iterator[Clause]:
    """Yield the verb that the parse took for a part of the subject, in a sentence without any."""
    known = subject_traits(tree, noun)
    if known is None or tuple(tree.children(noun, "nsubj", "cop", "aux")):
        return
    for place in range(noun + 1, min(noun + REACH, len(tree.tokens))):
        token = tree.tokens[place]
        if token.pos in {"VERB", "AUX"} and "VerbForm=Fin" in token.form:
            loose = not tuple(tree.children(place, "nsubj", "mark", "aux", "cc"))
            loose = loose and tree.tokens[place - 1].pos not in {"ADP", "DET"}
            # « La pose des rails reprendra lundi, et le passage rouvrira. »
            loose = loose and all(one < place for one in tree.children(noun, "conj"))
            if loose and tree.within(place, noun) and between_is_clear(tree, noun, place, known):
                yield Clause(noun, known, place, _attribute(tree, place), sure=False)
            return


def _clause(tree: Tree, subject: int, known: Traits) -> Iterator[Clause]:
    head = tree.tokens[subject].head
    rivals = [one for one in tree.children(head, "nsubj", "expl:subj") if one != subject]
    verb = finite_of(tree, head)
    if rivals or verb is None or verb <= subject or _of_a_relative(tree, subject):
        return
    # « Les potagers et les fleurs peuvent »: joined to a noun, the verb has both for its subject.
    joined = tree.tokens[head].link == "conj" and tree.tokens[tree.tokens[head].head].pos == "NOUN"
    if joined and tree.word(tree.before(subject)) == "et":
        known = Traits(PLURAL)
    if between_is_clear(tree, subject, verb, known):
        yield Clause(subject, known, verb, predicate_of(tree, head, verb))


def _of_a_relative(tree: Tree, noun: int) -> bool:
    """Return whether a noun is the subject of what precedes: « le miel que font les ruches »."""
    last = tree.before(noun)
    # « Dont parlaient hier les médias ».
    for place in (last, last - 1):
        verbal = "VerbForm=Fin" in tree.tokens[place].form or tree.word(place).endswith("aient")
        before = tree.word(place - 1)
        if place > 0 and verbal and (before in INVERTING or before.endswith(LEQUEL)):
            return True
    return False


def finite_of(tree: Tree, head: int) -> int | None:
    """Return the verb that carries the person, alone or before a participle."""
    helpers = sorted(one for one in tree.children(head, "aux", "cop") if one < head)
    if helpers:
        return helpers[0] if tree.word(helpers[0]) in _helping() else None
    token = tree.tokens[head]
    verbal = token.pos in {"VERB", "AUX"} and "VerbForm=Inf" not in token.form
    return head if verbal and token.word.isalpha() and not _participle(token.word) else None


def _helping() -> frozenset[str]:
    return (listed("being") | listed("having")) - {"été", "être"}


def _participle(word: str) -> bool:
    return word.endswith(("é", "és", "ée", "ées", "i", "u", "is", "us", "ies", "ues", "ant", "er"))


def predicate_of(tree: Tree, head: int, verb: int) -> int | None:
    """Return the participle or the attribute that « être » gives to the subject."""
    if head == verb:
        return _attribute(tree, verb)
    helpers = [one for one in tree.children(head, "aux", "cop") if one < head]
    last = tree.word(max(helpers))
    return head if last in listed("being") and bare_adjective(tree, head) else None


def _attribute(tree: Tree, verb: int) -> int | None:
    """Return what follows « rester », « devenir », or « être » after « devoir », « pouvoir »."""
    word = tree.word(verb)
    for one in tree.children(verb, "xcomp"):
        if word in listed("linking_verbs") and one - verb in {1, 2} and bare_adjective(tree, one):
            return one
        being = [tree.word(b) for b in tree.children(one, "aux", "cop")]
        if word in listed("modals") and "être" in being and bare_adjective(tree, one):
            return one
    return None


def between_is_clear(tree: Tree, subject: int, verb: int, known: Traits) -> bool:
    """Return whether nothing between a subject and a verb can be another subject."""
    words = tree.words(subject + 1, verb)
    listing = _listing(tree, subject, verb)
    commas = words.count(",") - len(listing)
    if len(words) > REACH or set(words) & STRONG or commas not in ({0} if listing else {0, 2}):
        return False
    if words and words[-1] in CLITICS:
        return False
    first, last = (verb, verb) if listing else _incise(tree, subject + 1, verb)
    # « L'ingénieur, tout comme les surveillantes, répondront. »
    aside = set(tree.words(first + 1, first + 4))
    added = {"comme", "ainsi"} & aside and not {"celui", "celle"} & aside
    if added and known.number != PLURAL:
        return False
    outside = [one for one in range(subject + 1, verb) if not first <= one <= last]
    told = {tree.word(one) for one in outside}
    if told & RELATIVES or (told & JOINED and known.number != PLURAL):
        return False
    inside = range(first + 1, last) if tree.word(first + 1) not in RELATIVES else ()
    if any(_finite(tree, one) for one in (*outside, *inside)):
        return False
    return all(one - 1 in listing or _within_group(tree, one) for one in outside)


def _listing(tree: Tree, subject: int, verb: int) -> frozenset[int]:
    """Return the commas before nouns joined to a subject: « le maire, les élus et l'équipe »."""
    joined = [one for one in tree.children(subject, "conj") if one < verb]
    several = len(joined) > 1 and any(True for _ in tree.children(joined[-1], "cc"))
    return frozenset(
        comma
        for comma in range(subject + 1, verb)
        if several and tree.word(comma) == "," and tree.before(_next(joined, comma)) == comma
    )


def _next(joined: list[int], place: int) -> int:
    return next((one for one in joined if one > place), 0)


def _incise(tree: Tree, start: int, stop: int) -> tuple[int, int]:
    commas = [one for one in range(start, stop) if tree.word(one) == ","]
    return (commas[0], commas[1]) if commas else (stop, stop)


def _finite(tree: Tree, place: int) -> bool:
    """Return whether a word is a verb with a person; what a preposition leads is not one."""
    told = "VerbForm=Fin" in tree.tokens[place].form and verb_number(tree.word(place)) is not None
    led = tree.tokens[place - 1].pos == "ADP" or tree.word(place - 1) == "en"
    return told and not led


def _within_group(tree: Tree, place: int) -> bool:
    """Return whether a determiner is led by a preposition or a coordination, or precedes a verb."""
    token = tree.tokens[place]
    if token.pos != "DET" or tree.word(place) in EVERY or tree.word(place - 1) in EVERY:
        return True
    before = tree.tokens[place - 1]
    governed = "VerbForm=Inf" in before.form
    return before.pos in {"ADP", "CCONJ", "DET", "NUM"} or governed
