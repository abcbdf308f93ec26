"""Find what must never be written anywhere (art. 12.2), and hide it before it is stored."""

import re
from dataclasses import dataclass
from typing import Final

from checks.plain import Plain, read
from checks.types import Span

DOT: Final = "●"
REACH: Final = 110
SHORTEST: Final = 8
KINDS: Final = 3

# Patterns read the plain text: no accents, straight apostrophes, ordinary spaces.
WORD_KEY: Final = re.compile(
    r"""(?<![\w-])(?:
      mots?[ -](?:de[ -])?passe | mdp | password | passwd | passphrase | pwd
    | phrase[ ](?:secrete|de[ ]passe) | token | jeton | secret
    | codes?[ ](?:secrets?|confidentiels?|temporaires?|d'acces|de[ ]securite|(?:du[ ])?wi-?fi)
    | (?:api|secret|access|private)[ _-]?(?:key|token|secret)
    | cles?(?:[ ](?:d'api|api|d'acces|secrete|privee|de[ ]securite|(?:du[ ])?wi-?fi|reseau|wpa2?))?
    )(?![\w-])""",
    re.VERBOSE,
)
NUMBER_KEY: Final = re.compile(
    r"""\b(?:nip|n\.i\.p\.|pin|mdp|mots?[ ]de[ ]passe
    | codes?[ ](?:
        d'(?:acces|alarme|entree|ouverture|activation) | secrets? | confidentiels?
      | (?:pour|qui)[ ](?:ouvrir|ouvre|deverrouiller|deverrouille)
      | (?:numerique[ ])?(?:de|du|des|pour)[ ](?:la[ ]|le[ ]|l')?(?:
          porte|cadenas|serrure|coffre|coffret|boite[ ]a[ ]cles?|alarme|systeme[ ]d'alarme
        | barriere|garage|entree|local|vestiaire)s?
      )
    | combinaison[ ](?:du|de[ ]la|des)[ ](?:cadenas|coffre|serrure|boite)\w{0,8}
    )(?![\w-])""",
    re.VERBOSE,
)
# What announces a secret, a few words without digits nor stops after the keyword.
SIGN: Final = re.compile(
    r"[:=→>(«\"“](?!//)[ \n:=→>(«\"“]{0,8}"
    r"|\b(?:est|sera|c'est|demeure|reste)\b(?: (?:le|la|donc|maintenant|toujours|desormais)\b)?"
    r" ?[:«\"“(]? ?"
)
STOP: Final = re.compile(r"[\d.!?;\n●•]")
DIRECT: Final = re.compile(r" +(?:no\.? ?|# ?)?")
TOKEN: Final = re.compile(r"[^\s«»“”\"]{4,60}")
DIGITS: Final = re.compile(r"[#*]?\d(?:[ -]?\d){3,11}[#*]?(?![\w$%])(?![.,/:-]\d)")
TELEPHONE: Final = re.compile(r"(?:1[ -]?)?\d{3}[ -]?\d{3}[ -]?\d{4}")
# What follows a number that is an address, a date or a quantity, not a code.
NOT_A_CODE: Final = re.compile(
    r" {0,3}(?:,? ?(?:rue|av\.|avenue|boul|chemin|ch\.|place|montee|rang|route|cote)\b"
    r"|(?:personnes|citoyens|abonnes|caracteres|chiffres|fois|ans|jours|heures|dollars)\b)"
)
EXAMPLE: Final = re.compile(
    r"\b(?:comme|par exemple|p\. ?ex|tel(?:le)?s? que|evite[rz]?|exemples?|du genre|du type|jamais"
    r"|oublie|perdu|faibles?)\b"
)
ADDRESS: Final = re.compile(
    r"https?://|www\.|[^\s@]{1,60}@[\w-]{1,60}\.\w|[@#]"
    r"|[\w.-]{1,40}\.(?:ca|com|org|net|quebec|pdf|docx?|xlsx?|jpe?g|png|zip|html?)\b"
)
PRODUCT: Final = re.compile(
    r"(?:office|microsoft|windows|iphone|ipad|android|covid|canada|quebec|google|teams)[ -]?\d+\b"
)
SHAPES: Final = re.compile(
    r"""\b(?:
      xox[abeoprs]-[\w-]{10,200} | xapp-\d-[\w-]{10,200} | gh[pousr]_\w{30,200}
    | github_pat_\w{20,200} | glpat-[\w-]{18,60} | A[KS]IA[0-9A-Z]{16} | AIza[\w-]{35}
    | ya29\.[\w-]{20,300} | [sr]k_(?:live|test)_\w{16,200} | sk-[\w-]{20,200}
    | EAA[A-Za-z0-9]{30,400} | eyJ[\w-]{10,800}\.[\w-]{10,2000}\.[\w-]{5,800}
    | SG\.[\w-]{16,40}\.[\w-]{16,80} | hooks\.slack\.com/services/\w{5,20}/\w{5,20}/\w{10,60}
    )|-----BEGIN[ ][A-Z ]{0,30}PRIVATE[ ]KEY-----[\s\S]{0,4000}
    |(?<=://)[^\s:/@]{1,60}:[^\s/@]{3,60}(?=@)""",
    re.VERBOSE,
)
NETWORK: Final = re.compile(r"\bwi-?fi\b|reseau (?:sans[ -]fil|invite|public)")
VISITORS: Final = re.compile(
    r"\b(?:visit|invit|public|gratuit|usag|citoyen|abonne|bibliotheque|arena|piscine|parcs?\b"
    r"|client|guest|participant|festivalier)"
)
INSIDE: Final = re.compile(r"\b(?:employe|interne|administrati|bureau|personnel|equipe)")


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
    """Return every secret of a text, in order, none inside another."""
    plain = read(text)
    found = [Secret(plain.span(*match.span())) for match in SHAPES.finditer(plain.cased)]
    for key, announced in ((WORD_KEY, _word), (NUMBER_KEY, _number)):
        for match in key.finditer(plain.low):
            place = announced(plain, match)
            if place:
                visitors = _for_visitors(plain.low, match.start(), place[1])
                found.append(Secret(plain.span(*place), visitors))
    found.sort(key=lambda secret: (secret.span[0], -secret.span[1]))
    return tuple(
        one
        for place, one in enumerate(found)
        if all(one.span[0] >= before.span[1] for before in found[:place])
    )


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


def _starts(plain: Plain, end: int) -> tuple[tuple[int, str], ...]:
    """Return where what a keyword announces may begin, with the words in between."""
    found = []
    for sign in SIGN.finditer(plain.low, end, end + REACH):
        words = plain.low[end : sign.start()]
        if STOP.search(words.rstrip()):
            break
        found.append((sign.end(), words))
    direct = DIRECT.match(plain.low, end)
    if direct:
        found.append((direct.end(), ""))
    return tuple(found)


def _word(plain: Plain, key: re.Match[str]) -> Span | None:
    """Return the mixed string that a keyword announces, if it does."""
    bare = key.group() in {"cle", "cles", "jeton", "secret", "token"}
    for start, words in _starts(plain, key.end()):
        token = TOKEN.match(plain.cased, start)
        told = plain.low[key.end() : start].strip()
        if not token or EXAMPLE.search(words) or (bare and (words.strip() or not told)):
            continue
        place = token.start(), token.start() + len(token.group().rstrip(".,;)»”!?…"))
        if _is_mixed(plain.cased[slice(*place)], token.group(), announced=told in {":", "="}):
            return place[0], token.start() + len(token.group().rstrip(".,;)»”"))
    return None


def _is_mixed(word: str, whole: str, *, announced: bool) -> bool:
    """Say whether a string is long and mixed enough; a word with a hyphen or an elision is not."""
    if ADDRESS.match(word.lower()) or PRODUCT.match(word.lower()):
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
    fewest = KINDS - 1 if announced and digit and letters else KINDS
    return len(ended) >= SHORTEST and kinds >= fewest and letters


def _number(plain: Plain, key: re.Match[str]) -> Span | None:
    """Return the digits that a NIP, a door or an access code is said to be."""
    if key.group() == "pin" and plain.cased[slice(*key.span())] != "PIN":
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
