"""Find persons in a text: by a title, by a given name; those named with a function stand apart."""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from checks.given_names import GIVEN_NAMES
from checks.naming import PLACE_BEFORE
from checks.plain import Plain, read
from checks.types import Span

_NAME: Final = r"[A-Z][a-z']+(?:[A-Z][a-z]+)?"
_PART: Final = rf"(?:St-|Ste-|Saint-|Sainte-)?{_NAME}(?:-{_NAME}){{0,2}}"
_SURNAME: Final = rf"(?:(?:de |du |de la |des |d'|[Ll]e |[Ll]a |Mc|Mac|St-)?{_PART}(?: {_PART})?)"
TITLED: Final = re.compile(
    r"(?<![\w-])(?:M\.|MM\.|Mme|Mlle|Monsieur|Madame|Me|Dr\.?|Dre) "
    rf"{_PART}(?: {_SURNAME})?(?![\w-])"
)
GIVEN: Final = re.compile(rf"(?<![\w-]){_PART}(?![\w-])")
REST: Final = re.compile(rf" {_SURNAME}(?![\w-])")
GREETED: Final = re.compile(r"\b(?:bonjour|bonsoir|merci|allo|salut|oui|non|cher|chere),? $")
FUNCTION: Final = re.compile(
    r"\b(?:direct(?:rice|eur)|mair(?:e|esse)|conseill(?:er|ere)|greffi(?:er|ere)|urbaniste"
    r"|chef(?:fe)?"
    r"|inspect(?:rice|eur)|agente?s?|sergente?|lieutenante?|capitaine|porte-parole|coordonnat\w+"
    r"|coordinat\w+|bibliothecaire|technicien(?:ne)?|tresori(?:er|ere)|presidente?s?|ingenieure?"
    r"|architecte|autrice|auteure?|ecrivaine?|artiste|historien(?:ne)?|conferenci(?:er|ere)"
    r"|horticult(?:rice|eur)|depute?e?s?|ministre|avocate?|notaire|procureure?|juge|medecin"
    r"|animat(?:rice|eur)|entraineu(?:se|r)-chef|contremaitre|responsable(?! d[eu]s? ?(?:la "
    r"|l')?(?:incendie|vol|mort|meurtre|crime|accident|agression|fraude"
    r"|attentat|collision|mefait)s?)|gestionnaire|adjointe?"
    r"|enseignante?|professeure?|chanteu(?:se|r)|musicien(?:ne)?|comedien(?:ne)?|humoriste"
    r"|psychologue|infirmi(?:er|ere)|pharmacien(?:ne)?|nutritionniste|veterinaire"
    r"|policier|policiere|pompier|pompiere|prefete?|commissaire|recherchiste|photographe|cheffe?"
    r"|redact(?:rice|eur)|journaliste|botaniste|poete|peintre|athlete|olympien(?:ne)?|fondat\w+"
    r"|representante?|intervenant\w*|conteu(?:se|r)|cineaste|auteure?-compositrice)\b"
)
STOP: Final = re.compile(r"[.!?;\n]")
STOP_AFTER: Final = re.compile(r"[.!?;:\n]")
NEAR: Final = 55


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody named: where, in full or by the given name alone, greeted, with a function."""

    place: Span
    full: bool
    greeted: bool
    function: bool


@lru_cache(maxsize=32)
def people(text: str) -> tuple[Person, ...]:
    """Return the persons whom a text names, in order."""
    plain = read(text)
    found = [_person(plain, match.span(), full=True) for match in TITLED.finditer(plain.cased)]
    taken = {place for one in found for place in range(*one.place)}
    for match in GIVEN.finditer(plain.cased):
        parts = match.group().lower().split("-")
        if (
            parts[0] in GIVEN_NAMES
            and match.start() not in taken
            # « Louis-Fréchette » is how a street or a school is written.
            and (len(parts) == 1 or parts[1] in GIVEN_NAMES)
            and not PLACE_BEFORE.search(plain.low, max(0, match.start() - 60), match.start())
        ):
            rest = REST.match(plain.cased, match.end())
            end = rest.end() if rest else match.end()
            taken.update(range(match.start(), end))
            found.append(_person(plain, (match.start(), end), full=bool(rest)))
    return tuple(sorted(found, key=lambda one: one.place))


def _person(plain: Plain, place: Span, *, full: bool) -> Person:
    before = plain.low[max(0, place[0] - NEAR) : place[0]]
    after = plain.low[place[1] : place[1] + NEAR]
    # A function stands right before the name, or right after it between commas.
    beside = STOP.split(before)[-1][-30:] + "|" + STOP_AFTER.split(after)[0]
    return Person(place, full, bool(GREETED.search(before)), bool(FUNCTION.search(beside)))
