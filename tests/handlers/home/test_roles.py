"""Each role has its own Home: what it may do there, and nothing else."""

from typing import Any

import pytest
from syrupy.assertion import SnapshotAssertion

from handlers import workflows
from handlers.home import doings
from handlers.home.flow import gather
from handlers.home.views import home_view
from handlers.home.windows_view import more_view
from handlers.people import Person
from handlers.wording import bare
from tests.handlers.cities import in_election
from tests.handlers.custody import an_access
from tests.handlers.desk import Desk
from tests.handlers.givens import (
    CAMILLE,
    DENIS,
    ISABELLE,
    JULIE,
    KARIM,
    LAW,
    MARC,
    PHILIPPE,
    SYLVIE,
    THURSDAY,
)
from tests.handlers.showing import buttons, said, view_shown

MAYOR, CLERK = "U0MIREILLE", "U0HELENE"


def home(desk: Desk, user: str) -> Any:
    with desk.services.reading() as session:
        return view_shown(home_view(gather(session, desk.services, user), LAW.adopted))


def more(desk: Desk, user: str) -> Any:
    with desk.services.reading() as session:
        person = Person(user, desk.services.city(session))
    return view_shown(more_view(doings.words(person), writes=bool(person.accounts())))


@pytest.mark.parametrize("user", [MAYOR, MARC, KARIM, SYLVIE, "U0STRANGER"])
def test_the_home_of_each_role(desk: Desk, pictured: SnapshotAssertion, user: str) -> None:
    an_access(desk.services, KARIM)
    desk.in_review(CAMILLE)
    assert home(desk, user) == pictured


@pytest.mark.article("12.4")
def test_elected_officials_see_what_they_may_do_and_no_posts(desk: Desk) -> None:
    desk.change = in_election
    shown = home(desk, MAYOR)
    words = said(shown)
    assert "comptes personnels (art. 12.4)" in words
    assert "Période électorale" in words
    assert buttons(shown) == [
        "Proposer une réponse",
        "Proposer un sujet",
        "Calendrier",
        "Autres démarches",
    ]
    assert "Mes publications" not in words
    assert "harcèlement" in said(more(desk, MAYOR))


@pytest.mark.article("11.1.1")
def test_each_task_of_the_service_has_its_place(desk: Desk) -> None:
    shown = said(home(desk, CAMILLE)) + said(more(desk, CAMILLE))
    for words in (
        "Nouvelle publication", "Proposer une réponse", "Note de veille", "Calendrier",
        "Inscrire des statistiques", "Changer l’habillage", "faire vivre la communauté",
    ):  # fmt: skip
        assert words in shown, words
    assert "Réglages" in buttons(home(desk, SYLVIE))


@pytest.mark.article("11.1.1-5")
def test_a_quiet_month_asks_to_animate_the_community(desk: Desk) -> None:
    assert "Rien pour faire vivre la communauté" in said(home(desk, CAMILLE))
    desk.approved(objective="community")
    assert "d’un mois à l’autre : 1 publication." in said(home(desk, CAMILLE))
    assert "faire vivre la communauté" not in said(home(desk, MAYOR))


@pytest.mark.article("1.1")
def test_the_police_see_their_page_and_not_the_city_drafts(desk: Desk) -> None:
    desk.in_review(CAMILLE)
    shown = home(desk, ISABELLE)
    assert "Facebook – Service de police : *0 de 2*" in said(shown)
    assert "Facebook – Ville :" not in said(shown)
    assert "À approuver" not in said(shown)


@pytest.mark.article("11.1")
def test_an_approver_decides_from_the_home(desk: Desk) -> None:
    desk.in_review(CAMILLE)
    shown = buttons(home(desk, PHILIPPE))
    first = shown.index("Lire le texte")
    assert shown[first + 1 : first + 3] == ["Approuver", "Demander des corrections"]
    assert "Approuver" not in buttons(home(desk, CAMILLE))


@pytest.mark.article("12.2")
def test_information_technology_sees_who_left_and_whose_access_is_due(desk: Desk) -> None:
    from handlers.roles import leaving  # noqa: PLC0415

    an_access(desk.services, CAMILLE)
    leaving.declare(desk.services, SYLVIE, MARC)
    shown = home(desk, KARIM)
    assert "a quitté la Ville" in said(shown)
    assert "Accès retirés" in buttons(shown)
    assert "Comptes et accès (1)" in buttons(shown)
    mine = home(desk, CAMILLE)
    assert "Mot de passe à changer d’ici le" in said(mine)
    desk.clock.instant = desk.clock.instant.replace(year=2027)
    assert "depuis le" in said(home(desk, CAMILLE))


def test_what_goes_out_today_has_its_button_once_its_moment_is_near(desk: Desk) -> None:
    desk.approved(day="2026-11-12", hour="09:00")
    desk.clock.instant = THURSDAY.replace(hour=11)
    assert "À publier aujourd’hui" in said(home(desk, CAMILLE))
    assert "C’est publié" not in buttons(home(desk, CAMILLE))
    desk.clock.instant = THURSDAY
    assert "C’est publié" in buttons(home(desk, CAMILLE))
    assert "À publier aujourd’hui" not in said(home(desk, MARC))


@pytest.mark.parametrize("user", [CAMILLE, DENIS, JULIE, KARIM, CLERK, MAYOR])
def test_everything_else_fits_in_one_window(desk: Desk, user: str) -> None:
    shown = more(desk, user)
    assert len(buttons(shown)) == len(shown["blocks"])
    assert "harcèlement" in said(shown)


def test_every_word_of_the_home_is_one_of_vigie() -> None:
    known = {bare(name) for word in workflows.WORDS for name in word.names}
    assert {*doings.EVERYBODY, *doings.ANY_ROLE, *doings.PERMITTED} <= known
