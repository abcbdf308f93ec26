"""The reports of harassment through the pretended Slack: never in a channel."""

import pytest

from tests.handlers.walking import DENIS, Walk, plain, press

JULIE = "U0JULIE"


@pytest.mark.article("12")
def test_a_report_reaches_human_resources_and_no_channel(walk: Walk) -> None:
    denis, julie = walk.here.person(DENIS), walk.here.person(JULIE)
    denis.command("/vigie harcelement")
    assert "<@U0JULIE>" in str(denis.modal["blocks"][0])
    assert denis.fill(against="me", what="Des insultes répétées.").submit() is None
    walk.here.settle()
    press(julie, julie.dms()[-1], "Je m’en occupe")
    walk.here.settle()
    assert "s’occupe de votre signalement" in plain(denis.dms()[-1]["text"])
    workspace = walk.here.slack.workspace
    channels = [one for one in workspace.directory.channels.values() if one.id.startswith("C")]
    assert channels
    assert not any("insultes" in str(workspace.state.messages.get(one.id, ())) for one in channels)


def test_a_guest_may_not_report(walk: Walk) -> None:
    guest = walk.here.person("U0ALEX")
    guest.command("/vigie harcèlement")
    assert "réservée aux membres" in plain(guest.ephemerals()[-1]["text"])
