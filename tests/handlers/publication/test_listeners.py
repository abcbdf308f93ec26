"""The publication through the pretended Slack: the recall, the link, the real hour."""

from datetime import timedelta

import pytest

from checks.lifecycle import PostStatus
from tests.handlers.walking import CAMILLE, DENIS, NADIA, TEAM, TEXT, Walk, plain, press

POST = "https://www.facebook.com/VilleValDesErables/posts/1"


MINUTE = timedelta(minutes=1)


@pytest.mark.article("11.1.1-1")
def test_from_the_recall_to_published(walk: Walk) -> None:
    camille = walk.here.person(CAMILLE)
    draft = walk.approved()
    at = draft.posts[0].planned_at
    walk.here.clock.instant = at - 10 * MINUTE
    walk.here.tick()
    recall = walk.thread(draft)[-1]
    assert "à publier à 9 h" in plain(recall["text"])
    assert TEXT in str(recall["blocks"])
    walk.here.clock.instant = at + 4 * MINUTE
    press(camille, recall, "C’est publié")
    assert camille.fill(link=POST, hour="09:03").submit() is None
    walk.here.settle()
    assert walk.draft().posts[0].status is PostStatus.PUBLISHED
    said = plain(walk.thread(draft)[-1]["text"])
    assert f"publiée à 9 h 03 par <@{CAMILLE}>. {POST}" in said
    assert "📣 Publiée" in str(walk.thread(draft)[0]["blocks"])
    press(camille, recall, "C’est publié")
    assert "C’est déjà fait" in walk.whispers(CAMILLE)[-1]
    assert walk.here.slack.failures.all() == ()


def test_an_hour_to_come_is_not_taken(walk: Walk) -> None:
    camille = walk.here.person(CAMILLE)
    draft = walk.approved()
    walk.here.clock.instant = draft.posts[0].planned_at
    walk.here.tick()
    press(camille, walk.thread(draft)[-1], "C’est publié")
    errors = camille.fill(hour="12:00").submit()
    assert errors == {"hour": "Cette heure n’est pas encore passée."}


def test_programmed_then_asked_about(walk: Walk) -> None:
    camille = walk.here.person(CAMILLE)
    draft = walk.approved()
    at = draft.posts[0].planned_at
    walk.here.clock.instant = at - 10 * MINUTE
    walk.here.tick()
    recall = walk.thread(draft)[-1]
    press(camille, recall, "Programmée sur la plateforme")
    walk.here.settle()
    walk.here.clock.instant = at
    walk.here.tick()
    assert "est-elle sortie?" in walk.thread(draft)[-1]["text"]
    press(camille, recall, "Programmée sur la plateforme")
    assert "C’est déjà fait" in walk.whispers(CAMILLE)[-1]


def test_a_recalled_post_is_put_off(walk: Walk) -> None:
    camille = walk.here.person(CAMILLE)
    draft = walk.approved()
    walk.here.clock.instant = draft.posts[0].planned_at
    walk.here.tick()
    press(camille, walk.thread(draft)[-1], "Reporter")
    assert camille.fill(day="2026-11-13").submit() is None
    walk.here.settle()
    assert walk.draft().posts[0].planned_at.day == 13


def test_only_the_team_declares(walk: Walk) -> None:
    draft = walk.approved()
    walk.here.clock.instant = draft.posts[0].planned_at
    walk.here.tick()
    sofia = walk.here.person("U0SOFIA")
    for words in ("C’est publié", "Programmée", "Reporter"):
        press(sofia, walk.thread(draft)[-1], words)
        assert "Votre rôle" in walk.whispers("U0SOFIA")[-1]
    assert sofia.modals == []


@pytest.mark.article("9")
def test_a_post_made_without_vigie_is_recorded(walk: Walk) -> None:
    nadia = walk.here.person(NADIA)
    nadia.command(f"/publie {POST}")
    link = next(one for one in nadia.modal["blocks"] if one["block_id"] == "link")
    assert link["element"]["initial_value"] == POST
    nadia.fill(account="facebook-ville", text="Bris d’aqueduc rue du Moulin.", hour="08:00")
    assert nadia.submit() is None
    walk.here.settle()
    root = walk.here.person(CAMILLE).messages(TEAM)[-1]
    assert "📣 Publiée" in str(root["blocks"])
    assert walk.last().posts[0].link == POST


def test_who_may_not_record_is_told(walk: Walk) -> None:
    denis = walk.here.person(DENIS)
    denis.command("/publie")
    assert "Votre rôle ne permet pas" in plain(denis.ephemerals()[-1]["text"])
    denis.command("/publie aide")
    assert "enregistre une publication" in plain(denis.ephemerals()[-1]["text"])
