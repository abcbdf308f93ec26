"""Whatever is sent by hand: a sentence in French, nothing lost, no live mention, no traceback."""

import json
from typing import Any, Final

import pytest

from bot.sandbox import payloads
from handlers import texts
from tests.handlers.walking import (
    CAMILLE,
    FORM,
    PHILIPPE,
    TEAM,
    Walk,
    plain,
    press,
)


def forged_form(walk: Walk, **state: Any) -> dict[str, str]:
    """Send the form of a new post with a state that no window would send; return its errors."""
    camille = walk.here.person(CAMILLE)
    camille.command("/draft")
    camille.fill(**FORM)
    payload = payloads.submission(walk.here.slack, CAMILLE, camille.modal)
    values = payload["view"]["state"]["values"] | state
    payload["view"] = payload["view"] | {"state": {"values": values}}
    reply = camille.forge(payload)
    assert reply.status == 200
    answer = json.loads(reply.body) if reply.body else {}
    return {key: plain(words) for key, words in answer.get("errors", {}).items()}


def value(name: str, **state: Any) -> dict[str, Any]:
    return {name: {name: state}}


FORMS: Final = [
    (value("text", value="a" * 40_000), "text", "Le texte compte 40000 caractères; le maximum"),
    (value("text", value=None), "text", "Écrivez le texte de la publication."),
    (value("text", value="\x00\u200b"), "text", "Écrivez le texte de la publication."),
    (value("text", value="🎉🎉"), "text", "Le texte ne contient aucun mot."),
    (value("text", value={"a": 1}), "text", "Écrivez le texte de la publication."),
    ({"text": {}}, "text", "Écrivez le texte de la publication."),
    (value("day", selected_date="2026-02-30"), "day", "Cette date ou cette heure n’existe pas."),
    (value("day", selected_date="2026-11-01"), "day", "Ce moment est déjà passé."),
    (value("day", selected_date=3), "day", "Cette date ou cette heure n’existe pas."),
    (value("hour", selected_time="99:99"), "day", "Cette date ou cette heure n’existe pas."),
    (
        value("accounts", selected_options=[{"value": "myspace-ville"}]),
        "accounts",
        "Vous ne pouvez pas écrire pour l’un de ces comptes",
    ),
    (value("accounts", selected_options=["x", None]), "accounts", "Faites un choix."),
    (
        value("accounts", selected_options=[{"value": "facebook-police"}]),
        "accounts",
        "Vous ne pouvez pas écrire pour l’un de ces comptes",
    ),
    (value("type", selected_option={"value": "x"}), "type", "Faites un choix."),
    (value("type", selected_option="x"), "type", "Faites un choix."),
    (value("objective", selected_option=None), "objective", "Faites un choix."),
]


@pytest.mark.parametrize(("state", "field", "words"), FORMS, ids=lambda one: str(one)[:30])
def test_a_forged_form_is_refused_under_its_field(
    walk: Walk, state: dict[str, Any], field: str, words: str
) -> None:
    errors = forged_form(walk, **state)
    assert errors[field].startswith(words)
    assert walk.here.person(CAMILLE).messages(TEAM)[-1]["user"] != "UVIGIE"


def test_a_form_without_any_state_is_refused(walk: Walk) -> None:
    camille = walk.here.person(CAMILLE)
    camille.command("/draft")
    payload = payloads.submission(walk.here.slack, CAMILLE, camille.modal)
    states: list[object] = [None, [], {"values": None}, "x"]
    for state in states:
        payload["view"] = payload["view"] | {"state": state}
        errors = json.loads(camille.forge(payload).body)["errors"]
        assert plain(errors["text"]) == "Écrivez le texte de la publication."


@pytest.mark.parametrize("kept", ["", "{", "[]", "3", '{"draft": "x"}', '{"draft": -1}', "null"])
def test_a_form_that_carries_nonsense(walk: Walk, kept: str) -> None:
    camille = walk.here.person(CAMILLE)
    camille.command("/draft")
    camille.fill(**FORM)
    for callback in ("drafts.form", "drafts.ignore_form", "approvals.pause", "approvals.note",
                     "places.ask_form", "places.move_form", "publication.form"):  # fmt: skip
        payload = payloads.submission(walk.here.slack, CAMILLE, camille.modal)
        payload["view"] = payload["view"] | {"private_metadata": kept, "callback_id": callback}
        reply = camille.forge(payload)
        assert reply.status == 200
        if callback == "drafts.form" and not kept:
            assert reply.body == ""  # a new post, which carries nothing
        else:
            assert set(json.loads(reply.body)["errors"].values()) == {texts.UNREADABLE}


def test_a_decision_that_does_not_exist(walk: Walk) -> None:
    draft = walk.write()
    walk.send(draft)
    philippe = walk.here.person(PHILIPPE)
    press(philippe, philippe.dms()[-1], "Refuser")
    payload = payloads.submission(walk.here.slack, PHILIPPE, philippe.modal)
    kept = json.dumps({"draft": draft.id, "version": 1, "action": "explode"})
    payload["view"] = payload["view"] | {"private_metadata": kept}
    assert json.loads(philippe.forge(payload).body)["errors"] == {"note": texts.UNREADABLE}
    assert walk.draft().status == "in_review"
