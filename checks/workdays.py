"""The city's calendar: days of 23, 24 or 25 hours, opening hours, closed days."""

import hashlib
import json
from calendar import monthrange
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from typing import Final
from zoneinfo import ZoneInfo

CITY: Final = ZoneInfo("America/Toronto")
ONE_DAY: Final = timedelta(days=1)
ONE_MINUTE: Final = timedelta(minutes=1)
FARTHEST: Final = 731
"""How many days are looked at, forth or back, before a calendar is said never to open."""

Period = tuple[time, time]
Week = tuple[tuple[Period, ...], ...]
"""The opening periods of Monday to Sunday."""


@dataclass(frozen=True, slots=True)
class Season:
    """Days of the year, first and last as (month, day), when some weekdays open otherwise."""

    start: tuple[int, int]
    end: tuple[int, int]
    week: dict[int, tuple[Period, ...]]

    def covers(self, day: date) -> bool:
        """Return whether a day is in the season, which may go over New Year's Day."""
        at = (day.month, day.day)
        if self.start <= self.end:
            return self.start <= at <= self.end
        return at >= self.start or at <= self.end


@dataclass(frozen=True, slots=True)
class Calendar:
    """When the city's offices are open.

    ``holidays`` are those that the city confirmed, by year; a year that it did not confirm has
    Québec's public holidays. ``titles`` name the closures.
    """

    week: Week
    seasons: tuple[Season, ...] = ()
    closures: frozenset[date] = field(default_factory=frozenset)
    holidays: Mapping[int, frozenset[date]] = field(default_factory=dict)
    titles: Mapping[date, str] = field(default_factory=dict)

    def periods(self, day: date) -> tuple[Period, ...]:
        """Return the opening periods of a city day; none when it is closed."""
        if self.is_off(day):
            return ()
        for season in self.seasons:
            if season.covers(day):
                return season.week.get(day.weekday(), self.week[day.weekday()])
        return self.week[day.weekday()]

    def is_off(self, day: date) -> bool:
        """Return whether a day is a holiday or a closure, whatever its weekday."""
        return day in self.closures or day in self._holidays(day.year)

    def name_of(self, day: date) -> str:
        """Return what a day off is called; empty when nobody named it or when it is none."""
        if not self.is_off(day):
            return ""
        return named_holidays(day.year).get(day) or self.titles.get(day, "")

    def _holidays(self, year: int) -> frozenset[date]:
        confirmed = self.holidays.get(year)
        return public_holidays(year) if confirmed is None else confirmed

    @property
    def key(self) -> str:
        """Return a short name that two calendars share only when they open alike."""
        seasons = [(one.start, one.end, sorted(one.week.items())) for one in self.seasons]
        confirmed = [(year, sorted(days)) for year, days in sorted(self.holidays.items())]
        whole = [self.week, seasons, sorted(self.closures), *([confirmed] if confirmed else [])]
        return hashlib.sha256(json.dumps(whole, default=str).encode()).hexdigest()[:16]


@cache
def named_holidays(year: int) -> Mapping[date, str]:
    """Return Québec's public holidays of a year, with their names in French."""
    import holidays  # noqa: PLC0415  a start does without

    known = holidays.country_holidays("CA", subdiv="QC", years=year, language="fr")
    return {day: name.replace("'", "’") for day, name in known.items()}


@cache
def public_holidays(year: int) -> frozenset[date]:
    """Return Québec's public holidays of a year."""
    return frozenset(named_holidays(year))


def next_month(first: date) -> date:
    """Return the first day of the month that follows."""
    return (first.replace(day=1) + 31 * ONE_DAY).replace(day=1)


def local(moment: datetime) -> datetime:
    """Return an instant as the city's wall clock shows it."""
    return moment.astimezone(CITY)


def local_day(moment: datetime) -> date:
    """Return the city day of an instant."""
    return moment.astimezone(CITY).date()


def at_wall(wall: datetime) -> datetime:
    """Return the instant of a naive wall-clock time in the city, the first when it occurs twice.

    A time that the spring change skips is read as the clock would show an hour later.
    """
    return wall.replace(tzinfo=CITY, fold=0).astimezone(UTC)


def day_bounds(day: date) -> tuple[datetime, datetime]:
    """Return the first instant of a city day and of the next one."""
    return at_wall(datetime.combine(day, time())), at_wall(datetime.combine(day + ONE_DAY, time()))


def months_after(day: date, months: int) -> date:
    """Return the same day of a later month, or that month's last day."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    last = monthrange(year, month + 1)[1]
    return date(year, month + 1, min(day.day, last))


def openings(calendar: Calendar, start: datetime) -> Iterator[tuple[datetime, datetime]]:
    """Yield the open stretches from an instant on, for two years at most."""
    first = local_day(start)
    for offset in range(FARTHEST):
        day = first + offset * ONE_DAY
        for opens, closes in calendar.periods(day):
            begins, ends = (at_wall(datetime.combine(day, at)) for at in (opens, closes))
            if ends > start:
                yield max(begins, start), ends


def working_after(calendar: Calendar, start: datetime, worked: timedelta) -> datetime:
    """Return the instant when so much open time has passed since ``start``."""
    left = worked
    for begins, ends in openings(calendar, start):
        if ends - begins >= left:
            return begins + left
        left -= ends - begins
    return start + worked


def is_open(calendar: Calendar, moment: datetime) -> bool:
    """Return whether the offices are open at an instant."""
    wall = local(moment)
    return any(opens <= wall.time() < closes for opens, closes in calendar.periods(wall.date()))


def next_opening(calendar: Calendar, moment: datetime) -> datetime:
    """Return when the offices open next, after an instant."""
    return next(begins for begins, _ in openings(calendar, moment) if begins > moment)


def first_open(calendar: Calendar, moment: datetime) -> datetime | None:
    """Return the first open instant from a moment on, itself included; None if there is none."""
    if is_open(calendar, moment):
        return moment
    return next((begins for begins, _ in openings(calendar, moment)), None)


def last_open_minute(calendar: Calendar, moment: datetime) -> datetime | None:
    """Return a moment if it is open, else the last open minute before; None if there is none."""
    if is_open(calendar, moment):
        return moment
    wall = local(moment)
    for offset in range(FARTHEST):
        day = wall.date() - offset * ONE_DAY
        for _, closes in reversed(calendar.periods(day)):
            if offset or closes <= wall.time():
                # A minute before in real time: the spring may have skipped it on the wall.
                return at_wall(datetime.combine(day, closes)) - ONE_MINUTE
    return None


def next_working_day(calendar: Calendar, day: date) -> date:
    """Return the next day that opens after a day; the very next one when none ever does."""
    for offset in range(1, FARTHEST):
        if calendar.periods(day + offset * ONE_DAY):
            return day + offset * ONE_DAY
    return day + ONE_DAY
