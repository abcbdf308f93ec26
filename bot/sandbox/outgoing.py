"""Events on their way to Vigie: one after the other, retried three times.

https://docs.slack.dev/apis/events-api#retries
"""

import heapq
import itertools
import threading
from collections.abc import Callable
from dataclasses import dataclass, field

from bot.sandbox.wire import Json


@dataclass(frozen=True, slots=True, order=True)
class Parcel:
    """One event to deliver: when, which attempt, why again."""

    due: float
    order: int
    envelope: Json = field(compare=False)
    attempt: int = field(default=0, compare=False)
    reason: str = field(default="", compare=False)


Deliver = Callable[[Parcel], str | None]
"""Deliver one parcel; return the reason why it must be sent again, or None."""


class Outgoing:
    """A queue, and a thread that begins with the first event."""

    def __init__(
        self, deliver: Deliver, delays: tuple[float, ...], steady: Callable[[], float]
    ) -> None:
        """Deliver with a function; wait these seconds before each retry."""
        self._deliver = deliver
        self._delays = delays
        self._steady = steady
        self._waiting: list[Parcel] = []
        self._numbers = itertools.count()
        self._moved = threading.Condition()
        self._carrying = False
        self._thread: threading.Thread | None = None
        self._closed = False

    def put(self, envelope: Json) -> None:
        """Queue an event."""
        self._queue(Parcel(self._steady(), next(self._numbers), envelope))

    def settle(self, seconds: float = 10.0) -> bool:
        """Wait until everything that is due was delivered; tell whether it was in time."""
        with self._moved:
            return self._moved.wait_for(lambda: not self._carrying and not self._due(), seconds)

    def close(self) -> None:
        """Deliver nothing more."""
        with self._moved:
            self._closed = True
            self._waiting.clear()
            self._moved.notify_all()

    def _queue(self, parcel: Parcel) -> None:
        """Add a parcel and make sure that somebody carries it."""
        with self._moved:
            if self._closed:
                return
            heapq.heappush(self._waiting, parcel)
            if self._thread is None:
                self._thread = threading.Thread(target=self._carry, daemon=True)
                self._thread.start()
            self._moved.notify_all()

    def _due(self) -> bool:
        """Tell whether a parcel should leave now."""
        return bool(self._waiting) and self._waiting[0].due <= self._steady()

    def _carry(self) -> None:
        """Deliver parcels as they come due, until closed."""
        while (parcel := self._next()) is not None:
            reason = self._deliver(parcel)
            if reason is not None and parcel.attempt < len(self._delays):
                due = self._steady() + self._delays[parcel.attempt]
                number, attempt = next(self._numbers), parcel.attempt + 1
                self._queue(Parcel(due, number, parcel.envelope, attempt, reason))
            with self._moved:
                self._carrying = False
                self._moved.notify_all()

    def _next(self) -> Parcel | None:
        """Wait for the next parcel that is due, or for the end."""
        with self._moved:
            while not self._closed:
                if self._due():
                    self._carrying = True
                    return heapq.heappop(self._waiting)
                left = self._waiting[0].due - self._steady() if self._waiting else None
                self._moved.wait(left)
        return None
