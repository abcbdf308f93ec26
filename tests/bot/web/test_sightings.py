"""Who wrote a secret and where: what a person typed counts, and nothing else."""

from typing import Any

import pytest

from bot.web.sightings import sighting
from handlers.doubts.seen import Sighting

SECRET = "mot de passe : Erable#2026"


def message(**fields: Any) -> dict[str, Any]:
    event = {"type": "message", "channel": "C1", "channel_type": "channel", "user": "U1"}
    return {"type": "event_callback", "event": {**event, "ts": "1.1", "text": SECRET, **fields}}


def form(kind: str = "view_submission", **view: Any) -> dict[str, Any]:
    values = {"text": {"text": {"type": "plain_text_input", "value": SECRET}}}
    made = {"id": "V2", "root_view_id": "V1", "state": {"values": values}, **view}
    return {"type": kind, "user": {"id": "U1"}, "view": made}


SHARED = {"text": "", "attachments": [{"text": SECRET, "is_share": True}]}
RICH = {
    "text": "",
    "blocks": [{"type": "rich_text", "elements": [{"type": "text", "text": SECRET}]}],
}
FILE = {"text": "", "files": [{"name": SECRET, "id": "F1"}]}
IN_C1 = Sighting("message:C1:1.1", "U1", "message", "C1")


@pytest.mark.parametrize(
    ("payload", "expected"),
    [
        (message(), IN_C1),
        (message(**RICH), IN_C1),
        (message(**FILE), IN_C1),
        (
            message(channel="D1", channel_type="im"),
            Sighting("message:D1:1.1", "U1", "direct_message", "D1"),
        ),
        (
            message(subtype="message_changed", ts="2.1",
                    message={"user": "U1", "ts": "1.1", "text": SECRET}),
            IN_C1,
        ),
        (form(), Sighting("view:V1", "U1", "form", "")),
        (form("block_actions"), Sighting("view:V1", "U1", "form", "")),
        (
            {"command": "/draft", "text": SECRET, "user_id": "U1", "channel_id": "C1",
             "trigger_id": "T1"},
            Sighting("command:T1", "U1", "command", "C1"),
        ),
        (
            {"type": "message_action", "user": {"id": "U2"}, "channel": {"id": "C1"},
             "message": {"user": "U1", "ts": "1.1", "text": SECRET}},
            IN_C1,
        ),
    ],
)  # fmt: skip
def test_what_a_person_wrote_is_seen(payload: dict[str, Any], expected: Sighting) -> None:
    assert sighting(payload) == expected


@pytest.mark.parametrize(
    "payload",
    [
        message(text="Bonjour!"),
        message(bot_id="B1"),
        message(subtype="message_deleted", previous_message={"text": SECRET, "user": "U1"}),
        message(subtype="message_changed", text="", previous_message={"text": SECRET},
                message={"user": "U1", "ts": "1.1", "text": "Bonjour!"}),
        message(user=None),
        message(**SHARED),
        form(state=None),
        form(state={"values": {}}, blocks=[{"text": {"text": SECRET}}]),
        {"type": "block_actions", "user": {"id": "U1"}, "message": {"text": SECRET}},
        {"type": "message_action", "user": {"id": "U1"}, "message": None},
        {"type": "event_callback", "event": {"type": "app_home_opened", "user": "U1"}},
        {"type": "event_callback", "event": {"type": "user_change",
                                              "user": {"id": "U1", "profile": {"title": SECRET}}}},
        {"type": "event_callback", "event": None},
        {"type": "url_verification", "challenge": SECRET},
    ],
)  # fmt: skip
def test_what_nobody_typed_now_is_not(payload: dict[str, Any]) -> None:
    assert sighting(payload) is None
