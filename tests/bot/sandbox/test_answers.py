"""What an acknowledgment or a response address may ask for, and what Slack refuses of it."""

from collections.abc import Callable
from typing import Any

import pytest
from slack_bolt import BoltResponse
from slack_sdk import WebClient

from bot.sandbox.slack import PretendedSlack
from tests.bot.sandbox.example_bot import FORM, TEAM, bolt, card, form, words
from tests.bot.sandbox.planted import kinds
from tests.sandbox import Sandbox

SHORT = form({"type": "section", "text": words("Fait")}, title=words("Merci"))


def answering(slack: PretendedSlack, sandbox: Sandbox, **answer: Any) -> None:
    """Attach a bot whose command answers so."""
    app = bolt(slack)
    app.command("/draft")(lambda ack: ack(**answer))
    sandbox.attach(slack, app)


def test_a_command_answers_its_author_or_the_whole_channel(
    slack: PretendedSlack, sandbox: Sandbox
) -> None:
    camille, nadia = slack.person("U0CAMILLE"), slack.person("U0NADIA")
    answering(slack, sandbox, text="Pour vous", blocks=card("Pour vous"))
    assert camille.command("/draft", TEAM)
    assert camille.ephemerals(TEAM)[-1]["blocks"][0]["text"]["text"] == "Pour vous"
    answering(slack, sandbox, text="Pour tous", response_type="in_channel")
    assert camille.command("/draft", TEAM)
    assert nadia.messages(TEAM)[-1]["text"] == "Pour tous"
    answering(slack, sandbox)
    before = len(camille.messages(TEAM))
    assert camille.command("/draft", TEAM)
    assert len(camille.messages(TEAM)) == before
    assert kinds(slack) == []


def test_a_command_that_answers_too_many_blocks_is_recorded(
    slack: PretendedSlack, sandbox: Sandbox
) -> None:
    answering(slack, sandbox, text="x", blocks=[{"type": "divider"}] * 51)
    slack.person("U0CAMILLE").command("/draft")
    assert kinds(slack) == ["bad_answer"]
    assert "no more than 50 items allowed" in slack.failures.all()[0].sentence


def submitted(slack: PretendedSlack, sandbox: Sandbox, answer: Any) -> list[str]:
    """Submit a modal to a bot that answers so, by hand; return the titles still open."""
    app = bolt(slack)

    @app.command("/draft")
    def on_draft(ack: Any, body: dict[str, Any], client: WebClient) -> None:
        client.views_open(trigger_id=body["trigger_id"], view=form(title=words("Dessous")))
        ack()

    @app.middleware
    def by_hand(body: dict[str, Any], next: Callable[[], None]) -> Any:  # noqa: A002 -- Bolt's name
        if body.get("type") != "view_submission":
            return next()
        return BoltResponse(status=200, body=answer)

    sandbox.attach(slack, app)
    camille = slack.person("U0CAMILLE")
    camille.command("/draft")
    camille.submit()
    return [view["title"]["text"] for view in camille.modals]


@pytest.mark.parametrize(
    ("answer", "left"),
    [
        ("", []),
        ({"response_action": "clear"}, []),
        ({"response_action": "update", "view": SHORT}, ["Merci"]),
        ({"response_action": "push", "view": SHORT}, ["Dessous", "Merci"]),
    ],
)
def test_a_submission_closes_updates_pushes_or_clears(
    slack: PretendedSlack, sandbox: Sandbox, answer: Any, left: list[str]
) -> None:
    assert submitted(slack, sandbox, answer) == left
    assert kinds(slack) == []


@pytest.mark.parametrize(
    "answer",
    [
        {"response_action": "update", "view": FORM | {"title": words("x" * 25)}},
        {"response_action": "push", "view": {"type": "home", "blocks": []}},
        {"response_action": "errors", "errors": {}},
        {"response_action": "dance"},
    ],
)
def test_a_submission_answered_wrongly_is_recorded(
    slack: PretendedSlack, sandbox: Sandbox, answer: dict[str, Any]
) -> None:
    assert submitted(slack, sandbox, answer) == ["Dessous"]
    assert kinds(slack) == ["bad_answer"]


def test_what_was_typed_stays_in_an_updated_window_where_the_names_stay(
    slack: PretendedSlack, sandbox: Sandbox
) -> None:
    app = bolt(slack)
    field = {"type": "plain_text_input", "action_id": "value", "initial_value": "au départ"}
    kept, renamed = (
        {"type": "input", "block_id": name, "label": words(name), "element": field}
        for name in ("kept", "renamed")
    )
    button = {"type": "button", "action_id": "again", "text": words("Encore")}
    row = {"type": "actions", "block_id": "row", "elements": [button]}

    @app.command("/draft")
    def on_draft(ack: Any, body: dict[str, Any], client: WebClient) -> None:
        ack()
        client.views_open(trigger_id=body["trigger_id"], view=form(kept, renamed, row))

    @app.action("again")
    def on_again(ack: Any, body: dict[str, Any], client: WebClient) -> None:
        ack()
        view = body["view"]
        changed = form(kept, renamed | {"block_id": "other"}, row)
        client.views_update(view_id=view["id"], hash=view["hash"], view=changed)

    sandbox.attach(slack, app)
    camille = slack.person("U0CAMILLE")
    camille.command("/draft")
    camille.fill(kept="écrit", renamed="perdu").click(camille.modal, "again")
    values = camille.modal["state"]["values"]
    assert values["kept"]["value"]["value"] == "écrit"
    assert values["other"]["value"]["value"] == "au départ"
