"""Run the real Vigie inside the pretended Slack, on a database of its own."""

import secrets
import threading
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from socket import socket
from typing import Any

from sqlalchemy import Engine

from bot import clock, places, steady
from bot.composition import Address, Vigie, compose
from bot.config import Environment
from bot.opening import hold_alone, import_first, open_migrated
from bot.pages import is_ours
from bot.sandbox import manifest, seed, server
from bot.sandbox.slack import PretendedSlack
from bot.scheduler import play_until
from bot.service import engines_of, start_worker
from bot.serving import Server, hear_the_end, listen, url_of
from checks.workdays import next_opening

Asgi = Callable[..., Any]


@dataclass(frozen=True, slots=True)
class CityControls:
    """The city's clock, moved from the page: everything due on the way happens in order.

    Two clicks move it twice: the second waits for the first to have played what was due.
    """

    vigie: Vigie
    turn: threading.Lock = field(default_factory=threading.Lock)

    def now(self) -> datetime:
        """Return the city's instant."""
        return self.vigie.clock()

    def advance(self, by: timedelta) -> datetime:
        """Move the clock forward and return the new instant."""
        with self.turn:
            return play_until(self.vigie.services, self.vigie.clock, self.now() + by)

    def next_morning(self) -> datetime:
        """Move the clock to the next opening of the offices and return the new instant."""
        services = self.vigie.services
        with self.turn:
            with services.reading() as session:
                calendar = services.city(session).calendar
            return play_until(services, self.vigie.clock, next_opening(calendar, self.now()))


def play(environment: Environment, say: Callable[[str], None], folder: Path | None = None) -> None:
    """Run until SIGTERM or Ctrl-C; the last thing said is the page's address.

    The database and what was said lie in ``folder``, never where the bot's own are.
    """
    kept = folder or places.var()
    kept.mkdir(parents=True, exist_ok=True)
    wait_for_the_end = hear_the_end()
    with ExitStack() as stack:
        engine = _database(stack, f"sqlite:///{kept / 'sandbox.db'}")
        page = stack.enter_context(listen(environment.host, environment.port))
        door = stack.enter_context(listen("127.0.0.1", 0))
        # Made anew at each start: nothing outside this process ever knows them.
        token, secret = f"xoxb-{secrets.token_hex(12)}", secrets.token_hex(16)
        address = Address(f"{url_of(page)}/api/", token, secret, url_of(page))
        engines = engines_of(environment)
        vigie = compose(engine, address, engines)
        vigie.clock.refresh()
        slack = _slack(vigie, address, url_of(page), url_of(door), kept / "sandbox-slack.json")
        _serve(stack, vigie.asgi, door)
        _serve(stack, _one_address(vigie.asgi, server.create(slack, CityControls(vigie))), page)
        start_worker(stack, vigie, engines)
        steady.once_loaded()
        stack.callback(slack.close)  # first of all: the pages that wait must not hold the end
        say(url_of(page))
        wait_for_the_end()


def _slack(vigie: Vigie, address: Address, page: str, door: str, state: Path) -> PretendedSlack:
    """Return the pretended Slack, whose time is the city's."""
    return PretendedSlack(
        manifest=manifest.read(),
        city=seed.city(),
        target_url=f"{door}/slack/events",
        signing_secret=address.signing_secret,
        bot_token=address.bot_token,
        clock=vigie.clock,
        wall=clock.now,
        state_file=state,
        public_url=page,
    )


def _one_address(vigie: Asgi, slack: Asgi) -> Asgi:
    """Return what answers Vigie's own pages beside those of the pretended Slack."""

    async def app(scope: dict[str, Any], *ways: object) -> None:
        own = scope["type"] == "http" and is_ours(scope["path"])
        await (vigie if own else slack)(scope, *ways)

    return app


def _database(stack: ExitStack, url: str) -> Engine:
    """Open the sandbox's own database, with the invented city in it."""
    held = hold_alone(url)
    if held:
        stack.enter_context(held)
    engine = open_migrated(url)
    stack.callback(engine.dispose)
    import_first(engine, seed.settings_toml())
    return engine


def _serve(stack: ExitStack, asgi: Callable[..., Any], listening: socket) -> None:
    one = Server(asgi, listening)
    one.start()
    stack.callback(one.end)
