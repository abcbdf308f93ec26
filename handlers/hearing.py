"""Reduce what is said to Vigie to what it keeps: identifiers, and words without personal details.

In the answers channel and in direct messages, an event of a message is rebuilt from nothing:
what is not named here is never stored.
"""

from collections import Counter
from collections.abc import Mapping
from typing import Any, Final

from handlers.masking import Ground, mask
from handlers.rich import files_in, mapping, shared_in, words_of, words_shared

Json = dict[str, Any]
HEARD: Final = "heard"
HIDDEN: Final = "vigie_hidden"
SAID: Final = frozenset({None, "file_share", "thread_broadcast", "me_message"})
CHANGED, DELETED, TOMBSTONE = "message_changed", "message_deleted", "tombstone"
KEPT: Final = ("type", "channel", "channel_type", "user", "ts", "thread_ts", "event_ts")
NAME: Final = 120


def reduced(event: Mapping[str, Any], ground: Ground, team: object = None) -> Json | None:
    """Return an event of a message as it may be kept, or None when it is none of Vigie's business.

    ``team`` is Vigie's own workspace: whoever belongs to another one is not heard.
    """
    if event.get("channel_type") != "im" and event.get("channel") != (ground.answers or None):
        return None
    subtype = event.get("subtype")
    kept = {name: event[name] for name in KEPT if isinstance(event.get(name), str)}
    message = mapping(event.get("message"))
    if subtype == DELETED or (subtype == CHANGED and message.get("subtype") == TOMBSTONE):
        gone = event.get("deleted_ts") or message.get("ts")
        return {**kept, "subtype": DELETED, "deleted_ts": gone} if gone else None
    said = message if subtype == CHANGED else event
    if subtype not in {*SAID, CHANGED} or not _by_somebody(said, team):
        return None
    if subtype == CHANGED:
        if said.get("edited") == mapping(event.get("previous_message")).get("edited"):
            return None  # Slack showed a link's page, or counted a reply: nobody wrote anything
        kept |= {"subtype": CHANGED, "changed_ts": said.get("ts"), "user": said["user"]}
        kept |= {"thread_ts": said["thread_ts"]} if said.get("thread_ts") else {}
    return {**kept, HEARD: hear(said, ground)}


def hear(message: Mapping[str, Any], ground: Ground) -> Json:
    """Return the words of a message and of what it forwards, with what was hidden in them.

    A message longer than a text may be is not kept at all: its length is.
    """
    shares = [
        {
            "channel": one.get("channel_id") or "",
            "ts": one.get("ts") or "",
            "text": words_shared(one),
            "files": list(files_in(one)),
        }
        for one in shared_in(message)
    ]
    text = words_of(message)
    length = len(text) + sum(len(one["text"]) for one in shares)
    heard: Json = {"text": text, "files": list(files_in(message)), "shares": shares}
    if length > ground.longest:
        places = [{**one, "text": "", "files": []} for one in shares]
        return {"length": length, "text": "", "files": [], "shares": places}
    return _masked(heard, ground)


def _masked(heard: Json, ground: Ground) -> Json:
    hidden = Counter[str]()

    def safe(words: str) -> str:
        masked = mask(words, ground)
        hidden.update(masked.hidden)
        return masked.text

    def named(files: list[str]) -> list[str]:
        return [safe(one[:NAME]) for one in files]

    shares = [
        {**one, "text": safe(one["text"]), "files": named(one["files"])} for one in heard["shares"]
    ]
    kept = {"text": safe(heard["text"]), "files": named(heard["files"]), "shares": shares}
    return {**kept, "hidden": dict(hidden)}


def _by_somebody(message: Mapping[str, Any], team: object) -> bool:
    """Say whether a person of this workspace wrote a message: not a bot, not a stranger."""
    if message.get("bot_id") or not isinstance(message.get("user"), str):
        return False
    theirs = message.get("user_team") or message.get("source_team") or team
    return team is None or theirs == team
