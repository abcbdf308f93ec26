"""Time a signed request until its row is committed and it is acknowledged.

``python -m tests.benchmarks.ack [COUNT]``: Vigie against an empty Bolt application that commits one
row, in turns, on each database; then Vigie alone as fast as it goes on one core; then at twenty
events a second delivered three times each, with its worker and LanguageTool on the same cores.
"""

import json
import sys
import tempfile
import threading
import time
import uuid
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, contextmanager, suppress
from http.client import HTTPConnection
from pathlib import Path
from typing import Final
from urllib.error import HTTPError
from urllib.parse import urlsplit
from urllib.request import urlopen

import psutil
from slack_sdk.signature import SignatureVerifier

from bot.sandbox import seed
from bot.sandbox.slack import PretendedSlack
from tests.benchmarks.figures import figure, percentile
from tests.benchmarks.fresh import posts
from tests.databases import create_database, postgresql_server
from tests.languagetool import serving
from tests.processes import running
from tests.sandbox import BOT_TOKEN, SIGNING_SECRET, Sandbox

COUNT: Final = 400
WARM_UP: Final = 60
CLIENTS: Final = 8
RATE, DELIVERIES, SECONDS = 20, 3, 20
ANSWERS: Final = "C0REPONSES"
LATE: Final = 3.0
PATIENCE: Final = 60
SEAL: Final = SignatureVerifier(SIGNING_SECRET)
NOWHERE: Final = "http://127.0.0.1:9"


class Client:
    """One kept connection that delivers messages of the answers channel, as Slack signs them."""

    def __init__(self, url: str) -> None:
        where = urlsplit(url)
        self._connection = HTTPConnection(where.hostname or "", where.port, timeout=30)

    def deliver(self, body: bytes) -> float:
        """Return how many milliseconds a delivery takes."""
        begun = time.perf_counter()
        stamp = str(int(time.time()))
        headers = {
            "Content-Type": "application/json",
            "X-Slack-Request-Timestamp": stamp,
            "X-Slack-Signature": SEAL.generate_signature(timestamp=stamp, body=body) or "",
        }
        self._connection.request("POST", "/slack/events", body, headers)
        answer = self._connection.getresponse()
        answer.read()
        assert answer.status == 200, answer.status
        return (time.perf_counter() - begun) * 1000


def message(number: int, text: str = "La piscine ouvre à midi.", forwarded: str = "") -> bytes:
    """Return a message that nobody has delivered yet; what it forwards is an employee's answer."""
    stamp = f"{1_790_000_000 + number}.{uuid.uuid4().int % 1_000_000:06}"
    share = {"is_share": True, "channel_id": "C0TRAVAUX", "ts": stamp, "text": forwarded}
    event = {
        "type": "message",
        "channel": ANSWERS,
        "channel_type": "channel",
        "user": "U0DENIS",
        "text": text,
        "ts": stamp,
        "attachments": [share] if forwarded else [],
    }
    envelope = {
        "type": "event_callback",
        "team_id": "T0ERABLES",
        "event_id": f"Ev{uuid.uuid4().hex}",
    }
    return json.dumps({**envelope, "event": event}).encode()


@contextmanager
def vigie(
    role: str, database: str, languagetool: str = NOWHERE, slack: PretendedSlack | None = None
) -> Iterator[tuple[int, str]]:
    """Start Vigie in front of a pretended Slack; yield its process and its address."""
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        slack = slack or Sandbox(stack).slack()
        settings = folder / "ville.toml"
        settings.write_text(seed.settings_toml(), encoding="utf-8")
        variables = {
            "SLACK_BOT_TOKEN": BOT_TOKEN,
            "SLACK_SIGNING_SECRET": SIGNING_SECRET,
            "SLACK_API_URL": f"{slack.public_url}/api/",
            "DATABASE_URL": database,
            "VIGIE_SETTINGS": str(settings),
            "VIGIE_EPHEMERAL": "allowed",
            "LANGUAGETOOL_URL": languagetool,
            "PORT": "0",
        }
        started = running("bot", "serve", "--role", role, **variables)
        process, url = stack.enter_context(started)
        yield process.pid, url


def in_turns(name: str, ours: str, theirs: str, count: int) -> None:
    """Compare both applications, one delivery each in turn."""
    first, second = Client(ours), Client(theirs)
    for number in range(WARM_UP):
        first.deliver(message(number))
        second.deliver(message(number))
    told = [(first.deliver(message(n)), second.deliver(message(n))) for n in range(count)]
    for percent in (50, 95, 99):
        mine, bare = (percentile(times, percent) for times in zip(*told, strict=True))
        figure(f"ack, {name}, p{percent}", mine, "ms")
        figure(f"empty Bolt application, {name}, p{percent}", bare, "ms")
        figure(f"ratio, {name}, p{percent}", mine / bare, "×", "≤ 1.5")


def at_full_speed(name: str, pid: int, url: str, count: int) -> None:
    """Deliver from several clients while the server has one core."""
    psutil.Process(pid).cpu_affinity([0])
    bodies = [[message(n) for n in range(count // CLIENTS)] for _ in range(CLIENTS)]

    def send(mine: list[bytes]) -> None:
        client = Client(url)
        for body in mine:
            client.deliver(body)

    begun = time.perf_counter()
    with ThreadPoolExecutor(CLIENTS) as pool:
        list(pool.map(send, bodies))
    rate = sum(map(len, bodies)) / (time.perf_counter() - begun)
    figure(f"durable requests a second on one core, {name}", rate, "/s", "≥ 500 on SQLite")


def wait_warm(url: str, engines: int = 3) -> None:
    """Wait until so many engines answer, all by default: the steady state is what is measured."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        with suppress(HTTPError), urlopen(f"{url}/readyz") as said:  # noqa: S310  our own
            states = json.load(said)["engines"].values()
            if sum(one.startswith("warm") for one in states) >= engines:
                return
        time.sleep(0.2)
    raise TimeoutError


def under_load(name: str, url: str) -> None:
    """Deliver each event three times at once, at a steady rate, while everything works.

    Each forwards an answer of sixty words: it is kept, judged, shown on a card.
    """
    fresh, times, lock = posts(seed=time.time_ns()), list[float](), threading.Lock()

    def send(body: bytes) -> None:
        took = Client(url).deliver(body)
        with lock:
            times.append(took)

    begun = time.perf_counter()
    with ThreadPoolExecutor(RATE * DELIVERIES) as pool:
        for number in range(RATE * SECONDS):
            time.sleep(max(begun + number / RATE - time.perf_counter(), 0))
            body = message(number, "", next(fresh))
            for _ in range(DELIVERIES):
                pool.submit(send, body)
    figure(f"ack under load, {name}, p50", percentile(times, 50), "ms")
    figure(f"ack under load, {name}, p99", percentile(times, 99), "ms", "≤ 50")
    late = sum(one > LATE * 1000 for one in times)
    figure(f"acks above 3 s, {name}, of {len(times)}", late, "", "0")


def measure(name: str, make: Callable[[], str], languagetool: str, count: int) -> None:
    """Print every figure of one kind of database."""
    with (
        vigie("web", make()) as (pid, ours),
        running("tests.benchmarks.empty_bolt", make()) as (_, theirs),
    ):
        in_turns(name, ours, theirs, count)
        at_full_speed(name, pid, ours, count * 5)
    with vigie("all", make(), languagetool) as (_, url):
        wait_warm(url)
        under_load(name, url)


def main(count: int = COUNT) -> None:
    with (
        tempfile.TemporaryDirectory() as folder,
        serving(Path(folder) / "languagetool") as languagetool,
        postgresql_server(f"ack-{uuid.uuid4().hex}") as server,
    ):
        sqlite = iter(range(sys.maxsize))
        measure("SQLite", lambda: f"sqlite:///{folder}/{next(sqlite)}.db", languagetool, count)
        measure("PostgreSQL", lambda: create_database(server), languagetool, count)


if __name__ == "__main__":
    main(*(int(one) for one in sys.argv[1:2]))
