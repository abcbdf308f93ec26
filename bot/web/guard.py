"""Judge a request before anything reads it: size, kind, age, signature, shape.

Follows https://docs.slack.dev/authentication/verifying-requests-from-slack.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final
from urllib.parse import parse_qs

from slack_sdk.signature import Clock, SignatureVerifier

LARGEST: Final = 1024 * 1024
OLDEST_SECONDS: Final = 300
FORM: Final = "application/x-www-form-urlencoded"
JSON: Final = "application/json"

Payload = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Rejected:
    """A request that is not let in, with the status that it gets; no reason is given away."""

    status: int


class _RealClock(Clock):
    def __init__(self, seconds: float) -> None:
        self.seconds = seconds

    def now(self) -> float:
        """Return the instant that the request is judged at."""
        return self.seconds


def judge_head(method: str, headers: Mapping[str, str]) -> Rejected | None:
    """Judge what stands before the body, so that a large one is never read."""
    if method != "POST":
        return Rejected(405)
    if headers.get("content-type", "").partition(";")[0].strip().lower() not in {FORM, JSON}:
        return Rejected(415)
    length = headers.get("content-length", "")
    if not length.isdecimal():
        return Rejected(411)
    if int(length) > LARGEST:
        return Rejected(413)
    return None


def judge_body(
    headers: Mapping[str, str], body: bytes, signing_secret: str, now: float
) -> Payload | Rejected:
    """Return what Slack sent, once its signature, its age and its shape are right."""
    stamp = headers.get("x-slack-request-timestamp", "")
    if not stamp.isdecimal() or abs(now - int(stamp)) > OLDEST_SECONDS:
        return Rejected(401)
    verifier = SignatureVerifier(signing_secret, clock=_RealClock(now))
    signature = headers.get("x-slack-signature", "")
    try:
        if not verifier.is_valid(body=body, timestamp=stamp, signature=signature):
            return Rejected(401)
        payload = _parse(headers.get("content-type", ""), body)
    except (ValueError, UnicodeError, RecursionError):
        return Rejected(400)
    return payload if _has_shape(payload) else Rejected(400)


def _parse(content_type: str, body: bytes) -> Any:  # noqa: ANN401  judged by its shape next
    if content_type.partition(";")[0].strip().lower() == JSON:
        return json.loads(body.decode())
    fields = {
        name: found[-1] for name, found in parse_qs(body.decode(), strict_parsing=True).items()
    }
    return json.loads(fields["payload"]) if "payload" in fields else fields


def _has_shape(payload: Any) -> bool:  # noqa: ANN401  that is the question
    """Return whether a payload has the parts that its kind needs to be routed."""
    if not isinstance(payload, dict):
        return False
    if "command" in payload:
        return all(isinstance(payload.get(n), str) for n in ("user_id", "channel_id", "trigger_id"))
    kind = payload.get("type")
    if kind == "event_callback":
        event = payload.get("event")
        return isinstance(event, dict) and isinstance(event.get("type"), str)
    if kind in {"block_actions", "view_submission", "view_closed", "shortcut", "message_action"}:
        user = payload.get("user")
        return isinstance(user, dict) and isinstance(user.get("id"), str)
    return kind == "url_verification" or payload.get("ssl_check") == "1"
