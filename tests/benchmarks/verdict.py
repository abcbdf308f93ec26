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
from urllib.parse import urlencode, urlsplit

from bot.language.languagetool.remote import DISABLED_CATEGORIES, DISABLED_RULES, LANGUAGE
from tests.benchmarks.figures import figure, percentile
from tests.benchmarks.fresh import posts
from tests.languagetool import serving

WARM_UP = 20
COUNT = 150
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


def environment(url: str) -> dict[str, str]:
    """Return the variables of a run that asks this LanguageTool."""
    return {**os.environ, "LANGUAGETOOL_URL": url}


@contextmanager
def vigie(url: str) -> Iterator[Call]:
    """Start ``vigie check --jsonl`` and return the call that waits for one verdict."""
    process = subprocess.Popen(
        [sys.executable, "-m", "bot", "check", "--jsonl"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env=environment(url),
        text=True,
    )
    asked, answered = process.stdin, process.stdout
    assert asked is not None
    assert answered is not None

    def call(text: str) -> None:
        asked.write(json.dumps({"text": text, "account": "facebook-ville"}) + "\n")
        asked.flush()
        verdict = json.loads(answered.readline())
        assert verdict["not_run"] == [], verdict

    yield call
    asked.close()
    process.wait(30)


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
