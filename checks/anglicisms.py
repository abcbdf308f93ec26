"""The anglicisms of municipal offices: read the table, find them, inflect what replaces them."""

import csv
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from typing import Final

from checks import conjugation, determiners, letters
from checks.incremental import Incremental
from checks.needles import MACRO, TELLING, VERB, Needle, needles
from checks.sentences import AT_ONCE
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
# No letter follows a letter; a figure may follow a figure, and anything « d' ».
END: Final = r"(?:(?<!\w)|(?<=\d)(?=\d)|(?!\w))"
# « Une malle », « une rencontre avec »: a noun, where the row means a verb.
NAMED: Final = re.compile(
    r"(?<!\w)(?:une?|du|aux?|ce|cet|cette|ces|mon|ma|mes|son|sa|ses|notre|votre|leurs) \Z",
    re.IGNORECASE,
)
WRONG: Final = "wrong"
GENDERS: Final = (":m", ":f")


@dataclass(frozen=True, slots=True)
class Anglicism:
    """One row of the table; the pattern can be found only where each of ``needles`` is."""

    name: str
    raw: str
    better: tuple[str, ...]
    sure: bool
    kind: str
    reference: str
    wrong: tuple[str, ...]
    needles: tuple[Needle, ...]

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


@lru_cache(maxsize=AT_ONCE)
def uses(text: str) -> tuple[Use, ...]:
    """Return every use of an anglicism, sure ones first."""
    return tuple(sorted(_uses(text), key=lambda use: not use.anglicism.sure))


@Incremental
def _uses(text: str) -> Iterator[Use]:
    reading = letters.read(text)
    for one in _possible(reading.text.lower()):
        for match in one.pattern.finditer(reading.text):
            if one.verb and match["verb"] and NAMED.search(reading.text, 0, match.start("verb")):
                continue
            told = (name for name, words in match.groupdict().items() if words is not None)
            group = next((name for name in told if name.startswith(WRONG)), "whole")
            span = reading.span(*match.span(group))
            yield Use(
                one, span, tuple(_inflected(better, match, one, group) for better in one.better)
            )


def _possible(low: str) -> Iterator[Anglicism]:
    """Yield the rows of which a text holds the needles, sure ones first."""
    rows, told, others = _indexed()
    found = {
        place for three in _threes(low) & told.keys() for run, place in told[three] if run in low
    }
    for place in sorted(found.union(others)):
        if all(any(run in low for run in needle) for needle in rows[place].needles):
            yield rows[place]


@cache
def _indexed() -> tuple[tuple[Anglicism, ...], dict[str, list[tuple[str, int]]], list[int]]:
    """Return the rows, sure ones first, their first needles by three letters, and the rest.

    Of each needle the three letters that the fewest needles have: « tur » says more than « de ».
    """
    rows = tuple(sorted(table(), key=lambda row: not row.sure))
    firsts = {
        place: one.needles[0]
        for place, one in enumerate(rows)
        if one.needles and min(map(len, one.needles[0])) >= TELLING
    }
    runs = [(run, place) for place, first in firsts.items() for run in first]
    common = Counter(three for run, _ in runs for three in _threes(run))
    told: dict[str, list[tuple[str, int]]] = {}
    for run, place in runs:
        rarest = min(sorted(_threes(run)), key=common.__getitem__)
        told.setdefault(rarest, []).append((run, place))
    return rows, told, [place for place in range(len(rows)) if place not in firsts]


def _threes(low: str) -> set[str]:
    """Return every three letters that follow each other."""
    return {low[at : at + TELLING] for at in range(len(low) - TELLING + 1)}


def _anglicism(row: dict[str, str]) -> Anglicism:
    return Anglicism(
        name=row["name"],
        raw=row["pattern"],
        better=tuple(row["better"].split("|")),
        sure=row["level"] == SURE,
        kind=row["kind"],
        reference=row["reference"],
        wrong=tuple(row["wrong"].split("|")),
        needles=needles(row["pattern"]),
    )


@cache
def _compiled(raw: str) -> re.Pattern[str]:
    alternatives = raw if "‹" in raw else f"‹{raw}›"
    # Each way of saying it has its own words at fault.
    first, *others = alternatives.replace("›", ")").split("‹")
    marked = first + "".join(f"(?P<{WRONG}{n}>{one}" for n, one in enumerate(others))
    pattern = _once(MACRO.sub(_expanded, f"(?P<whole>{marked})"))
    return re.compile(rf"(?<![\w@#-]){pattern}{END}", re.IGNORECASE)


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


def _inflected(better: str, match: re.Match[str], one: "Anglicism", group: str) -> str:
    words, gender = (better[:-2], better[-1]) if better.endswith(GENDERS) else (better, "")
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
