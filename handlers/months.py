"""Draw a month with letters: weeks of seven cells under each other."""

from collections.abc import Mapping
from datetime import date

from checks.workdays import ONE_DAY, next_month


def days_of(first: date) -> list[date]:
    """Return the days of the month that begins with a day."""
    return [first + n * ONE_DAY for n in range((next_month(first) - first).days)]


def weeks(first: date, cells: Mapping[date, str], width: int) -> list[str]:
    """Return one line a week; a day that has no cell is left blank."""
    shown = [" " * width] * first.weekday()
    shown += [cells.get(day, "").ljust(width) for day in days_of(first)]
    return ["".join(shown[n : n + 7]).rstrip() for n in range(0, len(shown), 7)]
