"""An emergency that goes on, through the pretended Slack: its follow-up, its summary, its lists."""

from tests.handlers.emergency.test_listeners import card, command, declare, program
from tests.handlers.showing import buttons, said
from tests.handlers.walking import CAMILLE, PHILIPPE, Walk, plain, press

FORM = {
    "kind": "boil_water",
    "scope": "city",
    "reason": "Bris d’aqueduc rue du Moulin.",
    "end_day": "2026-11-11",
    "end_hour": "18:00",
    "update_hour": "15:00",
}
COMMAND = "/urgence"


def test_the_follow_up_and_the_summary(walk: Walk) -> None:
    declare(walk)
    philippe = walk.here.person(PHILIPPE)
    command(walk, "suivi")
    fields = {"end_day": "2026-11-12", "end_hour": "09:00", "update_hour": "16:00"}
    assert philippe.fill(**fields).submit() is None
    walk.here.settle()
    assert "Prochaine mise à jour : *16 h*" in plain(said(card(walk)))
    press(philippe, card(walk), "Bilan")
    assert "prolongée" in plain(said(philippe.modal))
    assert "déclarée" in command(walk, "bilan", CAMILLE)


def test_what_is_left_by_hand_is_ticked_from_the_card(walk: Walk) -> None:
    draft = walk.approved()
    camille = walk.here.person(CAMILLE)
    program(walk, draft)
    declare(walk, end_day="2026-11-14")
    press(camille, card(walk, CAMILLE), "À arrêter à la main")
    press(camille, camille.modal, "C’est arrêté")
    assert "Rien n’est à arrêter" in plain(said(camille.modal))
    walk.here.settle()
    assert "post.stopped" in walk.here.lines(draft.subject)
    assert "À arrêter à la main" not in buttons(card(walk))
