"""Count the sentences of a press release's summary as article 5.2 means them."""

import re
from typing import Final

from checks.links import EMAIL, SITE
from checks.phrases import sentences
from checks.plain import read
from checks.types import Span

BULLET: Final = re.compile(
    r"\s{0,12}(?:[•·▪‣◦●○■▶►➤➡→✔✓✅☑👉🔹🔸➢*–—-]\ufe0f?|\d{1,2}[.)]|[a-h]\))\s{0,6}(?=\S)"
)
PICTOGRAM: Final = re.compile("[\u2190-\u2bff\U0001f000-\U0001faff\u200d\ufe0f\u20e3]")
STOPPED: Final = re.compile(r"[.!?…]\W{0,12}$")
HASHTAG: Final = re.compile(r"(?<!\w)[#@][\w.-]+")
WORD: Final = re.compile(r"\w[\w'-]*")
CALL: Final = re.compile(
    r"\W{0,4}(?:pour (?:en savoir (?:plus|davantage)|plus d[e'] ?\w+|tous les details|tout savoir"
    r"|consulter|lire)|(?:lire|lisez|consulte[zr]?|voi[rs]|voyez|decouvre[zr]?|telecharge[zr]?)\b"
    r"|en savoir (?:plus|davantage)|(?:tou(?:te)?s? )?(?:les |l'|plus de |plus d'|d'autres )?"
    r"(?:details|renseignements|informations?|infos?)\b|(?:le )?communique"
    r"|cliquez|suivez (?:le|ce) lien|(?:le )?lien|(?:le )?texte (?:complet|integral)|a lire"
    r"|la suite|source)"
)
TARGET: Final = re.compile(
    r"\b(?:communique|lien|site|bio|ici|page|texte (?:complet|integral)|commentaires?|plus"
    r"|details|information|infos?|renseignements|suite|davantage)\b"
)
LETTER: Final = re.compile(r"[^\W\d_]")
LONGEST_CALL: Final = 14


def counted(text: str, headline_words: int, interjection_words: int) -> tuple[Span, ...]:
    """Return the places of the sentences that count, in the text itself."""
    plain = read(text)
    joined = _join_lists(plain.cased)
    low = read(joined).low
    places = [
        (start, end)
        for start, end in sentences(joined)
        if not _is_call(low[start:end]) and LETTER.search(_bare(low[start:end]))
    ]
    if places and _is_headline(plain.low, places[0], headline_words):
        places = places[1:]
    return tuple(
        plain.span(start, end)
        for start, end in places
        if not (_words(low[start:end]) <= interjection_words and low[start:end].endswith("!"))
    )


def _join_lists(cased: str) -> str:
    """Return a text of the same length where a list goes on from the line that announces it."""
    letters = list(cased)
    start = 0
    listed = False
    for line in cased.split("\n"):
        bullet = BULLET.match(line)
        picture = PICTOGRAM.match(line.lstrip()) and not STOPPED.search(line)
        if start and (bullet or (picture and _words(line))):
            letters[start - 1] = " "
            _soften(letters, cased, start)
            listed = True
        elif listed and line.strip():
            listed = False
        start += len(line) + 1
    return "".join(letters)


def _soften(letters: list[str], cased: str, start: int) -> None:
    """Keep what ends before a list's item, and the item's own stops, from ending a sentence."""
    end = cased.find("\n", start)
    for place in range(start, len(cased) if end < 0 else end):
        if letters[place] in ".!?…" and letters[place + 1 : place + 2] in ([" "], ["\n"], []):
            letters[place] = ","
    before = start - 1
    while before >= 0 and not letters[before].strip():
        before -= 1
    if before >= 0 and letters[before] in ".!?…;":
        letters[before] = ","


def _bare(words: str) -> str:
    for pattern in (SITE, EMAIL, HASHTAG, PICTOGRAM):
        words = pattern.sub(" ", words)
    return words


def _words(words: str) -> int:
    return len(WORD.findall(_bare(words)))


def _is_call(words: str) -> bool:
    """Say whether a sentence only calls to the link."""
    rest = _bare(words)
    return (
        bool(CALL.match(rest))
        and _words(words) <= LONGEST_CALL
        and bool(TARGET.search(rest) or SITE.search(words))
    )


def _is_headline(low: str, first: Span, most: int) -> bool:
    """Say whether the first sentence is a short first line without a final point."""
    line, _, rest = low.partition("\n")
    line = line.rstrip()
    return (
        bool(rest.strip())
        and len(line) - 1 <= first[1] <= len(line)
        and not line.endswith((".", ":", ","))
        and _words(line) <= most
    )
