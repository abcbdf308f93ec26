"""Act on what Slack delivered: at once for what a person waits for, by the worker for events."""

import json
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any, Final

from slack_bolt import App, BoltRequest, BoltResponse
from sqlmodel import Session

from bot.app import DATABASE_FAULTS
from bot.web.door import Answer
from bot.web.incoming import Incoming, incoming
from handlers.deliveries import acting_on
from handlers.masking import Ground
from storage import inbox
from storage.engine import Transactions
from storage.inbox import Delivery

LEASE: Final = timedelta(seconds=30)
Clock = Callable[[], datetime]


def acting(  # noqa: PLR0913, PLR0917  what answers needs all of these
    app: App,
    writing: Transactions,
    real: Clock,
    events: frozenset[str],
    poke: Callable[[], None],
    ground: Callable[[], Ground],
) -> Callable[[dict[str, Any]], Answer]:
    """Return what answers a payload that was let in."""

    def act(payload: dict[str, Any]) -> Answer:
        try:
            one = incoming(payload, ground) if _is_heard(payload, events) else None
        except DATABASE_FAULTS:
            return Answer(503)  # what is personal cannot be told from what is not: nothing is kept
        if one is None:
            return Answer(200)
        return keep(one) if one.later else _answer(dispatch(app, one.key, one.payload))

    def keep(one: Incoming) -> Answer:
        try:
            with writing() as session:
                inbox.receive(session, Delivery(one.key, json.dumps(one.payload)), real())
        except DATABASE_FAULTS:
            return Answer(503)  # Slack delivers it again
        poke()
        return Answer(200)

    return act


def _is_heard(payload: dict[str, Any], events: frozenset[str]) -> bool:
    """Return whether a workflow may have something to do with a payload."""
    return payload.get("type") != "event_callback" or payload["event"]["type"] in events


def act_later(app: App, writing: Transactions, real: Clock) -> bool:
    """Act on the oldest event kept; return False when none waits."""
    with writing() as session:
        delivery = inbox.claim(session, real(), real() + LEASE)
    if delivery is None:
        return False
    response = dispatch(app, delivery.key, json.loads(delivery.body))
    with writing() as session:
        _settle(session, delivery, response, real())
    return True


def _settle(session: Session, delivery: Delivery, response: BoltResponse, now: datetime) -> None:
    if response.status >= 500:  # noqa: PLR2004  a fault of ours: it is tried again
        inbox.postpone(session, delivery.key, now + LEASE)
    elif not inbox.is_done(session, delivery.key):
        inbox.settle(session, delivery.key, now)


def dispatch(app: App, key: str, payload: dict[str, Any]) -> BoltResponse:
    """Route a payload to its listener, under the delivery's own key."""
    with acting_on(key):
        response: BoltResponse = app.dispatch(BoltRequest(body=payload, mode="socket_mode"))
    # Nobody's button, or an event that nobody handles: Slack must not count it as a failure.
    return BoltResponse(status=200) if response.status == 404 else response  # noqa: PLR2004


def _answer(response: BoltResponse) -> Answer:
    content = response.headers.get("content-type", ["text/plain"])[0]
    return Answer(response.status, response.body.encode(), content)
