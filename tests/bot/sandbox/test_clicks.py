"""What a click brings, and what a response address may do with the message."""

from typing import Any

import pytest
from slack_bolt import App
from slack_sdk import WebClient
from slack_sdk.webhook import WebhookClient

from bot.sandbox.slack import PretendedSlack
from tests.bot.sandbox.example_bot import TEAM, bolt, card, words
from tests.sandbox import Sandbox


def clicking(slack: PretendedSlack, **answer: Any) -> App:
    """Return a bot that posts a card, and answers a click through its response address."""
    app = bolt(slack)

    @app.command("/draft")
    def on_draft(ack: Any, client: WebClient) -> None:
        ack()
        client.chat_postMessage(channel=TEAM, text="Carte", blocks=card("Carte"))

    @app.action("approve")
    def on_approve(ack: Any, body: dict[str, Any]) -> None:
        ack()
        assert WebhookClient(body["response_url"]).send_dict(answer).status_code == 200

    return app


@pytest.mark.parametrize(
    ("answer", "texts"),
    [
        ({"text": "En plus"}, ["Carte", "En plus"]),
        ({"text": "À la place", "replace_original": True}, ["À la place"]),
        ({"delete_original": True}, []),
    ],
)
def test_a_response_address_adds_replaces_or_deletes(
    slack: PretendedSlack, sandbox: Sandbox, answer: dict[str, Any], texts: list[str]
) -> None:
    sandbox.attach(slack, clicking(slack, **answer))
    camille = slack.person("U0CAMILLE")
    before = len(camille.messages(TEAM))
    camille.command("/draft")
    assert camille.click(camille.messages(TEAM)[-1], "approve")
    assert [one["text"] for one in camille.messages(TEAM)[before:]] == texts


def test_a_click_on_an_ephemeral_message_does_not_show_it(
    slack: PretendedSlack, sandbox: Sandbox
) -> None:
    app, heard = bolt(slack), list[dict[str, Any]]()
    app.command("/draft")(lambda ack: ack(text="x", blocks=card("x")))

    @app.action("approve")
    def on_approve(ack: Any, body: dict[str, Any], respond: Any) -> None:
        heard.append(body)
        ack()
        respond(text="Remplacé", replace_original=True)

    sandbox.attach(slack, app)
    camille = slack.person("U0CAMILLE")
    camille.command("/draft", TEAM)
    assert camille.click(camille.ephemerals(TEAM)[-1], "approve")
    assert "message" not in heard[0]
    assert heard[0]["container"]["is_ephemeral"] is True
    assert camille.ephemerals(TEAM)[-1]["text"] == "Remplacé"


def test_a_menu_in_a_message_brings_its_choice_and_the_state_around_it(
    slack: PretendedSlack, sandbox: Sandbox
) -> None:
    app, heard = bolt(slack), list[dict[str, Any]]()
    options = [{"text": words(name), "value": name} for name in ("lundi", "mardi")]
    menus = [
        {"type": "static_select", "action_id": "day", "options": options},
        {"type": "overflow", "action_id": "more", "options": options},
        {"type": "button", "action_id": "go", "text": words("Un"), "value": "1"},
    ]

    @app.command("/draft")
    def on_draft(ack: Any, client: WebClient) -> None:
        ack()
        block = {"type": "actions", "block_id": "menus", "elements": menus}
        client.chat_postMessage(channel=TEAM, text="x", blocks=[block])

    @app.action({"block_id": "menus"})
    def on_any(ack: Any, body: dict[str, Any]) -> None:
        heard.append(body)
        ack()

    sandbox.attach(slack, app)
    camille = slack.person("U0CAMILLE")
    camille.command("/draft")
    message = camille.messages(TEAM)[-1]
    assert camille.click(message, "day", "mardi")
    assert camille.click(message, "more", "lundi")
    assert camille.click(message, "go")
    assert heard[0]["actions"][0]["selected_option"]["value"] == "mardi"
    assert heard[0]["state"]["values"]["menus"]["day"]["selected_option"]["value"] == "mardi"
    assert heard[1]["actions"][0]["selected_option"]["value"] == "lundi"
    assert heard[2]["actions"][0]["value"] == "1"


def test_a_payload_made_by_hand_is_signed_like_any_other(
    slack: PretendedSlack, sandbox: Sandbox
) -> None:
    app, heard = bolt(slack), list[str]()

    @app.action("forged")
    def on_forged(ack: Any, action: dict[str, Any]) -> None:
        heard.append(action["value"])
        ack()

    sandbox.attach(slack, app)
    action = {"type": "button", "action_id": "forged", "block_id": "b", "value": "30 février"}
    payload = {"type": "block_actions", "user": {"id": "U0ALEX"}, "actions": [action]}
    assert slack.person("U0ALEX").forge(payload).acknowledged
    assert heard == ["30 février"]
