"""How a fault is planted in a bot, and how it is seen to be caught."""

from collections.abc import Callable
from typing import Any

from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from bot.sandbox.slack import PretendedSlack
from tests.bot.sandbox.example_bot import bolt
from tests.sandbox import Sandbox

Fault = Callable[[WebClient, dict[str, Any]], object]


def refusal(slack: PretendedSlack, sandbox: Sandbox, fault: Fault) -> SlackApiError:
    """Let a bot commit a fault inside a command, and return what Slack refused."""
    app, caught = bolt(slack), list[SlackApiError]()

    @app.command("/draft")
    def on_draft(ack: Any, body: dict[str, Any], client: WebClient) -> None:
        ack()
        try:
            fault(client, body)
        except SlackApiError as error:
            caught.append(error)

    sandbox.attach(slack, app)
    slack.person("U0CAMILLE").command("/draft")
    assert len(caught) == 1, "the fault went unnoticed"
    return caught[0]


def kinds(slack: PretendedSlack) -> list[str]:
    return [failure.kind for failure in slack.failures.all()]
