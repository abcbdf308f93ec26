"""Time knocks: one reminder a person, in opening hours, three times, then the director."""

from dataclasses import replace
from datetime import time, timedelta
from typing import Any

import pytest

from checks.city import City
from checks.deadlines import Snooze
from checks.workdays import Calendar
from handlers.comments.snoozing import Snoozed, snooze
from handlers.refusals import Refused, Why
from storage.outbox import Letter
from tests.handlers.comments.counter import COMMENTS, PAGE, POLICE_LINK, Counter, wall
from tests.handlers.givens import CAMILLE, DENIS, ISABELLE, MARC, NADIA, SYLVIE

MORNING = wall(2026, 11, 10, 8, 30)
NUDGES = (wall(2026, 11, 10, 16, 29), wall(2026, 11, 12, 16, 29), wall(2026, 11, 13, 8, 30))
pytestmark = pytest.mark.article("10")


def hours(*opening: tuple[int, int], **fields: Any) -> Any:
    """Return what gives the city other hours, every working day."""

    def change(city: City) -> City:
        periods = tuple((time(opens), time(closes)) for opens, closes in opening)
        return replace(city, calendar=Calendar((periods,) * 5 + ((), ())), **fields)

    return change


def reminders(counter: Counter) -> list[tuple[str, str]]:
    return counter.told(Letter.COMMENT_NUDGE, Letter.COMMENT_LADDER)


def test_a_person_gets_one_reminder_for_all_their_comments(any_counter: Counter) -> None:
    for one in any_counter.many(5, at=MORNING):
        any_counter.hand(one, CAMILLE)
    for one in [any_counter.track(link=f"{PAGE}?comment_id={n}", at=MORNING) for n in (1, 2)]:
        any_counter.hand(one, NADIA)
    any_counter.track(link=f"{PAGE}?comment_id=3", at=MORNING)
    any_counter.told()
    # The claims of this morning would be over by then.
    keep(any_counter)
    any_counter.pass_time(NUDGES[0] - timedelta(minutes=1))
    assert reminders(any_counter) == []
    any_counter.pass_time(NUDGES[0])
    told = {to: words.split(" à traiter")[0] for to, words in reminders(any_counter)}
    assert told == {
        CAMILLE: "⏰ 5 commentaires", NADIA: "⏰ 2 commentaires", COMMENTS: "⏰ 1 commentaire",
    }  # fmt: skip
    any_counter.pass_time(NUDGES[0])
    assert reminders(any_counter) == []


def keep(counter: Counter) -> None:
    """Leave every comment in its keeper's hands, whatever the time."""
    from storage import comments  # noqa: PLC0415

    with counter.services.transaction() as session:
        number = 1
        while found := comments.find(session, number):
            comments.hold(session, number, found.state, found.assignee, None)
            number += 1


def test_three_reminders_then_the_director_once(any_counter: Counter) -> None:
    comment = any_counter.track(at=MORNING)
    any_counter.told()
    for at in NUDGES:
        any_counter.pass_time(at)
        assert [to for to, _ in reminders(any_counter)] == [COMMENTS]
    any_counter.pass_time(wall(2026, 11, 13, 16))
    assert reminders(any_counter) == []
    any_counter.pass_time(wall(2026, 11, 16, 8))
    ((to, words),) = reminders(any_counter)
    assert (to, "1 commentaire sans réponse" in words) == (SYLVIE, True)
    any_counter.pass_time(wall(2026, 11, 30, 9))
    assert reminders(any_counter) == []
    assert any_counter.now(comment).told_director


def test_the_police_climbs_its_own_ladder(counter: Counter) -> None:
    counter.track(MARC, link=POLICE_LINK, at=MORNING)
    for at in NUDGES:
        counter.pass_time(at)
    counter.told()
    counter.pass_time(wall(2026, 11, 16, 8))
    assert [to for to, _ in reminders(counter)] == [ISABELLE]


def test_vigie_that_was_away_never_wakes_anybody_at_night(any_counter: Counter) -> None:
    any_counter.track(at=MORNING)
    any_counter.told()
    any_counter.pass_time(wall(2026, 11, 13, 2))
    assert reminders(any_counter) == []
    any_counter.pass_time(wall(2026, 11, 13, 8))
    assert len(reminders(any_counter)) == 1
    any_counter.pass_time(wall(2026, 11, 13, 8, 30))
    assert len(reminders(any_counter)) == 1


def test_what_was_answered_is_not_recalled(counter: Counter) -> None:
    comment = counter.track(at=MORNING)
    counter.out(counter.write(comment))
    counter.told()
    for at in NUDGES:
        counter.pass_time(at)
    assert reminders(counter) == []


def test_a_reminder_is_not_sent_when_all_was_answered_meanwhile(counter: Counter) -> None:
    comment = counter.track(at=MORNING)
    counter.told()
    counter.pass_time(NUDGES[0])
    counter.dismiss(comment)
    assert reminders(counter) == []


def test_while_a_department_is_asked_its_director_is_reminded(counter: Counter) -> None:
    comment = counter.track(at=MORNING)
    counter.ask(comment, "public_works")
    counter.told()
    counter.pass_time(NUDGES[0])
    assert [to for to, _ in reminders(counter)] == ["U0RICHARD"]


def test_a_snooze_wakes_even_after_a_restart(any_counter: Counter) -> None:
    comment = any_counter.track(at=MORNING)
    any_counter.told()
    any_counter.pass_time(NUDGES[0])
    services = any_counter.services
    done = snooze(services, CAMILLE, COMMENTS, NUDGES[0], Snooze.TOMORROW)
    assert done == Snoozed(wall(2026, 11, 11, 8, 30), 1, 0)
    any_counter.told()
    # What wakes it is in the database: another desk on it is a Vigie that was started again.
    again = type(any_counter)(type(any_counter.desk)(any_counter.desk.engine))
    again.desk.clock.instant = any_counter.desk.clock.instant
    again.desk.real = any_counter.desk.real
    again.pass_time(wall(2026, 11, 11, 8, 29))
    assert reminders(again) == []
    again.pass_time(wall(2026, 11, 11, 8, 30))
    assert len(reminders(again)) == 1
    assert again.now(comment).due.nudge_at == NUDGES[1]


def test_a_snooze_past_the_limit_is_said(counter: Counter) -> None:
    counter.track(at=MORNING)
    counter.told()
    counter.pass_time(NUDGES[1])
    done = snooze(counter.services, CAMILLE, COMMENTS, NUDGES[1], Snooze.MONDAY)
    assert done == Snoozed(wall(2026, 11, 16, 8, 30), 1, 1)
    unknown = snooze(counter.services, CAMILLE, COMMENTS, MORNING, Snooze.SHORT)
    assert unknown == Refused(Why.ALREADY_DONE)
    other = snooze(counter.services, DENIS, COMMENTS, NUDGES[1], Snooze.SHORT)
    assert other == Refused(Why.NOT_ALLOWED)
