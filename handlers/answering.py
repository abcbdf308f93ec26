"""Answer Slack inside the request: open a form, say a refusal in private, mend a form."""

import json
import re
from collections.abc import Mapping
from typing import Any

from slack_bolt import Ack
from slack_sdk import WebClient
from slack_sdk.models.views import View

from handlers import texts
from handlers.refusals import Problems, Refused


def sentence(refused: Refused) -> str:
    """Return a refusal in French."""
    return texts.REFUSALS[refused.why].format(**refused.facts)


def whisper(client: WebClient, body: Mapping[str, Any], words: str) -> None:
    """Say something to the person who clicked, and to nobody else, where they clicked.

    It is an answer to the click of this instant: what Vigie owes goes through the outbox.
    """
    user = body["user"]["id"]
    container = body.get("container") or {}
    channel = container.get("channel_id")
    if channel is None or container.get("type") == "view":
        opened = client.conversations_open(users=user)["channel"]["id"]
        client.chat_postMessage(channel=opened, text=words)
        return
    thread = container.get("thread_ts")
    client.chat_postEphemeral(channel=channel, user=user, text=words, thread_ts=thread)


def door(action: str) -> re.Pattern[str]:
    """Return what matches a button wherever it stands in its row."""
    return re.compile(rf"^{re.escape(action)}(:\d+)?$")


def say_refusal(client: WebClient, body: Mapping[str, Any], done: object) -> None:
    """Say in private why nothing was done; what was done shows by itself."""
    if isinstance(done, Refused):
        whisper(client, body, sentence(done))


def value_of(body: Mapping[str, Any]) -> dict[str, Any]:
    """Return what the clicked button carries."""
    found = json.loads(body["actions"][0]["value"])
    if not isinstance(found, dict):
        raise TypeError
    return found


def kept_in(view: Mapping[str, Any]) -> dict[str, Any]:
    """Return what a form carried along."""
    found = json.loads(view.get("private_metadata") or "{}")
    if not isinstance(found, dict):
        raise TypeError
    return found


def open_form(client: WebClient, body: Mapping[str, Any], view: View) -> None:
    """Open a form inside the request; from a modal, push it over the one in sight."""
    trigger = body["trigger_id"]
    if (body.get("container") or {}).get("type") == "view" and "view" in body:
        if body["view"].get("type") == "modal":
            client.views_push(trigger_id=trigger, view=view)
            return
    client.views_open(trigger_id=trigger, view=view)


def mend(ack: Ack, problems: Problems, sentences: Mapping[str, str]) -> None:
    """Keep a form open with what is to mend under each field; nothing typed is lost."""
    errors: dict[str, str] = {}
    for one in problems.all:
        errors.setdefault(one.where, sentences[one.code].format(**one.facts))
    ack(response_action="errors", errors=errors)


def refuse(ack: Ack, field: str, words: str) -> None:
    """Keep a form open with one sentence under a field."""
    ack(response_action="errors", errors={field: words})
