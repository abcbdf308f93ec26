"""Say which noun or pronoun « qui » stands for, where no other may be meant."""

from typing import Final

from checks.antecedents import antecedents, traits_of
from checks.endings import listed
from checks.finites import plural_noun
from checks.traits import PLURAL, SINGULAR, Traits
from checks.tree import Tree

PRONOUNS: Final = {"ceux": PLURAL, "celles": PLURAL, "celui": SINGULAR, "celle": SINGULAR}
SHOWN: Final = 18  # words, from « ce sont » to « qui »


def stands_for(tree: Tree, qui: int) -> tuple[int, Traits] | None:
    """Return the word that « qui » stands for and its number, or None in doubt."""
    words = tree.words(max(0, qui - 4), qui)
    for back, word in enumerate(reversed(words), start=1):
        if word in PRONOUNS:
            among = words[len(words) - back + 1 :]
            plain = among in ([], ["d'", "entre", "vous"], ["d'", "entre", "nous"])
            return (qui - back, Traits(PRONOUNS[word])) if plain else None
    if tree.word(qui - 1) == ",":
        return _shown(tree, qui) or _uniform(tree, qui - 2)
    if tree.word(qui + 1) != ",":
        return _uniform(tree, qui - 1)
    nouns = antecedents(tree, qui - 1)
    told = [traits_of(tree, one) for one in nouns]
    numbers = {one.number if one else None for one in told}
    return (nouns[-1], Traits(numbers.pop() or "")) if len(numbers) == 1 and told[0] else None


def _uniform(tree: Tree, place: int) -> tuple[int, Traits] | None:
    """Return the first noun of the group that ends at a place, if all are of one number."""
    nouns = antecedents(tree, place)
    told = [traits_of(tree, one) for one in nouns]
    numbers = {one.number if one else None for one in told}
    doubtful = any(tree.word(one).removesuffix("s") in listed("collectives") for one in nouns)
    if len(numbers) != 1 or not nouns or doubtful:
        return None
    number = numbers.pop()
    led = tree.word(nouns[-1] - 1) in listed("determiners") | {"au", "aux", "du"}
    return (nouns[-1], Traits(number)) if number and led else None


def _shown(tree: Tree, qui: int) -> tuple[int, Traits] | None:
    """Return the plural noun of « ce sont les vents, et non la pluie, qui… »."""
    for place in range(max(0, qui - SHOWN), qui - 1):
        if tree.words(place, place + 2) == ["ce", "sont"]:
            noun = plural_noun(tree, place + 2)
            inside = tree.words(place + 2, qui)
            return (noun, Traits(PLURAL)) if noun and "," in inside[:-1] else None
    return None
