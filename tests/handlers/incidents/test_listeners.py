"""The privacy incidents through the pretended Slack."""

import pytest

from tests.handlers.walking import DENIS, Walk, plain, press

HELENE = "U0HELENE"


@pytest.mark.article("12.3-2", "12.3")
def test_from_the_report_to_its_end(walk: Walk) -> None:
    denis, helene = walk.here.person(DENIS), walk.here.person(HELENE)
    denis.command("/vigie incident")
    assert "63.8" in str(denis.modal["blocks"][0])
    denis.fill(kind="loss", concerned=["public"], count="unknown", what="Une clé USB perdue.")
    assert denis.submit() is None
    walk.here.settle()
    assert "transmis à" in plain(denis.dms()[-1]["text"])
    press(helene, helene.dms()[-1], "Pas de risque sérieux")
    walk.here.settle()
    press(helene, helene.dms()[-1], "Fermer")
    walk.here.settle()
    assert "est fermé" in plain(denis.dms()[-1]["text"])
    helene.command("/vigie incident liste")
    assert "Perte ou vol · ✅" in plain(helene.ephemerals()[-1]["text"])
    denis.command("/vigie incident liste")
    assert "Votre rôle" in plain(denis.ephemerals()[-1]["text"])


def test_a_guest_may_not_report(walk: Walk) -> None:
    guest = walk.here.person("U0ALEX")
    guest.command("/vigie incident")
    assert "réservée aux membres" in plain(guest.ephemerals()[-1]["text"])
