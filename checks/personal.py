"""Find what says too much about a person (art. 12.3), and hide it before it is stored."""

from dataclasses import replace
from functools import lru_cache

from checks import numbers, whereabouts
from checks.details import DOT, Detail, Kind, Known
from checks.plain import read, windows
from checks.secrets import Redacted, hide


@lru_cache(maxsize=32)
def find(text: str, known: Known) -> tuple[Detail, ...]:
    """Return the details of a text that are not public, in order, none inside another."""
    found = [
        replace(one, span=(one.span[0] + offset, one.span[1] + offset))
        for offset, piece in windows(text)
        for one in _in_window(piece, known)
    ]
    kept: list[Detail] = []
    for one in sorted(found, key=lambda detail: (detail.span[0], -detail.span[1])):
        if not kept or one.span[0] >= kept[-1].span[1]:
            kept.append(one)
    return tuple(kept)


def _in_window(text: str, known: Known) -> list[Detail]:
    plain = read(text)
    return [
        *(Detail(Kind.INSURANCE, plain.span(*one)) for one in numbers.insurance_numbers(plain)),
        *(Detail(Kind.CARD, plain.span(*one)) for one in numbers.cards(plain)),
        *(Detail(Kind.HEALTH, plain.span(*one)) for one in numbers.health_numbers(plain)),
        *(Detail(Kind.PLATE, plain.span(*one)) for one in numbers.plates(plain)),
        *(Detail(Kind.FILE, plain.span(*one)) for one in numbers.files(plain)),
        *whereabouts.telephones(plain, known),
        *whereabouts.emails(plain, known),
        *whereabouts.addresses(plain, known),
        *whereabouts.births(plain, known),
    ]


def redact(text: str, known: Known) -> Redacted:
    """Replace every detail by dots; positions in the text do not move."""
    spans = tuple(one.span for one in find(text, known))
    return hide(text, spans, DOT)
