"""A draft through the pretended Slack: what people click, and what they are told."""

import pytest

from bot.sandbox import payloads
from checks.lifecycle import Status
from handlers.drafts.listeners import words_of
from storage import drafts, outbox
from storage.outbox import Letter
from tests.handlers.walking import (
    CAMILLE,
    DENIS,
    FAULTY,
    FORM,
    NADIA,
    TEAM,
    TEXT,
    Walk,
    element,
    plain,
    press,
)


@pytest.mark.article("8")
def test_from_the_command_to_a_corrected_text(walk: Walk) -> None:
    camille = walk.here.person(CAMILLE)
    draft = walk.write(text=FAULTY)
    verdict = walk.verdict(draft)
    assert "1 point à corriger" in plain(verdict["text"])
    press(camille, verdict, "→ invite")
    walk.here.settle()
    assert walk.draft().content.text == FAULTY.replace("invites", "invite")
    edited = walk.verdict(draft)
    assert edited["ts"] == verdict["ts"]
    assert plain(edited["text"]).endswith("Rien à corriger")
    assert walk.here.slack.failures.all() == ()


@pytest.mark.parametrize("command", ["/draft aide", "/brouillon aide", "/draft ?"])
def test_help(walk: Walk, command: str) -> None:
    camille = walk.here.person(CAMILLE)
    camille.command(command)
    assert "ouvre une nouvelle publication" in camille.ephemerals()[-1]["text"]


def test_words_after_the_command_begin_the_text(walk: Walk) -> None:
    camille = walk.here.person(CAMILLE)
    camille.command("/draft Samedi, patinoire!")
    field = next(one for one in camille.modal["blocks"] if one["block_id"] == "text")
    assert field["element"]["initial_value"] == "Samedi, patinoire!"


def test_who_may_not_write_is_told_why(walk: Walk) -> None:
    denis = walk.here.person(DENIS)
    denis.command("/draft")
    assert "Seules les personnes autorisées" in denis.ephemerals()[-1]["text"]
    denis.global_shortcut("drafts.new")
    assert "Seules les personnes autorisées" in denis.dms()[-1]["text"]
    assert denis.modals == []


def test_drafts_are_listed_resumed_copied_and_withdrawn(walk: Walk) -> None:
    camille = walk.here.person(CAMILLE)
    walk.write()
    camille.command("/draft liste")
    listed = camille.ephemerals()[-1]
    press(camille, listed, "Reprendre")
    assert camille.fill(text="Un autre texte.").submit() is None
    walk.here.settle()
    assert walk.draft().version == 2
    press(camille, listed, "Copier")
    assert camille.modal["title"]["text"] == "Nouvelle publication"
    assert camille.fill(hour="15:00").submit() is None
    walk.here.settle()
    assert walk.last().id == 2
    press(camille, listed, "Retirer")
    walk.here.settle()
    assert walk.draft(1).status is Status.WITHDRAWN
    camille.command("/draft liste zut")
    assert "Aucune de vos publications" in str(camille.ephemerals()[-1]["blocks"])


def test_a_copy_of_what_is_past_leaves_the_day_out(walk: Walk) -> None:
    camille = walk.here.person(CAMILLE)
    draft = walk.write()
    walk.here.clock.instant = draft.posts[0].planned_at
    press(camille, walk.verdict(draft), "Copier")
    day = next(one for one in camille.modal["blocks"] if one["block_id"] == "day")
    assert "initial_date" not in day["element"]


def test_a_message_becomes_a_draft(walk: Walk) -> None:
    camille = walk.here.person(CAMILLE)
    said = camille.say(TEAM, "La collecte <commence> lundi, voir https://www.ville.example.ca/x")
    camille.shortcut(said, "drafts.from_message")
    field = next(one for one in camille.modal["blocks"] if one["block_id"] == "text")
    written = "La collecte <commence> lundi, voir https://www.ville.example.ca/x"
    assert field["element"]["initial_value"] == written


def test_a_forwarded_message_becomes_a_draft(walk: Walk) -> None:
    camille = walk.here.person(CAMILLE)
    said = walk.here.person(NADIA).say(TEAM, "La collecte commence lundi.")
    forwarded = camille.forward(said, TEAM)
    camille.shortcut(forwarded, "drafts.from_message")
    field = next(one for one in camille.modal["blocks"] if one["block_id"] == "text")
    assert field["element"]["initial_value"] == "La collecte commence lundi."


def test_a_message_too_long_for_a_post_is_refused_with_the_count(walk: Walk) -> None:
    camille = walk.here.person(CAMILLE)
    said = camille.say(TEAM, "Oui. " * 1200)
    camille.shortcut(said, "drafts.from_message")
    assert camille.modals == []
    assert "5999 caractères" in plain(camille.dms()[-1]["text"])


def test_words_of_messages() -> None:
    assert words_of({}) == ""
    assert words_of({"text": "a <@U1> b <https://x.ca|x.ca> &amp;"}) == "a  b https://x.ca &"
    shared = {"text": "", "attachments": [{"text": "Oui."}, {"fallback": "x"}]}
    assert words_of(shared) == "Oui."


def test_an_overtaken_form_keeps_what_was_typed(walk: Walk) -> None:
    camille, nadia = walk.here.person(CAMILLE), walk.here.person(NADIA)
    draft = walk.write()
    press(camille, walk.verdict(draft), "Modifier")
    camille.fill(text="Mon long texte.")
    press(nadia, walk.verdict(draft), "Modifier")
    assert nadia.fill(text="Le texte de Nadia.").submit() is None
    errors = camille.submit()
    assert errors is not None
    assert "pendant que vous écriviez" in errors["text"]
    assert camille.modal["state"]["values"]["text"]["text"]["value"] == "Mon long texte."


def test_a_form_sent_twice_is_one_draft(walk: Walk) -> None:
    camille = walk.here.person(CAMILLE)
    camille.command("/draft")
    camille.fill(**FORM)
    payload = payloads.submission(walk.here.slack, CAMILLE, camille.modal)
    first, second = camille.forge(payload), camille.forge(payload)
    assert (first.status, second.status, second.body) == (200, 200, "")
    walk.here.settle()
    assert walk.last().id == 1


def test_the_thread_is_one_and_in_order(walk: Walk) -> None:
    draft = walk.approved(text=TEXT)
    texts = [plain(one["text"]) for one in walk.thread(draft)]
    root, *answers = walk.thread(draft)
    assert {one["thread_ts"] for one in answers} == {root["ts"]}
    assert [one.split(" ")[0] for one in texts] == ["Publication", "Vérification", "👀", "✅"]
    with walk.here.vigie.services.reading() as session:
        assert outbox.place_of(session, Letter.DRAFT_ROOT, draft.subject, "C0MEDIAS")
        assert drafts.get(session, draft.id).status is Status.APPROVED
    assert element(walk.verdict(draft), "Modifier")
