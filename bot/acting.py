"""Act on what Slack delivered: at once for what a person waits for, by the worker for events."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Final

from slack_bolt import App, BoltRequest, BoltResponse
from sqlmodel import Session

from bot.app import DATABASE_FAULTS
from bot.grounds import Grounds
from bot.web.door import Answer
from bot.web.incoming import Incoming, incoming
from bot.web.sightings import sighting
from handlers.deliveries import acting_on
from handlers.doubts.seen import Sighting
from storage import inbox
from storage.engine import Transactions
from storage.inbox import Delivery

LEASE: Final = timedelta(seconds=30)
LONGEST_WAIT: Final = timedelta(minutes=10)
Clock = Callable[[], datetime]


@dataclass(frozen=True, slots=True)
class Acting:
    """What answers a payload that was let in.

    ``saw`` is told of a secret in it; ``ground`` is what the guard must know of the city.
    """

    app: App
    writing: Transactions
    real: Clock
    events: frozenset[str]
    poke: Callable[[], None]
    ground: Grounds
    saw: Callable[[Sighting], None]

    def __call__(self, payload: dict[str, Any]) -> Answer:
        """Keep an event for the worker; act on anything else, for which somebody waits."""
        later = payload.get("type") == "event_callback"
        try:
            self._ask_about(payload)
        except DATABASE_FAULTS:
            if later:
                return Answer(503)  # Slack delivers it again
            # Whoever acts is told by the listener, which meets the same fault.
        try:
            one = self._heard(payload)
        except DATABASE_FAULTS:
            return Answer(503)  # what is personal cannot be told from what is not: nothing is kept
        if one is None:
            return Answer(200)
        return self._kept(one) if one.later else _answer(dispatch(self.app, one.key, one.payload))

    def _heard(self, payload: dict[str, Any]) -> Incoming | None:
        """Return what is to act on, or None: it is none of Vigie's business."""
        if not _may_be_heard(payload, self.events):
            return None
        one = incoming(payload, self.ground)
        if one is None:
            self.ground.forget()  # its channel may just have become the answers' own
            one = incoming(payload, self.ground)
        return one

    def _ask_about(self, payload: dict[str, Any]) -> None:
        found = sighting(payload)
        if found:
            self.saw(found)

    def _kept(self, one: Incoming) -> Answer:
        try:
            with self.writing() as session:
                inbox.receive(session, Delivery(one.key, json.dumps(one.payload)), self.real())
        except DATABASE_FAULTS:
            return Answer(503)  # Slack delivers it again
        self.poke()
        return Answer(200)


def _may_be_heard(payload: dict[str, Any], events: frozenset[str]) -> bool:
    """Return whether a workflow may have something to do with a payload."""
    return payload.get("type") != "event_callback" or payload["event"]["type"] in events


def act_later(app: App, reading: Transactions, writing: Transactions, real: Clock) -> bool:
    """Act on the oldest event kept; return False when none waits.

    It looks before it writes: each acknowledgement waits for its turn among the writers.
    """
    with reading() as session:
        if not inbox.waiting(session, real()):
            return False
    with writing() as session:
        delivery = inbox.claim(session, real(), real() + LEASE)
    if delivery is None:
        return False
    response = dispatch(app, delivery.key, json.loads(delivery.body))
    with reading() as session:
        if inbox.is_done(session, delivery.key):  # settled with its effect
            return True
    with writing() as session:
        _settle(session, delivery, response, real())
    return True


def _settle(session: Session, delivery: Delivery, response: BoltResponse, now: datetime) -> None:
    if response.status >= 500:  # noqa: PLR2004  a fault of ours: it is tried again
        inbox.postpone(session, delivery.key, now + wait_after(delivery.attempts))
    else:
        inbox.settle(session, delivery.key, now)


def wait_after(attempts: int) -> timedelta:
    """Return how long a delivery that failed waits: longer at each failure, up to a limit."""
    return min(LEASE * 2.0 ** max(attempts - 1, 0), LONGEST_WAIT)


def dispatch(app: App, key: str, payload: dict[str, Any]) -> BoltResponse:
    """Route a payload to its listener, under the delivery's own key."""
    with acting_on(key):
        response: BoltResponse = app.dispatch(BoltRequest(body=payload, mode="socket_mode"))
    # Nobody's button, or an event that nobody handles: Slack must not count it as a failure.
    return BoltResponse(status=200) if response.status == 404 else response  # noqa: PLR2004


def _answer(response: BoltResponse) -> Answer:
    content = response.headers.get("content-type", ["text/plain"])[0]
    return Answer(response.status, response.body.encode(), content)
