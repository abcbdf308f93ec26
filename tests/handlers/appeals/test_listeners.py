"""Two doors out of a block through the pretended Slack, from the verdict to the approval."""

import json

import pytest

from bot.sandbox import payloads
from checks.lifecycle import Status
from tests.handlers.appeals.asking import PERSONAL, REASON, SEEN, TENDER
from tests.handlers.test_bad_buttons import click
from tests.handlers.walking import CAMILLE, NADIA, PHILIPPE, SYLVIE, Walk, element, plain, press

REFUSED = "Votre rôle ne permet pas cette action."


@pytest.mark.article("5.5")
def test_from_a_wrong_block_to_the_approval(walk: Walk) -> None:
    camille, philippe, sylvie = (walk.here.person(one) for one in (CAMILLE, PHILIPPE, SYLVIE))
    draft = walk.write(text=TENDER)
    press(camille, walk.verdict(draft), "La règle se trompe")
    assert camille.fill(reason=REASON).submit() is None
    walk.here.settle()
    assert "conteste un point bloquant" in plain(walk.thread(draft)[-1]["text"])
    asked = sylvie.dms()[-1]
    press(philippe, philippe.dms()[-1], "Écarter le point")
    assert philippe.fill(reason=SEEN).submit() is None
    walk.here.settle()
    assert "écarte le point contesté" in plain(walk.thread(draft)[-1]["text"])
    assert "Point écarté par" in plain(str(sylvie.dms()[-1]["blocks"]))
    press(sylvie, asked, "Maintenir")
    assert "C’est déjà fait" in plain(sylvie.ephemerals()[-1]["text"])
    walk.send(draft)
    walk.approve(SYLVIE)
    assert walk.draft().status is Status.APPROVED
    assert {"appeal.asked", "appeal.granted"} <= set(walk.here.lines(draft.subject))
    assert walk.here.slack.failures.all() == ()


@pytest.mark.article("12.3")
def test_an_exception_is_asked_with_its_ground(walk: Walk) -> None:
    camille, philippe = walk.here.person(CAMILLE), walk.here.person(PHILIPPE)
    draft = walk.write(text=PERSONAL)
    press(camille, walk.verdict(draft), "Demander une exception")
    assert camille.fill(category="consent", reason="Elle a signé le formulaire.").submit() is None
    walk.here.settle()
    press(philippe, philippe.dms()[-1], "Refuser")
    assert philippe.fill(reason="Aucun formulaire au dossier.").submit() is None
    walk.here.settle()
    assert "refuse l’exception" in plain(walk.thread(draft)[-1]["text"])
    assert "Exception refusée" in plain(str(walk.verdict(draft)["blocks"]))


def test_handmade_clicks_are_refused_by_role(walk: Walk) -> None:
    draft = walk.write(text=TENDER)
    button = element(walk.verdict(draft), "La règle se trompe")
    for action in ("appeals.contest", "appeals.exempt"):
        (said,) = click(walk, "U0ALEX", action, button["value"])
        assert said.startswith(REFUSED)
    press(walk.here.person(CAMILLE), walk.verdict(draft), "La règle se trompe")
    assert walk.here.person(CAMILLE).fill(reason=REASON).submit() is None
    walk.here.settle()
    for user in (CAMILLE, NADIA):
        (said,) = click(walk, user, "appeals.grant", json.dumps({"appeal": 1}))
        assert said.startswith(REFUSED)


def test_a_handmade_answer_is_refused_by_role(walk: Walk) -> None:
    camille, philippe = walk.here.person(CAMILLE), walk.here.person(PHILIPPE)
    draft = walk.write(text=TENDER)
    press(camille, walk.verdict(draft), "La règle se trompe")
    assert camille.fill(reason=REASON).submit() is None
    walk.here.settle()
    press(philippe, philippe.dms()[-1], "Écarter le point")
    philippe.fill(reason=SEEN)
    forged = payloads.submission(walk.here.slack, CAMILLE, philippe.modal)
    answer = camille.forge(forged)
    assert REFUSED in plain(json.loads(answer.body)["errors"]["reason"])
    assert "appeal.granted" not in walk.here.lines(draft.subject)


@pytest.mark.parametrize("kept", ["{}", '{"door": "window"}', '{"draft": 1, "door": "mistake"}'])
def test_a_handmade_form_is_answered(walk: Walk, kept: str) -> None:
    camille = walk.here.person(CAMILLE)
    draft = walk.write(text=TENDER)
    press(camille, walk.verdict(draft), "La règle se trompe")
    camille.fill(reason=REASON)
    forged = payloads.submission(walk.here.slack, CAMILLE, camille.modal)
    forged["view"]["private_metadata"] = kept
    assert camille.forge(forged).status == 200
    assert "appeal.asked" not in walk.here.lines(draft.subject)
