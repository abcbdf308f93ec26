"""Say that somebody wrote a secret, from what Slack delivered: who and where; nothing of it.

Only what a person typed counts: Vigie's own words, and an edit that takes a secret away, do not.
"""

from collections.abc import Callable, Iterator, Mapping
from typing import Any, Final

from checks.secrets import find_secrets
from handlers.doubts.seen import Sighting

Payload = Mapping[str, Any]
# Where typed words stand in what is kept of a message or of a form.
TYPED: Final = frozenset({"text", "value", "fallback", "title", "pretext", "name"})
SILENT: Final = frozenset({"message_deleted"})


def sighting(payload: Payload) -> Sighting | None:
    """Return who has just written a secret and where, or None."""
    kind = "command" if "command" in payload else str(payload.get("type"))
    found = KINDS.get(kind, _of_nothing)(payload)
    return found[0] if found and any(map(find_secrets, _words(found[1], ""))) else None


def _of_command(payload: Payload) -> tuple[Sighting, Any]:
    key = f"command:{payload.get('trigger_id')}"
    sighted = Sighting(key, str(payload.get("user_id")), "command", _channel(payload))
    return sighted, {"text": payload.get("text")}


def _of_form(payload: Payload) -> tuple[Sighting, Any] | None:
    view, user = payload.get("view"), payload.get("user")
    if not isinstance(view, dict) or not isinstance(user, dict):
        return None
    key = f"view:{view.get('root_view_id') or view.get('id')}"
    typed = (view.get("state") or {}).get("values") if isinstance(view.get("state"), dict) else None
    return Sighting(key, str(user.get("id")), "form", ""), typed


def _of_shortcut(payload: Payload) -> tuple[Sighting, Any] | None:
    """Return what stands under a shortcut: its author wrote it, not whoever chose the shortcut."""
    channel = payload.get("channel")
    place = channel.get("id") if isinstance(channel, dict) else ""
    return _of_words(payload.get("message"), str(place or ""), "message")


def _of_event(payload: Payload) -> tuple[Sighting, Any] | None:
    event = payload.get("event")
    if not isinstance(event, dict) or event.get("type") != "message":
        return None
    if event.get("subtype") in SILENT:
        return None
    channel = str(event.get("channel") or "")
    surface = "direct_message" if event.get("channel_type") == "im" else "message"
    return _of_words(event.get("message") or event, channel, surface)


def _of_words(message: Any, channel: str, surface: str) -> tuple[Sighting, Any] | None:  # noqa: ANN401  any JSON value
    """Return a message's own words under a key of its own: an edit is the same message."""
    if not isinstance(message, dict) or message.get("bot_id"):
        return None
    user, stamp = message.get("user"), message.get("ts")
    if not isinstance(user, str) or not isinstance(stamp, str):
        return None
    kept = {name: message.get(name) for name in ("text", "blocks", "files")}
    return Sighting(f"message:{channel}:{stamp}", user, surface, channel), kept


def _of_nothing(_payload: Payload) -> None:
    return None


def _words(value: Any, key: str) -> Iterator[str]:  # noqa: ANN401  any JSON value
    if isinstance(value, str):
        if key in TYPED:
            yield value
    elif isinstance(value, dict):
        for name, one in value.items():
            yield from _words(one, name)
    elif isinstance(value, list):
        for one in value:
            yield from _words(one, key)


def _channel(payload: Payload) -> str:
    return str(payload.get("channel_id") or "")


KINDS: Final[dict[str, Callable[[Payload], tuple[Sighting, Any] | None]]] = {
    "command": _of_command,
    "view_submission": _of_form,
    "block_actions": _of_form,
    "message_action": _of_shortcut,
    "event_callback": _of_event,
}
