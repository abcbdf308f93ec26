"""French with logic: dates, hours, plurals, lists, and what Slack must not read as commands."""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from datetime import date, datetime
from typing import Final

from checks.workdays import local, local_day

NBSP: Final = "\u00a0"
DAYS: Final = ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche")
MONTHS: Final = (
    "janvier", "février", "mars", "avril", "mai", "juin",
    "juillet", "août", "septembre", "octobre", "novembre", "décembre",
)  # fmt: skip
SHORT_DAYS: Final = ("lun.", "mar.", "mer.", "jeu.", "ven.", "sam.", "dim.")
SHORT_MONTHS: Final = (
    "janv.", "févr.", "mars", "avr.", "mai", "juin",
    "juill.", "août", "sept.", "oct.", "nov.", "déc.",
)  # fmt: skip

MASKED: Final = "🔒 J’ai masqué {what}. L’original n’est conservé nulle part dans Vigie."
HIDDEN: Final[dict[str, tuple[str, str]]] = {
    "telephone": ("un numéro de téléphone", "{count} numéros de téléphone"),
    "email": ("une adresse de courriel", "{count} adresses de courriel"),
    "address": ("l’adresse d’une personne", "les adresses de {count} personnes"),
    "birth": ("une date de naissance", "{count} dates de naissance"),
    "insurance": ("un numéro d’assurance sociale", "{count} numéros d’assurance sociale"),
    "health": ("un numéro d’assurance maladie", "{count} numéros d’assurance maladie"),
    "card": ("un numéro de carte de paiement", "{count} numéros de carte de paiement"),
    "plate": ("une plaque d’immatriculation", "{count} plaques d’immatriculation"),
    "file": ("un numéro de dossier", "{count} numéros de dossier"),
    "secret": ("ce qui ressemble à un mot de passe", "{count} mots de passe"),
}

# Controls, zero-width and bidirectional marks: they hide or turn what people read.
# The joiner (U+200D) stays: emoji of families and trades are built with it.
INVISIBLE: Final = re.compile(
    "[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200b\u200c\u200e\u200f"
    "\u2028\u2029\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb"
    "\ud800-\udfff]"  # halves of a character, which no database takes
)
SENTENCE_END: Final = re.compile(r"(?<=[.!?…])\s+|\n+")
ADDRESS: Final = re.compile(r"https?://[^\s<>|]+", re.IGNORECASE)
# What Slack writes in a message in place of what somebody typed.
ENCODED: Final = re.compile(r"<(?P<sign>[@#!]?)(?P<body>[^<>|]*)(?:\|(?P<label>[^<>]*))?>")


def hour(moment: datetime) -> str:
    """Return an instant's hour as the OQLF writes it: 9 h, 16 h 05."""
    wall = local(moment)
    minutes = f"{NBSP}{wall.minute:02}" if wall.minute else ""
    return f"{wall.hour}{NBSP}h{minutes}"


def day(of: date, *, year: bool = False) -> str:
    """Return a day in full: jeudi 7 janvier, vendredi 1er janvier 2027."""
    return f"{DAYS[of.weekday()]} {_number(of)}{MONTHS[of.month - 1]}" + (
        f" {of.year}" if year else ""
    )


def _number(of: date) -> str:
    return f"1er{NBSP}" if of.day == 1 else f"{of.day}{NBSP}"


def date_of(of: date) -> str:
    """Return a date without its weekday: 4 juillet 2024."""
    return f"{_number(of)}{MONTHS[of.month - 1]} {of.year}"


def month_of(of: date) -> str:
    """Return a day's month: octobre 2026."""
    return f"{MONTHS[of.month - 1]} {of.year}"


def short_day(of: date) -> str:
    """Return a day for a button: ven. 8 janv."""
    number = "1er" if of.day == 1 else str(of.day)
    return f"{SHORT_DAYS[of.weekday()]} {number}{NBSP}{SHORT_MONTHS[of.month - 1]}"


def moment_of(moment: datetime, now: datetime) -> str:
    """Return a day and an hour, with the year when it is not this one."""
    of = local_day(moment)
    return f"{day(of, year=of.year != local_day(now).year)}, {hour(moment)}"


def short_moment(moment: datetime) -> str:
    """Return a day and an hour for a button: ven. 8 janv., 9 h."""
    return f"{short_day(local_day(moment))}, {hour(moment)}"


def plural(count: int, one: str, many: str) -> str:
    """Return a count with its noun; French keeps zero singular."""
    return f"{count}{NBSP}{one if count < 2 else many}"  # noqa: PLR2004  the plural begins at two


def thousands(count: int) -> str:
    """Return a large number as French writes it: 12 000."""
    return f"{count:,}".replace(",", NBSP)


def listed(words: Sequence[str]) -> str:
    """Return words as a sentence lists them: Facebook, Instagram et LinkedIn."""
    return ", ".join(words[:-1]) + f" et {words[-1]}" if len(words) > 1 else "".join(words)


def ordinal(number: int) -> str:
    """Return the feminine ordinal of a place: 1re, 2e."""
    return "1re" if number == 1 else f"{number}e"


def quoted(words: str) -> str:
    """Return words between French quotation marks."""
    return f"«{NBSP}{words}{NBSP}»"


def bare(word: str) -> str:
    """Return a word as people type it in haste: small letters, no accents."""
    apart = unicodedata.normalize("NFD", word.strip().lower())
    return "".join(one for one in apart if not unicodedata.combining(one))


def visible(text: str) -> str:
    """Return somebody's text without what hides or turns it; line breaks and tabs stay."""
    return INVISIBLE.sub("", unicodedata.normalize("NFC", text).replace("\r\n", "\n"))


def escape(text: str) -> str:
    """Return a text that Slack shows as it is: no mention, no link, no command in it."""
    shown = visible(text)
    return shown.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def literal(text: str) -> str:
    """Return an escaped text in which Slack reads no emphasis either, for one line of mrkdwn."""
    return re.sub(r"([*_~`])", "\\1\u200a", escape(text))


def linked(address: str) -> str:
    """Return an address that can be followed, when it is a plain one; its words otherwise."""
    return f"<{escape(address)}>" if ADDRESS.fullmatch(address) else escape(address)


def typed(text: str) -> str:
    """Return a message of Slack as its author typed it: addresses and names, no codes."""
    plain = ENCODED.sub(_spelled, text)
    return plain.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")


def _spelled(code: re.Match[str]) -> str:
    sign, body, label = code["sign"], code["body"], code["label"] or ""
    if sign:
        # Somebody's identifier says nothing to the public: their name, when Slack gives it.
        return f"{'#' if sign == '#' else '@'}{label.lstrip('@#')}" if label else ""
    if not label or body.removeprefix("mailto:").endswith(label):
        return body.removeprefix("mailto:")
    return f"{label} ({body})"


def shortened(text: str, length: int) -> str:
    """Return a text cut at a word with an ellipsis when it is longer."""
    if len(text) <= length:
        return text
    cut = text[: length - 1]
    return (cut[: cut.rfind(" ")] if " " in cut[length // 2 :] else cut).rstrip() + "…"


def in_context(text: str, start: int, end: int, width: int) -> tuple[str, str, str]:
    """Return the sentence around some words, in three parts; its far ends are cut when long."""
    breaks = [0, *(found.end() for found in SENTENCE_END.finditer(text)), len(text)]
    first = max(at for at in breaks if at <= start)
    last = min((at for at in breaks if at >= end), default=len(text))
    before, after = text[first:start].lstrip(), text[end:last].rstrip()
    left = max(width - (end - start), 0) // 2
    if len(before) > left:
        before = "…" + before[len(before) - left :]
    if len(after) > left:
        after = after[:left] + "…"
    return before, text[start:end], after


def title_of(text: str, length: int = 60) -> str:
    """Return a text's first line with words, shortened, to name what it is about."""
    lines = (line.strip() for line in visible(text).splitlines())
    return shortened(next((line for line in lines if line), "…"), length)


def masked_words(hidden: Iterable[tuple[str, int]]) -> str:
    """Return a sentence that says what was masked; empty when nothing was."""
    what = hidden_words(hidden)
    return MASKED.format(what=what) if what else ""


def hidden_words(hidden: Iterable[tuple[str, int]]) -> str:
    """Return what was masked, as a sentence lists it; empty when nothing was."""
    counted = ((*HIDDEN[kind], count) for kind, count in hidden if count)
    return listed([one if n == 1 else many.format(count=n) for one, many, n in counted])
