"""An approval that does not come is asked for again, then asked of others, then given up."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from checks.city import City
from checks.lifecycle import Status
from checks.workdays import at_wall
from handlers.refusals import Refused, Why
from storage.outbox import Letter
from tests.handlers.cities import with_backup
from tests.handlers.desk import Desk
from tests.handlers.givens import (
    HOUR,
    ISABELLE,
    MARC,
    MINUTE,
    PHILIPPE,
    POLICE_PAGE,
    SYLVIE,
    THURSDAY,
    is_status,
)

# Tuesday, 9 h 05 in the city.
SENT = datetime(2026, 11, 10, 14, 5, tzinfo=UTC)


@pytest.mark.article("11.1")
def test_the_approver_is_reminded_then_the_back_up_takes_over(any_desk: Desk) -> None:
    any_desk.change = with_backup
    sent = any_desk.in_review()
    any_desk.said()
    any_desk.at(SENT + 2 * HOUR - MINUTE)
    assert any_desk.said() == []
    any_desk.at(SENT + 2 * HOUR)
    ((to, words),) = any_desk.said()
    assert (to, "attend votre décision depuis" in words) == (PHILIPPE, True)
    any_desk.at(SENT + 4 * HOUR - MINUTE)
    assert any_desk.said() == []
    any_desk.at(SENT + 4 * HOUR)
    said = any_desk.said()
    assert {to for to, _ in said} == {SYLVIE}
    assert any("personne suppléante" in words for _, words in said)
    assert any("attend votre approbation" in words for _, words in said)
    any_desk.at(SENT + 8 * HOUR)
    assert any_desk.said() == []
    assert any_desk.lines(sent).count("approval.nudged") == 2
    assert is_status(any_desk.approve(sent, SYLVIE), Status.APPROVED)


def test_when_all_were_asked_all_are_reminded_again(desk: Desk) -> None:
    desk.in_review()
    desk.said()
    desk.at(SENT + 2 * HOUR)
    assert {to for to, _ in desk.said()} == {PHILIPPE, SYLVIE}
    desk.at(SENT + 4 * HOUR)
    said = desk.said()
    assert {to for to, _ in said} == {PHILIPPE, SYLVIE}
    assert not any("suppléante" in words for _, words in said)


def test_the_police_has_no_other_to_ask(desk: Desk) -> None:
    desk.in_review(MARC, accounts=(POLICE_PAGE,), text="Soyez prudents près des écoles.")
    desk.said()
    for hours in (2, 4):
        desk.at(SENT + hours * HOUR)
        assert [to for to, _ in desk.said()] == [ISABELLE]


def test_who_has_approved_is_left_alone(desk: Desk) -> None:
    def two(city: City) -> City:
        return replace(city, rules=replace(city.rules, approvals={"default": 2, "police": 1}))

    desk.change = two
    desk.approve(desk.in_review(), PHILIPPE)
    desk.said()
    desk.at(SENT + 2 * HOUR)
    assert [to for to, _ in desk.said()] == [SYLVIE]


def test_reminders_wait_for_opening_hours(desk: Desk) -> None:
    evening = at_wall(datetime(2026, 11, 10, 15, 30))  # noqa: DTZ001  the wall of the city
    desk.clock.instant = evening
    desk.in_review()
    desk.said()
    # Two working hours later is Wednesday, 9 h; Vigie was away until the evening.
    desk.at(at_wall(datetime(2026, 11, 11, 20)))  # noqa: DTZ001
    assert desk.said() == []
    opening = at_wall(datetime(2026, 11, 12, 8))  # noqa: DTZ001
    desk.at(opening - MINUTE)
    assert desk.said() == []
    desk.at(opening)
    assert len(desk.said()) == 2


@pytest.mark.article("11.1.1-1")
def test_not_approved_in_time_it_expires(any_desk: Desk) -> None:
    sent = any_desk.in_review()
    any_desk.said()
    any_desk.at(THURSDAY - 5 * MINUTE)
    assert any_desk.draft(sent.id).status is Status.EXPIRED
    assert any("n’a pas été approuvée à temps" in words for words in any_desk.replies())
    assert any_desk.lines(sent)[-1] == "draft.expired"
    assert any_desk.approve(sent) == Refused(Why.IMPOSSIBLE)
    assert any_desk.held(THURSDAY) == []


def test_an_expired_draft_finds_another_moment(desk: Desk) -> None:
    sent = desk.in_review()
    desk.at(THURSDAY)
    moved = desk.edit(desk.draft(sent.id), day="2026-11-16")
    assert moved.status is Status.OPEN
    assert is_status(desk.submit(moved), Status.IN_REVIEW)


def test_what_was_decided_is_neither_reminded_nor_expired(desk: Desk) -> None:
    desk.approved()
    desk.said()
    desk.at(SENT + 4 * HOUR)
    assert desk.said(Letter.APPROVAL_NUDGE) == []
    desk.at(THURSDAY - 5 * MINUTE)
    assert desk.draft(1).status is Status.APPROVED


def test_a_reminder_that_comes_after_the_decision_is_not_sent(desk: Desk) -> None:
    sent = desk.in_review()
    desk.said()
    desk.at(SENT + 2 * HOUR)
    desk.approve(sent)
    assert desk.said(Letter.APPROVAL_NUDGE) == []
