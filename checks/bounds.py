"""Tell whether a group of words opens its clause, so that it may be the subject of the verb."""

from typing import Final

from checks.endings import listed
from checks.subjects import STRONG
from checks.traits import SINGULAR
from checks.tree import Tree

REACH: Final = 14
JOINING: Final = frozenset({"et", "ou", "ni", "&"})
OF: Final = frozenset({"de", "d'", "du", "des"})
LEADING: Final = frozenset(
    {"au-dessus", "au-dessous", "au-delà", "près", "loin", "autour", "auprès", "hors", "lors"}
)
COMPARING: Final = frozenset({"plus", "moins", "comme", "sauf"})
QUE: Final = frozenset({"que", "qu'"})
SAME: Final = frozenset({"même", "mêmes", "plus", "moins", "aussi", "autant"})
OPENING: Final = frozenset(
    {"que", "qu'", "où", "dont", "laquelle", "lequel", "lesquels", "lesquelles"}
)


def boundary(tree: Tree, before: int) -> bool:
    """Return whether what stands before a pronoun leaves it alone."""
    return before < 0 or tree.tokens[before].pos in {"PUNCT", "SCONJ", "CCONJ", "ADV", "SYM"}


def opens(tree: Tree, first: int, last: int, number: str) -> bool:
    """Return whether a group opens its clause, so that nothing else may be the subject."""
    before = tree.word(first - 1) if first else ""
    # « Qui ploient au-dessus des fils ».
    if before in LEADING and tree.word(first) in OF:
        return False
    if before in COMPARING or (
        before in QUE and SAME & set(tree.words(max(0, first - REACH), first))
    ):
        return False
    if before in JOINING and number == SINGULAR:
        return before == "et" and (tree.word(first - 2) == "," or _said(tree, first - 1))
    # « L'appareil que la Ville prête est brisé »: the verb of a relative, taken for an adjective.
    relative = before in OPENING and tree.tokens[first - 2].pos in {"NOUN", "ADJ", "PROPN", "ADP"}
    if relative and tree.word(last - 1) not in listed("determiners") | OF:
        return False
    return before in OPENING or boundary(tree, first - 1)


def _said(tree: Tree, joining: int) -> bool:
    """Return whether a whole clause stands before « et », and no relative that may hold it."""
    start = joining
    while start > 0 and tree.word(start - 1) not in STRONG:
        start -= 1
    words = set(tree.words(start, joining))
    finite = any("VerbForm=Fin" in one.form for one in tree.tokens[start:joining])
    return finite and not words & (OPENING | {"qui", "entre"})
