"""The reminders of an election window: in order, one at a time, none once it is long over."""

from datetime import date, datetime, time, timedelta

from hypothesis import given
from hypothesis import strategies as st

from checks.city import ElectionWindow
from checks.windows import OVER, due, reminders
from checks.workdays import at_wall, local

WINDOW = ElectionWindow("municipal", date(2029, 9, 21), date(2029, 11, 4))
HOUR = time(8, 15)
ALL = reminders(WINDOW, (30, 7, 0), HOUR)


def at(day: date, hour: int) -> datetime:
    return at_wall(datetime.combine(day, time(hour)))


def days(now: datetime) -> list[int]:
    return [one.days for one in due(ALL, now)]


def test_the_days_are_told_at_the_hour_of_the_city() -> None:
    assert [one.days for one in ALL] == [30, 7, 0, OVER]
    assert [f"{local(one.due_at):%m-%d %H:%M}" for one in ALL] == [
        "08-22 08:15", "09-14 08:15", "09-21 08:15", "11-05 08:15",
    ]  # fmt: skip


def test_each_comes_due_in_turn() -> None:
    assert days(at(date(2029, 8, 22), 8)) == []
    assert days(at(date(2029, 8, 22), 9)) == [30]
    assert days(at(date(2029, 9, 14), 9)) == [30, 7]
    assert days(at(date(2029, 9, 21), 9)) == [30, 7, 0]
    assert days(at(date(2029, 11, 5), 9)) == [30, 7, 0, OVER]
    assert days(at(date(2029, 11, 6), 9)) == []


@given(st.integers(0, 400 * 24))
def test_what_is_due_is_past_and_ordered(hours: int) -> None:
    now = at(date(2029, 1, 1), 0) + timedelta(hours=hours)
    found = due(ALL, now)
    assert all(one.due_at <= now for one in found)
    assert list(found) == sorted(found, key=lambda one: one.due_at)
