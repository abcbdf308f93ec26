"""Answer Slack inside the request: open a form, say a refusal in private, mend a form."""

import logging
import re
from collections.abc import Mapping
from typing import Any

from slack_bolt import Ack
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError
from slack_sdk.models.views import View

from handlers import texts
from handlers.fields import UnreadableError, carried
from handlers.hearing import HIDDEN
from handlers.refusals import Problems, Refused
from handlers.wording import masked_words

logger = logging.getLogger(__name__)


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
    if isinstance(channel, str) and container.get("type") != "view":
        thread = container.get("thread_ts") or (body.get("message") or {}).get("thread_ts")
        try:
            client.chat_postEphemeral(channel=channel, user=user, text=words, thread_ts=thread)
        except SlackApiError as error:
            # Somebody who is not in that channel any more.
            logger.info("not said in place", extra={"error": error.response["error"]})
        else:
            return
    opened = client.conversations_open(users=user)["channel"]["id"]
    client.chat_postMessage(channel=opened, text=words)


def door(action: str) -> re.Pattern[str]:
    """Return what matches a button wherever it stands in its row."""
    return re.compile(rf"^{re.escape(action)}(:\d+)?$")


def say_refusal(client: WebClient, body: Mapping[str, Any], done: object) -> bool:
    """Say in private why nothing was done; what was done shows by itself. Tell which it was."""
    if isinstance(done, Refused):
        whisper(client, body, sentence(done))
        return True
    return False


def say_masked(client: WebClient, body: Mapping[str, Any]) -> None:
    """Say in private what was hidden in a form before anything of it was kept, if it was."""
    if words := masked_words((body.get(HIDDEN) or {}).items()):
        whisper(client, body, words)


def value_of(body: Mapping[str, Any]) -> dict[str, Any]:
    """Return what the clicked button, or the line chosen, carries; raises UnreadableError."""
    actions = body.get("actions")
    if not isinstance(actions, list) or not actions or not isinstance(actions[0], dict):
        raise UnreadableError
    chosen = actions[0].get("selected_option") or actions[0]
    return carried(chosen.get("value") if isinstance(chosen, dict) else None)


def kept_in(view: Mapping[str, Any]) -> dict[str, Any]:
    """Return what a form carried along; raises UnreadableError."""
    return carried(view.get("private_metadata") or "{}")


def in_modal(body: Mapping[str, Any]) -> bool:
    """Return whether somebody clicked in a modal."""
    return (body.get("view") or {}).get("type") == "modal"


def open_form(client: WebClient, body: Mapping[str, Any], view: View) -> None:
    """Open a form inside the request; from a modal, push it over the one in sight."""
    opener = client.views_push if in_modal(body) else client.views_open
    opener(trigger_id=body["trigger_id"], view=view)


def redraw(client: WebClient, view_id: str, view: View) -> None:
    """Show a modal anew after what somebody did in it; it may be closed already."""
    try:
        client.views_update(view_id=view_id, view=view)
    except SlackApiError as error:
        logger.info("modal not redrawn", extra={"error": error.response["error"]})


def mend(ack: Ack, problems: Problems, sentences: Mapping[str, str]) -> None:
    """Keep a form open with what is to mend under each field; nothing typed is lost."""
    errors: dict[str, str] = {}
    for one in problems.all:
        errors.setdefault(one.where, sentences[one.code].format(**one.facts))
    ack(response_action="errors", errors=errors)


def settle(ack: Ack, done: object, field: str, sentences: Mapping[str, str] | None = None) -> bool:
    """Close a form, or keep it open with what is wrong; tell whether what it asked was done."""
    if isinstance(done, Problems):
        mend(ack, done, sentences or {})
    elif isinstance(done, Refused):
        refuse(ack, field, sentence(done))
    else:
        ack()
        return True
    return False


def refuse(ack: Ack, field: str, words: str) -> None:
    """Keep a form open with one sentence under a field."""
    ack(response_action="errors", errors={field: words})
