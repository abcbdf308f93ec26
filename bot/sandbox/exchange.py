"""Keep every exchange in the inspector's ring, whichever way it went."""

import copy
import json
from typing import TYPE_CHECKING

from bot.sandbox.courier import Reply
from bot.sandbox.ring import Entry
from bot.sandbox.wire import Json

if TYPE_CHECKING:
    from bot.sandbox.slack import PretendedSlack


def keep(slack: "PretendedSlack", kind: str, payload: Json, reply: Reply) -> None:
    """Keep a request to Vigie and what it answered."""
    error = reply.trouble or (None if reply.acknowledged else f"http {reply.status}")
    at = slack.clock().isoformat(timespec="milliseconds")
    answer = as_json(reply.body)
    sent = copy.deepcopy(payload)
    slack.ring.add(Entry(at, "to_vigie", kind, reply.status, error, reply.ms, sent, answer))


def keep_call(
    slack: "PretendedSlack", kind: str, status: int, ms: float, sides: tuple[Json, Json]
) -> None:
    """Keep a call by Vigie and what this Slack answered."""
    payload, answer = copy.deepcopy(sides)
    at = slack.clock().isoformat(timespec="milliseconds")
    error = None if answer.get("ok", True) else str(answer.get("error"))
    slack.ring.add(Entry(at, "to_slack", kind, status, error, round(ms, 1), payload, answer))


def as_json(body: str) -> object:
    """Return a body as JSON when it is, else as text."""
    try:
        return json.loads(body)
    except ValueError:
        return body
