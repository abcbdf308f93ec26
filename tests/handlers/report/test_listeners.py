"""The report of a month is asked for by its word, and comes in a direct message."""

from datetime import date

import pytest

from handlers.report.listeners import month_named
from tests.handlers.givens import CAMILLE, DENIS
from tests.handlers.walking import Walk, plain


@pytest.mark.parametrize(
    ("words", "month"),
    [
        ("", date(2026, 10, 1)),
        ("2026-02", date(2026, 2, 1)),
        ("novembre", None),
        ("2026-13", None),
    ],
)
def test_the_month_that_is_asked_for(words: str, month: date | None) -> None:
    assert month_named(words, date(2026, 11, 10)) == month


def test_somebody_of_the_team_receives_it(walk: Walk) -> None:
    camille = walk.here.person(CAMILLE)
    camille.command("/vigie rapport 2026-11")
    walk.here.settle()
    assert "Rapport de novembre 2026" in plain(camille.dms()[-1]["text"])
    assert walk.here.slack.failures.all() == ()


def test_others_are_refused_and_a_wrong_month_is_explained(walk: Walk) -> None:
    denis, camille = walk.here.person(DENIS), walk.here.person(CAMILLE)
    denis.command("/vigie rapport")
    assert "Votre rôle" in plain(denis.ephemerals()[-1]["text"])
    camille.command("/vigie rapport novembre")
    assert "2026-11" in plain(camille.ephemerals()[-1]["text"])
