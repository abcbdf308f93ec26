"""Say the number and the gender of a subject, and of what « et » joins to it."""

from dataclasses import replace
from typing import Final

from checks.endings import listed
from checks.nouns import determiner_of, traits
from checks.traits import FEMININE, PLURAL, Traits
from checks.tree import Tree

RELATIVES: Final = frozenset(
    {"qui", "que", "qu'", "dont", "où", "lequel", "laquelle", "lesquels", "lesquelles", "si"}
)
JOINED: Final = frozenset({"et", "ou", "ni", "&", "comme", "avec", "ainsi", "sauf"})
LEQUEL: Final = ("quel", "quelle", "quels", "quelles")
DEFINITE: Final = frozenset({"le", "la", "l'", "les", "votre", "notre", "vos", "nos"})
# « Des frais de 45 $ la tonne s'appliquent ».
PRICES: Final = frozenset({"$", "dollar", "dollars", "cent", "cents", "¢", "km", "%"})
NEAR: Final = 6
REACH: Final = 12
INNER: Final = frozenset({"NOUN", "ADJ", "PROPN"})
NEGATIVES: Final = frozenset({"pas", "plus", "jamais"})
APART: Final = frozenset({"comme", "outre", "sauf", "entre", "avec", "pendant", "durant"})
EACH: Final = frozenset({"chaque", "aucun", "aucune", "tout", "toute"})


def subject_traits(tree: Tree, subject: int) -> Traits | None:
    """Return the number and gender of a subject, coordination included, or None in doubt."""
    known = traits(tree, subject)
    if known is None or _led(tree, subject) or not _opens(tree, subject, known):
        return None
    # What a preposition leads is a complement, whatever the parse joins it to.
    joined = [one for one in tree.children(subject, "conj") if not _led(tree, one)]
    if _asked(tree, subject) or _joined_alike(tree, subject) or _announcing(tree, subject, joined):
        return None
    # What is joined after the verb is no part of the subject.
    verb = _verb(tree, subject)
    joined = [one for one in joined if not subject < verb < _link(tree, one)]
    told = _together(tree, subject, known, joined) if joined else known
    # « Le centre, les bibliothèques et les piscines sont fermés ».
    mixed = told is not None and told.number == PLURAL and _listed(tree, _before(tree, subject))
    return replace(told, gender=None) if told is not None and mixed else told


def _before(tree: Tree, subject: int) -> int:
    """Return the place before a group."""
    determiner = determiner_of(tree, subject)
    return (subject if determiner is None else determiner) - 1


def _together(tree: Tree, subject: int, known: Traits, joined: list[int]) -> Traits | None:
    """Return what is known of a subject and of the nouns joined to it, or None in doubt."""
    # « L'ingénieur, tout comme le maire et les élus, sera là », « la distance entre la 4e et la 6e
    # Rue est… », « un terrain avec un abri et des bancs ».
    if APART & set(tree.words(subject + 1, joined[-1])):
        return None
    if any(_completes(tree, subject, one) for one in joined):
        return None
    links = {tree.word(one) for j in joined for one in tree.children(j, "cc")}
    whole = all(_joinable(tree, one) for one in (subject, *joined))
    if not whole or links != {"et"}:
        return None
    gender = FEMININE if {_gender(tree, one) for one in (subject, *joined)} == {FEMININE} else None
    return Traits(PLURAL, gender, gender or known.guess)


def _asked(tree: Tree, subject: int) -> bool:
    """Return whether the subject may be what follows: « quel âge avaient ces enfants? »."""
    determiner, verb = determiner_of(tree, subject), tree.tokens[subject].head
    asks = determiner is not None and tree.word(determiner) in LEQUEL
    objects = any(one > verb for one in tree.children(verb, "obj"))
    after = range(subject + 1, len(tree.tokens))
    first = next((one for one in after if tree.tokens[one].pos in {"VERB", "AUX"}), subject)
    return asks and (objects or precedes(tree, first))


def precedes(tree: Tree, verb: int) -> bool:
    """Return whether a subject may follow a verb: « quels critères doit respecter le club? »."""
    if verb + 1 >= len(tree.tokens):
        return False
    token, word = tree.tokens[verb + 1], tree.word(verb + 1)
    infinitive = "VerbForm=Inf" in token.form and word != "être"
    return infinitive or word.startswith("-") or token.pos in {"DET", "PROPN"}


def _joined_alike(tree: Tree, subject: int) -> bool:
    """Return whether « des » leads both: « des jeux et des activités », a subject or others."""
    determiner = determiner_of(tree, subject)
    some = determiner is not None and tree.word(determiner) == "des"
    every = (case for one in tree.children(subject, "conj") for case in tree.children(one, "case"))
    return some and any(tree.word(case) == "des" for case in every)


def _announcing(tree: Tree, subject: int, joined: list[int]) -> bool:
    """Return whether a noun announces a whole clause: « un clic et la demande est envoyée »."""
    determiner = determiner_of(tree, subject)
    if determiner is None or tree.word(determiner) not in {"un", "une"}:
        return False
    others = [determiner_of(tree, one) for one in joined]
    return any(one is not None and tree.word(one) in DEFINITE for one in others)


def _completes(tree: Tree, subject: int, joined: int) -> bool:
    """Return whether a noun is joined to a complement: « la fête des voisins et des voisines »."""
    determiner = determiner_of(tree, joined)
    leading = tree.word(determiner) if determiner is not None else ""
    return leading in {"du", "des"} and leading in tree.words(subject + 1, _link(tree, joined))


def _link(tree: Tree, joined: int) -> int:
    """Return where the word that joins a noun to another stands."""
    return min((one for one in tree.children(joined, "cc")), default=0)


def _verb(tree: Tree, subject: int) -> int:
    """Return the verb of a subject, or the first after it when the parse found none."""
    head = tree.tokens[subject].head
    after = range(subject + 1, len(tree.tokens))
    finite = (one for one in after if "VerbForm=Fin" in tree.tokens[one].form)
    return head if head > subject else next(finite, subject)


def _gender(tree: Tree, noun: int) -> str | None:
    known = traits(tree, noun)
    return known.gender if known else None


def _joinable(tree: Tree, noun: int) -> bool:
    """Return whether a noun counts as one of several: « chaque » keeps the verb singular."""
    determiner = determiner_of(tree, noun)
    each = determiner is not None and tree.word(determiner) in EACH
    counted = traits(tree, noun) is not None or tree.word(noun) in listed("collectives")
    return counted and not each and tree.tokens[noun].pos != "PROPN"


def _led(tree: Tree, noun: int) -> bool:
    return any(True for _ in tree.children(noun, "case"))


def _opens(tree: Tree, subject: int, known: Traits) -> bool:
    """Return whether nothing before the group may share the verb with it."""
    before = _before(tree, subject)
    if before < 0:
        return True
    also = tree.words(before - 1, before + 1) == ["mais", "aussi"]
    joined = (tree.word(before) in JOINED | RELATIVES or also) and known.number != PLURAL
    # « Les enfants dont j'ai la garde arrivent »: it is the object of that verb.
    owned = tree.word(before) in {"ai", "avons", "avez", "a", "ont"}
    led = tree.tokens[before].pos == "ADP" or owned or tree.word(before) in PRICES
    shared = tree.word(before) == "et" and APART & set(tree.words(max(0, before - NEAR), before))
    # « Ceux qui attendent encore leur bac ».
    acting = before - (tree.tokens[before].pos == "ADV")
    led = led or _acts(tree, acting) or bool(shared) or _of_another(tree, before)
    led = led or (known.number != PLURAL and _listed(tree, before))
    return not led and not joined and not _governed(tree, before)


def _acts(tree: Tree, place: int) -> bool:
    """Return whether a verb has the group for its object: « le carnet qui contient les noms »."""
    token = tree.tokens[place]
    # « Les gens auxquels est destinée la mesure »: it follows its verb.
    turned = tree.word(place - 1) in listed("being") | {"été"}
    acting = "VerbForm=Fin" in token.form or tree.word(place).endswith("ant") or turned
    return token.pos in {"VERB", "AUX"} and acting


def _of_another(tree: Tree, before: int) -> bool:
    """Return whether the verb belongs to a subject before: « celui qui a un chat et un chien »."""
    near = tree.words(max(0, before - REACH), before)
    joined = tree.word(before) == "et" and "qui" in near
    only = tree.word(before) in {"que", "qu'"} and {"ne", "n'"} & set(near[-NEAR:])
    return joined or bool(only and not NEGATIVES & set(near[-NEAR:]))


def _listed(tree: Tree, comma: int) -> bool:
    """Return whether a noun ends a list: « la neige, le vent, la pluie ont retardé tout »."""
    first = comma - 1
    if tree.word(comma) != "," or comma < 1:
        return False
    while first > 0 and (tree.tokens[first].pos in INNER or tree.word(first) in {"de", "d'"}):
        first -= 1
    timed = {one.removesuffix("s") for one in tree.words(first, comma)} & listed("circumstances")
    opens = not first or tree.word(first - 1) in {"", ",", ".", "!", "?", ":", "•"}
    return tree.tokens[first].pos == "DET" and opens and not timed


def _governed(tree: Tree, before: int) -> bool:
    """Return whether an infinitive governs the group: « Tondre les pelouses fait du bruit »."""
    place = before - 1 if before and tree.tokens[before].pos == "ADV" else before
    return "VerbForm=Inf" in tree.tokens[place].form
