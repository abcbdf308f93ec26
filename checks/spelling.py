"""Tell an unknown word that is a fault from a name, an address, an acronym or a foreign title."""

import re
import unicodedata
from typing import Final

from checks.types import Span

PIECE: Final = re.compile(r"[^\s/|«»“”\"()\[\]{}<>…,;!?]+")
OUTSIDE: Final = ".:'’*_~-–—•·"
ELIDED: Final = re.compile(r"(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu)['’](?=\w)", re.IGNORECASE)
LETTERS: Final = re.compile(r"(?:[^\W\d_]|['’\-\u00ad\u2010\u2011\u0300-\u036f·•])+")
# What may stand between the end of a sentence and the word that opens the next one.
OPENING: Final = re.compile(r"(?:^|[.!?…|•\n\r]|\s[–—/-]\s)[^\w\n]*(?:\d{1,2}[.)]\s*)?$")
# « M. Desrosiers », « J. Lafrance »: the point closes no sentence.
TITLED: Final = re.compile(r"(?<!\w)(?:MM?|Drs?|Dres?|Mes?|Profs?|Pr|Ste?|[A-ZÀ-Ý])\.\s$")
# « E. coli », « (Acer saccharum) ».
SPECIES: Final = re.compile(r"(?<![\w.])(?!M\.)[A-Z]\. ?$")
# « Bánh chưng »: a letter that no French word has.
EXOTIC: Final = r"\w*[\u0100-\u0151\u0154-\u0177\u0179-\u024f\u1e00-\u1eff]\w*"
BESIDE: Final = re.compile(rf" {EXOTIC}")
# « (Agrilus planipennis) ».
GENUS: Final = re.compile(r"\([A-Z][a-z]{3,30} (?:[a-z]{3,30} )?$")
LATIN: Final = re.compile(r"[a-z]{3,30}(?:us|a|um|is|i|ae|ns|or|ix|ex|es|os|on)")
PARTICLES: Final = frozenset(
    {"del", "della", "dei", "di", "da", "do", "dos", "das", "von", "van", "der", "den", "ter", "zu"}
    | {"bin", "ibn", "ben", "al", "el", "y", "e", "of", "the", "and", "in", "mac", "na", "ap"}
)
CAPITAL_BEFORE: Final = re.compile(r"(?<!\w)[A-ZÀ-Ý]\w{0,40} (?:\w{1,3} )?$")
PARTICLE_END: Final = re.compile(r" (?:\w{1,3} )?[A-ZÀ-Ý]")
CAPITAL_AFTER: Final = re.compile(r"[-'’\s][A-ZÀ-Ý]")
LONG: Final = 7
LONGER: Final = 9
PART: Final = 4
# The people of a place are in no dictionary: « les élus donnaconiens ».
NATIVE: Final = (
    *("ois", "oise", "oises", "ais", "aise", "aises", "ain", "aine", "ains", "aines"),
    *("ien", "ienne", "iens", "iennes", "éen", "éenne", "éens", "éennes"),
)
PREFIXES: Final = (
    *("aéro", "agro", "anti", "archi", "audio", "auto", "bio", "biblio", "cardio", "ciné", "co"),
    *("cyber", "dé", "éco", "électro", "ergo", "extra", "géo", "hydro", "hyper", "inter", "intra"),
    *("macro", "maxi", "méga", "micro", "mini", "mono", "moto", "multi", "musico", "néo", "neuro"),
    *("para", "photo", "pluri", "poly", "post", "pré", "pseudo", "psycho", "quadri", "radio", "re"),
    *("ré", "rétro", "semi", "socio", "sous", "super", "supra", "sur", "techno", "télé", "thermo"),
    *("tri", "turbo", "ultra", "vélo", "vidéo", "visio", "web"),
)
DOUBLED: Final = re.compile(r"(.)\1")
REACH: Final = 40


def is_fault(text: str, span: Span, suggestions: tuple[str, ...]) -> bool:
    """Return whether an unknown word is a fault; in doubt it is a name."""
    piece, start = _piece(text, span)
    if not LETTERS.fullmatch(piece):
        return False  # an address, a number, a symbol, an emoji in the middle
    before = text[max(0, start - REACH) : start]
    if not any(letter.isupper() for letter in piece):
        named = piece in PARTICLES and CAPITAL_BEFORE.search(before)
        if BESIDE.match(text, span[1]):
            return False
        latin = LATIN.fullmatch(piece) and GENUS.search(before)
        return not (
            latin or SPECIES.search(before) or (named and PARTICLE_END.match(text, span[1]))
        )
    opens = start == span[0] and OPENING.search(before) and not TITLED.search(before)
    if not opens or not piece[1:].islower() or CAPITAL_AFTER.match(text, span[1]):
        return False
    return bool(suggestions) and is_slip(text[slice(*span)], suggestions[0])


def _piece(text: str, span: Span) -> tuple[str, int]:
    """Return what is written in one piece around a word, and where it begins."""
    for found in PIECE.finditer(text, text.rfind(" ", 0, span[0]) + 1):
        if found.end() > span[0]:
            piece = found.group()
            left = len(piece) - len(piece.lstrip(OUTSIDE))
            elided = ELIDED.match(piece, left)
            left = elided.end() if elided else left
            return piece[left:].rstrip(OUTSIDE), found.start() + left
    return text[slice(*span)], span[0]


def resembles(word: str, suggestions: tuple[str, ...]) -> bool:
    """Return whether a word is near enough to a known one to be that one miswritten.

    A word that resembles none is rather a rare one, or one that somebody has just made.
    """
    written = DOUBLED.sub(r"\1", _bare(word))
    most = 2 if len(word) >= LONGER and not word.lower().endswith(NATIVE) else 1
    if _prefixed(word.lower(), suggestions):
        most = 1
    known = (
        DOUBLED.sub(r"\1", _bare(one)) for one in suggestions if not _compounds(word.lower(), one)
    )
    return any(_distance(written, one, most) <= most for one in known)


def _prefixed(word: str, suggestions: tuple[str, ...]) -> bool:
    """Return whether a prefix makes the word of a known one: « reprofilé », « codiffuseur »."""
    bases = {word.removeprefix(one) for one in PREFIXES if word.startswith(one)}
    return any(one in bases for one in suggestions)


def _compounds(word: str, suggestion: str) -> bool:
    """Return whether the word is two known ones in one, as « vélocross », not « lacollecte »."""
    parts = suggestion.lower().split(" ")
    return len(parts) > 1 and "".join(parts) == word and min(map(len, parts)) >= PART


def is_slip(word: str, suggestion: str) -> bool:
    """Return whether a word is one letter away from another, or differs by its accents alone."""
    written, meant = _bare(word), _bare(suggestion)
    return written == meant or (len(word) >= LONG and _distance(written, meant, 1) <= 1)


def _bare(word: str) -> str:
    decomposed = unicodedata.normalize("NFD", word.casefold())
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))


def _distance(word: str, other: str, most: int) -> int:
    """Count the letters to add, drop, change or swap between two words, or say more than most."""
    if abs(len(word) - len(other)) > most:
        return most + 1
    before: list[int] = []
    last = list(range(len(other) + 1))
    for row, letter in enumerate(word):
        now = [row + 1]
        for place, there in enumerate(other):
            cost = min(last[place + 1] + 1, now[place] + 1, last[place] + (letter != there))
            if row and place and word[row - 1 : row + 1] == there + other[place - 1]:
                cost = min(cost, before[place - 1] + 1)
            now.append(cost)
        before, last = last, now
    return last[-1]
