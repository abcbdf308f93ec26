"""Faults of a bot, planted one by one: the pretended Slack catches each of them."""

from collections.abc import Callable
from threading import Event
from typing import Any

import pytest
from slack_bolt import App
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError
from slack_sdk.webhook import WebhookClient

from bot.sandbox.blockkit import limits
from bot.sandbox.live import Token
from bot.sandbox.slack import PretendedSlack
from bot.sandbox.strictness import Strictness
from tests.bot.sandbox.example_bot import ANSWERS, FORM, TEAM, ExampleBot, bolt, card, form, words
from tests.sandbox import Sandbox, SteadyClock

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


def test_a_trigger_used_twice(slack: PretendedSlack, sandbox: Sandbox) -> None:
    def fault(client: WebClient, body: dict[str, Any]) -> None:
        client.views_open(trigger_id=body["trigger_id"], view=FORM)
        client.views_open(trigger_id=body["trigger_id"], view=FORM)

    assert refusal(slack, sandbox, fault).response["error"] == "exchanged_trigger_id"


def test_a_trigger_used_after_three_seconds(sandbox: Sandbox) -> None:
    steady = SteadyClock()
    slack = sandbox.slack(steady=steady)

    def fault(client: WebClient, body: dict[str, Any]) -> None:
        steady.pass_by(3.1)
        client.views_open(trigger_id=body["trigger_id"], view=FORM)

    assert refusal(slack, sandbox, fault).response["error"] == "expired_trigger_id"


def test_a_title_of_25_characters(slack: PretendedSlack, sandbox: Sandbox) -> None:
    long = FORM | {"title": words("x" * (limits.VIEW_BUTTON + 1))}
    refused = refusal(
        slack,
        sandbox,
        lambda client, body: client.views_open(trigger_id=body["trigger_id"], view=long),
    ).response
    assert refused["error"] == "invalid_arguments"
    wanted = "[ERROR] must be less than 25 characters [json-pointer:/view/title/text]"
    assert wanted in refused["response_metadata"]["messages"]


def test_values_read_on_closing(slack: PretendedSlack, sandbox: Sandbox) -> None:
    bot = ExampleBot(slack)
    other = bolt(slack)
    other.command("/draft")(bot.on_draft)

    @other.view_closed("form")
    def on_close(ack: Any, view: dict[str, Any]) -> None:
        assert view["state"]["values"]["text"]["value"]
        ack()

    sandbox.attach(slack, other)
    camille = slack.person("U0CAMILLE")
    camille.command("/draft")
    camille.fill(text="Ce que j'ai écrit").close()
    assert kinds(slack) == ["refused"]


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


def test_an_update_with_a_stale_hash(slack: PretendedSlack, sandbox: Sandbox) -> None:
    def fault(client: WebClient, body: dict[str, Any]) -> None:
        view = client.views_open(trigger_id=body["trigger_id"], view=FORM)["view"]
        client.views_update(view_id=view["id"], hash=view["hash"], view=FORM)
        client.views_update(view_id=view["id"], hash=view["hash"], view=FORM)

    assert refusal(slack, sandbox, fault).response["error"] == "hash_conflict"


def test_fifty_one_blocks(slack: PretendedSlack, sandbox: Sandbox) -> None:
    blocks = [{"type": "divider"}] * (limits.MESSAGE_BLOCKS + 1)
    refused = refusal(
        slack, sandbox, lambda client, _: client.chat_postMessage(channel=TEAM, blocks=blocks)
    ).response
    assert refused["error"] == "invalid_blocks"
    assert refused["errors"] == ["no more than 50 items allowed [json-pointer:/blocks]"]


def test_an_action_id_used_twice(slack: PretendedSlack, sandbox: Sandbox) -> None:
    blocks = card("Deux fois")
    blocks[1]["elements"] *= 2
    refused = refusal(
        slack, sandbox, lambda client, _: client.chat_postMessage(channel=TEAM, blocks=blocks)
    ).response
    assert refused["errors"] == ["action_id already exists: approve [json-pointer:/blocks/1]"]


def test_a_scope_that_the_manifest_does_not_ask_for(
    slack: PretendedSlack, sandbox: Sandbox
) -> None:
    refused = refusal(
        slack, sandbox, lambda client, _: client.conversations_list(types="im")
    ).response
    assert (refused["error"], refused["needed"]) == ("missing_scope", "im:read")


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


def test_errors_for_an_input_that_does_not_exist(slack: PretendedSlack, sandbox: Sandbox) -> None:
    app = bolt(slack)
    app.command("/draft")(ExampleBot(slack).on_draft)
    app.view("form")(lambda ack: ack(response_action="errors", errors={"nowhere": "Non."}))
    sandbox.attach(slack, app)
    camille = slack.person("U0CAMILLE")
    camille.command("/draft")
    assert camille.fill(text="x", accounts=["tiktok"], kind="other").submit() is None
    assert kinds(slack) == ["bad_answer"]
    assert camille.modal["callback_id"] == "form"


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


def test_a_fourth_window_on_the_stack(slack: PretendedSlack, sandbox: Sandbox) -> None:
    app = bolt(slack)
    app.command("/draft")(ExampleBot(slack).on_draft)
    app.view("form")(lambda ack: ack(response_action="push", view=form(*FORM["blocks"])))
    sandbox.attach(slack, app)
    camille = slack.person("U0CAMILLE")
    camille.command("/draft")
    for depth in (2, 3, 3):
        camille.fill(text="x", accounts=["tiktok"], kind="other").submit()
        assert len(camille.modals) == depth
    assert kinds(slack) == ["bad_answer"]


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
