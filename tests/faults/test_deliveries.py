"""Every event three times, shuffled, at once, to two replicas, under eleven names: one effect."""

import random
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from http.client import HTTPConnection
from pathlib import Path
from typing import Any, Final, NamedTuple
from urllib.parse import urlsplit

from bot.sandbox.strictness import Strictness
from tests.faults.figures import Worst, database_of, figure, trials
from tests.faults.trials import EVENTS, Trial
from tests.sandbox import Sandbox

NAMES: Final = 11
TIMES: Final = 3
CHANNEL: Final = "C0REPONSES"
PEOPLE: Final = ("U0CAMILLE", "U0DENIS", "U0RICHARD")


class Parcel(NamedTuple):
    """What Slack sent, as it sent it."""

    body: bytes
    headers: dict[str, str]


def recorder(taken: list[Parcel]) -> Any:
    """Return what takes all that Slack sends, and answers as Vigie would."""

    async def take(scope: Any, receive: Any, send: Any) -> None:
        if scope["type"] != "http":
            return
        body = (await receive())["body"]
        headers = {name.decode(): value.decode() for name, value in scope["headers"]}
        kept = {n: v for n, v in headers.items() if n.startswith("x-slack") or n == "content-type"}
        taken.append(Parcel(body, kept))
        await send({"type": "http.response.start", "status": 200, "headers": []})
        await send({"type": "http.response.body", "body": b""})

    return take


def deliver(url: str, parcel: Parcel) -> int:
    where = urlsplit(url)
    connection = HTTPConnection(where.hostname or "", where.port, timeout=60)
    try:
        connection.request("POST", EVENTS, parcel.body, parcel.headers)
        return connection.getresponse().status
    finally:
        connection.close()


def said(sandbox: Sandbox, count: int) -> tuple[Trial, list[Parcel]]:
    """Have people speak and ask in a Slack of which nothing reaches Vigie; return what it sent."""
    strict = Strictness(retry_delays=(0.0, 0.0, 0.0), limited=False, deliveries=NAMES)
    slack, taken = sandbox.slack(strict=strict), list[Parcel]()
    sandbox.attach(slack, recorder(taken))
    for number in range(count):
        person = slack.person(PEOPLE[number % len(PEOPLE)])
        person.say(CHANNEL, f"La patinoire ouvre samedi à {number + 1} h.")
    assert slack.settle(60)
    assert slack.person("U0CAMILLE").command("/vigie rapport 2026-10")
    return Trial(slack, "", Path()), taken


def test_delivered_many_times_everything_has_one_effect(
    sandbox: Sandbox, tmp_path: Path, database_url: str
) -> None:
    count, dice = trials(2, 20), random.Random(5)  # noqa: S311
    trial, parcels = said(sandbox, count)
    trial.database, trial.folder = database_url, tmp_path
    assert len(parcels) == count * NAMES + 1
    mixed = parcels * TIMES
    dice.shuffle(mixed)
    replicas = 1 if database_url.startswith("sqlite") else 2
    with ExitStack() as stack:
        urls = [stack.enter_context(trial.serving()).url for _ in range(replicas)]
        begun = time.monotonic()
        with ThreadPoolExecutor(8) as threads:
            statuses = list(threads.map(lambda one: deliver(dice.choice(urls), one), mixed))
        spent = (time.monotonic() - begun) / len(mixed) * 1000
        assert trial.settled(lambda: len(trial.places("answer.offer")) >= count, 120) is not None
        assert trial.settled(lambda: trial.said("report.monthly"), 20) is not None
    assert set(statuses) == {200}, set(statuses)
    assert len(trial.places("answer.offer")) == count
    assert len(trial.places("report.monthly")) == 1
    assert trial.twice() == 0
    figure(
        f"Deliveries: each {TIMES} times, shuffled, at once, a message under {NAMES} names",
        len(mixed), f"{count + 1} things said, {count + 1} effects, {replicas} process(es)",
        database=database_of(database_url), worst=Worst("{:.0f} ms each", spent),
    )  # fmt: skip
