"""The city's calendar: days of 23, 24 and 25 hours, opening hours, closed days."""

from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checks.workdays import (
    Calendar,
    Season,
    at_wall,
    day_bounds,
    is_open,
    local,
    local_day,
    next_opening,
    public_holidays,
    working_after,
)

HOURS = ((time(8), time(12)), (time(13), time(16, 30)))
WEEK = (HOURS,) * 4 + (((time(8), time(12)),),) + ((), ())
SUMMER = Season((6, 15), (9, 1), {4: ()})
CITY = Calendar(WEEK, (SUMMER,), frozenset({date(2026, 12, 24)}))
MINUTE = timedelta(minutes=1)

moments = st.datetimes(
    datetime(2026, 1, 1),  # noqa: DTZ001
    datetime(2030, 12, 31),  # noqa: DTZ001
    timezones=st.just(UTC),
)


def wall(*parts: int) -> datetime:
    return at_wall(datetime(*parts))  # type: ignore[arg-type]  # noqa: DTZ001


@pytest.mark.parametrize(
    ("day", "hours"),
    [
        (date(2026, 11, 10), 24),
        (date(2026, 11, 1), 25),
        (date(2027, 3, 14), 23),
        (date(2026, 3, 8), 23),
        (date(2027, 11, 7), 25),
    ],
)
def test_a_city_day_has_23_24_or_25_hours(day: date, hours: int) -> None:
    first, last = day_bounds(day)
    assert last - first == timedelta(hours=hours)
    assert (local_day(first), local_day(last - MINUTE)) == (day, day)
    assert (local_day(first - MINUTE), local_day(last)) == (
        day - timedelta(days=1),
        day + timedelta(days=1),
    )


@given(moments)
def test_every_instant_is_of_one_city_day(moment: datetime) -> None:
    first, last = day_bounds(local_day(moment))
    assert first <= moment < last


@given(st.datetimes(datetime(2026, 1, 1), datetime(2030, 12, 31)))  # noqa: DTZ001
def test_a_wall_clock_time_is_kept_unless_the_spring_takes_it(naive: datetime) -> None:
    shown = local(at_wall(naive)).replace(tzinfo=None)
    assert shown in {naive, naive + timedelta(hours=1)}
    if shown != naive:
        assert (naive.month, naive.hour) == (3, 2)


def test_an_hour_that_occurs_twice_is_the_first() -> None:
    first = wall(2026, 11, 1, 1, 30)
    assert first == datetime(2026, 11, 1, 5, 30, tzinfo=UTC)


@given(moments)
def test_open_is_what_the_periods_say(moment: datetime) -> None:
    at = local(moment)
    inside = [opens <= at.time() < closes for opens, closes in CITY.periods(at.date())]
    assert is_open(CITY, moment) is any(inside)


@given(moments)
def test_the_next_opening_is_the_first_open_minute_after(moment: datetime) -> None:
    opening = next_opening(CITY, moment)
    assert opening > moment
    assert is_open(CITY, opening)
    assert not is_open(CITY, opening - MINUTE)


@given(moments, st.integers(0, 8 * 60))
@settings(max_examples=60, deadline=None)
def test_worked_time_against_a_count_minute_by_minute(moment: datetime, minutes: int) -> None:
    start = moment.replace(second=0, microsecond=0)
    at, left = start, minutes
    while left or not is_open(CITY, at):
        # The last open minute ends the count where it ends, at closing time too.
        left -= is_open(CITY, at)
        at += MINUTE
        if left == 0 and minutes:
            break
    assert working_after(CITY, start, timedelta(minutes=minutes)) == at


def test_a_city_that_never_opens_counts_real_time() -> None:
    closed = Calendar(((),) * 7)
    start = wall(2026, 11, 10, 9)
    assert working_after(closed, start, timedelta(hours=2)) == start + timedelta(hours=2)


def test_closures_holidays_and_seasons_close() -> None:
    assert CITY.periods(date(2026, 12, 24)) == ()
    assert CITY.periods(date(2026, 6, 24)) == ()
    assert date(2026, 6, 24) in public_holidays(2026)
    assert CITY.periods(date(2026, 7, 3)) == ()
    assert CITY.periods(date(2026, 7, 2)) == HOURS
    assert CITY.periods(date(2026, 11, 13)) == ((time(8), time(12)),)


def test_a_season_may_go_over_the_new_year() -> None:
    winter = Season((12, 20), (1, 5), {})
    assert winter.covers(date(2026, 12, 31))
    assert winter.covers(date(2027, 1, 5))
    assert not winter.covers(date(2027, 1, 6))
    assert not winter.covers(date(2026, 12, 19))
