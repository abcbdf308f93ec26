"""What is shown of absences and departures."""

from dataclasses import replace
from datetime import date

import pytest
from syrupy.assertion import SnapshotAssertion

from handlers.act import VIGIE
from handlers.roles import views
from storage.absences import Absence
from storage.departures import Departure
from tests.handlers.desk import Desk
from tests.handlers.givens import CAMILLE, KARIM, NADIA, THURSDAY
from tests.handlers.showing import shown, view_shown

DAY = date(2026, 11, 12)
ABSENCE = Absence(1, CAMILLE, DAY, date(2026, 11, 20), NADIA, (), CAMILLE)
LEFT = Departure(2, CAMILLE, ("facebook-ville",), KARIM, THURSDAY, None, None)


def test_forms(pictured: SnapshotAssertion) -> None:
    own = views.absence_form(CAMILLE, NADIA, DAY, for_others=False)
    other = views.absence_form(KARIM, "", DAY, for_others=True)
    assert [view_shown(one) for one in (own, other, views.departure_form())] == pictured


def test_absence_told(pictured: SnapshotAssertion) -> None:
    told = [views.absence_told(ABSENCE, user) for user in (NADIA, CAMILLE)]
    assert [shown(one) for one in told] == pictured


@pytest.mark.parametrize("case", ["declared", "automatic", "done"])
def test_departure_card(pictured: SnapshotAssertion, case: str) -> None:
    done = replace(LEFT, accesses_by=KARIM, accesses_at=THURSDAY)
    one = {"declared": LEFT, "automatic": replace(LEFT, declared_by=VIGIE), "done": done}[case]
    titles = [] if case == "automatic" else ["Facebook – Ville", "A & <b>"]
    assert shown(views.departure_card(one, titles)) == pictured


def test_handed(desk: Desk, pictured: SnapshotAssertion) -> None:
    assert shown(views.handed(LEFT, [desk.write()])) == pictured
