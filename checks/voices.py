"""Hear how a text speaks to people: « tu » or « vous », loudly, rudely."""

import re
from typing import Final

from checks.letters import read
from checks.types import Span

LETTER: Final = "A-ZÀ-ÖØ-ÞŒ"
# Words in capitals that follow each other, with nothing in between but spaces and apostrophes.
CAPITALS: Final = re.compile(
    rf"(?<![\w#@])[{LETTER}]{{1,30}}(?:[ '’-]{{1,3}}[{LETTER}]{{1,30}})+(?!\w)"
)
ORDINARY: Final = re.compile(rf"[{LETTER}]*[AEIOUYÀ-Ü][{LETTER}]*")
WORD: Final = re.compile(rf"[{LETTER}]{{2,}}")
HEADING_END: Final = re.compile(r"[^\w\n]{0,6}[|:\]]")
SHOUT: Final = 3
LONG: Final = 4

# What others said is theirs; names, addresses and hashtags speak to nobody.
ASIDE: Final = re.compile(r"«[^«»\n]{1,400}»|“[^“”\n]{1,400}”|\"[^\"\n]{1,400}\"|[@#][\w.-]{1,100}")
INFORMAL: Final = re.compile(r"\b(?:tu|toi|tes|ta|te|t'(?=[aeiouyhéèêâîô]))(?!\w)", re.IGNORECASE)
SURE: Final = re.compile(r"\b(?:tu|toi|t'(?=[aeiouyhéèêâîô]))(?!\w)", re.IGNORECASE)
FORMAL: Final = re.compile(
    r"(?<!rendez-)(?<!plait-)\b(?:vous|votre|vos|vôtres?)\b(?! (?:pla[iî]t|deux))", re.IGNORECASE
)
POLITE: Final = re.compile(r"s'il vous pla[iî]t|rendez-vous|garde à vous", re.IGNORECASE)

INSULT: Final = re.compile(
    r"\b(?:idiote?s?|imb[ée]ciles?|cr[ée]tine?s?|abrutie?s?|connards?|connasses?|conne?s|conneries?"
    r"|salauds?|salopes?|enfoirée?s?|niaiseux|niaiseuses?|innocente?s? de village|morons?"
    r"|d[ée]biles?|tarée?s?|gueule de|ta gueule|vos gueules|trous? d[ue] cul|merde|marde|putain"
    r"|tabarna[ck]|tabarnaque?|[cç][aâ]lisse|crisse|criss|osti|ostie|estie|hostie|ciboire|viarge"
    r"|sans-dessein|b[âa]tards?|nonos?|pourris gâtés)\b",
    re.IGNORECASE,
)


def shouts(text: str) -> tuple[Span, ...]:
    """Return where three ordinary words or more run in capitals, headings and acronyms apart."""
    reading = read(text)
    first_line = reading.text.find("\n")
    return tuple(
        span
        for match, span in reading.find(CAPITALS)
        if _ordinary(match.group())
        and not HEADING_END.match(reading.text, match.end())
        and not match.end() <= first_line
    )


def _ordinary(run: str) -> bool:
    words = WORD.findall(run)
    long = [word for word in words if len(word) >= LONG and ORDINARY.fullmatch(word)]
    return len(words) >= SHOUT and len(long) > 1


def insults(text: str) -> tuple[Span, ...]:
    """Return where a word of the short list of insults stands, quotations apart."""
    return tuple(span for _, span in _said(text, INSULT))


def voices(text: str) -> tuple[tuple[Span, ...], tuple[Span, ...]]:
    """Return where a text says « tu », then where it says « vous »; « ta » alone proves nothing."""
    informal = _said(text, INFORMAL) if _said(text, SURE) else []
    return tuple(span for _, span in informal), tuple(span for _, span in _said(text, FORMAL))


def _said(text: str, pattern: re.Pattern[str]) -> list[tuple[str, Span]]:
    reading = read(text)
    asides = [one.span() for one in ASIDE.finditer(reading.text)]
    asides += [one.span() for one in POLITE.finditer(reading.text)]
    return [
        (match.group(), span)
        for match, span in reading.find(pattern)
        if not any(start <= match.start() < end for start, end in asides)
    ]
