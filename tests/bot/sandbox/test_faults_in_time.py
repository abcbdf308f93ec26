"""Faults of a bot with time, planted one by one: the pretended Slack catches each of them."""

from threading import Event
from typing import Any

import pytest
from slack_sdk import WebClient
from slack_sdk.webhook import WebhookClient

from bot.sandbox.slack import PretendedSlack
from bot.sandbox.strictness import Strictness
from tests.bot.sandbox.example_bot import ANSWERS, TEAM, bolt
from tests.bot.sandbox.planted import kinds, refusal
from tests.sandbox import Sandbox, SteadyClock


def test_a_late_acknowledgment(sandbox: Sandbox) -> None:
    slack = sandbox.slack(strict=Strictness(ack_seconds=0.2))
    app, over = bolt(slack), Event()

    @app.command("/draft")
    def on_draft(ack: Any) -> None:
        over.wait(10)
        ack()

    sandbox.attach(slack, app)
    assert not slack.person("U0CAMILLE").command("/draft")
    over.set()
    assert kinds(slack) == ["late"]
    assert "n'a pas répondu en 0.2 secondes" in slack.failures.read("U0CAMILLE")[0]


def test_a_command_that_nobody_answers(slack: PretendedSlack, sandbox: Sandbox) -> None:
    sandbox.attach(slack, bolt(slack))
    assert not slack.person("U0CAMILLE").command("/draft")
    assert kinds(slack) == ["refused"]


def test_a_bot_that_is_down(slack: PretendedSlack) -> None:
    assert not slack.person("U0CAMILLE").command("/draft")
    assert kinds(slack) == ["unreachable"]


def test_posting_faster_than_the_rate(sandbox: Sandbox) -> None:
    steady = SteadyClock()
    slack = sandbox.slack(steady=steady, strict=Strictness(messages_burst=1))

    def fault(client: WebClient, _: dict[str, Any]) -> None:
        client.chat_postMessage(channel=TEAM, text="un")
        client.chat_postMessage(channel=ANSWERS, text="ailleurs")
        steady.pass_by(1.0)
        client.chat_postMessage(channel=TEAM, text="deux")
        client.chat_postMessage(channel=TEAM, text="trois, sans attendre")

    refused = refusal(slack, sandbox, fault).response
    assert (refused.status_code, refused["error"]) == (429, "ratelimited")
    assert refused.headers["retry-after"] == "1"


@pytest.mark.parametrize(
    ("uses", "seconds", "error"), [(0, 1801.0, "expired_url"), (5, 1799.0, "used_url")]
)
def test_a_response_address_used_too_late_or_too_often(
    sandbox: Sandbox, uses: int, seconds: float, error: str
) -> None:
    steady = SteadyClock()
    slack = sandbox.slack(steady=steady)
    app = bolt(slack)
    statuses, bodies = list[int](), list[str]()

    @app.command("/draft")
    def on_draft(ack: Any, body: dict[str, Any]) -> None:
        ack()
        address = WebhookClient(body["response_url"])
        statuses.extend(address.send(text="encore").status_code for _ in range(uses))
        steady.pass_by(seconds)
        bodies.append(address.send(text="trop tard").body)

    sandbox.attach(slack, app)
    slack.person("U0CAMILLE").command("/draft")
    assert statuses == [200] * uses
    assert error in bodies[0]
    assert len(slack.person("U0CAMILLE").ephemerals()) == uses


def test_an_event_that_is_never_acknowledged_is_sent_four_times(
    slack: PretendedSlack, sandbox: Sandbox
) -> None:
    app, heard = bolt(slack), list[Any]()

    @app.event("message")
    def on_message(request: Any) -> None:
        heard.append(request.headers.get("x-slack-retry-num"))
        raise RuntimeError

    sandbox.attach(slack, app)
    slack.person("U0CAMILLE").say(TEAM, "Bonjour")
    assert slack.settle()
    assert heard == [None, ["1"], ["2"], ["3"]]
    assert kinds(slack)[-1] == "lost"
    assert slack.failures.read("U0CAMILLE")
