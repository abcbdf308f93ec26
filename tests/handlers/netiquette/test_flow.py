"""Each quarter, once, every account is looked at: is the netiquette displayed? (art. 13)."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import date, datetime

import pytest

from checks.city import City
from checks.types import Account, Platform
from checks.workdays import at_wall
from handlers.netiquette import flow
from handlers.netiquette.flow import quarter_of
from handlers.refusals import Refused, Why
from storage import journal, netiquette
from storage.letter import Letter
from storage.netiquette import Display
from tests.handlers.cities import without_facebook
from tests.handlers.desk import Desk
from tests.handlers.givens import (
    CAMILLE,
    DENIS,
    FACEBOOK,
    MARC,
    POLICE,
    POLICE_PAGE,
    TEAM,
    THURSDAY,
)
from tests.handlers.showing import buttons, shown

FALL, WINTER = "2026-10-01", "2027-01-01"
JANUARY = at_wall(datetime(2027, 1, 1, 8, 15))  # noqa: DTZ001  the wall of the city


@pytest.fixture(autouse=True)
def _the_quarter_opens(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Desk, "whole", True)


def left(desk: Desk, quarter: str = FALL) -> set[str]:
    with desk.services.reading() as session:
        seen = netiquette.of_quarter(session, quarter)
    return {one.account for one in seen if one.seen_at is None}


def with_youth_page(city: City) -> City:
    page = Account("instagram-jeunesse", Platform.INSTAGRAM, "Instagram – Jeunesse")
    return replace(city, accounts=(*city.accounts, page))


def without_channels(city: City) -> City:
    return replace(city, channels=replace(city.channels, team="", police=""))


@pytest.mark.article("13")
def test_the_first_quarter_opens_at_once_and_each_channel_has_its_accounts(any_desk: Desk) -> None:
    any_desk.at(THURSDAY)
    any_desk.at(THURSDAY)
    owed = dict(any_desk.messages(Letter.NETIQUETTE_TASK))
    assert set(owed) == {TEAM, POLICE}
    assert len(buttons(shown(owed[TEAM]))) == 5
    assert buttons(shown(owed[POLICE])) == ["Affichée : Facebook – Service de police"]
    assert len(left(any_desk)) == 6


@pytest.mark.article("13")
def test_the_next_quarter_opens_in_the_morning_once_whatever_the_replicas(any_desk: Desk) -> None:
    any_desk.at(THURSDAY)
    any_desk.messages()
    any_desk.clock.instant = JANUARY
    with ThreadPoolExecutor(4) as threads:
        list(threads.map(flow.open_quarter, [any_desk.services] * 4))
    assert [to for to, _ in any_desk.messages(Letter.NETIQUETTE_TASK)] == [TEAM, POLICE]
    assert len(left(any_desk, WINTER)) == 6
    with any_desk.services.reading() as session:
        lines = journal.lines(session, f"netiquette:{WINTER}")
        assert [line.action for line in lines] == ["netiquette.asked"]


@pytest.mark.article("13")
def test_a_tick_is_kept_and_shown(any_desk: Desk) -> None:
    any_desk.at(THURSDAY)
    any_desk.messages()
    done = flow.tick(any_desk.services, CAMILLE, FALL, FACEBOOK)
    assert isinstance(done, Display)
    assert FACEBOOK not in left(any_desk)
    assert flow.tick(any_desk.services, CAMILLE, FALL, FACEBOOK) == Refused(Why.ALREADY_DONE)
    card = dict(any_desk.messages(Letter.NETIQUETTE_TASK))[TEAM]
    assert "Affichée : Facebook – Ville" not in buttons(shown(card))


@pytest.mark.article("13")
def test_a_new_account_is_added_to_the_open_quarter(desk: Desk) -> None:
    desk.at(THURSDAY)
    before = dict(desk.messages(Letter.NETIQUETTE_TASK))[TEAM]
    desk.change = with_youth_page
    desk.at(THURSDAY)
    owed = dict(desk.messages(Letter.NETIQUETTE_TASK))
    assert "Affichée : Instagram – Jeunesse" in buttons(shown(owed[TEAM]))
    # Another variant: it is posted anew, so that people are told.
    assert owed[TEAM].variant != before.variant


@pytest.mark.parametrize(
    ("user", "account", "why"),
    [
        (DENIS, FACEBOOK, Why.NOT_ALLOWED),
        (MARC, FACEBOOK, Why.NOT_ALLOWED),
        (CAMILLE, POLICE_PAGE, Why.NOT_ALLOWED),
        (CAMILLE, "threads-ville", Why.UNKNOWN_ENTRY),
    ],
)
def test_who_may_tick(desk: Desk, user: str, account: str, why: Why) -> None:
    desk.at(THURSDAY)
    assert flow.tick(desk.services, user, FALL, account) == Refused(why)
    assert flow.tick(desk.services, user, "1999-01-01", account) == Refused(Why.UNKNOWN_ENTRY)


def test_without_channels_each_person_is_told(desk: Desk) -> None:
    desk.change = without_channels
    desk.at(THURSDAY)
    told = {to for to, _ in desk.messages(Letter.NETIQUETTE_TASK)}
    assert {CAMILLE, MARC} <= told
    assert all(one.startswith("U") for one in told)


@pytest.mark.parametrize(
    ("day", "months", "first"),
    [
        (date(2026, 11, 25), 3, date(2026, 10, 1)),
        (date(2027, 3, 31), 3, date(2027, 1, 1)),
        (date(2026, 12, 1), 6, date(2026, 7, 1)),
    ],
)
def test_quarters(day: date, months: int, first: date) -> None:
    assert quarter_of(day, months) == first


def test_an_account_given_up_is_left_out(desk: Desk) -> None:
    desk.at(THURSDAY)
    desk.change = without_facebook
    with desk.services.reading() as session:
        quarter = flow.gather(session, desk.services.city(session), FALL)
    assert FACEBOOK not in {one.account for one in quarter.left}
