"""Time the start: the first request answered, the sandbox's page, LanguageTool warm.

``python -m tests.benchmarks.startup`` starts Vigie, then the sandbox twice in a folder of its own.
"""

import json
import tempfile
import time
import urllib.request
from contextlib import ExitStack
from pathlib import Path

import psutil

from tests.benchmarks.figures import figure
from tests.benchmarks.served import NOWHERE, vigie
from tests.processes import running
from tests.sandbox import Sandbox

PATIENCE_SECONDS = 120
KINDS = ("language.guess", "language.parse", "keeper", "java")


def get(url: str) -> bytes:
    with urllib.request.urlopen(url, timeout=5) as answer:  # noqa: S310  our own loopback
        body: bytes = answer.read()
        return body


def page_at(started: float, url: str) -> float:
    while True:
        try:
            if b"<html" in get(url + "/"):
                return time.perf_counter() - started
        except OSError:
            time.sleep(0.01)


def warm_at(started: float, state: Path) -> float:
    while time.perf_counter() - started < PATIENCE_SECONDS:
        if state.exists() and json.loads(state.read_text())["status"] == "warm":
            return time.perf_counter() - started
        time.sleep(0.05)
    return float("nan")


def memory(pid: int) -> list[tuple[str, float]]:
    """Return the resident megabytes of a process and of its children, by what they are."""
    top = psutil.Process(pid)
    found = [("vigie", top.memory_info().rss / 1e6)]
    for child in top.children(recursive=True):
        line = " ".join(child.cmdline())
        name = next(
            (n for n in ("language.guess", "language.parse", "keeper", "java") if n in line),
            line[:40],
        )
        found.append((name, child.memory_info().rss / 1e6))
    return found


def first_answer(database: str) -> float:
    """Return after how many seconds a process of Vigie answers its first request."""
    with ExitStack() as stack:
        slack = Sandbox(stack).slack()  # it takes its own time to start
        started = time.perf_counter()
        _, url = stack.enter_context(vigie("all", database, NOWHERE, slack))
        get(f"{url}/healthz")
        return time.perf_counter() - started


def main() -> None:
    from bot import places  # noqa: PLC0415

    state = places.languagetool() / "languagetool.json"
    with tempfile.TemporaryDirectory() as folder:
        database = f"sqlite:///{folder}/started.db"
        first_answer(database)
        figure("process to first answered request", first_answer(database), "s", "≤ 1")
        for number in ("first", "second"):
            started = time.perf_counter()
            with running("tests.playground", folder, PORT="0") as (process, url):
                page = page_at(started, url)
                warm = warm_at(started, state)
                figure(f"sandbox's page, {number} start", page, "s", "≤ 2")
                figure(f"LanguageTool warm, {number} start", warm, "s")
                for name, megabytes in memory(process.pid):
                    figure(f"{name} just started, resident", megabytes, "MB")


if __name__ == "__main__":
    main()
