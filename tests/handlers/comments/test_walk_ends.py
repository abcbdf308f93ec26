"""How a comment ends through the pretended Slack, and who may handle it."""

from checks.comment_life import State
from tests.handlers.comments.counter import LINK, POLICE_LINK
from tests.handlers.comments.test_walk import ANSWERS, CHANNEL, card, last, pick, track
from tests.handlers.walking import CAMILLE, DENIS, NADIA, Walk, plain, press


def test_a_department_is_asked_in_its_channel(walk: Walk) -> None:
    camille = walk.here.person(CAMILLE)
    press(camille, track(walk), "Demander à un service")
    assert camille.fill(department="recreation").submit() is None
    walk.here.settle()
    asked = camille.messages(ANSWERS)[-1]
    assert "Question du public" in asked["text"]
    assert "Loisirs et culture" in str(asked["blocks"])
    assert "En attente" in plain(str(card(walk)["blocks"]))


def test_the_menu_ends_groups_and_hands_over(walk: Walk) -> None:
    camille = walk.here.person(CAMILLE)
    track(walk)
    pick(walk, "Regrouper")
    assert "Aucun autre commentaire" in walk.whispers(CAMILLE, CHANNEL)[-1]
    pick(walk, "Passer à")
    assert camille.fill(to=NADIA).submit() is None
    walk.here.settle()
    assert last(walk).assignee == NADIA
    track(walk, link=f"{LINK}0")
    pick(walk, "Regrouper")
    assert camille.fill(under="1").submit() is None
    walk.here.settle()
    assert last(walk, 2).state is State.GROUPED
    press(camille, card(walk), "Rouvrir")
    walk.here.settle()
    pick(walk, "Fermer")
    assert camille.fill(reason="deleted").submit() is None
    walk.here.settle()
    assert last(walk, 2).reason == "deleted"
    press(camille, card(walk), "Rouvrir")
    walk.here.settle()
    pick(walk, "Sans réponse")
    assert camille.fill(reason="thanks").submit() is None
    walk.here.settle()
    assert last(walk, 2).state is State.NO_ANSWER
    assert walk.here.slack.failures.all() == ()


def test_only_the_team_follows_comments(walk: Walk) -> None:
    denis = walk.here.person(DENIS)
    denis.command("/commentaire")
    assert "Votre rôle ne permet pas" in plain(denis.ephemerals()[-1]["text"])
    denis.command("/commentaire aide")
    assert "suit un commentaire du public" in plain(denis.ephemerals()[-1]["text"])
    track(walk)
    marc = walk.here.person("U0MARC")
    for words in ("Je m’en occupe", "Répondre", "Demander", "Réponse temporaire", "Corriger"):
        press(marc, card(walk, "U0MARC"), words)
        assert "Votre rôle" in walk.whispers("U0MARC", CHANNEL)[-1]
    pick(walk, "Rediriger", "U0MARC")
    assert marc.modals == []


def test_the_police_sees_its_comments_in_its_channel(walk: Walk) -> None:
    marc = walk.here.person("U0MARC")
    marc.command("/commentaire")
    assert marc.fill(link=POLICE_LINK, excerpt="À quelle heure?", hour="08:30").submit() is None
    walk.here.settle()
    assert "C-2026-1" in card(walk, "U0MARC", "com-police")["text"]
