"""Compose the Bolt application: every listener is attached here, every fault ends here."""

import logging
import uuid
from collections.abc import Callable
from typing import Any, Final

from slack_bolt import App, BoltResponse
from slack_bolt.authorization import AuthorizeResult
from slack_sdk import WebClient
from slack_sdk.errors import SlackClientError
from sqlalchemy.exc import DBAPIError
from sqlalchemy.exc import TimeoutError as PoolTimeoutError

from bot.membership import SECONDS, Membership
from handlers import texts
from handlers.answering import whisper
from handlers.deliveries import AlreadyDone
from handlers.fields import UnreadableError
from handlers.services import Services
from handlers.workflows import REGISTERS

logger = logging.getLogger(__name__)

CALL_SECONDS: Final = 10
DATABASE_FAULTS: Final = (DBAPIError, PoolTimeoutError, TimeoutError)


def web_client(token: str | None, api_url: str) -> WebClient:
    """Return a client of Slack that never repeats a call by itself: that would post twice."""
    return WebClient(token=token, base_url=api_url, timeout=CALL_SECONDS, retry_handlers=[])


def create_app(client: WebClient, services: Services) -> App:
    """Return the application with every listener; nothing is asked of Slack to make it."""
    app = App(
        name="vigie",  # else Bolt reads the source of its callers to find one
        # Without its token, which comes with each request's identity.
        client=web_client(None, client.base_url),
        authorize=_identity(client.token or ""),
        process_before_response=True,
        request_verification_enabled=False,  # judged before, by bot.web.guard
        token_verification_enabled=False,
        logger=logging.getLogger("slack_bolt"),
    )
    asking = WebClient(client.token, client.base_url, SECONDS, retry_handlers=[])
    app.middleware(Membership(asking, services, tell).let_in)
    for register in REGISTERS:
        register(app, services)
    app.error(on_error)
    return app


def _identity(token: str) -> Callable[..., AuthorizeResult]:
    def authorize(**_: object) -> AuthorizeResult:
        return AuthorizeResult(enterprise_id=None, team_id=None, bot_token=token)

    return authorize


def on_error(error: Exception, body: dict[str, Any], client: WebClient) -> BoltResponse:
    """Tell the person in French that something failed, with a reference that the log has too."""
    if isinstance(error, AlreadyDone):
        return BoltResponse(status=200)
    if isinstance(error, UnreadableError):
        return tell(texts.UNREADABLE, body, client)
    reference = uuid.uuid4().hex[:8]
    logger.error(
        "listener failed",
        extra={"reference": reference, "error": type(error).__name__},
        exc_info=not isinstance(error, DATABASE_FAULTS),
    )
    busy = isinstance(error, DATABASE_FAULTS)
    words = texts.BUSY if busy else texts.FAILURE.format(reference=reference)
    return tell(words, body, client)


def tell(words: str, body: dict[str, Any], client: WebClient) -> BoltResponse:
    """Say something to the person who acted, by the way that their act leaves open."""
    if "command" in body:
        return BoltResponse(status=200, body={"response_type": "ephemeral", "text": words})
    field = _first_input(body["view"]) if body.get("type") == "view_submission" else ""
    if field:
        errors = {field: words}
        return BoltResponse(status=200, body={"response_action": "errors", "errors": errors})
    if body.get("type") == "event_callback":
        return BoltResponse(status=503)
    try:
        whisper(client, body, words)
    except SlackClientError:
        logger.warning("the person could not be told")
    return BoltResponse(status=200)


def _first_input(view: dict[str, Any]) -> str:
    blocks: list[dict[str, Any]] = view.get("blocks", [])
    return next((str(one["block_id"]) for one in blocks if one["type"] == "input"), "")
