"""A small careful bot, made with Bolt: what the pretended Slack must let through."""

from threading import Lock
from typing import Any

from slack_bolt import App
from slack_sdk import WebClient

from bot.sandbox.slack import PretendedSlack
from tests.sandbox import BOT_TOKEN, SIGNING_SECRET

TEAM = "C0MEDIAS"
ANSWERS = "C0REPONSES"


def bolt(slack: PretendedSlack) -> App:
    """Return an empty Bolt application that talks to a pretended Slack."""
    client = WebClient(BOT_TOKEN, base_url=f"{slack.public_url}/api/")
    return App(signing_secret=SIGNING_SECRET, client=client, process_before_response=True)


def words(text: str) -> dict[str, str]:
    return {"type": "plain_text", "text": text}


def option(value: str) -> dict[str, Any]:
    return {"text": words(value.title()), "value": value}


def entry(block_id: str, element: dict[str, Any], **more: Any) -> dict[str, Any]:
    """Return an input block."""
    element = {"action_id": "value", **element}
    block = {"type": "input", "block_id": block_id, "label": words(block_id), "element": element}
    return block | more


def form(*blocks: dict[str, Any], **more: Any) -> dict[str, Any]:
    """Return a modal."""
    view = {"type": "modal", "callback_id": "form", "title": words("Nouvelle publication")}
    return view | {"submit": words("Vérifier"), "blocks": list(blocks), **more}


FORM = form(
    entry("text", {"type": "plain_text_input", "multiline": True, "max_length": 200}),
    entry("accounts", {"type": "checkboxes", "options": [option("facebook"), option("tiktok")]}),
    entry("kind", {"type": "static_select", "options": [option("event"), option("other")]}),
    entry("day", {"type": "datepicker"}, optional=True),
    entry("hour", {"type": "timepicker"}, optional=True),
    entry("approver", {"type": "users_select"}, optional=True),
    entry("link", {"type": "url_text_input"}, optional=True),
    entry("contact", {"type": "email_text_input"}, optional=True),
    entry("copies", {"type": "number_input", "is_decimal_allowed": False}, optional=True),
    private_metadata="né à Québec / 2026",
    notify_on_close=True,
)


def card(text: str) -> list[dict[str, Any]]:
    """Return a message with a button."""
    section = {"type": "section", "text": words(text)}
    button = {"type": "button", "action_id": "approve", "text": words("Approuver"), "value": "7"}
    return [section, {"type": "actions", "block_id": "decision", "elements": [button]}]


class ExampleBot:
    """The bot, and what it heard."""

    def __init__(self, slack: PretendedSlack) -> None:
        self.app = bolt(slack)
        self.heard: list[dict[str, Any]] = []
        self.seen: set[tuple[str, str]] = set()
        self.lock = Lock()
        self.app.command("/draft")(self.on_draft)
        self.app.command("/vigie")(self.on_help)
        self.app.view("form")(self.on_submit)
        self.app.view_closed("form")(self.on_close)
        self.app.action("approve")(self.on_approve)
        self.app.event("message")(self.on_message)
        self.app.event("app_home_opened")(self.on_home)
        self.app.event("user_change")(self.on_change)
        for name in ("drafts.new", "answers.propose_global"):
            self.app.global_shortcut(name)(self.on_shortcut)
        for name in ("comments.track", "answers.propose", "drafts.from_message"):
            self.app.message_shortcut(name)(self.on_shortcut)

    def on_draft(self, ack: Any, body: dict[str, Any], client: WebClient) -> None:
        self.heard.append(body)
        client.views_open(trigger_id=body["trigger_id"], view=FORM)
        ack()

    def on_help(self, ack: Any, body: dict[str, Any]) -> None:
        self.heard.append(body)
        ack(f"Aide: {body['text']}")

    def on_submit(self, ack: Any, body: dict[str, Any], client: WebClient) -> None:
        self.heard.append(body)
        values = body["view"]["state"]["values"]
        text = values["text"]["value"]["value"]
        if "gratuit" in text:
            ack(response_action="errors", errors={"text": "Retirez ce mot."})
            return
        ack()
        client.chat_postMessage(channel=TEAM, text=text, blocks=card(text))

    def on_close(self, ack: Any, body: dict[str, Any]) -> None:
        self.heard.append(body)
        ack()

    def on_approve(self, ack: Any, body: dict[str, Any], client: WebClient) -> None:
        self.heard.append(body)
        ack()
        where, ts = body["channel"]["id"], body["container"]["message_ts"]
        client.chat_update(channel=where, ts=ts, text="Approuvée", blocks=card("Approuvée"))

    def on_message(self, event: dict[str, Any], client: WebClient) -> None:
        with self.lock:
            self.heard.append(event)
            known = (event["channel"], event["ts"])
            if event["channel"] != ANSWERS or event.get("subtype") or known in self.seen:
                return
            self.seen.add(known)
        client.chat_postMessage(channel=ANSWERS, thread_ts=event["ts"], text="Reçu.")

    def on_home(self, event: dict[str, Any], client: WebClient) -> None:
        self.heard.append(event)
        view = {"type": "home", "blocks": card("Bonjour")}
        client.views_publish(user_id=event["user"], view=view)

    def on_change(self, event: dict[str, Any]) -> None:
        self.heard.append(event)

    def on_shortcut(self, ack: Any, body: dict[str, Any], client: WebClient) -> None:
        self.heard.append(body)
        client.views_open(trigger_id=body["trigger_id"], view=FORM)
        ack()
