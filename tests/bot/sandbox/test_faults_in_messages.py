"""Faults of a bot, planted one by one: the pretended Slack catches each of them."""

from collections.abc import Callable
from typing import Any

import pytest
from slack_bolt import App
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from bot.sandbox.blockkit import limits
from bot.sandbox.live import Token
from bot.sandbox.slack import PretendedSlack
from bot.sandbox.strictness import Strictness
from tests.bot.sandbox.example_bot import ANSWERS, TEAM, ExampleBot, bolt, card
from tests.bot.sandbox.planted import refusal
from tests.sandbox import Sandbox


def forgetful(slack: PretendedSlack) -> App:
    """Return a bot that answers each event, even when two announce one message."""
    app = bolt(slack)

    @app.event("message")
    def on_message(event: dict[str, Any], client: WebClient) -> None:
        client.chat_postMessage(channel=event["channel"], thread_ts=event["ts"], text="Reçu.")

    return app


@pytest.mark.parametrize(("app", "answers"), [(forgetful, 2), (lambda s: ExampleBot(s).app, 1)])
def test_two_messages_for_one_event(
    sandbox: Sandbox, app: Callable[[PretendedSlack], App], answers: int
) -> None:
    slack = sandbox.slack(strict=Strictness(deliveries=2, limited=False))
    sandbox.attach(slack, app(slack))
    said = slack.person("U0RICHARD").say(ANSWERS, "L'aréna ouvre à 8 h.")
    assert slack.settle()
    assert len(slack.person("U0RICHARD").thread(ANSWERS, said["ts"])) == 1 + answers


def test_fifty_one_blocks(slack: PretendedSlack, sandbox: Sandbox) -> None:
    blocks = [{"type": "divider"}] * (limits.MESSAGE_BLOCKS + 1)
    refused = refusal(
        slack,
        sandbox,
        lambda client, _: client.chat_postMessage(channel=TEAM, text="x", blocks=blocks),
    ).response
    assert refused["error"] == "invalid_blocks"
    assert refused["errors"] == ["no more than 50 items allowed [json-pointer:/blocks]"]


def test_an_action_id_used_twice(slack: PretendedSlack, sandbox: Sandbox) -> None:
    blocks = card("Deux fois")
    blocks[1]["elements"] *= 2
    refused = refusal(
        slack,
        sandbox,
        lambda client, _: client.chat_postMessage(channel=TEAM, text="x", blocks=blocks),
    ).response
    assert refused["errors"] == ["action_id already exists: approve [json-pointer:/blocks/1]"]


def test_a_scope_that_the_manifest_does_not_ask_for(
    slack: PretendedSlack, sandbox: Sandbox
) -> None:
    refused = refusal(
        slack, sandbox, lambda client, _: client.conversations_list(types="im")
    ).response
    assert (refused["error"], refused["needed"]) == ("missing_scope", "im:read")


def test_a_citizens_words_shown_as_a_live_mention(slack: PretendedSlack, sandbox: Sandbox) -> None:
    app = bolt(slack)
    typed = "Bonjour <!channel> et <@U0NADIA> *gras* <https://example.org|ici>"

    @app.command("/draft")
    def on_draft(ack: Any, client: WebClient) -> None:
        ack()
        section = {"type": "section", "text": {"type": "mrkdwn", "text": typed}}
        client.chat_postMessage(channel=TEAM, text="Publication", blocks=[section])
        client.chat_postMessage(channel=TEAM, text="Publication", blocks=card(typed))

    sandbox.attach(slack, app)
    camille = slack.person("U0CAMILLE")
    camille.command("/draft")
    faulty, careful = camille.messages(TEAM)[-2:]
    assert slack.live_tokens(faulty) == [
        Token("broadcast", "channel"),
        Token("user", "U0NADIA"),
        Token("link", "https://example.org"),
    ]
    assert slack.live_tokens(careful) == []


def test_an_edit_of_somebody_elses_message(slack: PretendedSlack, sandbox: Sandbox) -> None:
    ts = slack.person("U0NADIA").messages(TEAM)[-1]["ts"]
    refused = refusal(
        slack, sandbox, lambda client, _: client.chat_update(channel=TEAM, ts=ts, text="à moi")
    ).response
    assert refused["error"] == "cant_update_message"


@pytest.mark.filterwarnings("ignore:The top-level `text` argument")
def test_the_text_of_a_forwarded_message_taken_for_its_words(
    slack: PretendedSlack, sandbox: Sandbox
) -> None:
    app, caught = bolt(slack), list[str]()

    @app.event("message")
    def on_message(event: dict[str, Any], client: WebClient) -> None:
        try:
            client.chat_postMessage(channel=ANSWERS, thread_ts=event["ts"], text=event["text"])
        except SlackApiError as error:
            caught.append(error.response["error"])

    sandbox.attach(slack, app)
    camille = slack.person("U0CAMILLE")
    camille.forward(camille.messages(TEAM)[-1], ANSWERS)
    assert slack.settle()
    assert caught == ["no_text"]
