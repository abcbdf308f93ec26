"""What the calendar looks like: fourteen days, a month, and with far too much in it."""

from dataclasses import replace
from datetime import date, timedelta

from syrupy.assertion import SnapshotAssertion

from checks.types import Account, Group, Platform
from checks.workdays import ONE_DAY
from handlers.calendar import flow
from handlers.calendar.flow import Agenda
from handlers.calendar.grids import codes, grid, month_grid
from handlers.calendar.views import (
    agenda_view,
    closed_view,
    feed_view,
    month_view,
)
from storage.slots import Ground
from tests.faults.hostility import live
from tests.handlers.desk import Desk
from tests.handlers.givens import CAMILLE, DENIS, INSTAGRAM
from tests.handlers.showing import said, view_shown

TUESDAY = date(2026, 11, 10)


def seen(desk: Desk, user: str = CAMILLE, first: date = TUESDAY, count: int = 14) -> Agenda:
    with desk.services.reading() as session:
        return flow.gather(session, desk.services, user, first, count)


def a_week(desk: Desk) -> None:
    desk.fill()
    desk.in_review(accounts=(INSTAGRAM,), day="2026-11-13", text="*Avis* <!channel> important.")


def test_fourteen_days(desk: Desk, pictured: SnapshotAssertion) -> None:
    a_week(desk)
    assert view_shown(agenda_view(seen(desk))) == pictured


def test_somebody_who_only_looks_moves_nothing(desk: Desk) -> None:
    a_week(desk)
    assert "Comptes et heures" in said(view_shown(agenda_view(seen(desk))))
    assert "Comptes et heures" not in said(view_shown(agenda_view(seen(desk, DENIS))))


def test_an_empty_calendar_says_so(desk: Desk) -> None:
    assert "Rien de prévu" in said(view_shown(agenda_view(seen(desk))))


def test_december(desk: Desk, pictured: SnapshotAssertion) -> None:
    a_week(desk)
    assert view_shown(month_view(seen(desk, first=date(2026, 12, 1), count=31))) == pictured


def test_a_month_is_a_grid_of_weeks(desk: Desk) -> None:
    a_week(desk)
    lines = month_grid(seen(desk, first=date(2026, 11, 1), count=30)).splitlines()
    assert lines[1].split() == ["1"]
    assert lines[3].split() == ["9", "10", "11", "12", "●●", "13", "●", "14", "15"]
    columns = {line.index(day) for line, day in ((lines[2], " 6"), (lines[3], "13"))}
    assert len(columns) == 1, "Fridays stand under each other"


def test_places_are_dots(desk: Desk) -> None:
    a_week(desk)
    agenda = seen(desk)
    above = replace(agenda.days[2], held={**agenda.days[2].held, INSTAGRAM: 3})
    days = (*agenda.days[:2], above, *agenda.days[3:])
    lines = grid(replace(agenda, days=days)).splitlines()
    assert lines[0].split() == ["FB", "FBP", "TT", "LI", "YT", "IG"]
    assert lines[3].split() == ["jeu.", "12", "nov.", "●●", "○○", "○○", "○○", "○○", "●●▲"]


def test_every_account_has_its_own_short_name() -> None:
    pages = [Account(f"f{n}", Platform.FACEBOOK, f"Page {n}") for n in range(3)]
    police = Account("p", Platform.FACEBOOK, "Police", Group.POLICE)
    assert codes((*pages, police)) == ("FB", "FB2", "FB3", "FBP")


def test_a_calendar_that_is_far_too_full_still_opens(desk: Desk) -> None:
    a_week(desk)
    agenda = seen(desk)
    entry = replace(
        agenda.days[2].entries[0], text="Ligne très longue " * 200, ground=Ground.EXCESS
    )
    many = tuple(replace(entry, draft=n, at=entry.at + timedelta(seconds=n)) for n in range(10_000))
    days = tuple(replace(one, entries=many) for one in agenda.days)
    view_shown(agenda_view(replace(agenda, days=days)))
    month = tuple(
        replace(agenda.days[0], day=TUESDAY + n * ONE_DAY, entries=many) for n in range(31)
    )
    view_shown(month_view(replace(agenda, days=month)))


def test_a_holiday_is_named_in_words_that_lead_nowhere(desk: Desk) -> None:
    a_week(desk)
    agenda = seen(desk)
    name = "Fête <!channel> <mailto:a@pirate.example|a> \u202e"
    days = tuple(replace(one, holiday=name) for one in agenda.days)
    for view in (agenda_view, month_view):
        shown = view_shown(view(replace(agenda, days=days)))
        assert "Fête" in said(shown)
        assert list(live(shown)) == []


def test_the_address_to_follow(pictured: SnapshotAssertion) -> None:
    shown = [feed_view("", whole=True), feed_view("/calendrier/x.ics", whole=False), closed_view()]
    assert [view_shown(one) for one in shown] == pictured
