"""The reply clock reckoned apart, minute by minute, from a table of every minute of some years."""

from array import array
from bisect import bisect_left
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import holidays

from checks.workdays import Calendar, Season

MINUTE = timedelta(minutes=1)
DAY_MINUTES = 24 * 60
ZONE = ZoneInfo("America/Toronto")

OFFICE = ((time(8), time(16, 30)),)
LUNCH = ((time(8), time(12)), (time(13), time(16, 30)))
MORNING = ((time(8), time(12)),)
NIGHT = ((time(0), time(3)), (time(22), time(23, 59)))
WEEKEND = ((), ())
CALENDARS = {
    "office": Calendar((OFFICE,) * 5 + WEEKEND),
    "lunch": Calendar((LUNCH,) * 4 + (MORNING,) + WEEKEND, (), frozenset({date(2026, 12, 24)})),
    "summer": Calendar(
        (LUNCH,) * 5 + WEEKEND,
        (Season((6, 15), (9, 1), {4: ()}), Season((12, 20), (1, 5), {0: MORNING, 2: ()})),
        frozenset(date(year, 12, day) for year in range(2026, 2031) for day in (24, 31)),
    ),
    "police": Calendar((NIGHT,) * 7),
    "market": Calendar((((time(17), time(21)),), (), (), LUNCH, (), MORNING, OFFICE)),
}


@dataclass
class Reckoner:
    """A table of every minute of the city from one first of January to another."""

    calendar: Calendar
    first_year: int
    last_year: int

    def __post_init__(self) -> None:
        self.origin = datetime(self.first_year, 1, 1)  # noqa: DTZ001  wall-clock time
        days = (date(self.last_year + 1, 3, 1) - self.origin.date()).days
        self.open = bytearray(days * DAY_MINUTES)
        self.counted = array("l", [0])
        closed = set(holidays.country_holidays(
            "CA", subdiv="QC", years=range(self.first_year, self.last_year + 2)
        ))  # fmt: skip
        for number in range(days):
            self._day(number, closed)
        self.instants: dict[datetime, datetime] = {}
        self._turn_the_clock(days)

    def _day(self, number: int, closed: set[date]) -> None:
        day = self.origin.date() + timedelta(days=number)
        periods = () if day in closed or day in self.calendar.closures else self._periods(day)
        for opens, closes in periods:
            for minute in range(DAY_MINUTES):
                at = time(minute // 60, minute % 60)
                if opens <= at < closes:
                    self.open[number * DAY_MINUTES + minute] = 1
        last = self.counted[-1]
        self.counted.extend(last + (n + 1 if periods else 0) for n in range(DAY_MINUTES))

    def _periods(self, day: date) -> tuple[tuple[time, time], ...]:
        for season in self.calendar.seasons:
            start, end, at = season.start, season.end, (day.month, day.day)
            inside = start <= at <= end if start <= end else at >= start or at <= end
            if inside and day.weekday() in season.week:
                return season.week[day.weekday()]
        return self.calendar.week[day.weekday()]

    def _turn_the_clock(self, days: int) -> None:
        """Note the instants of the hours around a change of clock, as they go by."""
        for number in range(days):
            day = self.origin + timedelta(days=number)
            # Clocks change on Sundays of March and November.
            if day.month in {3, 11} and day.weekday() == 6:
                start = day.replace(tzinfo=UTC) + timedelta(hours=4)
                for minute in range(26 * 60):
                    at = start + minute * MINUTE
                    shown = at.astimezone(ZONE).replace(tzinfo=None, fold=0)
                    self.instants.setdefault(shown, at)
                self._close_what_is_skipped(number)

    def _close_what_is_skipped(self, number: int) -> None:
        """Nothing is open at a time that the clock never shows."""
        for minute in range(number * DAY_MINUTES, (number + 1) * DAY_MINUTES):
            if self.is_skipped(minute):
                self.open[minute] = 0

    def number(self, wall: datetime) -> int:
        return (wall - self.origin) // MINUTE

    def instant(self, wall: datetime) -> datetime:
        """Return when the clock shows a time; an hour later when the spring skips it."""
        if wall.month in {3, 11} and wall.weekday() == 6:
            return self.instants.get(wall) or self.instants[wall + timedelta(hours=1)]
        return wall.replace(tzinfo=ZONE).astimezone(UTC)

    def is_skipped(self, number: int) -> bool:
        wall = self.wall_of(number)
        return wall.month == 3 and wall.weekday() == 6 and wall not in self.instants

    def wall_of(self, number: int) -> datetime:
        return self.origin + number * MINUTE

    def starts(self, received: datetime) -> int:
        number = self.number(received.astimezone(ZONE).replace(tzinfo=None))
        return self.open.index(1, number)

    def elapsed(self, start: int, hours: int) -> int:
        """Return the minute at which so many minutes of days that open have gone by."""
        wanted = self.counted[start] + hours * 60
        found = bisect_left(self.counted, wanted)
        # The count stands still over closed days: what follows is the next minute that counts.
        while self.counted[found + 1] == self.counted[found]:
            found += 1
        return found + 60 if self.is_skipped(found) else found

    def due(self, received: datetime, hours: int) -> datetime:
        after = self.elapsed(self.starts(received), hours)
        return self.instant(self.wall_of(self.open.index(1, after)))

    def nudge(self, received: datetime, hours: int) -> datetime:
        start = self.starts(received)
        last = self.open.rindex(1, 0, self.elapsed(start, hours) + 1)
        return self.instant(self.wall_of(max(last, start)))
