"""Timestamps of messages: the city's clock, six decimals, strictly increasing.

A `ts` identifies a message in its channel
(https://docs.slack.dev/messaging/retrieving-messages#individual_messages).
"""

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Final

from bot.sandbox.state import State

MICROSECONDS: Final = 1_000_000


def stamp(state: State, instant: datetime) -> str:
    """Return the next `ts` at or after an instant, never one already given."""
    wanted = round(instant.timestamp() * MICROSECONDS)
    state.last_stamp = max(wanted, state.last_stamp + 1)
    return written(state.last_stamp)


def written(microseconds: int) -> str:
    """Return a number of microseconds as Slack writes a `ts`."""
    return f"{microseconds // MICROSECONDS}.{microseconds % MICROSECONDS:06d}"


def instant_of(ts: str) -> datetime:
    """Return the aware instant of a `ts`."""
    return datetime.fromtimestamp(float(ts), UTC)


def seconds(clock: Callable[[], datetime]) -> int:
    """Return a clock's instant as whole seconds since 1970, as Slack writes `event_time`."""
    return int(clock().timestamp())
