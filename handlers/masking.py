"""Hide, before anything is stored, what a text that somebody gives tells about persons (art. 12.3).

Pure and quick: it runs in the path of the acknowledgement.
"""

from collections import Counter
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, Final

from checks import personal, secrets
from checks.city import City
from checks.details import DOT, Known, public
from checks.directive import Directive
from checks.workdays import local_day

SECRET: Final = "secret"  # noqa: S105  the name of a kind


@dataclass(frozen=True, slots=True)
class Ground:
    """What the guard knows of the city: where answers are given, what is public anyway.

    ``kept`` are kinds of details that stay all the same.
    """

    answers: str
    known: Known
    longest: int
    kept: frozenset[str] = frozenset()

    def keeping(self, kinds: frozenset[str]) -> "Ground":
        """Return the same ground, on which these kinds of details stay."""
        return replace(self, kept=kinds)


@dataclass(frozen=True, slots=True)
class Masked:
    """A text without what must not be kept, and what was hidden in it."""

    text: str
    hidden: dict[str, int]


def ground_of(city: City, directive: Directive, now: datetime) -> Ground:
    """Return what the guard must know of the city at an instant."""
    contacts = (city.contacts.telephone, city.contacts.email, *city.public_telephones)
    known = public(
        directive.decisions, local_day(now).year, contacts, city.domains, city.public_places
    )
    return Ground(city.channels.answers, known, directive.decisions.text_limit)


def mask(text: str, ground: Ground) -> Masked:
    """Replace secrets and personal information by dots; positions in the text do not move."""
    safe = secrets.redact(text)
    found = personal.find(safe.text, ground.known)
    found = tuple(one for one in found if one.kind not in ground.kept)
    hidden = Counter(one.kind.value for one in found)
    if safe.spans:
        hidden[SECRET] = len(safe.spans)
    spans = tuple(one.span for one in found)
    return Masked(secrets.hide(safe.text, spans, DOT).text, dict(hidden))


def masked_within(value: Any, ground: Ground, words: frozenset[str], key: str = "") -> Any:  # noqa: ANN401  any JSON value
    """Return a JSON value whose words (the texts under these keys) hide what must not be kept.

    What was hidden is told beside: see ``hidden_within``.
    """
    if isinstance(value, str):
        return mask(value, ground).text if key in words else value
    if isinstance(value, list):
        return [masked_within(one, ground, words, key) for one in value]
    if isinstance(value, dict):
        return {name: masked_within(one, ground, words, name) for name, one in value.items()}
    return value


def hidden_within(value: Any, ground: Ground, words: frozenset[str], key: str = "") -> Counter[str]:  # noqa: ANN401  any JSON value
    """Return what is to hide in a JSON value, how many of each kind."""
    found = Counter[str]()
    if isinstance(value, str) and key in words:
        found.update(mask(value, ground).hidden)
    elif isinstance(value, list):
        for one in value:
            found += hidden_within(one, ground, words, key)
    elif isinstance(value, dict):
        for name, one in value.items():
            found += hidden_within(one, ground, words, name)
    return found
