"""Each week has its note of what is said and what comes (art. 11.1.1-6)."""

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from checks.city import City
from checks.workdays import at_wall
from handlers.refusals import Problems, Refused, Why
from handlers.watch import flow
from storage import journal, watch
from storage.letter import Letter
from storage.watch import WatchNote
from tests.handlers.desk import Desk
from tests.handlers.givens import CAMILLE, DENIS, TEAM, THURSDAY

FRIDAY = at_wall(datetime(2026, 11, 13, 13))  # noqa: DTZ001  the wall of the city
WEEK = timedelta(days=7)
NOTE = "Beaucoup de questions sur le déneigement; ouverture de la patinoire samedi."


@pytest.fixture(autouse=True)
def _the_calendar_counts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Desk, "whole", True)


def closed_on_fridays(city: City) -> City:
    days = frozenset({date(2026, 11, 13)})
    calendar = replace(city.calendar, closures=city.calendar.closures | days)
    return replace(city, calendar=calendar)


@pytest.mark.article("11.1.1-6")
def test_a_note_is_kept_and_shown_to_the_team(any_desk: Desk) -> None:
    made = flow.write(any_desk.services, CAMILLE, NOTE, "https://ville.example.ca")
    assert isinstance(made, WatchNote)
    ((to, message),) = any_desk.messages(Letter.WATCH_NOTE)
    assert to == TEAM
    assert "déneigement" in str([block.to_dict() for block in message.blocks])
    with any_desk.services.reading() as session:
        assert watch.recent(session)[0].words == NOTE
        line = next(journal.lines(session, made.subject))
    assert line.action == "watch.written"
    assert "déneigement" not in str(line.facts)


@pytest.mark.article("11.1.1-6")
def test_a_week_without_a_note_is_recalled_once(any_desk: Desk) -> None:
    any_desk.at(THURSDAY)
    assert any_desk.messages(Letter.WATCH_REMINDER) == []
    any_desk.at(FRIDAY)
    any_desk.at(FRIDAY)
    assert [to for to, _ in any_desk.messages(Letter.WATCH_REMINDER)] == [TEAM]
    any_desk.at(FRIDAY + WEEK)
    assert len(any_desk.messages(Letter.WATCH_REMINDER)) == 1


def test_a_week_with_its_note_is_not_recalled(desk: Desk) -> None:
    desk.at(THURSDAY)
    flow.write(desk.services, CAMILLE, NOTE, "")
    desk.at(FRIDAY)
    assert desk.messages(Letter.WATCH_REMINDER) == []


def test_a_note_written_meanwhile_makes_the_recall_pointless(desk: Desk) -> None:
    desk.at(THURSDAY)
    desk.at(FRIDAY)
    flow.write(desk.services, CAMILLE, NOTE, "")
    assert desk.messages(Letter.WATCH_REMINDER) == []


def test_a_closed_friday_is_recalled_on_thursday(desk: Desk) -> None:
    desk.change = closed_on_fridays
    desk.at(THURSDAY)
    desk.at(THURSDAY + timedelta(hours=4))
    assert len(desk.messages(Letter.WATCH_REMINDER)) == 1


def test_what_cannot_be_written(desk: Desk) -> None:
    assert flow.write(desk.services, DENIS, NOTE, "") == Refused(Why.NOT_ALLOWED)
    done = flow.write(desk.services, CAMILLE, " ", "ftp://x")
    assert isinstance(done, Problems)
    codes = [(one.where, one.code) for one in done.all]
    assert codes == [("note", "empty"), ("link", "not_a_link")]
