"""The anglicisms of municipal offices: read the table, find them, inflect what replaces them."""

import csv
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

from checks import conjugation, determiners, letters
from checks.types import Span

TABLE: Final = Path(__file__).parent / "quebec" / "anglicisms.tsv"
SURE: Final = "A"

# What a pattern of the table may contain, beside what any pattern may: ‹ › around the words at
# fault, {v:…} for every form of a verb, {det} for a determiner, which is then part of the fault.
MACROS: Final[dict[str, str]] = {
    "det": rf"(?P<det>(?:{determiners.WORDS})(?:(?<=')| ))",
    "D": (
        "(?:l'|d'|(?:le|la|les|un|une|des|ce|cet|cette|ces|mon|ma|mes|ton|ta|tes|son|sa|ses|notre"
        "|nos|votre|vos|leur|leurs|du|de|au|aux|plusieurs|tout|toute|tous|toutes|certains"
        "|certaines|quelques|chaque|aucun|aucune|deux|trois|de la|de l'|tous les|toutes les) ?)"
    ),
}
MACRO: Final = re.compile(r"\{(det|D|v:(?P<verb>\w+))\}")
VERB: Final = re.compile(r"\{v:(\w+)\}")
FAULT: Final = re.compile(r"‹([^‹›]*)›")
LOOKAHEAD: Final = re.compile(r"\(\?[=!](?:[^()]|\((?:[^()]|\([^()]*\))*\))*\)\)?$")
AROUND: Final = re.compile(r"\(\?<?[=!](?:[^()]|\((?:[^()]|\([^()]*\))*\))*\)")
GROUP: Final = re.compile(r"\((?:\?:|\?-i:|\?P<\w+>)?[^()]*\)(?:[?*+]|\{\d+(?:,\d*)?\})?")
LOOSE: Final = re.compile(r"\[[^\]]*\](?:[?*+]|\{\d+(?:,\d*)?\})?|\\.(?:[?*+])?|.[?*]|[^\w' -]")
END: Final = r"(?!\w)"


@dataclass(frozen=True, slots=True)
class Anglicism:
    """One row of the table; one of ``keys`` is in every text where the pattern can be found."""

    name: str
    raw: str
    better: tuple[str, ...]
    sure: bool
    kind: str
    reference: str
    wrong: tuple[str, ...]
    keys: tuple[str, ...]

    @property
    def pattern(self) -> re.Pattern[str]:
        """Return what finds it, made when a text first asks for it."""
        return _compiled(self.raw)

    @property
    def verb(self) -> str:
        """Return the infinitive of the verb at fault, or nothing."""
        return (VERB.search(self.raw) or ["", ""])[1]


@dataclass(frozen=True, slots=True)
class Use:
    """One place where a text uses an anglicism, and what to write instead."""

    anglicism: Anglicism
    span: Span
    suggestions: tuple[str, ...]


@cache
def table() -> tuple[Anglicism, ...]:
    """Return every row of the table."""
    with TABLE.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    return tuple(_anglicism(row) for row in rows)


def uses(text: str) -> Iterator[Use]:
    """Yield every use of an anglicism, sure ones first."""
    reading = letters.read(text)
    low = reading.text.lower()
    for one in sorted(table(), key=lambda row: not row.sure):
        if not any(key in low for key in one.keys):
            continue
        for match in one.pattern.finditer(reading.text):
            group = "wrong" if match["wrong"] is not None else "whole"
            span = reading.span(*match.span(group))
            yield Use(
                one, span, tuple(_inflected(better, match, one, group) for better in one.better)
            )


def _anglicism(row: dict[str, str]) -> Anglicism:
    return Anglicism(
        name=row["name"],
        raw=row["pattern"],
        better=tuple(row["better"].split("|")),
        sure=row["level"] == SURE,
        kind=row["kind"],
        reference=row["reference"],
        wrong=tuple(row["wrong"].split("|")),
        keys=tuple(_key(one) for one in _alternatives(row["pattern"])),
    )


@cache
def _compiled(raw: str) -> re.Pattern[str]:
    alternatives = raw if "‹" in raw else f"‹{raw}›"
    marked = alternatives.replace("‹", "(?P<wrong>", 1).replace("›", ")", 1)
    marked = marked.replace("‹", "(?:").replace("›", ")")
    pattern = _once(MACRO.sub(_expanded, f"(?P<whole>{marked})"))
    end = "" if LOOKAHEAD.search(raw) else END
    return re.compile(rf"(?<![\w@#-]){pattern}{end}", re.IGNORECASE)


def _alternatives(raw: str) -> Iterator[str]:
    """Yield what a pattern gives the choice of, outside of any group."""
    depth = start = 0
    for place, letter in enumerate(raw):
        depth += (letter in "([{‹") - (letter in ")]}›")
        if letter == "|" and not depth:
            yield raw[start:place]
            start = place + 1
    yield raw[start:]


def _expanded(macro: re.Match[str]) -> str:
    verb = macro["verb"]
    if verb is None:
        return MACROS[macro[1]]
    told = sorted(set(conjugation.forms(verb).values()), key=len, reverse=True)
    return f"(?P<verb>{'|'.join(told)})"


def _once(pattern: str) -> str:
    """Return the pattern with each name given to its first group alone."""
    for name in ("(?P<verb>", "(?P<det>"):
        first, found, rest = pattern.partition(name)
        pattern = first + found + rest.replace(name, "(?:")
    return pattern


def _key(raw: str) -> str:
    """Return the longest run of letters that the pattern cannot do without, or nothing."""
    plain = VERB.sub(lambda verb: _common(verb[1]) + "\x00", raw)
    plain = MACRO.sub("\x00", FAULT.sub(_whole, plain))
    plain = AROUND.sub("\x00", plain)
    while GROUP.search(plain):
        plain = GROUP.sub("\x00", plain)
    if "|" in plain:
        return ""
    runs = LOOSE.sub("\x00", plain).split("\x00")
    return max(runs, key=len).lower()


def _whole(fault: re.Match[str]) -> str:
    """Return the words at fault as they stand, or as a group where there is a choice."""
    return f"(?:{fault[1]})" if len(list(_alternatives(fault[1]))) > 1 else fault[1]


def _common(verb: str) -> str:
    """Return the letters with which every form of a verb begins."""
    told = conjugation.forms(verb).values()
    shortest = min(told, key=len)
    kept = (n for n in range(len(shortest), 0, -1) if all(one[:n] == shortest[:n] for one in told))
    return shortest[: next(kept, 0)]


def _inflected(better: str, match: re.Match[str], one: "Anglicism", group: str) -> str:
    words, _, gender = better.partition(":") if not better.startswith("{v:") else (better, "", "")
    found = match[group]
    groups = match.groupdict()
    if groups.get("verb"):
        name = conjugation.name_of(groups["verb"], one.verb)
        words = VERB.sub(lambda verb: conjugation.forms(verb[1])[name], words)
    words = words.replace("{s}", "s" if _plural(found, groups.get("det")) else "")
    if "\\" in words:
        words = match.expand(words.replace("\\2", "\\g<number>").replace("\\1", "\\g<order>"))
    determiner = groups.get("det")
    if determiner:
        words = determiners.before(determiner, words, gender or determiners.MASCULINE) + words
    return words[:1].upper() + words[1:] if found[:1].isupper() and not found.isupper() else words


def _plural(found: str, determiner: str | None) -> bool:
    """Return whether the words at fault are plural, by their determiner or by their first word."""
    if determiner:
        return determiner.strip().lower() in determiners.PLURALS
    return found.split(maxsplit=1)[0].lower().endswith(("s", "x"))
