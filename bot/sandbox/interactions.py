"""Send what a person does to Vigie, and do what its answer says.

https://docs.slack.dev/interactivity/handling-user-interaction
"""

from typing import TYPE_CHECKING
from urllib.parse import urlencode

from bot.sandbox import acks, payloads, texts, views
from bot.sandbox.courier import FORM, Reply
from bot.sandbox.exchange import keep
from bot.sandbox.wire import Json, compact, mapping

if TYPE_CHECKING:
    from bot.sandbox.city import Channel
    from bot.sandbox.slack import PretendedSlack


def command(slack: "PretendedSlack", user: str, channel: "Channel", name: str, text: str) -> bool:
    """Send a slash command and show what it answers; tell whether it was acknowledged."""
    fields = payloads.command(slack, user, channel, name, text)
    reply = slack.courier.send(urlencode(fields), FORM)
    keep(slack, f"command {name}", fields, reply)
    if slack.failures.of_reply(user, texts.COMMAND.format(name=name), reply):
        return False
    acks.after_command(slack, user, channel, name, reply.body)
    return True


def send(slack: "PretendedSlack", what: str, payload: Json) -> Reply:
    """Send one interaction, record what goes wrong with it, and return the answer."""
    reply = slack.courier.send(urlencode({"payload": compact(payload)}), FORM)
    keep(slack, kind(payload), payload, reply)
    slack.failures.of_reply(payload["user"]["id"], what, reply)
    return reply


def submit(slack: "PretendedSlack", user: str, view: Json) -> Json | None:
    """Submit a modal; return the errors shown under its inputs, or None."""
    what = texts.SUBMISSION.format(name=view["title"]["text"])
    reply = send(slack, what, payloads.submission(slack, user, view))
    return acks.after_submission(slack, user, view, reply.body) if reply.acknowledged else None


def close(slack: "PretendedSlack", user: str, view: Json, *, clear: bool) -> None:
    """Close a modal, or its whole stack, and tell Vigie where it asked to be told.

    https://docs.slack.dev/surfaces/modals#handling_close
    """
    everything = clear or view["clear_on_close"]
    for gone in views.close(slack.workspace, user, None if everything else view["id"]):
        if gone["notify_on_close"]:
            what = texts.CLOSING.format(name=gone["title"]["text"])
            send(slack, what, payloads.closing(slack, user, gone, cleared=everything))


def kind(payload: Json) -> str:
    """Return how the inspector names an interaction."""
    actions = payload.get("actions") or [{}]
    name = (
        payload.get("callback_id")
        or mapping(actions[0]).get("action_id")
        or mapping(payload.get("view")).get("callback_id")
        or ""
    )
    return f"{payload['type']} {name}".strip()
