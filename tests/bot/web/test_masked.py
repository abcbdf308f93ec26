"""What the public wrote is noted without what tells about persons (art. 12.3)."""

import json
from typing import Any

import pytest

from bot.web.incoming import Incoming, incoming
from tests.bot.web.test_incoming import EMAIL, GROUND, NUMBER, TEXT

Json = dict[str, Any]
HOME = "412, rue des Merles"
LINK = "https://www.facebook.com/photo?fbid=10158046454286123"


def form(callback: str, nature: str = "", **typed: str) -> Json:
    values: Json = {name: {name: {"type": "x", "value": one}} for name, one in typed.items()}
    values["nature"] = {"nature": {"selected_option": {"value": nature} if nature else None}}
    view = {
        "id": "V1", "callback_id": callback, "private_metadata": "{}", "state": {"values": values},
        "blocks": [{"element": {"initial_value": typed.get("excerpt", "")}}],
    }  # fmt: skip
    return {"type": "view_submission", "user": {"id": "U0CAMILLE"}, "view": view}


def taken(payload: Json) -> Incoming:
    one = incoming(payload, lambda: GROUND)
    assert one is not None
    return one


@pytest.mark.article("12.3")
@pytest.mark.parametrize(
    "callback",
    ["comments.track_form", "comments.correct_form", "comments.ask_form",
     "comments.dismiss_form", "comments.done_form", "moderation.form"],
)  # fmt: skip
def test_the_forms_of_comments_and_moderation_are_masked(callback: str) -> None:
    one = taken(form(callback, excerpt=TEXT, text=TEXT, note=TEXT, capture=TEXT, reason=TEXT))
    kept = json.dumps([one.key, one.payload], ensure_ascii=False)
    assert NUMBER not in kept
    assert EMAIL not in kept
    assert one.payload["vigie_hidden"] == {"telephone": 5, "email": 5}
    assert not one.later


def test_who_wrote_and_where_stay() -> None:
    one = taken(form("comments.track_form", excerpt="Ouvert?", handle=EMAIL, link=LINK))
    values = one.payload["view"]["state"]["values"]
    assert values["handle"]["handle"]["value"] == EMAIL
    assert values["link"]["link"]["value"] == LINK
    assert one.payload["vigie_hidden"] == {}


def test_a_secret_is_hidden_even_in_what_stays() -> None:
    one = taken(form("comments.track_form", handle="Mot de passe : Xy7!kkp23", excerpt="Ouvert?"))
    assert "Xy7!kkp23" not in json.dumps(one.payload)
    assert one.payload["vigie_redacted"] == 1


@pytest.mark.parametrize(
    ("nature", "excerpt", "kept"),
    [
        ("", f"Mme Roy, du {HOME}, se noie! {NUMBER}", True),
        ("danger", f"Mme Roy, du {HOME}, appelle. {NUMBER}", True),
        ("complaint", f"Mme Roy, du {HOME}, se noie! {NUMBER}", False),
        ("", f"Mme Roy, du {HOME}, attend son bac. {NUMBER}", False),
    ],
)
def test_where_somebody_is_in_danger_is_kept(nature: str, excerpt: str, *, kept: bool) -> None:
    told = json.dumps(taken(form("comments.track_form", nature, excerpt=excerpt)).payload)
    assert (HOME in told) is kept
    assert NUMBER not in told


def test_the_city_s_own_replies_stay_as_written() -> None:
    told = json.dumps(taken(form("comments.reply_form", text=TEXT)).payload)
    assert NUMBER in told


@pytest.mark.parametrize("state", [None, [], {}, {"values": None}, {"values": "x"}])
def test_a_form_without_values_is_left_to_its_listener(state: object) -> None:
    payload = form("comments.track_form", excerpt=TEXT)
    payload["view"]["state"] = state
    assert taken(payload).payload["view"]["state"] == state
