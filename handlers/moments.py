"""Read a day and an hour as a form gives them; name a month."""

from datetime import date, datetime, time
from typing import Final

from checks.workdays import local_day

YEARS: Final = range(2000, 2100)


def wall_of(day: str, hour: str) -> datetime | None:
    """Return a wall-clock time of the city, or None when it is no date or no hour."""
    try:
        wall = datetime.combine(date.fromisoformat(day), time.fromisoformat(hour))
    except ValueError:
        return None
    return wall.replace(second=0, microsecond=0, tzinfo=None) if wall.year in YEARS else None


def month_of(moment: datetime) -> str:
    """Return the city month of an instant, as 2026-11."""
    return f"{local_day(moment):%Y-%m}"
