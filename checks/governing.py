"""Write out the words that govern a preposition: every form of a verb, alone or with « se »."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from checks import conjugation

MACRO: Final = re.compile(r"\{(?P<kind>[vpi]):(?P<verb>\w+)\}")
REFLEXIVE: Final = {"1p": "nous ", "2p": "vous "}
NOUN_LIKE: Final = ("3s", "past")
BEING: Final = ("s'est ", "s'était ", "se sont ", "s'étaient ", "vous êtes ", "nous sommes ")
# « Vous inscrire » is yours, « vous servir un repas » may not be.
ALWAYS_REFLEXIVE: Final = frozenset(
    {"inscrire", "abonner", "souvenir", "méfier", "abstenir", "efforcer", "empresser", "départir"}
    | {"munir", "doter", "débarrasser", "acquitter", "contenter", "vanter", "emparer", "soucier"}
)
VOWELS: Final = tuple("aeiouyhéèêâîôœ")


@dataclass(frozen=True, slots=True)
class Key:
    """A word to look for, and what stands right before and right after it.

    ``verbal`` if a noun may look like it, ``turning`` if its subject may follow it.
    """

    word: str
    before: str
    rest: str
    verbal: bool = False
    turning: bool = False

    def end(self, low: str, start: int, end: int) -> int | None:
        """Return where the whole phrase ends in a text, if all of it stands around the word."""
        begins = start - len(self.before)
        # « La mairesse prononcera »: « se » must be a word.
        if not low.startswith(self.before, max(begins, 0)) or low[begins - 1 : begins].isalpha():
            return None
        if not low.startswith(self.rest, end):
            return None
        return end + len(self.rest)


def keys(words: Iterable[str]) -> Iterator[Key]:
    """Yield each form that the words of a row may take."""
    for one in words:
        macro = MACRO.match(one)
        if macro is None:
            first, _, rest = one.partition(" ")
            apostrophe = first.rfind("'") + 1
            yield Key(first[apostrophe:], first[:apostrophe], f" {rest}" if rest else "")
            continue
        rest = one[macro.end() :]
        for name, form in conjugation.forms(macro["verb"]).items():
            for word, before in _forms(macro["kind"], name, form):
                noun_like = macro["kind"] == "v" and name.startswith(NOUN_LIKE)
                yield Key(word, before, rest, noun_like, turning=True)


def _forms(kind: str, name: str, form: str) -> Iterator[tuple[str, str]]:
    """Yield a form of a verb and the pronoun before it: « s'inscrire », « inscrivez-vous »."""
    if kind == "v":
        yield form, ""
        return
    if kind == "i":
        if name == conjugation.INFINITIVE or name in REFLEXIVE:
            yield form, ""
        return
    pronoun = REFLEXIVE.get(name) or REFLEXIVE.get(name.removeprefix("future "))
    if name.startswith("past "):
        yield from ((form, being) for being in BEING)
        return
    yield form, (pronoun or "") * 2 or ("s'" if form.startswith(VOWELS) else "se ")
    if name in REFLEXIVE:
        yield f"{form}-{REFLEXIVE[name].strip()}", ""
    if name == conjugation.INFINITIVE and form in ALWAYS_REFLEXIVE:
        yield from ((form, "vous "), (form, "nous "))
