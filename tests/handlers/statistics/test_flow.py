"""The figures of a month are those that people read, never made up (art. 11.1.1-8)."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from handlers.refusals import Problems, Refused, Why
from handlers.statistics import flow
from handlers.statistics.flow import Entry, is_whole, months
from storage import journal, statistics
from storage.letter import Letter
from tests.handlers.desk import Desk
from tests.handlers.givens import CAMILLE, DENIS, FACEBOOK, MARC, POLICE, POLICE_PAGE, TEAM
from tests.handlers.showing import said, shown

ENTRY = Entry(FACEBOOK, "2026-10", {"followers": "12500", "reach": "", "interactions": "840"})


@pytest.mark.article("11.1.1-8")
def test_what_was_not_entered_is_said_so(any_desk: Desk) -> None:
    assert flow.enter(any_desk.services, CAMILLE, ENTRY) == "2026-10"
    ((to, card),) = any_desk.messages(Letter.STATISTICS_MONTH)
    words = said(shown(card))
    assert to == TEAM
    assert "abonnés 12 500, portée non saisi, interactions 840" in words
    assert "Instagram – Ville : abonnés non saisi" in words
    with any_desk.services.reading() as session:
        line = next(journal.lines(session, "statistics:2026-10"))
    assert line.facts == {"account": FACEBOOK, "measures": ["followers", "interactions"]}


def test_a_figure_entered_again_replaces_the_first(any_desk: Desk) -> None:
    flow.enter(any_desk.services, CAMILLE, ENTRY)
    again = replace(ENTRY, figures={"followers": "12600"})
    flow.enter(any_desk.services, CAMILLE, again)
    with any_desk.services.reading() as session:
        kept = statistics.of_month(session, "2026-10")
    assert kept == {(FACEBOOK, "followers"): 12600, (FACEBOOK, "interactions"): 840}


def test_the_police_enter_their_own(desk: Desk) -> None:
    flow.enter(desk.services, MARC, replace(ENTRY, account=POLICE_PAGE))
    ((to, card),) = desk.messages(Letter.STATISTICS_MONTH)
    assert to == POLICE
    assert "Facebook – Ville" not in said(shown(card))


@pytest.mark.parametrize(
    ("changed", "wrong"),
    [
        ({"account": POLICE_PAGE}, ("account", "not_yours")),
        ({"month": "2026-11"}, ("month", "month")),
        ({"month": "2025-10"}, ("month", "month")),
        ({"figures": {}}, ("followers", "nothing")),
        ({"figures": {"reach": "1,5"}}, ("reach", "number")),
        ({"figures": {"reach": "-3"}}, ("reach", "number")),
        ({"figures": {"reach": "9" * 40}}, ("reach", "number")),
    ],
)
def test_what_cannot_be_entered(desk: Desk, changed: Any, wrong: tuple[str, str]) -> None:
    done = flow.enter(desk.services, CAMILLE, replace(ENTRY, **changed))
    assert isinstance(done, Problems)
    assert [(one.where, one.code) for one in done.all] == [wrong]


def test_only_who_publishes_enters(desk: Desk) -> None:
    assert flow.enter(desk.services, DENIS, ENTRY) == Refused(Why.NOT_ALLOWED)


def test_months_and_numbers() -> None:
    assert months(date(2027, 1, 31))[:2] == ("2026-12", "2026-11")
    assert len(months(date(2027, 1, 31))) == 12
    assert is_whole("0")
    assert not is_whole("²")
