"""The statistics through the pretended Slack."""

import pytest

from tests.handlers.walking import CAMILLE, DENIS, TEAM, Walk, plain


@pytest.mark.article("11.1.1-8")
def test_figures_are_entered_by_hand(walk: Walk) -> None:
    camille = walk.here.person(CAMILLE)
    camille.command("/vigie statistiques")
    assert "au moins un chiffre" in str(camille.fill(account="facebook-ville").submit())
    assert camille.fill(followers="12500").submit() is None
    walk.here.settle()
    assert "octobre 2026" in plain(camille.messages(TEAM)[-1]["text"])
    denis = walk.here.person(DENIS)
    denis.command("/vigie statistiques")
    assert "Votre rôle" in plain(denis.ephemerals()[-1]["text"])
