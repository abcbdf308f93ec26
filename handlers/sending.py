"""Put one message in Slack: edit its card, post it once, or show it on a Home."""

import logging
import uuid
from collections.abc import Callable, Iterator
from typing import Any, Final

from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError, SlackObjectFormationError

from handlers import texts
from handlers.messages import Message
from handlers.notices import HOMES
from storage.outbox import Owed, Place

logger = logging.getLogger(__name__)

NAMESPACE: Final = uuid.UUID("6f1c5c0e-7f0b-4d52-9a0b-0c6a2f5f9d11")
EVENT: Final = "vigie_message"
# Slack will never let these be edited: the card is posted again.
GONE: Final = frozenset(
    {
        "message_not_found",
        "cant_update_message",
        "edit_window_closed",
        "channel_not_found",
        "thread_not_found",
    }
)
# Slack refuses what a message looks like: its words alone still reach people.
UNSHOWN: Final = frozenset(
    {"invalid_blocks", "invalid_blocks_format", "msg_blocks_too_long", "msg_too_long", "malformed"}
)
PAGE: Final = 200
PAGES: Final = 5


class LateError(Exception):
    """The lease of a message is nearly over: somebody else will send it."""


def send(
    client: WebClient, owed: Owed, message: Message, card: Place | None, in_time: Callable[[], bool]
) -> Place:
    """Send a message and return where it stands.

    ``card`` is where its card stands already; ``in_time`` whether a post would still be under the
    lease: raises LateError when it would not.
    """
    if message.home is not None:
        client.views_publish(user_id=owed.recipient.removeprefix(HOMES), view=message.home)
        return Place(owed.recipient, "")
    same = card if message.card and card and card.variant == message.variant else None
    if same is not None and _edited(client, message, same):
        return same
    place = _posted(client, owed, message, in_time)
    if message.card and card is not None and same is None:
        _retire(client, card)
    return place


def _edited(client: WebClient, message: Message, card: Place) -> bool:
    try:
        _call(client.chat_update, message, channel=card.channel, ts=card.ts)
    except SlackApiError as error:
        if reason_of(error) not in GONE:
            raise
        return False
    return True


def _posted(client: WebClient, owed: Owed, message: Message, in_time: Callable[[], bool]) -> Place:
    channel = _channel(client, owed.recipient)
    # A first attempt that was cut may have reached Slack: look before sending again.
    known = _already_there(client, channel, owed, message) if owed.attempts > 1 else None
    if known is not None:
        return known
    if not in_time():
        raise LateError
    answer = _call(
        client.chat_postMessage,
        message,
        channel=channel,
        thread_ts=message.thread.ts if message.thread else None,
        client_msg_id=str(uuid.uuid5(NAMESPACE, owed.key)),
        metadata={"event_type": EVENT, "event_payload": {"key": owed.key}},
        unfurl_links=False,
        unfurl_media=False,
    )
    return Place(channel, answer["ts"], message.variant)


def _call(method: Callable[..., Any], message: Message, **arguments: Any) -> Any:  # noqa: ANN401
    """Call a method of Slack with a message; with its words alone when its look is refused."""
    try:
        return method(text=message.text, blocks=list(message.blocks), **arguments)
    except (SlackApiError, SlackObjectFormationError) as error:
        reason = reason_of(error) if isinstance(error, SlackApiError) else "malformed"
        if not message.blocks or reason not in UNSHOWN:
            raise
        logger.error("blocks refused", extra={"error": reason})  # noqa: TRY400
        return method(text=message.text, blocks=[], **arguments)


def _retire(client: WebClient, card: Place) -> None:
    """Say on a card that a newer one replaces it; its buttons would be refused anyway."""
    try:
        client.chat_update(channel=card.channel, ts=card.ts, text=texts.REPLACED, blocks=[])
    except SlackApiError as error:
        logger.info("old card not edited", extra={"error": reason_of(error)})


def _channel(client: WebClient, recipient: str) -> str:
    if not recipient.startswith(("U", "W")):
        return recipient
    return str(client.conversations_open(users=recipient)["channel"]["id"])


def _already_there(client: WebClient, channel: str, owed: Owed, message: Message) -> Place | None:
    for one in _recent(client, channel, message.thread):
        payload = (one.get("metadata") or {}).get("event_payload") or {}
        if payload.get("key") == owed.key:
            return Place(channel, one["ts"], message.variant)
    return None


def _recent(client: WebClient, channel: str, thread: Place | None) -> Iterator[dict[str, Any]]:
    cursor: str | None = None
    for _ in range(PAGES):
        if thread:
            found = client.conversations_replies(
                channel=channel,
                ts=thread.ts,
                limit=PAGE,
                cursor=cursor,
                include_all_metadata=True,
            )
        else:
            found = client.conversations_history(
                channel=channel, limit=PAGE, cursor=cursor, include_all_metadata=True
            )
        yield from found["messages"]
        cursor = (found.get("response_metadata") or {}).get("next_cursor") or None
        if cursor is None:
            return


def reason_of(error: SlackApiError) -> str:
    """Return Slack's own name of an error, or its status where it gave no name."""
    answer = error.response
    found = answer.get("error") if hasattr(answer, "get") else None
    status = getattr(answer, "status_code", None) or (
        answer.get("status") if isinstance(answer, dict) else None
    )
    return str(found or status or "error")
