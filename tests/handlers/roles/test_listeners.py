"""Absences and departures through the pretended Slack."""

import pytest

from tests.handlers.walking import CAMILLE, DENIS, NADIA, Walk, plain, press

KARIM = "U0KARIM"


@pytest.mark.article("11", "11.1")
def test_an_account_that_ends_in_slack_passes_on_and_its_accesses_are_taken_back(
    walk: Walk,
) -> None:
    draft = walk.write()
    walk.here.slack.deactivate(CAMILLE)
    walk.here.settle()
    assert walk.draft(draft.id).author == NADIA
    assert draft.number in plain(walk.here.person(NADIA).dms()[-1]["text"])
    karim = walk.here.person(KARIM)
    press(karim, karim.dms()[-1], "Accès retirés")
    walk.here.settle()
    assert "✅ Accès retirés" in plain(str(karim.dms()[-1]["blocks"]))


def test_an_absence_is_declared(walk: Walk) -> None:
    camille, denis = walk.here.person(CAMILLE), walk.here.person(DENIS)
    camille.command("/vigie absence")
    assert "dernier jour" in plain(str(camille.fill(last="2026-11-01").submit()))
    assert camille.fill(last="2026-11-12").submit() is None
    walk.here.settle()
    assert "Vous prenez le relais" in plain(walk.here.person(NADIA).dms()[-1]["text"])
    denis.command("/vigie absence")
    assert "Votre rôle" in plain(denis.ephemerals()[-1]["text"])


def test_a_departure_is_declared_by_an_administrator(walk: Walk) -> None:
    karim, camille = walk.here.person(KARIM), walk.here.person(CAMILLE)
    karim.command("/vigie depart")
    assert "propre départ" in plain(str(karim.fill(user=KARIM).submit()))
    assert karim.fill(user=CAMILLE).submit() is None
    walk.here.settle()
    camille.command("/vigie départ")
    assert "Votre rôle" in plain(camille.ephemerals()[-1]["text"])
    camille.command("/draft")
    assert camille.modals == []
