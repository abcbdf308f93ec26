"""The front door under nonsense, floods of bytes and clients that dawdle: a real process."""

import hashlib
import hmac
import random
import socket
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import ExitStack
from http.client import HTTPConnection
from pathlib import Path
from typing import Final, NamedTuple
from urllib.parse import urlencode, urlsplit

import psutil
import pytest

from bot.sandbox import seed
from storage import inbox, journal, outbox
from storage.engine import open_engine, reading
from tests.faults.figures import FULL, Worst, figure, trials
from tests.processes import running
from tests.sandbox import BOT_TOKEN, SIGNING_SECRET

pytestmark = pytest.mark.alone
NOWHERE: Final = "http://127.0.0.1:9"
MEGABYTE: Final = 1024 * 1024
REFUSED_SECONDS: Final = 0.25
NORMAL_SECONDS: Final = 1.0
PATH: Final = "/slack/events"
KINDS: Final = ("application/json", "application/x-www-form-urlencoded", "text/plain", "")
ODDITIES: Final = (
    b"",
    b"{}",
    b"[]",
    b"null",
    b"{" * 500,
    b"\x00\xff",
    b"payload=%7B%7D",
    b"a=" * 99,
)


class Served(NamedTuple):
    """A real Vigie, without Slack nor LanguageTool, and where it keeps what it remembers."""

    host: str
    port: int
    pid: int
    database: str


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    folder = tmp_path_factory.mktemp("door")
    variables = {
        "SLACK_BOT_TOKEN": BOT_TOKEN,
        "SLACK_SIGNING_SECRET": SIGNING_SECRET,
        "SLACK_API_URL": f"{NOWHERE}/api/",
        "DATABASE_URL": f"sqlite:///{folder / 'vigie.db'}",
        "VIGIE_SETTINGS": str(_settings(folder)),
        "VIGIE_EPHEMERAL": "allowed",
        "LANGUAGETOOL_URL": NOWHERE,
        "PORT": "0",
    }
    with running("bot", "serve", "--role", "web", **variables) as (process, url):
        where = urlsplit(url)
        yield Served(where.hostname or "", where.port or 0, process.pid, variables["DATABASE_URL"])


def _settings(folder: Path) -> Path:
    file = folder / "ville.toml"
    file.write_text(seed.settings_toml(), encoding="utf-8")
    return file


def ask(served: Served, method: str, body: bytes, headers: dict[str, str], path: str = PATH) -> int:
    connection = HTTPConnection(served.host, served.port, timeout=10)
    try:
        connection.request(method, path, body, headers)
        return connection.getresponse().status
    finally:
        connection.close()


def signed(body: bytes, age: int = 0) -> dict[str, str]:
    stamp = str(int(time.time()) - age)
    sealed = b"v0:" + stamp.encode() + b":" + body
    seal = hmac.new(SIGNING_SECRET.encode(), sealed, hashlib.sha256).hexdigest()
    return {
        "content-type": "application/x-www-form-urlencoded",
        "x-slack-request-timestamp": stamp,
        "x-slack-signature": f"v0={seal}",
    }


def command() -> bytes:
    fields = {"command": "/draft", "text": "aide", "user_id": "U0CAMILLE"}
    return urlencode({**fields, "channel_id": "C0MEDIAS", "trigger_id": "1.1"}).encode()


def remembered(served: Served) -> tuple[int, int, int]:
    engine = open_engine(served.database)
    with reading(engine)() as session:
        found = inbox.pending(session), outbox.pending(session), journal.count(session)
    engine.dispose()
    return found


def nonsense(dice: random.Random) -> tuple[str, bytes, dict[str, str]]:
    """Return one malformed request: signed or not, of any kind, with any body."""
    body = dice.choice(ODDITIES) + dice.randbytes(dice.randrange(200))
    headers = signed(body) if dice.random() < 0.5 else {"x-slack-signature": "v0=00"}
    headers["content-type"] = dice.choice(KINDS)
    if dice.random() < 0.1:
        headers["x-slack-request-timestamp"] = dice.choice(["", "demain", "9" * 40, "-1"])
    return dice.choice(["POST", "POST", "POST", "PUT", "GET", "DELETE"]), body, headers


def test_nonsense_is_refused_without_effect(served: Served) -> None:
    dice, before, count = random.Random(7), remembered(served), trials(400, 10_000)  # noqa: S311
    statuses: Counter[int] = Counter()
    slowest = 0.0
    for _ in range(count):
        begun = time.perf_counter()
        statuses[ask(served, *nonsense(dice))] += 1
        slowest = max(slowest, time.perf_counter() - begun)
    assert all(400 <= status < 500 for status in statuses), statuses
    assert remembered(served) == before
    told = f"{sum(n for s, n in statuses.items() if s >= 500)} × 5xx, 0 effects"
    figure(
        "Malformed requests",
        count,
        told,
        database="SQLite",
        worst=Worst("slowest {:.0f} ms", slowest * 1000),
    )
    assert not FULL or slowest <= REFUSED_SECONDS


def test_an_old_signed_request_is_refused(served: Served) -> None:
    body = command()
    assert ask(served, "POST", body, signed(body)) == 200
    ages = (301, 3600, 86400, -301)
    before = remembered(served)
    assert [ask(served, "POST", body, signed(body, age=age)) for age in ages] == [401] * len(ages)
    assert remembered(served) == before
    figure(
        "Signed requests sent again later, or from the future",
        len(ages),
        "refused, 0 effects",
        database="SQLite",
    )


def test_a_huge_body_is_refused_unread(served: Served) -> None:
    process = psutil.Process(served.pid)
    before = process.memory_info().rss
    sizes = [100 * MEGABYTE] * trials(2, 10)
    for size in sizes:
        with socket.create_connection((served.host, served.port), timeout=10) as client:
            head = f"POST {PATH} HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
            client.sendall(f"{head}Content-Length: {size}\r\n\r\n".encode() + b"x" * 1000)
            assert b" 413 " in client.recv(200)
    grown = (process.memory_info().rss - before) / MEGABYTE
    assert grown <= 5
    more = Worst("{:.1f} MB more memory", max(grown, 0))
    figure("Bodies of 100 MB", len(sizes), "refused", database="SQLite", worst=more)


def test_slow_clients_delay_nobody(served: Served) -> None:
    body = command()
    with ExitStack() as stack:
        for _ in range(40):
            client = stack.enter_context(socket.create_connection((served.host, served.port)))
            client.sendall(
                f"POST {PATH} HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n".encode()
            )
        spent = 0.0
        for _ in range(trials(1, 20)):
            begun = time.perf_counter()
            assert ask(served, "POST", body, signed(body)) == 200
            spent = max(spent, time.perf_counter() - begun)
    slowest = Worst("answered in {:.0f} ms at most", spent * 1000)
    figure(
        "Normal requests beside 40 slow clients", trials(1, 20), "all answered",
        database="SQLite", worst=slowest,
    )  # fmt: skip
    assert not FULL or spent <= NORMAL_SECONDS
