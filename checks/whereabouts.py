"""Find how a person may be reached or recognised: telephone, e-mail, home, birth."""

import re
from collections.abc import Iterator
from typing import Final

from checks.dates import mentions
from checks.details import Detail, Kind, Known, Tie, bare_contact
from checks.links import EMAIL, among
from checks.people import Person, people
from checks.phrases import around
from checks.plain import Plain, read

TELEPHONE: Final = re.compile(
    r"(?<![\w-])(?:\+?1[ .-]?)?\(?(?P<area>[2-9]\d\d)\)?(?: ?[./–-] ?| {0,2})"
    r"(?P<exchange>[2-9]\d\d)(?: ?[./–-] ?| {0,2})(?P<line>\d{4})(?!\d)"
)
PRIVATE: Final = re.compile(
    r"\bchez (?:elle|lui|eux|moi|mme|m\.)|\b(?:domicile|cellulaires?|cell\b\.?|mobile"
    r"|(?:numero|telephone) personnel|numero prive|a la maison)\b"
)
# « Joignez-la au … »: the number is that of somebody named before.
PRONOUN: Final = re.compile(
    r"\b(?:joigne[zr]|rejoigne[zr]|appele[zr]|contacte[zr]|ecrive[zr]|telephone[zr]|texte[zr]"
    r"|rappele[zr]"
    r"|parlez|communiquez avec)[- ](?:la|le|lui|elle|eux|leur)\b"
)
OFFICE: Final = re.compile(
    r"\b(?:poste \d{1,5}|notre equipe|nos (?:bureaux|equipes)|le 311|l'exterieur|signaler|comptoir"
    r"|service (?:de|des|du|a la|d')|police|caserne|hotel de ville|clinique|clsc|cisss|ecole"
    r"|bibliotheque|arena|mrc|ministere)\b"
)
PUBLIC_BODY: Final = re.compile(
    r"(?:^|\.)(?:ville|municipalite|mun|villede)\b|\.qc\.ca$|(?:^|\.)(?:gouv\.qc\.ca|gc\.ca"
    r"|quebec\.ca|canada\.ca|exo\.quebec)$|^mrc|cisss|ciusss"
)
ADDRESS: Final = re.compile(
    r"(?<![\w$,.-])(?!\d{1,3}(?:e|er"
    r"|re) )\d{1,5}(?:-?[A-Za-z](?!\w))?(?:-\d{1,4})?,? (?i:(?:\d{1,3}e )?(?:rue|avenue|av\."
    r"|boul\.|place|boulevard|chemin|ch\.|montee|rang|croissant|impasse|allee|terrasse|route|carre"
    r"))(?!\w)"
    r"(?: (?:de la |de l'|des |du |de |d'|l'|le |la |les )*[\w'-]+(?: [A-Z][\w'-]+){0,3})?"
)
LIVING: Final = re.compile(
    r"\b(?:habit\w+|demeur\w+|resid(?:e|ent|ant|ait|ence)|domicili\w+|domicile|vit|loge|logement"
    r"|maison de|proprietaire|locataire|voisine? d|chez)\b[^.!?\n]{0,40}$"
)
AT: Final = re.compile(
    r" ?[,(]? ?:? ?(?:qui )?(?:habite |demeure |reside |vit )?(?:au|du|de|a l'adresse)? ?"
)
HOSTED: Final = re.compile(r"\bchez (?:les|la famille) [\w'-]{2,30},? (?:au )?$")
FAMILY: Final = re.compile(
    r"\b[Ff]amille (?:de )?[A-Z][\w'-]+,? (?:qui )?(?:habit\w+ |demeur\w+ |resid\w+ )?(?:du|au"
    r"|de) ?$"
)
THEIR_HOME: Final = re.compile(
    r"\b(?:chez (?:elles?|lui|eux)|(?:son|leur) (?:domicile|logement|appartement)|(?:sa|leur)"
    r" (?:residence|maison|demeure))\b[^.!?\n\d]{0,25}$"
)
HOST: Final = re.compile(r"[, ]{0,2}(?:chez|la (?:residence|maison) de) ")
YOUR_HOME: Final = re.compile(
    r"\bvotre (?:adresse|residence|maison|domicile|propriete|terrain|logement|demande vise)\b"
    r"|\bvotre [^.!?\n]{3,40} (?:envoye|livre|expedie|poste)e?s? (?:au|a l'adresse)\b"
)
BORN: Final = re.compile(
    r"\b(?:nee?s?(?: a [\w-]+)?,? le|(?:date de )?naissance(?: d[^\d.!?\n:]{1,30})?|d\.?d\.?n\.?)"
    r"[ :]{0,3}(?:est |le ){0,2}"
    r"(?P<numeric>\d{1,2}/\d{1,2}/(?:19|20)\d\d)?$"
)
NUMERIC_BIRTH: Final = re.compile(
    r"\b(?:nee?s?,? le|naissance(?: d[^\d.!?\n:]{1,60})?|d\.?d\.?n\.?)[ :]{0,3}"
    r"(?P<date>\d{1,2}/\d{1,2}/(?P<year>(?:19|20)\d\d))"
)


def telephones(plain: Plain, known: Known) -> Iterator[Detail]:
    """Yield the telephone numbers that are in no list."""
    for match in TELEPHONE.finditer(plain.low):
        listed = bare_contact(match.group()) in known.contacts
        if listed or match["area"] in known.toll_free or _is_part(plain.low, match.span()):
            continue
        start, end = around(plain.text, match.start())
        words = plain.low[start:end]
        tie = Tie.OFFICE if OFFICE.search(words) else Tie.UNKNOWN
        named = _tied(plain, start, end) or (
            PRONOUN.search(words) and _tied(plain, 0, match.start())
        )
        if PRIVATE.search(words) or named:
            tie = Tie.PERSON
        yield Detail(Kind.TELEPHONE, plain.span(*match.span()), tie)


def emails(plain: Plain, known: Known) -> Iterator[Detail]:
    """Yield the e-mail addresses that are neither the city's nor a public body's office."""
    for match in EMAIL.finditer(plain.low):
        name, host = match["name"], match["host"]
        if bare_contact(match.group()) in known.contacts or among(host, known.domains):
            continue
        tie = Tie.UNKNOWN
        if host in known.providers or _named_in(plain, name, match.start()):
            tie = Tie.PERSON
        elif PUBLIC_BODY.search(host):
            continue
        yield Detail(Kind.EMAIL, plain.span(*match.span()), tie)


def addresses(plain: Plain, known: Known) -> Iterator[Detail]:
    """Yield the civic addresses that are somebody's home."""
    for match in ADDRESS.finditer(plain.cased):
        words = match.group().lower()
        if any(_same_place(words, read(one).low) for one in known.places):
            continue
        if _is_home(plain, *match.span()):
            yield Detail(Kind.ADDRESS, plain.span(*match.span()))


def births(plain: Plain, known: Known) -> Iterator[Detail]:
    """Yield the dates of birth of people who may be living."""
    for match in NUMERIC_BIRTH.finditer(plain.low):
        if int(match["year"]) > known.oldest_birth:
            yield Detail(Kind.BIRTH, plain.span(*match.span("date")))
    for one in mentions(plain.text):
        before = plain.low[max(0, one.place[0] - 60) : one.place[0]]
        if one.year and one.year > known.oldest_birth and BORN.search(before):
            yield Detail(Kind.BIRTH, one.span)


def _is_part(low: str, place: tuple[int, int]) -> bool:
    """Say whether digits belong to a longer number or to an address of the Web."""
    return low[place[0] - 1 : place[0]] in {"/", "=", ".", ","} or low[place[1] : place[1] + 1] in {
        "/",
        "$",
    }


def _tied(plain: Plain, start: int, end: int) -> bool:
    """Say whether a stretch names somebody who is neither greeted nor shown by a function."""
    return any(
        start <= one.place[0] < end and not one.greeted and not one.function
        for one in people(plain.text)
    )


def _named_in(plain: Plain, name: str, place: int) -> bool:
    """Say whether an address holds the name of somebody of the same sentence."""
    start, end = around(plain.text, place)
    return any(
        word in name
        for one in people(plain.text)
        if start <= one.place[0] < end
        for word in plain.low[slice(*one.place)].split()
        if len(word) > 2  # noqa: PLR2004  « M. » and « de » name nobody
    )


def _same_place(words: str, place: str) -> bool:
    return bool(place.strip()) and (place in words or words in place)


def _is_hosted(plain: Plain, start: int, end: int) -> bool:
    """Say whether the words before an address tell whose home it is."""
    if FAMILY.search(plain.cased, start, end) or HOSTED.search(plain.low, start, end):
        return True
    return bool(THEIR_HOME.search(plain.low, start, end) and people(plain.text))


def _is_home(plain: Plain, start: int, end: int) -> bool:
    """Say whether an address is tied to somebody: who lives there, or follows a name directly."""
    first, last = around(plain.text, start)
    near: list[Person] = [one for one in people(plain.text) if first <= one.place[0] < last]
    if any(AT.fullmatch(plain.low, one.place[1], start) for one in near if not one.function):
        return True
    if LIVING.search(plain.low, max(first, start - 80), start) and near:
        return True
    if (near and HOST.match(plain.low, end)) or _is_hosted(plain, max(first, start - 60), start):
        return True
    greeted = any(one.greeted for one in people(plain.text))
    return greeted and bool(YOUR_HOME.search(plain.low, first, start))
