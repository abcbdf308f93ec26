"""The watch through the pretended Slack."""

from datetime import datetime

import pytest

from checks.workdays import at_wall
from tests.handlers.walking import CAMILLE, DENIS, TEAM, Walk, plain, press

FRIDAY = at_wall(datetime(2026, 11, 13, 13))  # noqa: DTZ001  the wall of the city


@pytest.mark.article("11.1.1-6")
def test_from_the_recall_to_the_note(walk: Walk) -> None:
    camille, sofia = walk.here.person(CAMILLE), walk.here.person("U0SOFIA")
    walk.here.tick()
    walk.here.clock.instant = FRIDAY
    walk.here.tick()
    recall = camille.messages(TEAM)[-1]
    press(sofia, recall, "Écrire la note")
    assert "Votre rôle" in walk.whispers("U0SOFIA")[-1]
    press(camille, recall, "Écrire la note")
    assert camille.fill(note="Semaine calme.").submit() is None
    walk.here.settle()
    assert "Semaine calme." in str(camille.messages(TEAM)[-1]["blocks"])
    camille.command("/vigie veille liste")
    assert "Semaine calme." in plain(camille.ephemerals()[-1]["text"])
    camille.command("/vigie veille")
    assert camille.fill(note="Encore.").submit() is None
    denis = walk.here.person(DENIS)
    denis.command("/vigie veille")
    assert "Votre rôle" in plain(denis.ephemerals()[-1]["text"])
