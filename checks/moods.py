"""Find the indicative where « que » asks for the subjunctive: « il faut que la demande est reçue ».

The verb may stand far from « que », or after a second one: « jusqu'à ce que le vent se calme et que
l'alerte est levée ».
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Final

from checks.endings import listed, lists
from checks.subjects import STRONG
from checks.tree import Tree

REACH: Final = 12
BACK: Final = 6
QUE: Final = frozenset({"que", "qu'"})
ALONE: Final = frozenset({"quoique", "quoiqu'"})
STOPPING: Final = frozenset({"qui", "dont", "où", "si", "quand", "lorsque", "lorsqu'", "puisque"})
SELVES: Final = frozenset({"se", "s'", "me", "m'", "te", "t'"})
SUBJECTS: Final = frozenset({"il", "elle", "on", "nous", "vous", "ils", "elles", "je"})
THINGS: Final = frozenset({"cela", "ça", "ceci", "tout", "qui", "ce"})
CLITICS: Final = frozenset(
    {"m'", "me", "le", "la", "les", "l'", "lui", "leur", "y", "en", "nous", "vous"}
)
ALIKE: Final = frozenset({"ayez", "soyez", "ayons", "soyons"})
BEING: Final = frozenset({"serait", "sera", "était", "semble", "semblait", "paraît", "parait"})
FUTURES: Final = (("eront", "ent"), ("era", "e"))
THEY: Final = "ront"
SHE: Final = "ra"
YOU: Final = "ez"
WE: Final = "ons"


@dataclass(frozen=True, slots=True)
class Misruled:
    """A verb in the wrong mode, as a place in the tree; what asks for it; the right form."""

    verb: int
    asking: int
    better: str | None


def misruled(tree: Tree) -> Iterator[Misruled]:
    """Yield the verbs that should be in the subjunctive."""
    for place in range(len(tree.tokens)):
        if tree.word(place) not in QUE | ALONE or not _asks(tree, place):
            continue
        verb = _verb(tree, place)
        if verb is not None:
            yield Misruled(verb, place, subjunctive(tree.word(verb)))
        again = _again(tree, place)
        other = _verb(tree, again) if again is not None else None
        if again is not None and other is not None and other != verb:
            yield Misruled(other, again, subjunctive(tree.word(other)))


def _asks(tree: Tree, que: int) -> bool:
    """Return whether what stands before « que » asks for the subjunctive."""
    if tree.word(que) in ALONE:
        return True
    words = tree.words(max(0, que - BACK), que)
    before = words[-2] if words[1:] else ""
    well = words[-1:] == ["bien"] and before.isalnum() and before != "et"
    # « Toute fière qu'elle est de ses 104 ans ».
    if well or before in {"tout", "toute", "toutes"}:
        return False
    # « Cela tient à ce que le sol est argileux ».
    if words[-3:] == ["tient", "à", "ce"] and words[-4:-3] and words[-4] in THINGS:
        return False
    # « Il serait souhaitable que », « il semble préférable que ».
    told = ["est" if one in BEING else one for one in words]
    leading = " ".join(told).replace("' ", "'")
    phrases = tuple(f" {one}" for one in lists()["asking_phrases"])
    if f" {leading}".endswith(phrases):
        return True
    stem = words[-1] if words else ""
    # « Elle se doute que la rue est fermée ».
    itself = bool(SELVES & set(words[-2:-1])) or words[-3:-1] in (["nous"] * 2, ["vous"] * 2)
    doubting = itself and stem.startswith(("dout", "demand"))
    if doubting or words[-2:] == ["n'", "empêche"]:
        return False
    verbal = stem.startswith(tuple(listed("asking_stems"))) and stem.endswith(
        tuple(listed("endings"))
    )
    return verbal and tree.tokens[que - 1].pos in {"VERB", "AUX"}


def _verb(tree: Tree, que: int) -> int | None:
    """Return the first verb after « que » when it is plainly in the indicative."""
    for place in range(que + 1, min(que + REACH, len(tree.tokens))):
        word = tree.word(place)
        again = word in {"et", "mais"} and tree.word(place + 1) in SUBJECTS
        if word in STRONG | STOPPING | QUE or word == "," or again:
            return None
        token = tree.tokens[place]
        # « Pour qu'un scrutin soit tenu est de 512 »: the clause has its verb.
        if word in _subjunctives():
            return None
        if _indicative(tree, place):
            return place
        if "VerbForm=Fin" in token.form or token.pos == "AUX":
            return None
    return None


def _indicative(tree: Tree, place: int) -> bool:
    token, word = tree.tokens[place], tree.word(place)
    if word in _pairs() and token.word.islower():
        return token.pos in {"VERB", "AUX"} or word not in listed("noun_or_verb")
    if token.pos in {"NOUN", "PROPN", "ADP", "DET"} or not token.word.islower():
        return False
    future = word.endswith(("era", "eront"))
    future = future or (word.endswith((THEY, SHE)) and "Tense=Fut" in token.form)
    subject = tree.word(_subject(tree, place))
    you = (
        subject == "vous" and word.endswith(YOU) and not word.endswith("iez") and word not in ALIKE
    )
    we = subject == "nous" and word.endswith(WE) and not word.endswith("ions") and word not in ALIKE
    return future or ((you or we) and token.pos == "VERB")


def _subject(tree: Tree, verb: int) -> int:
    """Return the place before a verb and its pronouns: « que vous m'envoyez »."""
    place = verb - 1
    while tree.word(place) in CLITICS and tree.word(place - 1) in {"vous", "nous"}:
        place -= 1
    return place


def _again(tree: Tree, que: int) -> int | None:
    """Return a second « que » that « et » joins to the first."""
    for place in range(que + 1, min(que + 2 * REACH, len(tree.tokens))):
        word = tree.word(place)
        if word in STRONG:
            return None
        if word in QUE:
            return place if tree.word(place - 1) in {"et", "ou"} else None
    return None


@cache
def _pairs() -> dict[str, str]:
    """Return the subjunctive of the indicatives that do not look like it."""
    told = dict(lists()["subjunctives"])
    for one in lists()["thirds"]:
        for prefix in ("", *one.get("prefixes", ())):
            singular, plural = prefix + one["singular"], prefix + one["plural"]
            if singular not in told and plural.endswith("ent"):
                told[singular] = plural.removesuffix("nt")
    told |= {f"{past}t": f"{past}sse" for past in listed("second_group")}
    return {key: one for key, one in told.items() if key != one}


@cache
def _subjunctives() -> frozenset[str]:
    """Return the subjunctives that are nothing else."""
    return frozenset(_pairs().values()) - _pairs().keys()


def subjunctive(word: str) -> str | None:
    """Return the subjunctive of an indicative, or None when no rule is sure."""
    if word in _pairs():
        return _pairs()[word]
    if word.endswith((YOU, WE)):
        ending = YOU if word.endswith(YOU) else WE
        return f"{word.removesuffix(ending)}i{ending}"
    future = next(((end, better) for end, better in FUTURES if word.endswith(end)), None)
    return word.removesuffix(future[0]) + future[1] if future else None
