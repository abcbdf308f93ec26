"""What a text may tell about a person, and what is public anyway."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from checks.decisions import Decisions
from checks.types import Span

# What stands for each letter of a detail that was hidden.
DOT: Final = "•"


class Kind(StrEnum):
    """What a detail tells about somebody."""

    TELEPHONE = "telephone"
    EMAIL = "email"
    ADDRESS = "address"
    BIRTH = "birth"
    INSURANCE = "insurance"
    HEALTH = "health"
    CARD = "card"
    PLATE = "plate"
    FILE = "file"


class Tie(StrEnum):
    """How surely a detail belongs to a person: it does, it may, it looks like an office's."""

    PERSON = "person"
    UNKNOWN = "unknown"
    OFFICE = "office"


@dataclass(frozen=True, slots=True)
class Detail:
    """One detail of a text, and whose it seems to be."""

    kind: Kind
    span: Span
    tie: Tie = Tie.PERSON


@dataclass(frozen=True, slots=True)
class Known:
    """What is public: the city's contacts, domains and places, free numbers; and this year."""

    year: int
    contacts: frozenset[str]
    domains: tuple[str, ...]
    places: tuple[str, ...]
    toll_free: frozenset[str]
    providers: frozenset[str]
    oldest_birth: int


def public(
    decisions: Decisions,
    year: int,
    contacts: tuple[str, ...] = (),
    domains: tuple[str, ...] = (),
    places: tuple[str, ...] = (),
) -> Known:
    """Return what may be written about the city, from its settings."""
    return Known(
        year,
        frozenset(bare_contact(one) for one in contacts if one.strip()),
        domains,
        places,
        decisions.toll_free_prefixes,
        decisions.personal_email_domains,
        year - decisions.oldest_birth_years,
    )


def bare_contact(words: str) -> str:
    """Return a contact as it is compared: an address in small letters, or ten digits."""
    if "@" in words:
        return words.strip().lower()
    return "".join(one for one in words if one.isdigit())[-10:]
