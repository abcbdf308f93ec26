"""Read the dates of a French text: weekdays, lists, ranges, with or without a year."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from typing import Final

from checks.plain import read
from checks.types import Span

WEEKDAYS: Final = ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche")
MONTHS: Final = (
    "janvier", "fevrier", "mars", "avril", "mai", "juin", "juillet", "aout", "septembre",
    "octobre", "novembre", "decembre",
)  # fmt: skip
_WEEKDAY: Final = rf"(?:{'|'.join(WEEKDAYS)})s?"
_PART: Final = r"(?:(?:matin|midi|soir|apres-midi),? )?(?:le )?"
_DAY: Final = rf"(?:{_WEEKDAY},? {_PART})?(?:\d{{1,2}}(?:er|e)?)"
_JOIN: Final = r"(?:,? (?:et|ou|puis|au|a|jusqu'au)(?: le)? |, ?(?:le )?| ?[-–] ?)"
GROUP: Final = re.compile(
    rf"\b(?P<lead>(?:{_DAY}{_JOIN}){{0,6}})(?P<last>{_DAY}) (?P<month>{'|'.join(MONTHS)})\b"
    r"(?:,? (?P<year>(?:1[6-9]|20)\d\d)\b)?"
)
ITEM: Final = re.compile(rf"(?:(?P<weekday>{_WEEKDAY}),? {_PART})?(?P<day>\d{{1,2}})(?:er|e)?")
ISO: Final = re.compile(r"(?<![\d-])(?P<year>(?:19|20)\d\d)-(?P<month>\d\d)-(?P<day>\d\d)(?![\d-])")
PAIRED: Final = re.compile(rf"\b{_WEEKDAY},? (?:et|ou|au|a) (?:le )?$")
VAGUE: Final = re.compile(
    rf"\b(?:aujourd'hui|demain|apres-demain|ce soir|ce matin|ce midi|cet? (?:apres-midi|ete|hiver"
    rf"|automne|printemps|mois)|cette (?:nuit|semaine|fin de semaine|annee|saison)|tous les"
    rf" (?:jours|soirs)|chaque (?:jour|soir|semaine|mois)|en tout temps|des maintenant"
    rf"|fin de semaine|week-?end|{_WEEKDAY}|(?:{'|'.join(MONTHS)}))\b"
    rf"|\b\d{{1,2}}/\d{{1,2}}/\d{{2,4}}\b"
)

HOUR: Final = re.compile(
    r"\b\d{1,2} ?h\b|\b\d{1,2}[:h]\d\d\b|\bmidi\b|\bminuit\b|\btoute la (?:journee|soiree)\b"
    r"|\bhoraire|\bheures d'ouverture\b|\ben tout temps\b"
)


@dataclass(frozen=True, slots=True)
class Mention:
    """One day as a text writes it; what it leaves out is None."""

    span: Span
    place: Span
    day: int
    month: int
    year: int | None = None
    weekday: int | None = None

    def in_year(self, year: int) -> date | None:
        """Return that day of a year, or None when the month has no such day."""
        try:
            return date(year, self.month, self.day)
        except ValueError:
            return None

    def on(self, year: int) -> bool:
        """Say whether the weekday that is written is right in that year."""
        day = self.in_year(year)
        return day is not None and day.weekday() == self.weekday


@lru_cache(maxsize=32)
def mentions(text: str) -> tuple[Mention, ...]:
    """Return every full date of a text, in order; days of a list share its month and year."""
    plain = read(text)
    found = [one for match in GROUP.finditer(plain.low) for one in _items(text, match)]
    for match, span in plain.find(ISO):
        year, month, day = int(match["year"]), int(match["month"]), int(match["day"])
        found.append(Mention(span, match.span(), day, month, year))
    return tuple(sorted(found, key=lambda one: one.span))


def _items(text: str, match: re.Match[str]) -> Iterator[Mention]:
    month = MONTHS.index(match["month"]) + 1
    year = int(match["year"]) if match["year"] else None
    for item in ITEM.finditer(match.string, match.start("lead"), match.end("last")):
        # « samedi et dimanche 14 et 15 »: the weekday written last does not name the first day.
        weekday = None if PAIRED.search(match.string[: item.start()][-14:]) else item["weekday"]
        place = item.start(), match.end() if item.end() == match.end("last") else item.end()
        yield Mention(
            read(text).span(*place),
            place,
            int(item["day"]),
            month,
            year,
            WEEKDAYS.index(weekday.removesuffix("s")) if weekday else None,
        )


def is_dated(text: str) -> bool:
    """Say whether a text tells when, even vaguely."""
    return bool(mentions(text) or VAGUE.search(read(text).low))


def to_come(mention: Mention, today: date) -> date | None:
    """Return the day meant by an announcement; None when no calendar has it.

    Without a year: this year or next, the one whose weekday matches, else the nearest to come.
    A day still to come this year is never read as next year's.
    """
    if mention.year:
        return mention.in_year(mention.year)
    this, after = mention.in_year(today.year), mention.in_year(today.year + 1)
    if this and this >= today:
        return this
    if this and mention.weekday is not None and mention.on(today.year):
        return this
    return after or this


def nearest(mention: Mention, today: date) -> date | None:
    """Return the day meant by a deadline: the written year, else the closest such day."""
    if mention.year:
        return mention.in_year(mention.year)
    years = (today.year - 1, today.year, today.year + 1)
    days = [day for year in years if (day := mention.in_year(year))]
    matching = [day for day in days if day.weekday() == mention.weekday]
    return min(matching or days, key=lambda day: abs(day - today), default=None)


def is_far(day: date, today: date, days: int) -> bool:
    """Say whether a day is more than so many days before today."""
    return today - day > timedelta(days=days)
