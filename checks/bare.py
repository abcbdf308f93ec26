"""Tell a word that agrees from one that is led, or that never varies where it stands."""

from typing import Final

from checks.antecedents import DEMONSTRATIVES
from checks.endings import listed
from checks.tree import Tree

SHADES: Final = frozenset({"pâle", "clair", "foncé", "vif"})
LOCUTIONS: Final = frozenset(
    {("dernier", "cri"), ("meilleur", "marché"), ("bon", "marché"), ("droit", "devant")}
)
KIN: Final = frozenset({"frère", "sœur", "mari", "père", "mère", "cousin", "voisin", "oncle"})
# « Fin prêts », « bel et bien », « flambant neufs ».
ADVERBS: Final = frozenset({"fin", "bel", "flambant"})


def bare_adjective(tree: Tree, place: int) -> bool:
    """Return whether a word is an adjective or a participle that nothing leads."""
    token = tree.tokens[place]
    plain = token.pos in {"ADJ", "VERB"} and "VerbForm=Inf" not in token.form
    led = tuple(tree.children(place, "case", "det", "nummod"))
    # « Il rappelle que l'arrosage est interdit »: « que » leads the clause.
    led += tuple(one for one in tree.children(place, "mark") if one == place - 1)
    word = token.word
    told = word.isalpha() and word.islower() and not word.endswith("ment")
    return plain and not led and told and word not in listed("invariable") and not _set(tree, place)


def _set(tree: Tree, place: int) -> bool:
    """Return whether a word never varies where it stands: « dernier cri », « mauve pâle »."""
    word, following = tree.word(place), tree.word(place + 1)
    adverb = word in ADVERBS and following.isalpha()
    # « Côte à côte », « frère et sœur », « proche-orientaux », « paraît-il ».
    twice = following == "à" and tree.word(place + 2) == word
    # « Les réserves sont au plus bas », « il reste celles du rang ».
    if tree.words(place - 2, place) == ["au", "plus"] or word in DEMONSTRATIVES:
        return True
    # « Ils sont bien sûr restés », « nuit et jour ».
    if (tree.word(place - 1), word) == ("bien", "sûr") or (word, following) == ("nuit", "et"):
        return True
    # « Côte à côte », « frère et sœur », « chauve-souris ».
    if (
        twice
        or tree.word(place - 1) == "-"
        or following.startswith("-")
        or (following == "et" and word in KIN)
    ):
        return True
    return following in SHADES or (word, following) in LOCUTIONS or adverb
