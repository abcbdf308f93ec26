"""The approval through the pretended Slack: the pause, the decision, the note."""

import pytest

from checks.lifecycle import Status
from tests.handlers.showing import said
from tests.handlers.walking import CAMILLE, NADIA, PHILIPPE, SYLVIE, Walk, plain, press


@pytest.mark.article("annexe-1")
def test_the_pause_asks_five_questions(walk: Walk) -> None:
    camille = walk.here.person(CAMILLE)
    draft = walk.write()
    press(camille, walk.verdict(draft), "Envoyer pour approbation")
    assert camille.modal["title"]["text"] == "Faites une pause"
    errors = camille.fill(questions=["0", "1", "2"]).submit()
    assert errors == {"questions": "Cochez les 5 questions avant d’envoyer."}
    assert camille.fill(questions=["0", "1", "2", "3", "4"]).submit() is None
    walk.here.settle()
    assert walk.draft().status is Status.IN_REVIEW


@pytest.mark.article("11.1")
def test_an_approver_approves_in_one_tap(walk: Walk) -> None:
    draft = walk.write()
    walk.send(draft)
    card = walk.here.person(PHILIPPE).dms()[-1]
    assert "attend votre approbation" in plain(card["text"])
    walk.approve()
    assert walk.draft().status is Status.APPROVED
    edited = walk.here.person(PHILIPPE).dms()[-1]
    assert edited["ts"] == card["ts"]
    assert "Approuvée" in str(edited["blocks"])
    other = walk.here.person(SYLVIE)
    press(other, card | {"channel": "D0SYLVIE", "ts": other.dms()[-1]["ts"]}, "Approuver")
    assert "n’est plus possible" in plain(other.ephemerals()[-1]["text"])
    assert walk.here.slack.failures.all() == ()


@pytest.mark.parametrize(
    ("objective", "words"),
    [
        pytest.param("promote", "Promouvoir", marks=pytest.mark.article("3-1")),
        pytest.param("awareness", "Sensibiliser", marks=pytest.mark.article("3-2")),
        pytest.param("emergency", "Informer vite", marks=pytest.mark.article("3-3")),
        pytest.param("targeted", "Informer un public", marks=pytest.mark.article("3-4")),
        pytest.param("community", "Faire vivre", marks=pytest.mark.article("3-5")),
        pytest.param("exchange", "Prendre part", marks=pytest.mark.article("3-6")),
        pytest.param("recruit", "Recruter", marks=pytest.mark.article("3-7")),
    ],
)
def test_the_approver_reads_what_a_post_is_for(walk: Walk, objective: str, words: str) -> None:
    draft = walk.write(objective=objective)
    walk.send(draft)
    card = walk.here.person(PHILIPPE).dms()[-1]
    assert f"Objectif : {words}" in plain(said(card["blocks"]))


@pytest.mark.parametrize(
    ("button", "title", "status"),
    [
        ("Demander des corrections", "Demander des corrections", Status.CHANGES_REQUESTED),
        ("Refuser", "Refuser", Status.REFUSED),
    ],
)
def test_a_decision_with_a_note(walk: Walk, button: str, title: str, status: Status) -> None:
    philippe = walk.here.person(PHILIPPE)
    draft = walk.write()
    walk.send(draft)
    press(philippe, philippe.dms()[-1], button)
    assert philippe.modal["title"]["text"] == title
    assert philippe.fill(note="Ajoutez l’heure.").submit() is None
    walk.here.settle()
    assert walk.draft().status is status
    assert "Ajoutez l’heure." in walk.thread(draft)[-1]["text"]


def test_an_incomplete_draft_asks_the_approver_why(walk: Walk) -> None:
    philippe = walk.here.person(PHILIPPE)
    walk.here.engines.silent = "panne"
    draft = walk.write()
    walk.send(draft)
    press(philippe, philippe.dms()[-1], "Approuver")
    assert philippe.modal["title"]["text"] == "Approuver"
    assert philippe.fill(note="Lu et relu à deux.").submit() is None
    walk.here.settle()
    assert walk.draft(draft.id).status is Status.APPROVED


def test_the_author_does_not_decide(walk: Walk) -> None:
    philippe = walk.here.person(PHILIPPE)
    draft = walk.write(PHILIPPE)
    walk.send(draft, PHILIPPE)
    assert all("attend votre approbation" not in one["text"] for one in philippe.dms())
    sylvie = walk.here.person(SYLVIE)
    card = sylvie.dms()[-1] | {"channel": "D0PHILIPPE"}
    philippe.say("Vigie", "Bonjour")
    card["ts"] = philippe.messages("Vigie")[-1]["ts"]
    for words in ("Approuver", "Refuser", "Demander des corrections"):
        press(philippe, card, words)
        assert "On n’approuve pas son propre texte" in plain(philippe.ephemerals()[-1]["text"])
    assert philippe.modals == []


def test_the_old_request_says_that_it_is_replaced(walk: Walk) -> None:
    camille, philippe = walk.here.person(CAMILLE), walk.here.person(PHILIPPE)
    draft = walk.write()
    walk.send(draft)
    before = philippe.dms()[-1]
    press(camille, walk.verdict(draft), "Modifier")
    assert camille.fill(text="La patinoire du parc ouvre dimanche.").submit() is None
    walk.here.settle()
    old, new = philippe.dms()[-2:]
    assert old["ts"] == before["ts"]
    assert "Remplacée par le message plus récent" in old["text"]
    assert "Ce qui a changé" in str(new["blocks"])
    press(philippe, before, "Approuver")
    assert "version précédente" in plain(philippe.ephemerals()[-1]["text"])
    press(philippe, new, "Approuver")
    walk.here.settle()
    assert walk.draft().status is Status.APPROVED


def test_a_colleague_who_may_not_is_told(walk: Walk) -> None:
    draft = walk.write()
    verdict = walk.verdict(draft)
    sofia = walk.here.person("U0SOFIA")
    press(sofia, verdict, "Envoyer pour approbation")
    assert sofia.modals == []
    assert "Votre rôle" in walk.whispers("U0SOFIA")[-1]
    walk.send(draft)
    press(walk.here.person(NADIA), verdict, "Envoyer pour approbation")
    assert "C’est déjà fait" in walk.whispers(NADIA)[-1]


def test_the_whole_text_is_read_in_a_window(walk: Walk) -> None:
    philippe = walk.here.person(PHILIPPE)
    text, own = "a\n" * 1490, "b\n" * 1490
    draft = walk.write(
        accounts=["facebook-ville", "instagram-ville"], own_accounts=["instagram-ville"],
        text=text, more="c\n" * 990, own_text=own,
    )  # fmt: skip
    walk.send(draft)
    card = philippe.dms()[-1]
    press(philippe, card, "Lire le texte complet")
    assert philippe.modal["title"]["text"] == "Texte complet"
    stranger = walk.here.person(NADIA)
    stranger.say("Vigie", "Bonjour")
    mine = card | {"channel": "D0NADIA", "ts": stranger.messages("Vigie")[-1]["ts"]}
    press(stranger, mine, "Lire le texte complet")
    assert "Votre rôle" in plain(stranger.ephemerals()[-1]["text"])
