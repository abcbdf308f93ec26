"""Response addresses: 5 uses, 30 minutes.

https://docs.slack.dev/interactivity/handling-user-interaction#message_responses
"""

import secrets
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from bot.sandbox.errors import Code, SlackError
from bot.sandbox.strictness import Strictness

PATH: Final = "/hooks/actions/"


@dataclass(slots=True)
class Place:
    """Where an answer goes: a channel, the person who acted, the message acted on."""

    channel: str
    user: str
    ts: str | None = None
    until: float = 0.0
    uses: int = 0


class ResponseUrls:
    """The addresses given so far; real time counts, never the city's clock."""

    def __init__(self, steady: Callable[[], float], strict: Strictness) -> None:
        """Count with a steady clock."""
        self._steady = steady
        self._strict = strict
        self._given: dict[str, Place] = {}

    def give(self, place: Place) -> str:
        """Return the path of a new address for what a person just did."""
        name = secrets.token_hex(16)
        place.until = self._steady() + self._strict.response_url_seconds
        self._given[name] = place
        return PATH + name

    def use(self, path: str) -> Place:
        """Count one use of an address and return where it leads."""
        place = self._given.get(path.removeprefix(PATH))
        if place is None or self._steady() > place.until:
            raise SlackError(Code.EXPIRED_URL)
        if place.uses >= self._strict.response_url_uses:
            raise SlackError(Code.USED_URL)
        place.uses += 1
        return place
