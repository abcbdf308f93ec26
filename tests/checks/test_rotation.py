"""The ladder of an access: its days, its recipients, and that it never says two things a day."""

from datetime import date, datetime, time, timedelta
from typing import Final

import pytest

from checks import directive
from checks.decisions import Rung
from checks.rotation import Step, Turn, ladder, next_at, opening, rotation_due, to_send, turn
from checks.workdays import Calendar, at_wall
from tests.benchmarks.ladder import simulate

LAW: Final = directive.load()
RUNGS: Final = LAW.decisions.rotation_ladder
HOURS: Final = ((time(8), time(16, 30)),)
CITY: Final = Calendar((HOURS,) * 5 + ((), ()))
NEVER: Final = Calendar(((),) * 7)
DAY: Final = timedelta(days=1)


def wall(*parts: int) -> datetime:
    return at_wall(datetime(*parts))  # type: ignore[arg-type]  # noqa: DTZ001


def steps(changed: date, calendar: Calendar = CITY) -> list[Step]:
    return ladder(calendar, changed, rotation_due(changed, LAW.figures.rotation_days), RUNGS)


def places(found: list[Step]) -> list[tuple[date, int, str]]:
    return [(one.on, one.days, one.role) for one in found]


def test_a_password_lives_sixty_days() -> None:
    assert rotation_due(date(2026, 11, 2), LAW.figures.rotation_days) == date(2027, 1, 1)


def test_on_open_days_each_reminder_keeps_its_own() -> None:
    # Due on Tuesday, 24 November 2026; only J-10 (a Saturday), J-3 and J+3 would be closed or not.
    found = steps(date(2026, 9, 25))
    assert places(found) == [
        (date(2026, 11, 13), -10, "holder"),
        (date(2026, 11, 20), -3, "holder"),
        (date(2026, 11, 24), 0, "holder"),
        (date(2026, 11, 25), 1, "holder"),
        (date(2026, 11, 27), 3, "director"),
        (date(2026, 12, 1), 7, "information_technology"),
    ]
    assert all(one.merged == () for one in found)


def test_due_on_a_holiday_it_is_said_on_the_last_working_day_before() -> None:
    # Due on Friday, 1 January 2027: J on Thursday; J+1 and J+3 meet on Monday the 4th.
    found = steps(date(2026, 11, 2))
    assert places(found)[2:] == [
        (date(2026, 12, 31), 0, "holder"),
        (date(2027, 1, 4), 3, "director"),
        (date(2027, 1, 8), 7, "information_technology"),
    ]
    assert found[3].merged == (1,)


def test_two_reminders_before_the_due_day_become_the_stronger_one() -> None:
    # Due on Monday of Thanksgiving, 11 October 2027: J-3 and J meet on Friday the 8th.
    found = steps(date(2027, 8, 12))
    assert places(found)[:2] == [
        (date(2027, 10, 1), -10, "holder"),
        (date(2027, 10, 8), 0, "holder"),
    ]
    assert found[1].merged == (-3,)


def test_no_reminder_comes_before_the_change_itself() -> None:
    changed = date(2026, 11, 10)
    found = ladder(CITY, changed, rotation_due(changed, 5), RUNGS)
    assert [one.days for one in found] == [-3, 0, 1, 3, 7]


def test_a_calendar_that_never_opens_moves_nothing() -> None:
    found = steps(date(2026, 9, 25), NEVER)
    assert found[0].on == date(2026, 11, 14)
    assert opening(NEVER, date(2026, 11, 14)) == wall(2026, 11, 14)
    assert turn(NEVER, found, None, wall(2026, 11, 14, 9)) == Turn(None, wall(2026, 11, 15))


def test_what_was_missed_is_said_once_by_the_strongest() -> None:
    found = steps(date(2026, 9, 25))
    assert to_send(found, date(2026, 11, 12), None) is None
    late = to_send(found, date(2026, 11, 26), None)
    assert late is not None
    assert (late.days, late.merged) == (1, (-10, -3, 0))
    assert to_send(found, date(2026, 11, 26), 1) is None


def test_the_next_reminder_is_due_at_the_opening_of_its_day() -> None:
    found = steps(date(2026, 9, 25))
    assert next_at(CITY, found, None, wall(2026, 9, 25, 9)) == wall(2026, 11, 13, 8)
    assert next_at(CITY, found, 0, wall(2026, 11, 24, 8)) == wall(2026, 11, 25, 8)
    assert next_at(CITY, found, 7, wall(2026, 12, 1, 8)) is None


def test_what_is_late_already_is_due_at_the_next_opening() -> None:
    found = steps(date(2026, 6, 1))
    friday = wall(2026, 11, 13, 10)
    assert next_at(CITY, found, None, friday) == wall(2026, 11, 16, 8)
    assert next_at(CITY, found, None, wall(2026, 11, 13, 7)) == wall(2026, 11, 13, 8)


def test_a_reminder_waits_for_open_doors() -> None:
    found = steps(date(2026, 9, 25))
    assert turn(CITY, found, None, wall(2026, 11, 13, 20)) == Turn(None, wall(2026, 11, 16, 8))
    monday = turn(CITY, found, None, wall(2026, 11, 16, 8))
    assert monday.step is not None
    assert (monday.step.days, monday.next_at) == (-10, wall(2026, 11, 20, 8))


def test_a_due_day_that_moved_is_looked_at_again_without_a_word() -> None:
    found = steps(date(2026, 11, 10))
    assert turn(CITY, found, None, wall(2026, 11, 13, 9)) == Turn(None, wall(2026, 12, 30, 8))


@pytest.mark.parametrize("rung", RUNGS, ids=lambda one: f"{one.days}")
def test_every_rung_has_somebody(rung: Rung) -> None:
    assert rung.role in {"holder", "director", "information_technology"}


@pytest.mark.article("12.2-4")
def test_three_hundred_accesses_over_three_years_are_reminded_as_they_must_be() -> None:
    told = simulate(accesses=300, years=3, seed=7)
    assert told.reminders > 300
    assert (told.on_closed_days, told.twice_a_day, told.neither_sent_nor_merged) == (0, 0, 0)


def test_the_simulation_sees_a_fault(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tests.benchmarks.ladder.is_closed", lambda _day: True)
    assert simulate(accesses=3, years=1, seed=7).on_closed_days > 0
