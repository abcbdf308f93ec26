"""Trigger identifiers: 3 seconds, once, for the person who acted.

https://docs.slack.dev/interactivity/handling-user-interaction#modal_responses
"""

import secrets
from collections.abc import Callable
from dataclasses import dataclass

from bot.sandbox.errors import Code, SlackError


@dataclass(slots=True)
class Trigger:
    """One permission to open a window, and until when."""

    user: str
    until: float
    used: bool = False


class Triggers:
    """The permissions given so far; real time counts, never the city's clock."""

    def __init__(self, steady: Callable[[], float], seconds: float) -> None:
        """Count with a steady clock."""
        self._steady = steady
        self._seconds = seconds
        self._given: dict[str, Trigger] = {}

    def give(self, user: str) -> str:
        """Return a new trigger for what a person just did."""
        name = f"{secrets.randbelow(10**12)}.{secrets.randbelow(10**10)}.{secrets.token_hex(16)}"
        self._given[name] = Trigger(user, self._steady() + self._seconds)
        return name

    def exchange(self, name: object) -> str:
        """Use a trigger up and return whose it was."""
        trigger = self._given.get(name) if isinstance(name, str) else None
        if trigger is None:
            raise SlackError(Code.INVALID_TRIGGER_ID)
        if trigger.used:
            raise SlackError(Code.EXCHANGED_TRIGGER_ID)
        if self._steady() > trigger.until:
            raise SlackError(Code.EXPIRED_TRIGGER_ID)
        trigger.used = True
        return trigger.user
