"""What is due follows the hours, whatever stands already."""

from dataclasses import replace
from datetime import date, datetime, time

import pytest

from checks.city import City
from checks.comment_life import State
from checks.deadlines import Snooze
from checks.workdays import Calendar, at_wall, local
from handlers.comments.snoozing import snooze
from storage.comment import Comment
from storage.outbox import Letter
from tests.handlers.comments.counter import Counter, wall
from tests.handlers.comments.test_ticks import MORNING, NUDGES, hours, keep, reminders
from tests.handlers.givens import CAMILLE

pytestmark = pytest.mark.article("10")


def test_other_hours_reckon_again_what_is_due(any_counter: Counter) -> None:
    comment = any_counter.track(at=MORNING)
    any_counter.told()
    any_counter.desk.change = hours((10, 15))
    any_counter.pass_time(any_counter.desk.clock.now())
    after = any_counter.now(comment)
    assert (after.due.target_at, after.due.limit_at, after.due.nudge_at) == (
        wall(2026, 11, 11, 10), wall(2026, 11, 13, 10), wall(2026, 11, 10, 14, 59),
    )  # fmt: skip
    assert any_counter.told(Letter.COMMENT_CARD)
    assert "comments.reckoned" in any_counter.lines("comments")
    any_counter.pass_time(any_counter.desk.clock.now())
    assert any_counter.lines("comments") == ["comments.reckoned"]


def test_another_clock_reckons_again_too(counter: Counter) -> None:
    friday = wall(2026, 11, 13, 16)
    counter.desk.clock.instant = friday
    comment = counter.track(at=friday)

    def by_hours(city: City) -> City:
        return replace(city, rules=replace(city.rules, reply_clock="calendar_hours"))

    counter.desk.change = by_hours
    counter.pass_time(friday)
    assert counter.now(comment).due.target_at == wall(2026, 11, 14, 16)


def test_a_promise_and_a_snooze_stand_when_hours_change(counter: Counter) -> None:
    promised, snoozed = counter.many(2, at=MORNING)
    counter.out(counter.promise(promised, "2026-11-12"), link="")
    counter.hand(snoozed, CAMILLE)
    keep(counter)
    counter.pass_time(NUDGES[0])
    snooze(counter.services, CAMILLE, CAMILLE, NUDGES[0], Snooze.TOMORROW)
    counter.desk.change = hours((10, 15))
    counter.pass_time(wall(2026, 11, 10, 16, 40))
    assert counter.now(promised).due.nudge_at == wall(2026, 11, 12, 10)
    woken = counter.now(snoozed).due.nudge_at
    assert woken is not None
    assert local(woken).date() == date(2026, 11, 11)
    assert counter.now(promised).state is State.INTERIM


def test_a_city_that_never_opens_still_reminds(counter: Counter) -> None:
    counter.desk.change = hours()
    comment = counter.track(at=MORNING)
    counter.told()
    counter.pass_time(comment.due.nudge_at or MORNING)
    assert len(reminders(counter)) == 1


def test_an_account_with_its_own_hours_is_reminded_in_them(counter: Counter) -> None:
    night = Calendar((((time(18), time(23)),),) * 7)

    def by_night(city: City) -> City:
        return replace(city, own_hours={"facebook-ville": night})

    counter.desk.change = by_night
    comment = counter.track(at=MORNING)
    assert isinstance(comment, Comment)
    assert comment.due.starts_at == at_wall(datetime(2026, 11, 10, 18))  # noqa: DTZ001
    assert local(comment.due.nudge_at or MORNING).hour == 22
