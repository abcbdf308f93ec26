"""Dress a whole text in Québec's typography: « Soigner la typographie »."""

import re
from typing import Final

NBSP: Final = "\u00a0"
# What is typed to be followed or found, letter for letter.
UNTOUCHED: Final = re.compile(
    r"<[^<>\s][^<>\n]{0,300}>|https?://[^\s<>«»]{1,500}|[\w.+-]{1,64}@[\w-]{1,63}\.[\w.-]{2,100}"
    r"|\b(?:[a-z0-9-]{1,63}\.){1,4}[a-z]{2,12}\b(?:/[^\s<>«»]{0,300})?|(?<!\w)[@#][\w.-]{1,100}"
    r"|(?<!\w):[a-z0-9_+-]{2,40}:(?!\w)",
    re.IGNORECASE,
)
MONTHS: Final = (
    "janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre"
)
UNITS: Final = (
    r"(?:\$|M\$|G\$|k\$|%|°C|kg|g|km|cm|mm|m|ha|L|ml|h|min|s|ans?|heures?|jours?)(?![\w])"
)

# In this order: each pair is a pattern and what replaces it.
STEPS: Final[tuple[tuple[re.Pattern[str], str], ...]] = (
    (re.compile(r"(?<=[^\s<]) {2,}(?=\S)"), " "),
    (re.compile(r"\.{3}(?!\.)"), "…"),
    (re.compile(r"(?<=\w)'(?=\w)"), "’"),
    (re.compile(r"\"([^\"\n]{1,400})\""), f"«{NBSP}\\1{NBSP}»"),
    (re.compile(r"“([^“”\n]{1,400})”"), f"«{NBSP}\\1{NBSP}»"),
    (re.compile(r"«[ \u202f]?(?=\S)"), f"«{NBSP}"),
    (re.compile(r"(?<=[^\s])[ \u202f]?»"), f"{NBSP}»"),
    (re.compile(r"(?<=[\w)»”’.…%$°])[ \u00a0]{1,9}(?=[!?;](?![-^]?[)DP]))"), ""),
    (re.compile(r"(?<=[\w)»”’$%]) ?(?=:(?!\S))"), NBSP),
    (re.compile(r"\b([01]?\d|2[0-4]) ?[hH] ?([0-5]\d)\b"), f"\\1{NBSP}h{NBSP}\\2"),
    (re.compile(r"\b([01]?\d|2[0-4]) ?[hH](?![\w])"), f"\\1{NBSP}h"),
    (re.compile(r"(?<=\d) ?\$(?!\w)"), f"{NBSP}$"),
    (re.compile(r"(?<=\d) ?%"), f"{NBSP}%"),
    (re.compile(rf"(?<=\d) (?={UNITS})"), NBSP),
    (re.compile(r"(?<=\d) (?=\d{3}(?!\d))"), NBSP),
    (re.compile(r"\b([IVX]{2,6})[eè]me\b"), "\\1e"),
    (re.compile(r"\b([nN][°º]) (?=\d)"), f"\\1{NBSP}"),
    (re.compile(r"\b1(?:ère|ere|ière)\b"), "1re"),
    (re.compile(r"\b1(?:ères|eres|ières)\b"), "1res"),
    (re.compile(r"\b(\d{1,4})(?:i?[eè]me)\b"), "\\1e"),
    (re.compile(r"\b(\d{1,4})(?:i?[eè]mes)\b"), "\\1es"),
    (re.compile(rf"\b(\d{{1,2}}|1er) (?={MONTHS})", re.IGNORECASE), f"\\1{NBSP}"),
    (re.compile(r"\b(M|MM|Mme|Mmes|Me|Dr|Dre|no|nos|p|art)(\.?) (?=[A-ZÉÀ\d])"), f"\\1\\2{NBSP}"),
)


def polish(text: str) -> str:
    """Return the text in the OQLF's typography; addresses, mentions and hashtags stay as typed."""
    kept: list[str] = []
    done = 0
    for found in UNTOUCHED.finditer(text):
        kept += [_dressed(text[done : found.start()]), found.group()]
        done = found.end()
    return "".join([*kept, _dressed(text[done:])])


def _dressed(text: str) -> str:
    for pattern, better in STEPS:
        text = pattern.sub(better, text)
    return text
