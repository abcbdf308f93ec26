"""The misuse of the city's image through the pretended Slack."""

from typing import Any, Final

import pytest

from tests.handlers.walking import CAMILLE, DENIS, TEAM, Walk, plain, press

FIELDS: Final[dict[str, Any]] = {
    "nature": "copied", "link": "https://x.test/spotted", "page": "Spotted", "used": ["logo"],
    "captured": ["kept"], "where": "K:/captures",
}  # fmt: skip


@pytest.mark.article("14")
def test_from_the_report_to_the_withdrawal(walk: Walk) -> None:
    denis, camille = walk.here.person(DENIS), walk.here.person(CAMILLE)
    denis.command("/vigie image")
    assert denis.fill(**FIELDS).submit() is None
    walk.here.settle()
    assert "transmis aux communications" in plain(denis.dms()[-1]["text"])
    press(camille, camille.messages(TEAM)[-1], "Contenu retiré")
    walk.here.settle()
    assert "a retiré le contenu" in plain(denis.dms()[-1]["text"])
    camille.command("/vigie image liste")
    assert "Spotted · ✅" in plain(camille.ephemerals()[-1]["text"])
    denis.command("/vigie image liste")
    assert "Votre rôle" in plain(denis.ephemerals()[-1]["text"])


def test_a_guest_may_not_report(walk: Walk) -> None:
    guest = walk.here.person("U0ALEX")
    guest.command("/vigie image")
    assert "réservée aux membres" in plain(guest.ephemerals()[-1]["text"])
    assert guest.modals == []


def test_a_share_is_encouraged(walk: Walk) -> None:
    denis = walk.here.person(DENIS)
    denis.command("/vigie image")
    errors = denis.fill(**{**FIELDS, "nature": "shared"}).submit()
    assert "encouragées" in plain((errors or {})["nature"])
