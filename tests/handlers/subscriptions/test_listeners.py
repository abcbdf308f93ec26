"""The register of subscriptions through the pretended Slack."""

import pytest

from tests.handlers.walking import CAMILLE, DENIS, PHILIPPE, SYLVIE, Walk, plain, press

TICKED = ["relevant", "no_party", "fair"]


@pytest.mark.article("4")
def test_from_the_request_to_the_register(walk: Walk) -> None:
    camille, philippe = walk.here.person(CAMILLE), walk.here.person(PHILIPPE)
    camille.command("/vigie Abonnement")
    camille.fill(page="Horticulture", link="https://x.test/h", checklist=TICKED, reason="Utile.")
    assert camille.submit() is None
    walk.here.settle()
    press(philippe, philippe.dms()[-1], "Accepter")
    assert philippe.fill(reason="D’accord.").submit() is None
    walk.here.settle()
    assert "acceptée" in plain(camille.dms()[-1]["text"])
    assert "D’accord." in str(walk.here.person(SYLVIE).dms()[-1]["blocks"])
    camille.command("/vigie abonnement liste")
    assert "Horticulture" in plain(camille.ephemerals()[-1]["text"])


def test_a_party_is_refused_under_its_field(walk: Walk) -> None:
    camille = walk.here.person(CAMILLE)
    camille.command("/vigie abonnement")
    camille.fill(page="Québec solidaire", link="https://x.test/q", checklist=TICKED, reason="x")
    assert "aucun parti" in plain((camille.submit() or {})["page"])


def test_who_may_not_ask_is_told_and_the_help_lists_the_words(walk: Walk) -> None:
    denis = walk.here.person(DENIS)
    denis.command("/vigie abonnement")
    assert "Votre rôle" in plain(denis.ephemerals()[-1]["text"])
    denis.command("/vigie")
    assert "*abonnement* :" in plain(denis.ephemerals()[-1]["text"])
