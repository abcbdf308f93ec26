"""Rate limits: one message a second a channel, and each method's tier a minute.

https://docs.slack.dev/apis/web-api/rate-limits
"""

import math
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from bot.sandbox.errors import Code, SlackError

MINUTE: Final = 60.0


@dataclass(slots=True)
class Bucket:
    """A number of calls left, refilled as time passes."""

    left: float
    at: float


class Rates:
    """One bucket for each thing that is limited; real time counts."""

    def __init__(self, steady: Callable[[], float]) -> None:
        """Count with a steady clock."""
        self._steady = steady
        self._buckets: dict[str, Bucket] = {}

    def spend(self, what: str, burst: float, per_second: float) -> None:
        """Take one call from a bucket, or refuse with the seconds to wait."""
        now = self._steady()
        bucket = self._buckets.setdefault(what, Bucket(burst, now))
        bucket.left = min(burst, bucket.left + (now - bucket.at) * per_second)
        bucket.at = now
        if bucket.left < 1:
            wait = math.ceil((1 - bucket.left) / per_second)
            raise SlackError(Code.RATE_LIMITED, retry_after=max(1, wait))
        bucket.left -= 1

    def tier(self, method: str, per_minute: int) -> None:
        """Take one call of a method's tier."""
        self.spend(f"method {method}", per_minute, per_minute / MINUTE)

    def message(self, channel: str, burst: int) -> None:
        """Take one message of a channel."""
        self.spend(f"channel {channel}", burst, 1.0)
