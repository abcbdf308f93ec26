"""Hours as people type them: several periods, a summer, an account of its own; and holidays."""

from datetime import date
from typing import Any

import pytest

from handlers.setting_up import unconfirmed
from handlers.settings.editor.typing import (
    month_day_of,
    month_day_words,
    periods_of,
    periods_words,
)
from tests.handlers.desk import Desk
from tests.handlers.settings.editing import changed, edit, wrongs


def city(desk: Desk) -> Any:
    with desk.services.reading() as session:
        return desk.services.city(session)


@pytest.mark.parametrize(
    ("typed", "held"),
    [
        ("8 h à 16 h 30", ["08:00-16:30"]),
        ("8h-12h, 13h-16h30", ["08:00-12:00", "13:00-16:30"]),
        ("08:00-12:00; 13:00–16:30", ["08:00-12:00", "13:00-16:30"]),
        ("8\u00a0h à 12\u00a0h et 13 h à 16 h", ["08:00-12:00", "13:00-16:00"]),
        ("Fermé", []),
        ("ferme", []),
        ("  ", None),
        ("neuf à cinq", ["neuf à cinq"]),
        ("8 h", ["8 h"]),
    ],
)
def test_periods_are_read_as_people_write_them(typed: str, held: list[str] | None) -> None:
    assert periods_of(typed) == held


@pytest.mark.parametrize(
    ("typed", "held"),
    [
        ("15 juin", "06-15"), ("1er septembre", "09-01"), ("3 Décembre", "12-03"),
        ("06-15", "06-15"), ("juin", "juin"),
    ],
)  # fmt: skip
def test_days_of_the_year_are_read_as_people_write_them(typed: str, held: str) -> None:
    assert month_day_of(typed) == held


def test_what_is_read_is_written_back_alike() -> None:
    for held in (["08:00-16:30"], ["08:00-12:00", "13:05-16:30"]):
        assert periods_of(periods_words(held)) == held
    for day in ("01-01", "02-29", "08-15", "12-31"):
        assert month_day_of(month_day_words(day)) == day
    assert periods_words(None) == month_day_words("") == ""


def test_a_day_has_several_periods(desk: Desk) -> None:
    changed(desk, "hours", "regular", monday=["08:00-12:00", "13:00-16:30"], friday=None)
    calendar = city(desk).calendar
    assert len(calendar.periods(date(2026, 11, 16))) == 2
    assert calendar.periods(date(2026, 11, 13)) == ()


def test_a_summer_is_added_changed_and_removed(desk: Desk) -> None:
    changed(desk, "hours", "new_season", from_="06-15", to="09-01", friday=["08:00-12:00"])
    friday = date(2027, 7, 9)
    assert str(city(desk).calendar.periods(friday)[0][1]) == "12:00:00"
    assert "chevauche" in wrongs(edit(desk, "hours", "new_season", from_="08-01", to="10-01"))[0][1]
    changed(desk, "hours", "season:*:0", friday=[])
    assert city(desk).calendar.periods(friday) == ()
    changed(desk, "hours", "season:*:0", remove=True)
    assert len(city(desk).calendar.periods(friday)) == 1


def test_an_account_has_its_own_hours_and_its_own_summer(desk: Desk) -> None:
    week = {day: ["07:00-23:00"] for day in ("saturday", "sunday")}
    changed(desk, "hours", "new_account", where="facebook-police", **week)
    saturday = date(2026, 11, 14)
    assert city(desk).calendar_of("facebook-police").periods(saturday)
    assert not city(desk).calendar.periods(saturday)
    changed(
        desk, "hours", "new_season", where="facebook-police", from_="06-15", to="09-01",
        saturday=[],
    )  # fmt: skip
    assert not city(desk).calendar_of("facebook-police").periods(date(2027, 7, 10))
    changed(desk, "hours", "account:facebook-police", sunday=None)
    assert not city(desk).calendar_of("facebook-police").periods(date(2026, 11, 15))
    assert "des heures à lui" in wrongs(edit(desk, "accounts", "1", remove=True))[0][1]
    changed(desk, "hours", "account:facebook-police", remove=True)
    assert city(desk).own_hours == {}


def test_the_city_decides_its_holidays(desk: Desk) -> None:
    assert unconfirmed(city(desk), desk.services) == (2026, 2027)
    christmas_eve, good_friday = date(2027, 12, 24), date(2027, 3, 26)
    assert not city(desk).calendar.periods(good_friday), "Québec's, until the city decides"
    assert city(desk).calendar.periods(christmas_eve)
    changed(desk, "holidays", "2027", days=["2027-01-01"], others=["2027-03-29", "2027-12-24"])
    calendar = city(desk).calendar
    assert calendar.periods(good_friday)
    assert not calendar.periods(christmas_eve)
    assert not calendar.periods(date(2027, 3, 29))
    assert unconfirmed(city(desk), desk.services) == (2026,)
    changed(desk, "holidays", "2027", remove=True)
    assert not city(desk).calendar.periods(good_friday)


def test_a_day_of_another_year_is_refused(desk: Desk) -> None:
    done = edit(desk, "holidays", "2027", days=["2026-12-25"])
    assert "n’est pas de l’année 2027" in wrongs(done)[0][1]
