"""Time a verdict against the bare call to the same LanguageTool, on fresh texts in turns.

``python -m tests.benchmarks.verdict [COUNT]`` prints both, and their ratios.
"""

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.client import HTTPConnection
from pathlib import Path
from typing import IO
from urllib.parse import urlencode, urlsplit

from bot.language.languagetool.remote import DISABLED_CATEGORIES, DISABLED_RULES, LANGUAGE
from tests.benchmarks.figures import figure, percentile
from tests.benchmarks.fresh import posts
from tests.languagetool import serving

WARM_UP = 20
# Each is timed on texts of its own: with 150, the ratio of the medians moves by a tenth.
COUNT = 600
Call = Callable[[str], None]


def bare(url: str) -> Call:
    """Return the call that anyone would make: one connection kept, the same parameters."""
    where = urlsplit(url)
    connection = HTTPConnection(where.hostname or "", where.port or 80)
    fixed = {
        "language": LANGUAGE,
        "preferredLanguages": "fr",
        "disabledRules": ",".join(DISABLED_RULES),
        "disabledCategories": ",".join(DISABLED_CATEGORIES),
    }

    def call(text: str) -> None:
        headers = {"Content-Type": "application/x-www-form-urlencoded"}
        connection.request("POST", "/v2/check", urlencode({**fixed, "text": text}), headers)
        answer = connection.getresponse()
        assert "matches" in json.loads(answer.read())

    return call


@contextmanager
def stream(url: str, module: str = "bot") -> Iterator[tuple[IO[str], IO[str]]]:
    """Start ``check --jsonl``; yield where its lines are written, and where it answers."""
    process = subprocess.Popen(  # noqa: S603  our own modules
        [sys.executable, "-m", module, "check", "--jsonl"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env={**os.environ, "LANGUAGETOOL_URL": url},
        text=True,
    )
    assert process.stdin is not None
    assert process.stdout is not None
    yield process.stdin, process.stdout
    process.stdin.close()
    process.wait(30)


def line(text: str) -> str:
    """Return the line that asks for a verdict."""
    return json.dumps({"text": text, "account": "facebook-ville"}) + "\n"


@contextmanager
def vigie(url: str) -> Iterator[Call]:
    """Start ``vigie check --jsonl`` and return the call that waits for one verdict."""
    with stream(url) as (asked, answered):

        def call(text: str) -> None:
            asked.write(line(text))
            asked.flush()
            verdict = json.loads(answered.readline())
            assert verdict["not_run"] == [], verdict

        yield call


def timed(call: Call, text: str) -> float:
    """Return how many milliseconds a call takes."""
    begun = time.perf_counter()
    call(text)
    return (time.perf_counter() - begun) * 1000


def measure(url: str, count: int) -> tuple[list[float], list[float]]:
    """Return the times of Vigie and of the bare call, each on texts that nobody has seen."""
    ours, theirs = [], []
    fresh = posts(seed=time.time_ns())
    direct = bare(url)
    with vigie(url) as through:
        for _ in range(WARM_UP):
            through(next(fresh))
            direct(next(fresh))
        for _ in range(count):
            ours.append(timed(through, next(fresh)))
            theirs.append(timed(direct, next(fresh)))
    return ours, theirs


def main(count: int = COUNT) -> None:
    with tempfile.TemporaryDirectory() as folder, serving(Path(folder)) as url:
        ours, theirs = measure(url, count)
    for percent in (50, 95):
        mine, direct = percentile(ours, percent), percentile(theirs, percent)
        figure(f"verdict of 60 words, p{percent}", mine, "ms")
        figure(f"bare LanguageTool call, p{percent}", direct, "ms")
        figure(f"verdict / bare call, p{percent}", mine / direct, "×", "≤ 1.2")


if __name__ == "__main__":
    main(*(int(one) for one in sys.argv[1:2]))
