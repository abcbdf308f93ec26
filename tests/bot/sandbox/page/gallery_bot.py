"""A bot that shows every block and opens every input, and remembers what it heard."""

import re
from threading import Condition
from typing import Any, Final

from slack_sdk import WebClient

from bot.sandbox.slack import PretendedSlack
from tests.bot.sandbox.example_bot import TEAM, bolt, card, words
from tests.bot.sandbox.page import gallery_blocks, gallery_inputs

PATIENCE_SECONDS: Final = 10
REFUSED: Final = "Retirez le mot « gratuit »."


class GalleryBot:
    """The bot, and what it heard."""

    def __init__(self, slack: PretendedSlack) -> None:
        self.heard = Condition()
        self.app = bolt(slack)
        self.client = WebClient(self.app.client.token, base_url=f"{slack.public_url}/api/")
        self.submitted: list[dict[str, Any]] = []
        self.clicked: list[dict[str, Any]] = []
        self.app.command("/draft")(self.on_draft)
        self.app.command("/vigie")(self.on_help)
        self.app.command("/publie")(self.on_push)
        self.app.view("everything")(self.on_submit)
        self.app.view("second")(self.on_submit)
        self.app.action(re.compile("^(?!kind$)"))(self.on_click)
        self.app.action("kind")(self.on_kind)
        self.app.event("app_home_opened")(self.on_home)
        self.app.event("message")(lambda: None)
        self.app.shortcut("drafts.new")(self.on_draft)
        self.app.shortcut("comments.track")(self.on_draft)

    def post(self, blocks: list[dict[str, Any]], text: str = "Vigie", **more: Any) -> str:
        """Post in the team's channel and return the message's ts."""
        sent = self.client.chat_postMessage(channel=TEAM, text=text, blocks=blocks, **more)
        return str(sent["ts"])

    def clicks(self, count: int) -> list[dict[str, Any]]:
        """Wait for so many clicks and return them."""
        with self.heard:
            assert self.heard.wait_for(lambda: len(self.clicked) >= count, PATIENCE_SECONDS)
        return self.clicked

    def forms(self, count: int) -> list[dict[str, Any]]:
        """Wait for so many submitted forms and return them."""
        with self.heard:
            assert self.heard.wait_for(lambda: len(self.submitted) >= count, PATIENCE_SECONDS)
        return self.submitted

    def keep(self, heard: list[dict[str, Any]], value: dict[str, Any]) -> None:
        with self.heard:
            heard.append(value)
            self.heard.notify_all()

    def on_draft(self, ack: Any, body: dict[str, Any], client: WebClient) -> None:
        client.views_open(trigger_id=body["trigger_id"], view=gallery_inputs.FORM)
        ack()

    def on_help(self, ack: Any) -> None:
        ack("Voici l’aide, pour vous seulement.")

    def on_push(self, ack: Any, body: dict[str, Any], client: WebClient) -> None:
        client.views_open(trigger_id=body["trigger_id"], view=gallery_inputs.SECOND)
        ack()

    def on_submit(self, ack: Any, body: dict[str, Any]) -> None:
        values = body["view"]["state"]["values"]
        line = values.get("line", {}).get("value", {}).get("value") or ""
        if "gratuit" in line:
            ack(response_action="errors", errors={"line": REFUSED})
            return
        self.keep(self.submitted, values)
        ack()

    def on_kind(self, ack: Any, body: dict[str, Any], client: WebClient) -> None:
        """Answer a choice by an updated form: what was typed must stay."""
        ack()
        chosen = body["actions"][0]["selected_option"]["value"]
        told = {"type": "context", "elements": [words(f"Type choisi : {chosen}")]}
        form = gallery_inputs.FORM
        view = form | {"blocks": [told, *form["blocks"]]}
        client.views_update(view_id=body["view"]["id"], view=view)

    def on_click(self, ack: Any, body: dict[str, Any], client: WebClient) -> None:
        ack()
        self.keep(self.clicked, body["actions"][0])
        if body["actions"][0]["action_id"] == "approve" and "channel" in body:
            where, ts = body["channel"]["id"], body["container"]["message_ts"]
            client.chat_update(channel=where, ts=ts, text="Approuvée", blocks=card("Approuvée"))

    def on_home(self, event: dict[str, Any], client: WebClient) -> None:
        client.views_publish(user_id=event["user"], view=gallery_blocks.HOME)
