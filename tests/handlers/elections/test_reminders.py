"""An election comes: its reminders, once each, and what was planned in it."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest
from syrupy.assertion import SnapshotAssertion

from checks.city import City, ElectionWindow
from checks.lifecycle import Status
from checks.types import Severity
from checks.windows import OVER
from checks.workdays import at_wall
from handlers.elections import ticks
from handlers.elections.views import reminder_message
from handlers.refusals import Refused
from storage.drafts import Stored
from storage.outbox import Letter
from tests.handlers.cities import in_election
from tests.handlers.desk import Desk
from tests.handlers.emergency.crises import program
from tests.handlers.givens import (
    CAMILLE,
    ISABELLE,
    NADIA,
    PHILIPPE,
    POLICE,
    SYLVIE,
    TEAM,
)
from tests.handlers.showing import shown

WINDOW = ElectionWindow(
    "municipal", date(2026, 12, 15), date(2027, 1, 15), candidates=("Jeanne Tremblay",)
)
CAMPAIGN = "Votez pour Jeanne Tremblay : elle change tout!"
NAMED = "Jeanne Tremblay était à l’ouverture de la patinoire du parc."
INSIDE = {"day": "2026-12-16", "hour": "09:00"}


def with_windows(*windows: ElectionWindow) -> Callable[[City], City]:
    return lambda city: replace(city, elections=windows)


def morning(month: int, day: int, year: int = 2026) -> datetime:
    return at_wall(datetime(year, month, day, 8, 20))  # noqa: DTZ001  the wall of the city


def news(desk: Desk) -> list[tuple[str, str]]:
    return desk.said(Letter.ELECTION_NEWS)


@pytest.mark.article("5.4")
def test_the_team_is_told_thirty_days_before_seven_and_the_day_itself(any_desk: Desk) -> None:
    desk = any_desk
    desk.change = with_windows(WINDOW)
    told: dict[str, set[str]] = {}
    day = datetime(2026, 11, 10)  # noqa: DTZ001  the wall of the city
    while day.date() < date(2027, 1, 20):
        desk.at(at_wall(day.replace(hour=8, minute=20)))
        found = news(desk)
        if found:
            told[f"{day:%m-%d}"] = {to for to, _ in found}
            assert len(found) == len(told[f"{day:%m-%d}"])
        day += timedelta(days=1)
    everybody = {TEAM, POLICE, PHILIPPE, SYLVIE, ISABELLE}
    assert told == dict.fromkeys(("11-15", "12-08", "12-15", "01-16"), everybody)


@pytest.mark.article("5.4")
def test_three_replicas_send_one_reminder(any_desk: Desk) -> None:
    desk = any_desk
    desk.change = with_windows(WINDOW)
    desk.clock.instant = morning(12, 15)
    with ThreadPoolExecutor(3) as threads:
        list(threads.map(ticks.remind, [desk.services] * 6))
    assert len(news(desk)) == 5


def test_a_window_that_was_entered_late_has_one_reminder(desk: Desk) -> None:
    desk.change = with_windows(WINDOW)
    desk.at(morning(12, 20))
    (first, *_) = told = news(desk)
    assert len(told) == 5
    assert "commencée" in first[1]
    desk.at(morning(12, 21))
    assert news(desk) == []


def test_a_window_taken_out_of_the_settings_is_not_announced(desk: Desk) -> None:
    desk.change = with_windows(WINDOW)
    desk.at(morning(12, 15))
    desk.change = with_windows()
    assert news(desk) == []
    desk.at(morning(12, 16))
    assert news(desk) == []


@pytest.mark.parametrize(("days", "judged"), [(30, 2), (7, 0), (0, 3), (OVER, 0)])
def test_reminder(pictured: SnapshotAssertion, days: int, judged: int) -> None:
    assert shown(reminder_message(WINDOW, days, judged)) == pictured


@pytest.mark.article("5.4")
def test_what_was_approved_before_comes_back_when_it_would_take_sides(desk: Desk) -> None:
    draft = desk.approved(text=CAMPAIGN, **INSIDE)
    harmless = desk.approved(NADIA, day="2026-12-16", text="La collecte commence lundi.")
    desk.change = with_windows(WINDOW)
    desk.messages()
    desk.at(morning(12, 15))
    assert desk.draft(draft.id).status is Status.CHANGES_REQUESTED
    assert desk.draft(harmless.id).status is Status.APPROVED
    assert desk.held(at_wall(datetime(2026, 12, 16))) == [(2, None)]  # noqa: DTZ001
    (said,) = [one for one in desk.replies() if "vous revient" in one]
    assert f"<@{CAMILLE}>" in said
    assert "campagne" in said
    assert "draft.recalled" in desk.lines(draft)
    desk.at(morning(12, 16))
    assert desk.lines(draft).count("draft.recalled") == 1


@pytest.mark.article("5.4")
def test_what_is_programmed_elsewhere_is_to_be_stopped_there(desk: Desk) -> None:
    draft = desk.approved(text=CAMPAIGN, **INSIDE)
    program(desk, draft)
    desk.change = with_windows(WINDOW)
    desk.messages()
    desk.at(morning(12, 15))
    assert any("programmée sur" in one for one in desk.replies())


def test_what_was_approved_with_a_name_is_told_and_stays(desk: Desk) -> None:
    draft = desk.approved(text=NAMED, **INSIDE)
    desk.change = with_windows(WINDOW)
    desk.messages()
    desk.at(morning(12, 15))
    assert desk.draft(draft.id).status is Status.APPROVED
    assert any("deuxième personne" in one for one in desk.replies())


@pytest.mark.article("5.4")
@pytest.mark.parametrize(
    "text", [NAMED, "« La patinoire ouvre enfin », souligne la mairesse au parc des Érables."]
)
def test_a_name_or_the_mayor_quoted_needs_a_second_reader(desk: Desk, text: str) -> None:
    desk.change = in_election
    draft = desk.write(text=text)
    assert desk.finding(draft, "election").finding.severity is Severity.WARNING
    excerpt = desk.finding(draft, "election").finding.excerpt
    desk.ignore(draft, excerpt or "election", "Relu par la direction.")
    sent = desk.submit(draft)
    assert isinstance(sent, Stored), sent
    once = desk.approve(sent)
    assert isinstance(once, Stored)
    assert once.status is Status.IN_REVIEW
    assert isinstance(desk.approve(once), Refused)
    twice = desk.approve(once, SYLVIE)
    assert isinstance(twice, Stored)
    assert twice.status is Status.APPROVED


@pytest.mark.article("5.4")
def test_useful_information_needs_no_second_reader(desk: Desk) -> None:
    desk.change = in_election
    text = "Le vote par anticipation aura lieu dimanche. Où voter? Composez le 311."
    draft = desk.write(text=text, type="election_information")
    assert [one for one in desk.found(draft) if one.finding.check == "election"] == []
    sent = desk.submit(draft)
    assert isinstance(sent, Stored), sent
    done = desk.approve(sent)
    assert isinstance(done, Stored)
    assert done.status is Status.APPROVED


def test_outside_a_window_one_reader_is_enough(desk: Desk) -> None:
    done = desk.approved(text=NAMED)
    assert done.status is Status.APPROVED
