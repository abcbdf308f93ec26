"""Hide what tells about persons in what somebody types: answers, comments, moderation (art. 12.3).

The city's own replies stay as they were written: their checks tell what must not go out.
"""

from typing import Any, Final

from checks.details import Kind
from checks.natures import Nature, propose
from handlers.comments.forms.views import (
    ASK_FORM,
    CORRECT_FORM,
    DISMISS_FORM,
    DONE_FORM,
    TRACK_FORM,
)
from handlers.fields import chosen, typed, values_of
from handlers.hearing import HEARD, HIDDEN, hear
from handlers.masking import Ground, hidden_within, masked_within
from handlers.moderation.views import FORM as MODERATION_FORM

Payload = dict[str, Any]

# Where people's words stand in Slack's payloads; the rest is identifiers.
WORDS: Final = frozenset(
    {"text", "value", "initial_value", "fallback", "title", "name", "pretext", "footer"}
)
ANSWERS: Final = "answers."
COMMENTS: Final = frozenset(
    {TRACK_FORM, CORRECT_FORM, ASK_FORM, DISMISS_FORM, DONE_FORM, MODERATION_FORM}
)
# Who wrote, and where: what a comment is found and counted by.
NAMING: Final = frozenset({"handle", "link"})
# Where somebody is in danger is what must be known.
NEEDED: Final = frozenset({Kind.ADDRESS.value})


def is_answer(payload: Payload) -> bool:
    """Say whether a form, a shortcut or a button is one of the answers' own."""
    actions = payload.get("actions")
    first = actions[0] if isinstance(actions, list) and actions else None
    names = (payload.get("callback_id"), _callback(payload), inside(first, "action_id"))
    return any(isinstance(name, str) and name.startswith(ANSWERS) for name in names)


def masked_answer(payload: Payload, ground: Ground) -> Payload:
    """Return a payload whose words, and whose message, hide what must not be kept."""
    values = inside(inside(payload.get("view"), "state"), "values")
    masked: Payload = {**payload, HIDDEN: dict(hidden_within(values, ground, WORDS))}
    if isinstance(payload.get("message"), dict):
        message = payload["message"]
        kept = {name: message[name] for name in ("ts", "thread_ts", "user") if name in message}
        masked["message"] = {**kept, HEARD: hear(message, ground)}
    for name in ("view", "state"):
        if name in payload:
            masked[name] = masked_within(payload[name], ground, WORDS)
    return masked


def is_comment(payload: Payload) -> bool:
    """Say whether a form is one in which somebody notes what the public wrote."""
    return _callback(payload) in COMMENTS


def masked_comment(payload: Payload, ground: Ground) -> Payload:
    """Return the form of a comment whose words hide what must not be kept."""
    view = payload["view"]
    values = values_of(view)
    if not isinstance(values, dict):
        return payload
    nature = chosen(values, "nature") or propose(typed(values, "excerpt"))
    where = ground.keeping(NEEDED) if nature == Nature.DANGER else ground
    noted = {name: one for name, one in values.items() if name not in NAMING}
    safe = {**values, **masked_within(noted, where, WORDS)}
    masked = {**masked_within(view, where, WORDS), "state": {**view["state"], "values": safe}}
    return {**payload, "view": masked, HIDDEN: dict(hidden_within(noted, where, WORDS))}


def hidden(payload: Payload) -> dict[str, int]:
    """Return what was hidden in a payload, how many of each kind."""
    heard = inside(inside(payload.get("event"), HEARD), "hidden")
    return {**(heard or {}), **(payload.get(HIDDEN) or {})}


def inside(value: Any, name: str) -> Any:  # noqa: ANN401  any JSON value
    """Return what a JSON value holds under a name, or None."""
    return value.get(name) if isinstance(value, dict) else None


def _callback(payload: Payload) -> Any:  # noqa: ANN401  any JSON value
    return inside(payload.get("view"), "callback_id")
