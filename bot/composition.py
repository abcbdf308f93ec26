"""Create everything in one place: the database, the services, the application, the worker."""

import logging
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from datetime import datetime
from functools import partial
from typing import Any, Final, Protocol

from slack_bolt import App
from slack_sdk import WebClient
from sqlalchemy import Engine

from bot import clock
from bot.acting import act_later, acting
from bot.app import create_app, web_client
from bot.city_clock import CityClock
from bot.health import pages
from bot.web.door import door
from bot.worker.loops import Loop
from checks import directive
from checks.types import Readings
from handlers import workflows
from handlers.deliveries import settling
from handlers.postman import deliver
from handlers.services import Services
from handlers.settings.reading import city_of, with_administrators
from storage.engine import Transactions, reading, writing

logger = logging.getLogger(__name__)

THREADS: Final = 16
SENDERS: Final = 3


class Reader(Protocol):
    """The language engines, as the rest of Vigie asks them."""

    def read(self, text: str, seconds: float = 5.0) -> Readings:
        """Return what the engines say of a text, or why they say nothing."""
        ...


@dataclass(frozen=True, slots=True)
class Address:
    """Where Slack is, and what proves who speaks to whom."""

    api_url: str
    bot_token: str
    signing_secret: str


@dataclass(slots=True)
class Vigie:
    """Everything that runs, once composed; nothing has started yet."""

    engine: Engine
    services: Services
    clock: CityClock
    client: WebClient
    app: App
    act: Callable[[dict[str, Any]], Any]
    asgi: Callable[..., Any]
    threads: ThreadPoolExecutor
    write: Transactions
    loops: list[Loop] = field(default_factory=list)

    def poke(self) -> None:
        """Tell every loop that something is due."""
        for loop in self.loops:
            loop.poke()

    def work_loops(self) -> Callable[[], None]:
        """Start the threads that act on what is due; return what ends them."""
        turns: dict[str, Callable[[], bool]] = {
            "inbox": partial(act_later, self.app, self.write, clock.now),
            **{turn.__name__: partial(turn, self.services) for turn in workflows.TURNS},
        }
        send = partial(deliver, self.client, self.services, workflows.LETTERS)
        turns |= {f"postman {number}": send for number in range(SENDERS)}
        self.loops += [Loop(name, turn) for name, turn in turns.items()]
        for loop in self.loops:
            loop.start()

        def end() -> None:
            for loop in self.loops:
                loop.end()
            for loop in self.loops:
                loop.join(timeout=5)

        return end


def compose(
    engine: Engine,
    address: Address,
    reader: Reader,
    admins: tuple[str, ...] = (),
    city_time: Callable[[], datetime] | None = None,
) -> Vigie:
    """Wire the parts together; the database is expected at its head.

    ``city_time`` stands for the city's clock in tests.
    """
    law = directive.load()
    read, write = reading(engine), writing(engine)
    city_clock = CityClock(read)
    client = web_client(address.bot_token, address.api_url)
    vigie: Vigie

    services = Services(
        now=city_time or city_clock,
        real=clock.now,
        directive=law,
        transaction=settling(write, clock.now, lambda: vigie.poke()),
        reading=read,
        city=lambda session: with_administrators(city_of(session, law), admins),
        read=reader.read,
        poke=lambda: vigie.poke(),
    )
    app = create_app(client, services)
    act = acting(app, write, clock.now, workflows.EVENTS, services.poke)
    threads = ThreadPoolExecutor(THREADS, thread_name_prefix="web")
    asgi = door(
        address.signing_secret,
        act,
        pages(engine, services),
        lambda: clock.now().timestamp(),
        threads,
    )
    vigie = Vigie(engine, services, city_clock, client, app, act, asgi, threads, write)
    return vigie
