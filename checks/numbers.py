"""Find the numbers that identify a person: insurance, health, cards, plates, files."""

import re
from collections.abc import Iterator
from typing import Final

from stdnum import luhn

from checks.people import people
from checks.phrases import around
from checks.plain import Plain
from checks.types import Span

GROUPED: Final = re.compile(r"(?<![\d.,-])\d{3}(?P<sign>[ .-])\d{3}(?P=sign)\d{3}(?![\d-]|[.,]\d)")
SIN_KEY: Final = re.compile(
    r"\b(?:nas|n\.a\.s\.|assurance sociale|sin|social insurance)\b[^\d\n]{0,30}"
    r"(?P<number>\d(?:[ .-]?\d){8})(?!\d)"
)
QUANTITY: Final = re.compile(
    r" ?(?:\$|m\$|habitants?|personnes|litres|km|kilometres|dollars|abonnes|vues|m2|m3|%|kwh"
    r"|tonnes)"
)
OTHER_NUMBER: Final = re.compile(
    r"\b(?:lots?|factures?|contrats?|projets?|commande|permis|cadastre|reference|tel\.?|telephone"
    r"|iban|isbn|serie)\b[^\d\n]{0,20}$"
)
CARD: Final = re.compile(r"(?<![\d-])\d{4}(?P<sign>[ -]?)\d{4}(?P=sign)\d{4}(?P=sign)\d{4}(?!\d)")
HEALTH: Final = re.compile(
    r"\b(?:[A-Z]{4}[ -]?|[a-z]{4}(?=\d{8}\b))\d{2}(?P<month>\d\d)[ -]?(?P<day>\d\d)\d\d\b"
)
PLATE_KEY: Final = re.compile(r"\b(?:plaque(?:e?s?|r)|immatricul\w+)\b[^.!?\n]{0,40}$")
VEHICLE: Final = re.compile(
    r"\b(?:camions?|camionnettes?|vehicules?|voitures?|autos?|vus|fourgonnettes?|motos?|remorques?)\b"
    r"[^.!?\n]{0,30}$"
)
BARE_PLATE: Final = re.compile(r"\b(?:[A-Z]\d{2} ?[A-Z]{3}|[LF]\d{3} ?\d{3})\b")
PLATE: Final = re.compile(
    r"\b(?:[A-Z]\d{2}[ -]?[A-Z]{3}|\d{3}[ -]?[A-Z]{3}|[A-Z]{3}[ -]?\d{3}|[A-Z]\d{5,6})\b"
)
FILE: Final = re.compile(
    r"\b(?:dossier|requete|plainte|constat|matricule|compte|reclamation|facture|permis|demande"
    r"|billet d'infraction|contravention|bail|employee?)s? ?"
    r"(?:(?:medical|client|d'employee?|disciplinaire|scolaire|de plainte) )?"
    r"(?:(?:no|numero|n°|nº|#|:)[ .:]{0,3}){0,2}(?P<number>(?=[\w-]{0,12}\d{3})[\w-]{4,20})"
)


def insurance_numbers(plain: Plain) -> Iterator[Span]:
    """Yield social insurance numbers: a valid check digit, and groups of three or a keyword."""
    for match in SIN_KEY.finditer(plain.low):
        if _is_valid(match["number"]):
            yield match.span("number")
    for match in GROUPED.finditer(plain.low):
        other = OTHER_NUMBER.search(plain.low, max(0, match.start() - 45), match.start())
        if _is_valid(match.group()) and not other and not QUANTITY.match(plain.low, match.end()):
            yield match.span()


def cards(plain: Plain) -> Iterator[Span]:
    """Yield payment card numbers with a valid check digit."""
    return (match.span() for match in CARD.finditer(plain.low) if _is_valid(match.group()))


def health_numbers(plain: Plain) -> Iterator[Span]:
    """Yield Québec health insurance numbers, whose digits hold a possible date of birth."""
    for match in HEALTH.finditer(plain.cased):
        month, day = int(match["month"]) % 50, int(match["day"])
        if 1 <= month <= 12 and 1 <= day <= 31:  # noqa: PLR2004  the calendar
            yield match.span()


def plates(plain: Plain) -> Iterator[Span]:
    """Yield licence plates that are called so."""
    for match in PLATE.finditer(plain.cased):
        if PLATE_KEY.search(plain.low, max(0, match.start() - 60), match.start()):
            yield match.span()
    for match in BARE_PLATE.finditer(plain.cased):
        before = max(0, match.start() - 60), match.start()
        if VEHICLE.search(plain.low, *before) and not PLATE_KEY.search(plain.low, *before):
            yield match.span()


def files(plain: Plain) -> Iterator[Span]:
    """Yield the numbers of files of somebody who is named in the same sentence."""
    for match in FILE.finditer(plain.low):
        start, end = around(plain.text, match.start())
        if any(
            start <= one.place[0] < end and one.full and not one.function
            for one in people(plain.text)
        ):
            yield match.span("number")


def _is_valid(number: str) -> bool:
    digits = "".join(one for one in number if one.isdecimal())
    return len(set(digits)) > 1 and luhn.is_valid(digits)
