"""The calendar through the pretended Slack: opened, turned, followed elsewhere."""

import pytest

from bot.sandbox import payloads
from bot.sandbox.people.acting import current
from tests.handlers.showing import buttons, said
from tests.handlers.walking import CAMILLE, DENIS, Walk, plain, press


@pytest.mark.article("11.1.1-7")
def test_the_calendar_shows_what_was_approved(walk: Walk) -> None:
    walk.send(walk.write())
    walk.approve()
    camille = walk.here.person(CAMILLE)
    assert camille.command("/calendrier")
    assert "La patinoire du parc" in said(camille.modal)
    assert "●○" in said(camille.modal)
    press(camille, camille.modal, "Après ▶")
    assert "Rien de prévu" in said(camille.modal)
    press(camille, camille.modal, "Aujourd’hui")
    press(camille, camille.modal, "Mois")
    assert "novembre 2026" in said(camille.modal)
    press(camille, camille.modal, "Après ▶")
    assert "décembre 2026" in said(camille.modal)
    press(camille, camille.modal, "Quatorze jours")
    assert "mar. 1er déc." in said(camille.modal)


def test_a_post_is_moved_from_the_calendar(walk: Walk) -> None:
    walk.send(walk.write())
    walk.approve()
    camille = walk.here.person(CAMILLE)
    assert camille.command("/calendrier")
    camille.click(camille.modal, "places.show", '{"draft": 1}')
    assert "Comptes et heures" in camille.modal["title"]["text"]
    press(camille, camille.modal, "Changer l’heure")
    assert camille.fill(day="2026-11-13", hour="10:00").submit() is None
    walk.here.settle()
    assert "2026-11-13" in walk.draft().posts[0].wall


def test_somebody_follows_the_calendar_elsewhere(walk: Walk) -> None:
    denis = walk.here.person(DENIS)
    assert denis.command("/calendrier adresse")
    press(denis, denis.modal, "Créer mon adresse")
    first = said(denis.modal)
    assert "/calendrier/" in first
    assert ".ics" in first
    press(denis, denis.modal, "Créer mon adresse")
    assert said(denis.modal) != first
    press(denis, denis.modal, "Fermer mon adresse")
    assert "ne s’ouvre plus" in said(denis.modal)
    assert walk.here.lines("person:U0DENIS") == [
        "calendar.address_renewed",
        "calendar.address_renewed",
        "calendar.address_closed",
    ]


def test_the_month_and_the_help_are_asked_by_their_words(walk: Walk) -> None:
    denis = walk.here.person(DENIS)
    assert denis.command("/calendrier mois")
    assert buttons(denis.modal)[:2] == ["◀ Avant", "Après ▶"]
    denis.close()
    assert denis.command("/calendrier aide")
    assert "quatorze prochains jours" in plain(denis.ephemerals()[-1]["text"])


def test_a_day_that_no_calendar_shows_is_today(walk: Walk) -> None:
    camille = walk.here.person(CAMILLE)
    assert camille.command("/calendrier")
    for day in ('{"day":"9999-12-31"}', '{"day":"hier"}', "{}"):
        view = current(walk.here.slack, CAMILLE, camille.modal)
        made = {"type": "button", "action_id": "calendar.show:0", "value": day, "block_id": "b"}
        payload = payloads.view_action(walk.here.slack, CAMILLE, view, made)
        assert camille.forge(payload).status == 200
        assert "mar. 10 nov." in plain(said(camille.modal))
