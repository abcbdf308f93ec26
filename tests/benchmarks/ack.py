"""Time a signed request until its row is committed and it is acknowledged.

``python -m tests.benchmarks.ack [COUNT]``: Vigie against an empty Bolt application that commits one
row, in turns, on each database; then Vigie alone as fast as it goes on one core; then at twenty
events a second delivered three times each, with its worker and LanguageTool on the same cores.
"""

import sys
import tempfile
import threading
import time
import uuid
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Final

import psutil

from tests.benchmarks.figures import figure, percentile
from tests.benchmarks.fresh import posts
from tests.benchmarks.served import Client, message, vigie, wait_warm
from tests.databases import create_database, postgresql_server
from tests.languagetool import serving
from tests.processes import running

COUNT: Final = 2000
WARM_UP: Final = 60
CLIENTS: Final = 8
# In a minute three dozen acknowledgements are above p99; in a third of it one slow write decides.
RATE, DELIVERIES, SECONDS = 20, 3, 60
LATE: Final = 3.0


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
