from datetime import UTC, date, datetime, time
from pathlib import Path

import pytest

from checks import directive
from checks.city import City, Role
from checks.types import Group, Platform
from handlers.settings.building import city
from handlers.settings.facts import facts_of
from handlers.settings.importing import read_toml
from handlers.settings.reading import with_administrators

LAW = directive.load()


@pytest.fixture
def town() -> City:
    sections = read_toml(Path("tests/data/ville.toml").read_text(encoding="utf-8"), LAW)
    assert isinstance(sections, dict)
    return city(sections, LAW)


def test_a_city_that_set_nothing_has_the_decisions_of_the_directive() -> None:
    known = city({}, LAW)
    assert [one.key for one in known.accounts] == [one.key for one in LAW.decisions.accounts]
    assert known.rules.rotation_days == LAW.figures.rotation_days
    assert known.rules.approvals == dict(LAW.decisions.approvals)
    assert known.calendar.periods(date(2026, 11, 10)) == ((time(8), time(16, 30)),)
    assert known.calendar.periods(date(2026, 11, 14)) == ()
    assert not any(known.roles.values())


def test_a_city_is_what_its_file_says(town: City) -> None:
    (account,) = town.accounts
    assert (account.platform, account.group) == (Platform.FACEBOOK, Group.CITY)
    assert town.roles_of("U04") == {Role.ADMINISTRATOR}
    assert town.backup_of("U01") == "U05"
    assert town.departments["communications"][1] == "U03"
    assert town.channels.answers == "C03"
    assert town.partners == ("exo",)
    assert "Blainvillois" in town.words


def test_summer_fridays_and_closures_are_kept(town: City) -> None:
    assert town.calendar.periods(date(2027, 7, 2)) == ((time(8), time(12)),)
    assert town.calendar.periods(date(2027, 7, 5)) == ((time(8), time(16, 30)),)
    assert town.calendar.periods(date(2026, 12, 24)) == ()


def test_a_season_may_go_over_new_years_day() -> None:
    season = {"from": "12-15", "to": "01-10", "regular": {"tuesday": []}}
    known = city({"hours": {"regular": {"tuesday": ["09:00-10:00"]}, "season": [season]}}, LAW)
    assert known.calendar.periods(date(2026, 12, 29)) == ()
    assert known.calendar.periods(date(2027, 1, 5)) == ()
    assert known.calendar.periods(date(2027, 1, 12)) == ((time(9), time(10)),)


def test_a_rule_that_is_not_set_keeps_its_default() -> None:
    known = city({"rules": {"approvals": {"police": 2}}}, LAW)
    assert known.rules.approvals == {"default": 1, "police": 2}
    assert known.rules.retention_months == LAW.decisions.retention_months


def test_election_windows_open_together_guard_all_their_names() -> None:
    window = {"from": "2029-09-21", "to": "2029-11-04"}
    known = city(
        {
            "elections": [
                {"kind": "municipal", **window, "candidates": ["A B"]},
                {"kind": "by_election", "from": "2029-10-01", "to": "2029-12-01", "parties": ["P"]},
            ]
        },
        LAW,
    )
    assert known.election_on(date(2029, 9, 20)) is None
    both = known.election_on(date(2029, 10, 15))
    assert both is not None
    assert (both.candidates, both.parties) == (("A B",), ("P",))
    assert (both.start, both.end) == (date(2029, 9, 21), date(2029, 12, 1))
    assert known.election_on(date(2029, 12, 1)) is not None
    assert known.election_on(date(2029, 12, 2)) is None


def test_the_environment_names_administrators_only_when_no_active_one_is_left(town: City) -> None:
    assert with_administrators(town, ["U99"]) is town
    assert with_administrators(town, ["U99"], frozenset({"U04"})).holders(Role.ADMINISTRATOR) == {
        "U99"
    }
    assert with_administrators(city({}, LAW), ["U99"]).roles_of("U99") == {Role.ADMINISTRATOR}


def test_the_settings_reach_the_checks(town: City) -> None:
    facts = facts_of(town, LAW, datetime(2029, 10, 1, 12, tzinfo=UTC), date(2029, 10, 1))
    assert facts.accounts == town.accounts
    assert facts.election is not None
    assert facts.contacts == ()
    assert facts.domains == ("blainville.ca",)


def test_an_account_may_have_its_own_hours_and_shares_the_closures() -> None:
    text = """
[hours]
regular = { monday = ["08:00-16:30"] }
[hours.account.facebook-police]
regular = { monday = ["06:00-22:00"], sunday = ["10:00-18:00"] }
[[closures]]
day = 2026-11-16
"""
    sections = read_toml(text, LAW)
    assert isinstance(sections, dict)
    known = city(sections, LAW)
    police, others = known.calendar_of("facebook-police"), known.calendar_of("facebook-ville")
    assert police.periods(date(2026, 11, 15)) == ((time(10), time(18)),)
    assert police.periods(date(2026, 11, 16)) == ()
    assert others == known.calendar
