"""Faults of a bot in its windows, planted one by one: each of them is caught."""

from typing import Any

from slack_sdk import WebClient

from bot.sandbox.blockkit import limits
from bot.sandbox.slack import PretendedSlack
from tests.bot.sandbox.example_bot import FORM, ExampleBot, bolt, form, words
from tests.bot.sandbox.planted import kinds, refusal
from tests.sandbox import Sandbox, SteadyClock


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


def test_an_update_with_a_stale_hash(slack: PretendedSlack, sandbox: Sandbox) -> None:
    def fault(client: WebClient, body: dict[str, Any]) -> None:
        view = client.views_open(trigger_id=body["trigger_id"], view=FORM)["view"]
        client.views_update(view_id=view["id"], hash=view["hash"], view=FORM)
        client.views_update(view_id=view["id"], hash=view["hash"], view=FORM)

    assert refusal(slack, sandbox, fault).response["error"] == "hash_conflict"


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


def test_a_fourth_window_on_the_stack(slack: PretendedSlack, sandbox: Sandbox) -> None:
    app = bolt(slack)
    app.command("/draft")(ExampleBot(slack).on_draft)
    app.view("form")(lambda ack: ack(response_action="push", view=form(*FORM["blocks"])))
    sandbox.attach(slack, app)
    camille = slack.person("U0CAMILLE")
    camille.command("/draft")
    for depth in (2, limits.VIEW_STACK, limits.VIEW_STACK):
        camille.fill(text="x", accounts=["tiktok"], kind="other").submit()
        assert len(camille.modals) == depth
    assert kinds(slack) == ["bad_answer"]
