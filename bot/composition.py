"""Create everything in one place: the database, the services, the application, the worker."""

from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from typing import Any, Final, Protocol

from slack_bolt import App
from slack_sdk import WebClient
from sqlalchemy import Engine

from bot import clock
from bot.acting import Acting, act_later
from bot.app import create_app, web_client
from bot.city_clock import CityClock
from bot.grounds import Grounds
from bot.pages import pages
from bot.web.door import Act, Answer, Door, Find, door
from bot.web.guard import Rejected, judge_body
from bot.worker.loops import Bell, Turn
from checks import directive
from checks.types import Readings
from handlers import workflows
from handlers.deliveries import settling
from handlers.doubts import seen
from handlers.masking import Ground, ground_of
from handlers.services import Services
from handlers.settings.reading import city_of, with_administrators
from storage.engine import Transactions, reading, writing

THREADS: Final = 16
SENDERS: Final = 3
INBOX, OUTBOX = "inbox", "outbox"


class Reader(Protocol):
    """The language engines, as the rest of Vigie asks them."""

    def read(self, text: str, seconds: float = 5.0) -> Readings:
        """Return what the engines say of a text, or why they say nothing."""
        ...


@dataclass(frozen=True, slots=True)
class Address:
    """Where Slack is, what proves who speaks to whom, and where people reach Vigie."""

    api_url: str
    bot_token: str
    signing_secret: str
    public_url: str = ""


@dataclass(frozen=True, slots=True)
class Vigie:
    """Everything that runs, once composed; nothing has started yet."""

    engine: Engine
    services: Services
    clock: CityClock
    client: WebClient
    act: Callable[[dict[str, Any]], Answer]
    asgi: Door
    work_loops: Callable[[], Callable[[], None]]


def compose(
    engine: Engine,
    address: Address,
    reader: Reader,
    admins: tuple[str, ...] = (),
    city_time: Callable[[], datetime] | None = None,
) -> Vigie:
    """Wire the parts on a database at its head; ``city_time`` is the city's clock in tests."""
    law, read, write = directive.load(), reading(engine), writing(engine)
    city_clock, bell = CityClock(read), Bell()
    client = web_client(address.bot_token, address.api_url)
    grounds = Grounds(lambda: _ground(services))
    services = Services(
        now=city_time or city_clock,
        real=clock.now,
        directive=law,
        transaction=settling(write, clock.now, grounds.follow, bell.ring),
        reading=read,
        city=lambda session: with_administrators(city_of(session, law), admins),
        read=reader.read,
        public_url=address.public_url.rstrip("/"),
    )
    app = create_app(client, services)
    told = partial(bell.ring, {INBOX}), grounds, partial(seen.note, services)
    act = Acting(app, write, clock.now, workflows.EVENTS, *told)
    asgi = _door(address.signing_secret, act, pages(engine, services))
    work = partial(_work, bell, app, client, services, write)
    return Vigie(engine, services, city_clock, client, act, asgi, work)


def _ground(services: Services) -> Ground:
    """Return what the guard must know of the city, as it is now."""
    with services.reading() as session:
        city = services.city(session)
    return ground_of(city, services.directive, services.now())


def _door(signing_secret: str, act: Act, find: Find) -> Door:
    """Return the front door, which lets in what Slack signed and nothing else."""

    def judge(headers: Mapping[str, str], body: bytes) -> dict[str, Any] | Rejected:
        return judge_body(headers, body, signing_secret, clock.now().timestamp())

    threads = ThreadPoolExecutor(THREADS, thread_name_prefix="web")
    return door(judge, act, find, threads)


def _work(
    bell: Bell, app: App, client: WebClient, services: Services, write: Transactions
) -> Callable[[], None]:
    """Start the loops that do what is due as soon as it is; return what stops them."""
    from handlers import duties  # noqa: PLC0415  heavy: the door does without
    from handlers.postman import deliver  # noqa: PLC0415

    send = partial(deliver, client, services, duties.LETTERS)
    turns = (
        Turn(INBOX, INBOX, partial(act_later, app, services.reading, write, clock.now)),
        *(
            Turn(take.__name__, table, partial(take, services))
            for table, take in duties.TURNS.items()
        ),
        *(Turn(f"postman {number}", OUTBOX, send) for number in range(SENDERS)),
    )
    return bell.start(turns)
