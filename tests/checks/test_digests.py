"""The digest is due once a working day, whatever the clocks do; never on a closed day."""

from datetime import date, datetime, time, timedelta

import pytest

from checks import directive
from checks.digests import digest_due, due_on, reminder_of
from checks.workdays import ONE_DAY, Calendar, at_wall, local_day
from handlers.settings.building import city

LAW = directive.load()
CALENDAR: Calendar = city({}, LAW).calendar
GRACE = timedelta(hours=LAW.decisions.digest_grace_hours)
USUAL = time.fromisoformat(LAW.decisions.digest_hour)
FIRST, LAST = date(2026, 1, 1), date(2029, 12, 31)
DAYS = [FIRST + timedelta(days=number) for number in range((LAST - FIRST).days + 1)]
# The nights when the clocks change, the day before and the day after.
CHANGES = [
    day
    for day in DAYS
    if any(
        at_wall(datetime.combine(near + ONE_DAY, time())) - at_wall(datetime.combine(near, time()))
        != ONE_DAY
        for near in (day - ONE_DAY, day, day + ONE_DAY)
    )
]


def fires(hour: time, days: list[date], every: timedelta = timedelta(minutes=15)) -> list[datetime]:
    """Return the distinct digests that a clock which knocks all along finds due."""
    now, end = at_wall(datetime.combine(days[0], time())), days[-1] + ONE_DAY
    found: dict[datetime, None] = {}
    while local_day(now) <= end:
        due = digest_due(CALENDAR, hour, GRACE, now)
        if due is not None:
            found[due] = None
        now += every
    return [due for due in found if days[0] <= local_day(due) <= days[-1]]


def working(days: list[date]) -> list[date]:
    return [day for day in days if CALENDAR.periods(day)]


def test_every_local_minute_of_four_years_is_one_instant_of_its_own_day() -> None:
    hours = [time(minute // 60, minute % 60) for minute in range(24 * 60)]
    for day in CHANGES:
        assert all(local_day(due_on(day, hour)) == day for hour in hours)
    for hour in hours[::37]:
        due = [due_on(day, hour) for day in DAYS]
        assert [local_day(one) for one in due] == DAYS
        assert len(set(due)) == len(DAYS)


@pytest.mark.parametrize("hour", [time(0, 0), time(1, 30), time(2, 30), time(8, 15), time(23, 59)])
def test_a_clock_that_knocks_fires_once_a_working_day(hour: time) -> None:
    year = [day for day in DAYS if day.year == 2027]
    assert [local_day(due) for due in fires(hour, year)] == working(year)


def test_late_within_its_grace_and_not_afterwards() -> None:
    tuesday = date(2026, 11, 10)
    due = due_on(tuesday, USUAL)
    second = timedelta(seconds=1)
    for now, expected in (
        (due - second, None),
        (due, due),
        (due + GRACE - second, due),
        (due + GRACE, None),
    ):
        assert digest_due(CALENDAR, USUAL, GRACE, now) == expected


def test_a_late_evening_digest_is_still_due_after_midnight() -> None:
    hour = time(23, 0)
    due = due_on(date(2026, 11, 10), hour)
    assert digest_due(CALENDAR, hour, GRACE, due + timedelta(hours=2)) == due


def test_closed_days_are_silent_unless_every_day_counts() -> None:
    saturday = due_on(date(2026, 11, 14), USUAL)
    holiday = due_on(date(2026, 12, 25), USUAL)
    for due in (saturday, holiday):
        assert digest_due(CALENDAR, USUAL, GRACE, due) is None
        assert digest_due(CALENDAR, USUAL, GRACE, due, every_day=True) == due


@pytest.mark.article("annexe-1")
def test_the_twelve_items_of_annexe_1_come_in_turn() -> None:
    told = [reminder_of(LAW, FIRST + timedelta(days=number)) for number in range(24)]
    assert len(set(told)) == 12
    assert told[:12] == told[12:]
