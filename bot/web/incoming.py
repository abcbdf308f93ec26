"""Turn what Slack sent into a delivery: its own key, its words without secrets.

In the answers channel, in direct messages and in the forms of answers, of comments and of
moderation, personal information is hidden too (art. 12.1, 12.3): what is stored never held it.
"""

import hashlib
import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final

from bot.web.masked import (
    WORDS,
    hidden,
    inside,
    is_answer,
    is_comment,
    masked_answer,
    masked_comment,
)
from checks.secrets import redact
from handlers.doors import DECLARED, DENIED, DRAFT_FORM
from handlers.fields import several, values_of
from handlers.hearing import reduced
from handlers.masking import SECRET, Ground

Payload = dict[str, Any]

REDACTED: Final = "vigie_redacted"


@dataclass(frozen=True, slots=True)
class Incoming:
    """One thing that Slack delivered; ``later`` when the worker acts on it after the ack."""

    key: str
    payload: Payload
    later: bool


def incoming(payload: Payload, ground: Callable[[], Ground]) -> Incoming | None:
    """Return the delivery of a payload, with nothing in it that must not be kept.

    None when it is a message that Vigie does not listen to. ``ground`` is asked only where
    personal information is hidden. What somebody types in the form of a draft stays when they tick
    that it is no secret.
    """
    if payload.get("type") == "event_callback":
        event: Payload | None = payload["event"]
        if payload["event"]["type"] == "message":
            event = reduced(payload["event"], ground(), payload.get("team_id"))
        if event is None:
            return None
        payload = {**payload, "event": event}
    elif is_answer(payload):
        payload = masked_answer(payload, ground())
    elif is_comment(payload):
        payload = masked_comment(payload, ground())
    clean, found = _clean(payload, key="")
    found += hidden(payload).get(SECRET, 0)
    if _denies_secret(payload):
        # The author says that it is none (art. 12.2): the words are taken as they were written.
        clean["view"]["state"] = payload["view"]["state"]
    if found:
        clean[REDACTED] = found
    return Incoming(_key(clean), clean, payload.get("type") == "event_callback")


def _denies_secret(payload: Payload) -> bool:
    """Return whether a form of a draft comes with its author's word that it holds no secret."""
    view = inside(payload, "view")
    if payload.get("type") != "view_submission" or inside(view, "callback_id") != DRAFT_FORM:
        return False
    return DENIED in several(values_of(view), DECLARED)


def _key(payload: Payload) -> str:
    """Return what makes a delivery the same one, however often it is delivered."""
    kind = payload.get("type", "command")
    if kind == "event_callback":
        return _event_key(payload)
    if kind in {"view_submission", "view_closed"}:
        view = inside(payload, "view")
        typed = json.dumps(inside(inside(view, "state"), "values"), sort_keys=True)
        return f"{kind}:{inside(view, 'id')}:{hashlib.sha256(typed.encode()).hexdigest()}"
    trigger = payload.get("trigger_id")
    if not trigger:
        trigger = hashlib.sha256(json.dumps(payload, sort_keys=True).encode()).hexdigest()
    return f"{kind}:{trigger}"


def _event_key(payload: Payload) -> str:
    """Slack may give one message several event identifiers: its channel and instant name it."""
    event = payload["event"]
    if event["type"] == "message" and event.get("channel") and event.get("ts"):
        subtype = event.get("subtype", "")
        return f"message:{event['channel']}:{event['ts']}:{subtype}"
    return f"event:{payload.get('event_id') or json.dumps(event, sort_keys=True)}"


def _clean(value: Any, key: str) -> tuple[Any, int]:  # noqa: ANN401  any JSON value
    if isinstance(value, str):
        if key not in WORDS:
            return value, 0
        redacted = redact(value)
        return redacted.text, len(redacted.spans)
    if isinstance(value, list):
        cleaned = [_clean(one, key) for one in value]
        return [one for one, _ in cleaned], sum(found for _, found in cleaned)
    if isinstance(value, dict):
        pairs = {name: _clean(one, name) for name, one in value.items()}
        return {n: one for n, (one, _) in pairs.items()}, sum(f for _, f in pairs.values())
    return value, 0
