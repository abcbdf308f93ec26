"""Send what Vigie owes: nothing lost, nothing twice, a message a second to each recipient."""

import logging
import uuid
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Any, Final

from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError, SlackClientError, SlackRequestError
from slack_sdk.models.blocks import Block
from sqlmodel import Session

from handlers.services import Services
from storage import outbox
from storage.outbox import Letter, Owed, Place

logger = logging.getLogger(__name__)

LEASE: Final = timedelta(seconds=20)
PACE: Final = timedelta(seconds=1)
LONGEST_WAIT: Final = timedelta(minutes=5)
NAMESPACE: Final = uuid.UUID("6f1c5c0e-7f0b-4d52-9a0b-0c6a2f5f9d11")
EVENT: Final = "vigie_message"
# Slack will never let these be edited: the card is posted again.
GONE: Final = frozenset(
    {"message_not_found", "cant_update_message", "edit_window_closed", "channel_not_found"}
)
# Slack refuses what a message looks like: its words alone still reach people.
UNSHOWN: Final = frozenset({"invalid_blocks", "invalid_blocks_format", "msg_too_long"})


@dataclass(frozen=True, slots=True)
class Message:
    """A message ready to be sent.

    ``card`` is edited in place when it was posted before in the same ``variant``; in another one
    it is posted again, so that people are notified.
    """

    text: str
    blocks: Sequence[Block] = ()
    thread: Place | None = None
    card: bool = False
    variant: str = ""


Render = Callable[[Session, Services, Owed], Message | None]


def deliver(client: WebClient, services: Services, renders: Mapping[Letter, Render]) -> bool:
    """Send the next message that is owed; return False when none can be sent now."""
    with services.transaction() as session:
        owed = outbox.claim(session, services.real(), LEASE, PACE)
    if owed is None:
        return False
    with services.reading() as session:
        message = renders[owed.letter](session, services, owed)
        card = outbox.place_of(session, owed.letter, owed.subject, owed.recipient)
    if message is None:
        _close(services, owed, None, "obsolete")
        return True
    try:
        same = card is not None and message.card and card.variant == message.variant
        place = _send(client, owed, message, card if same else None)
    except (SlackClientError, OSError) as error:
        _wait(services, owed, error)
    else:
        _close(services, owed, place, "sent", remember=message.card)
    return True


def _send(client: WebClient, owed: Owed, message: Message, card: Place | None) -> Place:
    if card is not None:
        try:
            _call(client.chat_update, message, channel=card.channel, ts=card.ts)
        except SlackApiError as error:
            if error.response["error"] not in GONE:
                raise
        else:
            return card
    channel = _channel(client, owed.recipient)
    # A first attempt that was cut may have reached Slack: look before sending again.
    known = _already_there(client, channel, owed, message) if owed.attempts > 1 else None
    return known or _post(client, channel, owed, message)


def _post(client: WebClient, channel: str, owed: Owed, message: Message) -> Place:
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
    except SlackApiError as error:
        if error.response["error"] not in UNSHOWN:
            raise
        logger.warning("blocks refused", extra={"error": error.response["error"]})
        return method(text=message.text, blocks=[], **arguments)


def _channel(client: WebClient, recipient: str) -> str:
    if not recipient.startswith(("U", "W")):
        return recipient
    return str(client.conversations_open(users=recipient)["channel"]["id"])


def _already_there(
    client: WebClient, channel: str, owed: Owed, message: Message
) -> Place | None:
    if message.thread:
        found = client.conversations_replies(
            channel=channel, ts=message.thread.ts, limit=200, include_all_metadata=True
        )
    else:
        found = client.conversations_history(channel=channel, limit=50, include_all_metadata=True)
    for one in found["messages"]:
        payload = (one.get("metadata") or {}).get("event_payload") or {}
        if payload.get("key") == owed.key:
            return Place(channel, one["ts"], message.variant)
    return None


def _close(
    services: Services, owed: Owed, place: Place | None, outcome: str, *, remember: bool = False
) -> None:
    with services.transaction() as session:
        outbox.sent(session, owed, place, services.real(), outcome)
        if remember and place is not None:
            outbox.remember(session, owed, place)


def _wait(services: Services, owed: Owed, error: Exception) -> None:
    """Put a message off: as long as Slack asks, else longer at each failure."""
    reason, delay = _reason(error), min(timedelta(seconds=2**owed.attempts), LONGEST_WAIT)
    if isinstance(error, SlackApiError) and error.response.status_code == 429:  # noqa: PLR2004
        delay = timedelta(seconds=int(error.response.headers.get("Retry-After", 1)))
    logger.warning("message not sent", extra={"letter": owed.letter, "error": reason})
    with services.transaction() as session:
        outbox.postpone(session, owed, services.real() + delay)


def _reason(error: Exception) -> str:
    if isinstance(error, SlackApiError):
        return str(error.response.get("error") or error.response.status_code)
    return type(error).__name__ if not isinstance(error, SlackRequestError) else "request"
