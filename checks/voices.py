"""Hear how a text speaks to people: « tu » or « vous », loudly, rudely."""

import re
from typing import Final

from checks.letters import read
from checks.spelling import OPENING
from checks.types import Span

LETTER: Final = "A-ZÀ-ÖØ-ÞŒ"
# Words in capitals that follow each other, with nothing in between but spaces and apostrophes.
CAPITALS: Final = re.compile(
    rf"(?<![\w#@])[{LETTER}]{{1,30}}(?:[ '’-]{{1,3}}[{LETTER}]{{1,30}})+(?!\w)"
)
ORDINARY: Final = re.compile(rf"[{LETTER}]*[AEIOUYÀ-Ü][{LETTER}]*")
WORD: Final = re.compile(rf"[{LETTER}]{{2,}}")
HEADING_END: Final = re.compile(r"[^\w\n]{0,6}[|:\]]| {1,3}[-–—] ")
SHOUT: Final = 3
LONG: Final = 4

# What others said is theirs; names, addresses and hashtags speak to nobody.
ASIDE: Final = re.compile(r"«[^«»\n]{1,400}»|“[^“”\n]{1,400}”|\"[^\"\n]{1,400}\"|[@#][\w.-]{1,100}")
INFORMAL: Final = re.compile(
    r"\b(?:(?:(?<!s'est )(?<!-vous )tu|toi|tes|ta|te)(?!\w)|t'(?=[aeiouyhéèêâîô]))", re.IGNORECASE
)
# A sentence that opens with a verb that only « tu » is told: « Viens », « Inscris-toi ».
TOLD: Final = re.compile(
    r"(?:^|[.!?\n] {0,3})\W{0,6}(?:viens|inscris|apprends|prends|apporte|profite|participe|envoie"
    r"|essaie|écris|suis-nous|dis-nous|dépose|postule|joins|clique|surveille|regarde|découvre"
    r"|choisis|remplis|télécharge|amène|n'oublie|fais|réponds|raconte|pense à"
    r"|n[e'] ?(?!reste|manque plus|sont|faut|faites|dites|êtes|sommes)\w+[se] (?:pas|plus|jamais))"
    r"(?!\w)(?! (?:de|d)\b)",
    re.IGNORECASE,
)
SURE: Final = re.compile(
    r"\b(?:(?i:(?<!s'est )(?<!-vous )tu|toi)(?!\w)|(?i:t)'(?=[aeiouyhéèêâîô])|(?:ta|tes)(?= \w))"
)
# « vous », « votre », or a sentence that opens with a verb told to « vous ».
FORMAL: Final = re.compile(
    r"(?<!rendez-)(?<!plait-)\b(?:vous|votre|vos|vôtres?)\b(?! (?:pla[iî]t|deux))"
    r"|(?:^|[.!?:;\n] {0,3})\W{0,6}(?!chez|assez|nez|rez|rendez-vous|allez(?:[,!]| hop))"
    r"[a-zéèêçîû]{3,14}ez(?=[ ,!-])",
    re.IGNORECASE,
)
POLITE: Final = re.compile(r"s'il vous pla[iî]t|rendez-vous|garde à vous", re.IGNORECASE)

_RUDE: Final = (
    r"paresseu[xs]e?s?|ingrate?s?|l[âa]ches|menteu(?:rs|ses)|voleu(?:rs|ses)|épais|caves|clowns"
    r"|incapables|incompétents?"
    r"|malades|innocents|cochons|sauvages|profiteurs|chialeu[xs]e?s?|moutons|nuls"
    r"|sans-(?:c[oœ]e?ur|génie"
    r"|allure|dessein)|mal élevés|égoïstes|irresponsables|hypocrites|minables|colons|fous"
    r"|vandales|cloches"
    r"|nouilles|tatas"
)
INSULT: Final = re.compile(
    # « Il n'y a pas de question idiote ».
    r"(?<!question )(?<!questions )(?<!accident )(?<!idée )"
    r"\b(?:idiote?s?|imb[ée]ciles?|cr[ée]tine?s?|abrutie?s?|connards?|connasses?|conne?s|conneries?"
    r"|salauds?|salopes?|enfoirée?s?|niaiseux|niaiseuses?|innocente?s? de village|morons?"
    r"|d[ée]biles?|tarée?s?|gueule de|ta gueule|vos gueules|trous? d[ue] cul|merde|marde|putain"
    r"|tabarna[ck]|tabarnaque?|[cç][aâ]lisse|(?<!oreille de )(?<!oreilles de )crisse|criss|osti"
    r"|ostie|estie|(?<!un )(?<!le )ciboire|viarge|sans-dessein|(?<!chien )(?<!pain )b[âa]tards?"
    r"|nonos?|pourris gâtés|arriérée?s?(?! de)|stupides?|ignares?|pathétiques?"
    r"|crosseurs?|quel(?:le)?s? con(?:ne)?s?"
    r"|(?:les|des|aux) (?:épais|tatas|nonos|malades mentaux) qui"
    rf"|(?:bande|gang|tas|ramassis|esp[èe]ces?) d(?:e |')(?:{_RUDE})"
    r"|(?:pauvres?|gros(?:se)?|maudite?s?) (?:cons?|nouille|cloche|nul(?:le)?|cave|tata|épaisse?"
    r"|innocente?|paresseu[xs]e?)s?"
    r"|taisez-vous|fermez-la|ferme-la|mêlez-vous de vos|allez voir ailleurs|(?:fichez|foutez)-"
    r"(?:nous|moi|le camp)|casse(?:r|z)? les (?:oreilles|pieds|couilles)|chialeu(?:x|se|ses)"
    r"|(?:arrêtez|cessez) de (?:nous|chialer|vous plaindre|brailler))\b",
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
    return len(words) >= SHOUT and len(long) + (len(words) > SHOUT) > 1 and bool(long)


def insults(text: str) -> tuple[Span, ...]:
    """Return where a word of the short list of insults stands, quotations and titles apart."""
    return tuple(span for word, span in _said(text, INSULT) if not _is_title(text, word, span))


def _is_title(text: str, word: str, span: Span) -> bool:
    """Return whether a word takes a capital where no sentence begins: « (Putain, ça penche) »."""
    return word[0].isupper() and not word.isupper() and not OPENING.search(text[: span[0]])


def voices(text: str) -> tuple[tuple[Span, ...], tuple[Span, ...]]:
    """Return where a text says « tu », then where it says « vous »; « ta » alone proves nothing."""
    told = _said(text, TOLD)
    informal = _said(text, INFORMAL) if told or _said(text, SURE) else []
    spans = sorted({span for _, span in (*informal, *told)})
    return tuple(spans), tuple(span for _, span in _said(text, FORMAL))


def _said(text: str, pattern: re.Pattern[str]) -> list[tuple[str, Span]]:
    reading = read(text)
    asides = [one.span() for one in ASIDE.finditer(reading.text)]
    asides += [one.span() for one in POLITE.finditer(reading.text)]
    return [
        (match.group(), span)
        for match, span in reading.find(pattern)
        if not any(start <= match.start() < end for start, end in asides)
    ]
