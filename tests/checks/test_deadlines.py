"""The reply clock (art. 10): the table of the city, and every minute reckoned apart."""

import random
from datetime import UTC, date, datetime, time, timedelta
from time import perf_counter

import pytest

from checks.deadlines import (
    Reckoning,
    ReplyClock,
    ReplyWindow,
    Snooze,
    ladder_at,
    next_nudge,
    nudges,
    promise_reminder,
    reply_window,
    snoozed_until,
)
from checks.workdays import Calendar, at_wall, is_open
from tests.checks.reckoning import CALENDARS, MORNING, OFFICE, WEEKEND, Reckoner

DAYS, HOURS = ReplyClock.BUSINESS_DAYS, ReplyClock.CALENDAR_HOURS
EXTRA = frozenset({date(2026, 12, 24), date(2026, 12, 31)})
CITY = Calendar((OFFICE,) * 5 + WEEKEND, (), EXTRA)
NUDGES = (20, 60, 72)
MINUTE = timedelta(minutes=1)
pytestmark = pytest.mark.article("10")


def wall(*parts: int) -> datetime:
    return at_wall(datetime(*parts))  # type: ignore[arg-type]  # noqa: DTZ001


def window(received: datetime, clock: ReplyClock, calendar: Calendar = CITY) -> ReplyWindow:
    return reply_window(received, Reckoning(calendar, clock), 24, 72)


TABLE = [
    # received, 24 h and 72 h of the calendar, 24 h and 72 h of working days
    ((2026, 11, 10, 10), (2026, 11, 11, 10), (2026, 11, 13, 10),
     (2026, 11, 11, 10), (2026, 11, 13, 10)),
    ((2026, 11, 13, 16), (2026, 11, 14, 16), (2026, 11, 16, 16),
     (2026, 11, 16, 16), (2026, 11, 18, 16)),
    ((2026, 11, 13, 16, 45), (2026, 11, 14, 16, 45), (2026, 11, 16, 16, 45),
     (2026, 11, 17, 8), (2026, 11, 19, 8)),
    ((2027, 3, 13, 21), (2027, 3, 14, 22), (2027, 3, 16, 22),
     (2027, 3, 16, 8), (2027, 3, 18, 8)),
    ((2027, 11, 5, 15), (2027, 11, 6, 15), (2027, 11, 8, 14),
     (2027, 11, 8, 15), (2027, 11, 10, 15)),
    ((2027, 6, 23, 15), (2027, 6, 24, 15), (2027, 6, 26, 15),
     (2027, 6, 25, 15), (2027, 6, 29, 15)),
    ((2026, 12, 23, 14), (2026, 12, 24, 14), (2026, 12, 26, 14),
     (2026, 12, 28, 14), (2026, 12, 30, 14)),
]  # fmt: skip


@pytest.mark.parametrize(("received", "day", "three_days", "target", "limit"), TABLE)
def test_the_table_row_by_row(
    received: tuple[int, ...],
    day: tuple[int, ...],
    three_days: tuple[int, ...],
    target: tuple[int, ...],
    limit: tuple[int, ...],
) -> None:
    by_hours, by_days = (window(wall(*received), clock) for clock in (HOURS, DAYS))
    assert (by_hours.target, by_hours.limit) == (wall(*day), wall(*three_days))
    assert (by_days.target, by_days.limit) == (wall(*target), wall(*limit))


def sample(count: int, years: tuple[int, int], seed: int) -> list[datetime]:
    """Return instants of some years, one in three within the hours of a change of clock."""
    chance = random.Random(seed)  # noqa: S311  a sample, not a secret
    first = datetime(years[0], 1, 2, tzinfo=UTC)
    minutes = (datetime(years[1], 12, 15, tzinfo=UTC) - first) // MINUTE
    changes = [at for at in (first + n * timedelta(days=1) for n in range(minutes // 1440))
               if at.month in {3, 11} and at.weekday() == 6]  # fmt: skip
    return [
        chance.choice(changes) + chance.randrange(-5760, 1440) * MINUTE
        if n % 3 == 0 else first + chance.randrange(minutes) * MINUTE
        for n in range(count)
    ]  # fmt: skip


def compare(reckoner: Reckoner, received: datetime) -> None:
    by = Reckoning(reckoner.calendar, DAYS)
    found = reply_window(received, by, 24, 72)
    due = [reckoner.due(received, hours) for hours in (24, 72)]
    assert [found.target, found.limit] == due, received
    told = [reckoner.nudge(received, hours) for hours in NUDGES]
    assert list(nudges(received, by, NUDGES)) == told, received


@pytest.mark.parametrize("name", CALENDARS)
def test_every_sampled_instant_agrees_with_a_count_minute_by_minute(name: str) -> None:
    reckoner = Reckoner(CALENDARS[name], 2026, 2027)
    for received in sample(150, (2026, 2027), seed=len(name)):
        compare(reckoner, received)


def test_a_window_is_found_in_an_instant() -> None:
    instants = sample(300, (2026, 2030), seed=1)
    window(instants[0], DAYS)
    started = perf_counter()
    for received in instants:
        window(received, DAYS, CALENDARS["summer"])
    assert (perf_counter() - started) / len(instants) < 0.005


def test_what_is_due_in_a_closed_hour_moves_to_the_next_opening() -> None:
    half = Calendar((OFFICE,) * 4 + (MORNING,) + WEEKEND)
    received = wall(2026, 11, 12, 15)
    assert window(received, DAYS, half).target == wall(2026, 11, 16, 8)
    assert window(received, HOURS, half).target == wall(2026, 11, 13, 15)


def test_reminders_move_to_the_last_open_minute_before() -> None:
    told = nudges(wall(2026, 11, 10, 10), Reckoning(CITY, DAYS), NUDGES)
    assert told == (wall(2026, 11, 10, 16, 29), wall(2026, 11, 12, 16, 29), wall(2026, 11, 13, 10))


def test_in_calendar_hours_only_the_reminders_move() -> None:
    received = wall(2026, 11, 13, 16, 45)
    told = nudges(received, Reckoning(CITY, HOURS), NUDGES)
    # Nothing is open between Friday evening and Monday morning.
    assert told == (wall(2026, 11, 16, 8), wall(2026, 11, 16, 8), wall(2026, 11, 16, 16, 29))


def test_a_city_that_never_opens_counts_real_hours() -> None:
    closed = Calendar(((),) * 7)
    received = wall(2026, 11, 10, 10)
    found = window(received, DAYS, closed)
    assert found == ReplyWindow(received, wall(2026, 11, 11, 10), wall(2026, 11, 13, 10))
    assert nudges(received, Reckoning(closed, DAYS), (20,)) == (wall(2026, 11, 11, 6),)
    assert ladder_at(closed, found.limit, received) == wall(2026, 11, 14, 10)
    assert snoozed_until(closed, received, Snooze.TOMORROW, 2, time(8, 30)) > received


def test_the_next_reminder_and_what_a_promise_changes() -> None:
    planned = (wall(2026, 11, 10, 16), wall(2026, 11, 12, 16), wall(2026, 11, 13, 10))
    assert next_nudge(planned, planned[0]) == planned[1]
    assert next_nudge(planned, planned[2]) is None
    promised = wall(2026, 11, 12, 8)
    assert next_nudge(planned, planned[0], promised) == promised
    assert next_nudge(planned, promised, promised) == planned[2]
    # A promise beyond the limit does not hide the limit.
    assert next_nudge(planned, planned[0], wall(2026, 11, 20, 8)) == planned[2]


def test_a_promised_day_is_recalled_at_its_opening() -> None:
    now = wall(2026, 11, 10, 10)
    assert promise_reminder(CITY, date(2026, 11, 12), now) == wall(2026, 11, 12, 8)
    assert promise_reminder(CITY, date(2026, 11, 14), now) == wall(2026, 11, 13, 16, 29)


@pytest.mark.parametrize(
    ("now", "choice", "back"),
    [
        ((2026, 11, 10, 10), Snooze.SHORT, (2026, 11, 10, 12)),
        ((2026, 11, 10, 15), Snooze.SHORT, (2026, 11, 11, 8)),
        ((2026, 11, 10, 10), Snooze.TOMORROW, (2026, 11, 11, 8, 30)),
        ((2026, 11, 13, 10), Snooze.TOMORROW, (2026, 11, 16, 8, 30)),
        ((2026, 12, 23, 10), Snooze.TOMORROW, (2026, 12, 28, 8, 30)),
        ((2026, 11, 10, 10), Snooze.MONDAY, (2026, 11, 16, 8, 30)),
        ((2026, 11, 16, 10), Snooze.MONDAY, (2026, 11, 23, 8, 30)),
    ],
)
def test_a_reminder_that_is_put_off_comes_back_in_opening_hours(
    now: tuple[int, ...], choice: Snooze, back: tuple[int, ...]
) -> None:
    found = snoozed_until(CITY, wall(*now), choice, 2, time(8, 30))
    assert found == wall(*back)
    assert is_open(CITY, found)


def test_the_ladder_begins_at_the_opening_after_the_limit() -> None:
    limit = wall(2026, 11, 13, 10)
    assert ladder_at(CITY, limit, limit) == wall(2026, 11, 16, 8)


def test_two_reckonings_share_a_key_only_when_they_count_alike() -> None:
    names = {Reckoning(one, clock).key for one in CALENDARS.values() for clock in ReplyClock}
    assert len(names) == 2 * len(CALENDARS)
    again = Calendar(CITY.week, (), frozenset(sorted(EXTRA, reverse=True)))
    assert Reckoning(again, DAYS).key == Reckoning(CITY, DAYS).key


@pytest.mark.parametrize("hour", [1, 2])
def test_on_the_night_that_skips_an_hour_nothing_falls_in_a_closed_hour(hour: int) -> None:
    night = CALENDARS["police"]
    received = wall(2027, 3, 13, hour, 11)
    by = Reckoning(night, DAYS)
    found = reply_window(received, by, 24, 72)
    assert found.target == (wall(2027, 3, 14, 1, 11) if hour == 1 else wall(2027, 3, 14, 22))
    assert all(is_open(night, at) for at in (found.target, *nudges(received, by, (24, 72))))
