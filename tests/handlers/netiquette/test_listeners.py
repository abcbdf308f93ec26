"""The netiquette through the pretended Slack."""

import pytest

from tests.handlers.walking import CAMILLE, DENIS, TEAM, Walk, plain, press


@pytest.mark.article("13")
def test_from_the_task_to_the_last_tick(walk: Walk) -> None:
    camille, denis = walk.here.person(CAMILLE), walk.here.person(DENIS)
    walk.here.tick()
    card = camille.messages(TEAM)[-1]
    press(camille, card, "Affichée : TikTok – Ville")
    walk.here.settle()
    card = camille.messages(TEAM)[-1]
    assert "✅ TikTok – Ville" in plain(str(card["blocks"]))
    sofia = walk.here.person("U0SOFIA")
    press(sofia, card, "Affichée : YouTube – Ville")
    assert "Votre rôle" in walk.whispers("U0SOFIA")[-1]
    camille.command("/vigie nétiquette")
    assert "✅ TikTok – Ville" in plain(camille.ephemerals()[-1]["text"])
    denis.command("/vigie netiquette")
    assert "Votre rôle" in plain(denis.ephemerals()[-1]["text"])
