"""The pretended Slack as fixtures: import `slack` and `attach` from a conftest."""

import asyncio
import inspect
import threading
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any, Final
from wsgiref.simple_server import WSGIRequestHandler, WSGIServer, make_server

import pytest
import uvicorn
from slack_bolt import App
from slack_bolt.adapter.wsgi import SlackRequestHandler

from bot.sandbox import manifest, seed, server
from bot.sandbox.slack import PretendedSlack
from bot.sandbox.strictness import Strictness
from bot.serving import listen, url_of

SIGNING_SECRET: Final = "0123456789abcdef0123456789abcdef"
BOT_TOKEN: Final = "xoxb-sandbox"
MANIFEST: Final = manifest.read()
TUESDAY: Final = datetime(2026, 11, 10, 14, 5, tzinfo=UTC)
PATIENT: Final = Strictness(retry_delays=(0.0, 0.0, 0.0), limited=False)
"""Slack's rules without its waits: for tests about something else than waiting."""


@dataclass
class MovableClock:
    """The city's clock of a test: it stands still until moved."""

    instant: datetime = TUESDAY

    def now(self) -> datetime:
        return self.instant

    def advance(self, by: timedelta) -> datetime:
        self.instant += by
        return self.instant

    def next_morning(self) -> datetime:
        return self.advance(timedelta(days=1))


@dataclass
class SteadyClock:
    """Real seconds of a test that must not wait: they pass when told to."""

    seconds: float = 1000.0

    def __call__(self) -> float:
        return self.seconds

    def pass_by(self, seconds: float) -> None:
        self.seconds += seconds


@contextmanager
def served_by_uvicorn(asgi: Any) -> Iterator[str]:
    """Serve an ASGI application on a free loopback port, in a thread."""
    listening = listen("127.0.0.1", 0)
    config = uvicorn.Config(asgi, log_config=None, log_level="warning", timeout_graceful_shutdown=1)
    web = uvicorn.Server(config)
    threading.Thread(target=asyncio.run, args=(web.serve([listening]),), daemon=True).start()
    try:
        yield url_of(listening)
    finally:
        web.should_exit = True  # it ends by itself within a second; the next test need not wait


class Silent(WSGIRequestHandler):
    """A handler that writes no access log."""

    def log_message(self, *_args: object) -> None:
        pass


class Threaded(WSGIServer):
    """A WSGI server with one thread a request."""

    def process_request(self, request: Any, client_address: Any) -> None:
        arguments = (request, client_address)
        threading.Thread(target=self.answer, args=arguments, daemon=True).start()

    def answer(self, request: Any, client_address: Any) -> None:
        self.finish_request(request, client_address)
        self.shutdown_request(request)


@contextmanager
def served_by_wsgi(wsgi: Any) -> Iterator[str]:
    """Serve a WSGI application on a free loopback port, one thread a request."""
    with make_server("127.0.0.1", 0, wsgi, Threaded, Silent) as web:
        thread = threading.Thread(target=web.serve_forever, args=(0.01,), daemon=True)
        thread.start()
        try:
            yield f"http://127.0.0.1:{web.server_port}"
        finally:
            web.shutdown()


def served(app: Any) -> Any:
    """Serve a Bolt application, an ASGI function or a WSGI callable."""
    if isinstance(app, App):
        return served_by_wsgi(SlackRequestHandler(app))
    asynchronous = inspect.iscoroutinefunction(app)
    return served_by_uvicorn(app) if asynchronous else served_by_wsgi(app)


@dataclass
class Sandbox:
    """Open pretended Slacks, and attach applications to them; everything ends with the test."""

    stack: ExitStack = field(default_factory=ExitStack)

    def slack(self, clock: MovableClock | None = None, **fields: Any) -> PretendedSlack:
        """Serve a new pretended Slack; fields replace those of its constructor."""
        controls = clock or MovableClock()
        given: dict[str, Any] = {
            "manifest": MANIFEST,
            "city": seed.city(),
            "target_url": "http://127.0.0.1:9/slack/events",
            "signing_secret": SIGNING_SECRET,
            "bot_token": BOT_TOKEN,
            "clock": controls.now,
            "strict": PATIENT,
        }
        slack = PretendedSlack(**given | fields)
        web = served_by_uvicorn(server.create(slack, controls))
        slack.public_url = self.stack.enter_context(web)
        self.stack.callback(slack.close)
        return slack

    def attach(self, slack: PretendedSlack, app: Any, path: str = "/slack/events") -> None:
        """Serve an application and let the pretended Slack send it what happens."""
        slack.aim(self.stack.enter_context(served(app)) + path)


@pytest.fixture
def sandbox() -> Iterator[Sandbox]:
    """Open pretended Slacks for the time of a test."""
    opened = Sandbox()
    with opened.stack:
        yield opened


@pytest.fixture
def slack(sandbox: Sandbox) -> PretendedSlack:
    """Open one pretended Slack for the time of a test."""
    return sandbox.slack()


@pytest.fixture
def attach(sandbox: Sandbox, slack: PretendedSlack) -> Callable[[Any], None]:
    """Attach an application to the test's pretended Slack."""
    return lambda app: sandbox.attach(slack, app)
