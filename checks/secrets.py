"""Find what must never be written anywhere (art. 12.2), and hide it before it is stored."""

import re
from dataclasses import dataclass
from typing import Final

from checks.plain import Plain, read, windows
from checks.secret_signs import (
    ADDRESS,
    BEFORE_COMMA,
    BEFORE_KEY,
    BELOW,
    CARD,
    CHANGED_TO,
    CODE_THEN_DOOR,
    DASH,
    DIGITS,
    DIRECT,
    DOOR_THEN_CODE,
    EXAMPLE,
    GIVEN,
    INSIDE,
    KEYED,
    KEYPAD,
    LICENCE,
    LOCK,
    NEAR,
    NETWORK,
    NICKNAME,
    NIP_OF,
    NOT_A_CODE,
    NUMBER_KEY,
    OF_A_THING,
    PAIR,
    PRODUCT,
    SHAPES,
    SIGN,
    STOP,
    TELEPHONE,
    TOKEN,
    VISITORS,
    WORD_KEY,
)
from checks.types import Span

DOT: Final = "●"
REACH: Final = 110
SHORTEST: Final = 8
# As long a string needs not follow a common word closely.
LONG: Final = 14
KINDS: Final = 3
# Letters and digits that alternate so often in so long a string are nobody's word.
TANGLED: Final = re.compile(r"(?=\w{16})[^\W\d]{0,12}(?:\d{1,9}[^\W\d]{1,12}){3}")
# How a string may follow its keyword when no sign announces it; digits, only as the first three.
OPENINGS: Final = (DIRECT, CHANGED_TO, BELOW)
WORD_OPENINGS: Final = (*OPENINGS, NICKNAME, DASH, GIVEN, NEAR)
NUMBERS: Final = (CODE_THEN_DOOR, DOOR_THEN_CODE, NIP_OF, KEYPAD, LOCK, CARD, LICENCE)


@dataclass(frozen=True, slots=True)
class Secret:
    """Where a secret stands, and whether it is only a network code meant for visitors."""

    span: Span
    visitors: bool = False


@dataclass(frozen=True, slots=True)
class Redacted:
    """A text whose hidden parts are dots of the same length, and where they are."""

    text: str
    spans: tuple[Span, ...]


def find(text: str) -> tuple[Secret, ...]:
    """Return every secret of a text of any length, in order, none inside another."""
    found = [
        Secret((one.span[0] + offset, one.span[1] + offset), one.visitors)
        for offset, piece in windows(text)
        for one in _in_window(piece)
    ]
    found.sort(key=lambda secret: (secret.span[0], -secret.span[1]))
    kept: list[Secret] = []
    for one in found:
        if not kept or one.span[0] >= kept[-1].span[1]:
            kept.append(one)
    return tuple(kept)


def _in_window(text: str) -> list[Secret]:
    plain = read(text)
    found = [Secret(plain.span(*match.span())) for match in SHAPES.finditer(plain.cased)]
    for pattern in NUMBERS:
        found += [Secret(plain.span(*one.span("code"))) for one in pattern.finditer(plain.low)]
    found += [
        Secret(plain.span(*one.span("token")), _for_visitors(plain.low, *one.span()))
        for pattern in (BEFORE_KEY, BEFORE_COMMA, PAIR)
        for one in pattern.finditer(plain.cased)
        if _is_mixed(one["token"].rstrip(".,;)»”"), one["token"], announced=False)
    ]
    found += [Secret(plain.span(*m.span(m.lastgroup or 0))) for m in KEYED.finditer(plain.low)]
    for key, announced in ((WORD_KEY, _word), (NUMBER_KEY, _number)):
        for match in key.finditer(plain.low):
            place = announced(plain, match)
            if place:
                visitors = _for_visitors(plain.low, match.start(), place[1])
                found.append(Secret(plain.span(*place), visitors))
    return found


def find_secrets(text: str) -> tuple[Span, ...]:
    """Return the spans of what must be hidden; a visitors' network code may stay."""
    return tuple(secret.span for secret in find(text) if not secret.visitors)


def redact(text: str) -> Redacted:
    """Replace every secret by dots; positions in the text do not move."""
    return hide(text, find_secrets(text), DOT)


def hide(text: str, spans: tuple[Span, ...], dot: str) -> Redacted:
    """Cover stretches of a text with a dot for each character."""
    for start, end in spans:
        text = text[:start] + dot * (end - start) + text[end:]
    return Redacted(text, spans)


def _starts(
    plain: Plain, end: int, openings: tuple[re.Pattern[str], ...] = OPENINGS
) -> tuple[tuple[int, str], ...]:
    """Return where what a keyword announces may begin, with the words in between."""
    found = []
    for sign in SIGN.finditer(plain.low, end, end + REACH):
        words = plain.low[end : sign.start()]
        if STOP.search(words.rstrip()):
            break
        found.append((sign.end(), words))
    for opening in openings:
        match = opening.match(plain.low, end)
        if match:
            found.append((match.end(), match.group() if opening is NEAR else ""))
    return tuple(found)


def _word(plain: Plain, key: re.Match[str]) -> Span | None:
    """Return the mixed string that a keyword announces, if it does."""
    bare = key.group() in {"cle", "cles", "jeton", "secret", "token"}
    for start, words in _starts(plain, key.end(), WORD_OPENINGS):
        token = TOKEN.match(plain.cased, start)
        told = plain.low[key.end() : start].strip()
        if not token or EXAMPLE.search(words):
            continue
        if bare and (not told or (words.strip() and len(token.group()) < LONG)):
            continue
        place = token.start(), token.start() + len(token.group().rstrip(".,;)»”!?…"))
        if _is_mixed(plain.cased[slice(*place)], token.group(), announced=told in {":", "="}):
            return place[0], token.start() + len(token.group().rstrip(".,;)»”"))
    return None


def _is_mixed(word: str, whole: str, *, announced: bool) -> bool:
    """Say whether a string is long and mixed enough; a word with a hyphen or an elision is not."""
    bare = word.lower().lstrip("([<")
    if ADDRESS.match(bare) or PRODUCT.match(bare):
        return False
    digit = any(one.isdigit() for one in word)
    ended = whole.rstrip(".,;)»”")
    signs = [one for one in (ended if digit else word) if not one.isalnum()]
    if not digit:
        signs = [one for one in signs if one not in "-'._/()·,&:"]
    kinds = sum(
        (any(one.isupper() for one in word), any(one.islower() for one in word), digit, bool(signs))
    )
    letters = any(one.isalpha() for one in word)
    alone = announced or TANGLED.match(word)
    fewest = KINDS - 1 if alone and digit and letters else KINDS
    return len(ended) >= SHORTEST and kinds >= fewest and letters


def _number(plain: Plain, key: re.Match[str]) -> Span | None:
    """Return the digits that a NIP, a door or an access code is said to be."""
    small = key.group() == "pin" and plain.cased[slice(*key.span())] != "PIN"
    if small and not OF_A_THING.match(plain.low, key.end()):
        return None
    for start, words in _starts(plain, key.end()):
        digits = DIGITS.match(plain.low, start)
        if (
            digits
            and not EXAMPLE.search(words)
            and not TELEPHONE.fullmatch(digits.group())
            and not NOT_A_CODE.match(plain.low, digits.end())
        ):
            return digits.span()
    return None


def _for_visitors(low: str, start: int, end: int) -> bool:
    around = low[max(0, start - 90) : end + 60]
    return bool(NETWORK.search(around) and VISITORS.search(around) and not INSIDE.search(around))
