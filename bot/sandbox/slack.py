"""One pretended Slack: the workspace, its rules, and the way to Vigie.

It judges what Vigie sends (`methods/`, `blockkit/`) and sends what people do (`people/`,
`events.py`). Tests hold it as a fixture; `server.py` puts it behind a page.
"""

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from functools import partial
from pathlib import Path

from bot.clock import now as real_now
from bot.sandbox import events, seed
from bot.sandbox.city import City
from bot.sandbox.courier import Courier
from bot.sandbox.failures import Failures
from bot.sandbox.live import Token, live_tokens
from bot.sandbox.manifest import Manifest
from bot.sandbox.outgoing import Outgoing
from bot.sandbox.people.somebody import Somebody
from bot.sandbox.rates import Rates
from bot.sandbox.response_urls import ResponseUrls
from bot.sandbox.ring import Ring
from bot.sandbox.strictness import Strictness
from bot.sandbox.triggers import Triggers
from bot.sandbox.wire import Json
from bot.sandbox.workspace import Workspace


@dataclass(slots=True, eq=False, repr=False)
class PretendedSlack:
    """A strict Slack on this machine.

    `clock` is the city's time, which a person may move; `wall` and `steady` are real time, for
    signatures and for whatever lasts seconds. `target_url` is Vigie's `/slack/events`;
    `public_url` is where this Slack itself listens, for response addresses.
    """

    manifest: Manifest
    city: City
    target_url: str
    signing_secret: str
    bot_token: str
    clock: Callable[[], datetime]
    state_file: Path | None = None
    strict: Strictness = field(default_factory=Strictness)
    wall: Callable[[], datetime] = real_now
    steady: Callable[[], float] = time.monotonic
    public_url: str = ""
    workspace: Workspace = field(init=False)
    failures: Failures = field(init=False)
    ring: Ring = field(init=False)
    triggers: Triggers = field(init=False)
    response_urls: ResponseUrls = field(init=False)
    rates: Rates = field(init=False)
    courier: Courier = field(init=False)
    outgoing: Outgoing = field(init=False)

    def __post_init__(self) -> None:
        """Put the parts together and write what was said before, if nothing was."""
        strict, steady = self.strict, self.steady
        self.workspace = Workspace(self.city, self.clock, self.state_file)
        self.failures = Failures(strict.ack_seconds, self.workspace.changes.announce)
        self.ring = Ring()
        self.triggers = Triggers(steady, strict.trigger_seconds)
        self.response_urls = ResponseUrls(steady, strict)
        self.rates = Rates(steady)
        self.courier = Courier(
            self.target_url, self.signing_secret, self.wall, steady, strict.ack_seconds
        )
        self.outgoing = Outgoing(partial(events.deliver, self), strict.retry_delays, steady)
        if self.workspace.fresh:
            seed.write(self.workspace)

    def aim(self, target_url: str) -> None:
        """Send what happens to another address of Vigie's."""
        self.target_url = self.courier.target_url = target_url

    def person(self, user: str) -> Somebody:
        """Return somebody of the city, by identifier."""
        return Somebody(self, self.workspace.directory.person(user).id)

    def deactivate(self, user: str) -> None:
        """Let somebody leave the workspace, and Vigie hear of it."""
        events.user_changed(self, self.workspace.directory.deactivate(user))

    def settle(self, seconds: float = 10.0) -> bool:
        """Wait until every event that is due was delivered; tell whether it was in time."""
        return self.outgoing.settle(seconds)

    def until(self, happened: Callable[[], object], seconds: float = 10.0) -> bool:
        """Wait until something visible makes a condition true; tell whether it did in time."""
        return self.workspace.changes.until(happened, seconds)

    def live_tokens(self, message: Json) -> list[Token]:
        """Return the live mentions and links of a message."""
        return live_tokens(message)

    def close(self) -> None:
        """Let every wait end; send nothing more."""
        self.outgoing.close()
        self.workspace.changes.close()
        self.courier.close()
