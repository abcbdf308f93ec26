"""What Vigie's acknowledgment asks for: a text, or errors, or another view.

https://docs.slack.dev/surfaces/modals#response_actions,
https://docs.slack.dev/interactivity/implementing-slash-commands#responding_to_commands
"""

import json
from typing import TYPE_CHECKING

from bot.sandbox import conversation, events, texts, views
from bot.sandbox.blockkit import messages
from bot.sandbox.blockkit.naming import named
from bot.sandbox.blockkit.views import accepted
from bot.sandbox.city import BOT_USER, Channel
from bot.sandbox.errors import SlackError
from bot.sandbox.wire import Json, mapping, sequence

if TYPE_CHECKING:
    from bot.sandbox.slack import PretendedSlack


def after_command(
    slack: "PretendedSlack", user: str, channel: Channel, name: str, body: str
) -> None:
    """Show what a command answered: to its author alone, unless it says « in_channel »."""
    if not body.strip():
        return
    try:
        answer = read(body)
        answer_message(slack, channel, user, answer)
    except SlackError as refusal:
        complain(slack, user, texts.COMMAND.format(name=name), str(refusal))


def read(body: str) -> Json:
    """Return the message that a body holds: JSON, or its text as it stands."""
    try:
        return mapping(json.loads(body)) or {"text": body}
    except ValueError:
        return {"text": body}


def answer_message(slack: "PretendedSlack", channel: Channel, user: str, answer: Json) -> None:
    """Post an answer given by an acknowledgment or a response address."""
    blocks = messages.blocks(answer.get("blocks"))
    record: Json = {"user": BOT_USER, "channel": channel.id}
    record["text"] = messages.text(answer.get("text"))
    record["blocks"] = named(blocks or [])
    if not (record["text"] or blocks):
        return
    if answer.get("thread_ts"):
        record["thread_ts"] = answer["thread_ts"]
    if answer.get("response_type") == "in_channel":
        events.posted(slack, channel, conversation.add(slack.workspace, channel, record))
    else:
        conversation.add(slack.workspace, channel, record | {"to": user})


def after_submission(slack: "PretendedSlack", user: str, view: Json, body: str) -> Json | None:
    """Close, update, push or clear as asked; return the errors to show under the inputs."""
    what = texts.SUBMISSION.format(name=view["title"]["text"])
    try:
        answer = mapping(json.loads(body)) if body.strip() else {}
        return respond(slack, user, view, answer)
    except ValueError:
        complain(slack, user, what, body[:80])
    except SlackError as refusal:
        complain(slack, user, what, str(refusal))
    return None


def respond(slack: "PretendedSlack", user: str, view: Json, answer: Json) -> Json | None:
    """Do what one `response_action` says; none at all closes the modal."""
    workspace = slack.workspace
    match answer.get("response_action"):
        case None:
            views.close(workspace, user, view["id"])
        case "clear":
            views.close(workspace, user)
        case "update":
            views.replace(workspace, user, view["id"], accepted(answer.get("view"), "modal"))
        case "push":
            views.push(workspace, user, accepted(answer.get("view"), "modal"))
        case "errors":
            return errors(slack, user, view, mapping(answer.get("errors")))
        case other:
            complain(slack, user, texts.SUBMISSION.format(name=view["title"]["text"]), str(other))
    return None


def errors(slack: "PretendedSlack", user: str, view: Json, told: Json) -> Json | None:
    """Return the errors when each one names an input of the modal, else record the mistake."""
    blocks = [mapping(block) for block in sequence(view["blocks"])]
    inputs = {block["block_id"] for block in blocks if block["type"] == "input"}
    if told and all(name in inputs and isinstance(told[name], str) for name in told):
        return told
    complain(slack, user, texts.SUBMISSION.format(name=view["title"]["text"]), f"errors {told}")
    return None


def complain(slack: "PretendedSlack", user: str, what: str, why: str) -> None:
    """Record an acknowledgment that Slack would refuse."""
    slack.failures.add(user, "bad_answer", texts.BAD_ANSWER.format(what=what, why=why))
