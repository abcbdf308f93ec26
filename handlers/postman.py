"""Send what Vigie owes: nothing lost, nothing twice, a new message a second to each recipient."""

import logging
from collections.abc import Mapping
from datetime import datetime, timedelta
from functools import partial
from http.client import HTTPException
from typing import Any, Final

from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError, SlackClientError

from handlers.messages import Message, Render
from handlers.sending import LateError, reason_of, send
from handlers.services import Services
from handlers.taking import take
from storage import outbox
from storage.outbox import Letter, Owed, Place

logger = logging.getLogger(__name__)

LEASE: Final = timedelta(seconds=25)
# A post begun later than this could still be under way when the lease is over.
LATEST_POST: Final = timedelta(seconds=13)
PACE: Final = timedelta(seconds=1)
LONGEST_WAIT: Final = timedelta(minutes=5)
DOUBLINGS: Final = 9
TOO_MANY: Final = 429
# A message that cannot be made, or that Slack will never take, must not hold back the others.
GIVE_UP_AFTER: Final = 6
HOPELESS: Final = frozenset(
    {"invalid_arguments", "no_text", "msg_too_long", "invalid_metadata_schema", "view_too_large"}
)


def deliver(client: WebClient, services: Services, renders: Mapping[Letter, Render]) -> bool:
    """Send the next message that is owed; return False when none can be sent now."""
    claimed_at = services.real()
    owed = take(
        services,
        partial(outbox.due, pace=PACE),
        partial(outbox.claim, lease=LEASE, pace=PACE),
    )
    if owed is None:
        return False
    try:
        message, card = _made(services, renders, owed)
    except Exception as error:  # noqa: BLE001  one message that fails must not stop the others
        _wait(services, owed, type(error).__name__, hopeless=True)
        return True
    if message is None:
        _close(services, owed, None, "obsolete")
        return True
    _carry(client, services, owed, message, card, claimed_at)
    return True


def _made(
    services: Services, renders: Mapping[Letter, Render], owed: Owed
) -> tuple[Message | None, Place | None]:
    """Return a message as the facts of this moment make it, and where its card stands."""
    with services.reading() as session:
        message = renders[owed.letter](session, services, owed)
        return message, outbox.place_of(session, owed.letter, owed.subject, owed.recipient)


def _carry(  # noqa: PLR0913, PLR0917  what a sending depends on
    client: WebClient,
    services: Services,
    owed: Owed,
    message: Message,
    card: Place | None,
    claimed_at: datetime,
) -> None:
    try:
        place = send(
            client, owed, message, card, lambda: services.real() - claimed_at < LATEST_POST
        )
    except SlackApiError as error:
        reason = reason_of(error)
        _wait(services, owed, reason, hopeless=reason in HOPELESS, asked=_asked(error))
    except (SlackClientError, OSError, HTTPException, LateError) as error:
        _wait(services, owed, type(error).__name__)
    except Exception as error:  # noqa: BLE001  see deliver()
        _wait(services, owed, type(error).__name__, hopeless=True)
    else:
        outcome = outbox.EDITED if place == card else outbox.SENT
        _close(services, owed, place, outcome, remember=message.card)


def _close(
    services: Services, owed: Owed, place: Place | None, outcome: str, *, remember: bool = False
) -> None:
    with services.transaction() as session:
        outbox.sent(session, owed, place, services.real(), outcome)
        if remember and place is not None:
            outbox.remember(session, owed, place)


def _wait(
    services: Services,
    owed: Owed,
    reason: str,
    *,
    hopeless: bool = False,
    asked: timedelta | None = None,
) -> None:
    """Put a message off: as long as Slack asks, else longer at each failure, or give it up."""
    logger.warning("message not sent", extra={"letter": owed.letter, "error": reason})
    if hopeless and owed.attempts >= GIVE_UP_AFTER:
        _close(services, owed, None, f"{outbox.FAILED}: {reason}")
        return
    longer = min(timedelta(seconds=2 ** min(owed.attempts, DOUBLINGS)), LONGEST_WAIT)
    with services.transaction() as session:
        outbox.postpone(session, owed, services.real() + (asked or longer), reason)


def _asked(error: SlackApiError) -> timedelta | None:
    """Return how long Slack asks to wait, when it does."""
    if getattr(error.response, "status_code", None) != TOO_MANY:
        return None
    headers: Mapping[str, Any] = error.response.headers
    said = next((value for name, value in headers.items() if name.lower() == "retry-after"), 1)
    try:
        return timedelta(seconds=max(1, int(said)))
    except (TypeError, ValueError):
        return timedelta(seconds=1)
