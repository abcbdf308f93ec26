"""What somebody's Home looks like."""

from dataclasses import replace

import pytest
from syrupy.assertion import SnapshotAssertion

from handlers.home.flow import Home, gather
from handlers.home.places import Places
from handlers.home.views import home_view
from tests.handlers.desk import Desk
from tests.handlers.givens import CAMILLE, DENIS, LAW, PHILIPPE, THURSDAY
from tests.handlers.showing import buttons, said, view_shown


def seen(desk: Desk, user: str) -> Home:
    with desk.services.reading() as session:
        return gather(session, desk.services, user)


@pytest.mark.parametrize("user", [CAMILLE, PHILIPPE, DENIS])
def test_home(desk: Desk, pictured: SnapshotAssertion, user: str) -> None:
    desk.write()
    desk.in_review(CAMILLE, text="Un avis pour la rue du Moulin.")
    assert view_shown(home_view(seen(desk, user), LAW.adopted)) == pictured


def test_a_quiet_day(desk: Desk) -> None:
    view = view_shown(home_view(seen(desk, CAMILLE), LAW.adopted))
    assert "aucune publication en cours" in said(view)
    assert buttons(view) == [
        "Nouvelle publication",
        "Calendrier",
        "Publiée hors de Vigie",
        "Proposer une réponse",
        "Autres démarches",
    ]


def test_full_days_and_excesses_are_said(desk: Desk) -> None:
    places = (Places("Un", 2, 0, 2), Places("Deux", 3, 1, 2), Places("Trois", 0, 0, 2))
    home = replace(seen(desk, CAMILLE), places=places, now=THURSDAY)
    words = said(view_shown(home_view(home, LAW.adopted)))
    assert "Un : *2 de 2* (complet)" in words
    assert "Deux : *3 de 2* (dépassement) · 1 en attente" in words
    assert "Trois : *0 de 2*" in words
