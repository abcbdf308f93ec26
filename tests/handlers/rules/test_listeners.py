"""The rules through the pretended Slack: seen by an administrator only."""

import pytest

from tests.handlers.test_bad_buttons import click
from tests.handlers.walking import CAMILLE, FAULTY, Walk, plain, press

ADMINISTRATOR = "U0KARIM"
REFUSED = "Votre rôle ne permet pas cette action."


@pytest.mark.article("8")
def test_from_the_command_to_a_silenced_rule_and_back(walk: Walk) -> None:
    draft = walk.write(text=FAULTY)
    admin = walk.here.person(ADMINISTRATOR)
    assert admin.command("/vigie règles")
    press(admin, admin.modal, "Mettre en sourdine")
    assert admin.fill(reason="Trop de bruit.").submit() is None
    walk.here.settle()
    assert "En sourdine" in str(admin.modal["blocks"])
    assert plain(walk.verdict(draft)["text"]).endswith("Rien à corriger")
    press(admin, admin.modal, "Rétablir")
    walk.here.settle()
    assert "1 point à corriger" in plain(walk.verdict(draft)["text"])
    assert {"rule.silenced", "rule.restored"} <= set(walk.here.lines())
    assert walk.here.slack.failures.all() == ()


def test_the_home_leads_an_administrator_to_the_rules(walk: Walk) -> None:
    admin, camille = walk.here.person(ADMINISTRATOR), walk.here.person(CAMILLE)
    for one in (admin, camille):
        one.open_home()
    walk.here.settle()
    assert admin.home
    assert camille.home
    press(admin, admin.home, "Autres démarches")
    admin.click(admin.modal, "commands.word", '{"word":"regles"}')
    assert admin.modal["title"]["text"] == "Règles de vérification"
    press(camille, camille.home, "Autres démarches")
    assert "Règles de vérification" not in str(camille.modal["blocks"])


def test_others_are_told_that_they_may_not(walk: Walk) -> None:
    camille = walk.here.person(CAMILLE)
    camille.command("/vigie regles")
    assert camille.modals == []
    assert plain(camille.ephemerals()[-1]["text"]).startswith(REFUSED)
    walk.write(text=FAULTY)
    for action in ("rules.show", "rules.silence", "rules.restore"):
        given = '{"check": "grammar", "rule": "TOLD"}'
        (said,) = click(walk, CAMILLE, action, given)
        assert said.startswith(REFUSED)
    assert not {"rule.silenced", "rule.restored"} & set(walk.here.lines())
