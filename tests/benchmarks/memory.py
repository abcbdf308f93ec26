"""Weigh each process after ten thousand commands: ``python -m tests.benchmarks.memory [COUNT]``.

First `web` alone, then `all` with its engines, which judge an answer every twenty commands.
Prints the resident megabytes, and by how much they grew in the second half.
"""

import sys
import tempfile
import time
from contextlib import ExitStack
from pathlib import Path
from typing import Final

import psutil

from tests.benchmarks.figures import figure
from tests.benchmarks.fresh import posts
from tests.benchmarks.served import NOWHERE, Client, message, vigie, wait_warm
from tests.benchmarks.startup import memory
from tests.handlers.walking import CAMILLE
from tests.languagetool import serving
from tests.sandbox import Sandbox

COUNT: Final = 10_000
EVERY: Final = 20
LINES: Final = ("/draft", "/calendrier", "/vigie aide", "/rotation", "/commentaire")
LANGUAGETOOL: Final = "LanguageTool"
AIMS: Final = {"web": "≤ 150", "all, its children included": "≤ 750", LANGUAGETOOL: "≤ 550"}


def weigh(role: str, database: str, languagetool: str, count: int) -> None:
    """Print what one part weighs in the middle and at the end."""
    with ExitStack() as stack:
        slack = Sandbox(stack).slack()
        process, url = stack.enter_context(vigie(role, database, languagetool, slack))
        slack.aim(f"{url}/slack/events")
        if role == "all":
            wait_warm(url)
        camille, fresh = slack.person(CAMILLE), posts(seed=time.time_ns())
        weights = []
        for number in range(count):
            assert camille.command(LINES[number % len(LINES)])
            for _ in camille.modals:
                camille.close()
            if role == "all" and number % EVERY == 0:
                Client(url).deliver(message(number, "", next(fresh)))
            if number + 1 in {count // 2, count}:
                weights.append(_weight(process))
    name = role if role == "web" else "all, its children included"
    _say(name, weights)


def _weight(process: int) -> float:
    return sum(megabytes for _, megabytes in memory(process))


def _say(name: str, weights: list[float]) -> None:
    half, whole = weights
    figure(f"{name}, resident", whole, "MB", AIMS[name])
    figure(f"{name}, grown in the second half", whole - half, "MB", "≤ 5")


def main(count: int = COUNT) -> None:
    with (
        tempfile.TemporaryDirectory() as folder,
        serving(Path(folder) / "languagetool") as languagetool,
    ):
        weigh("web", f"sqlite:///{folder}/web.db", NOWHERE, count)
        weigh("all", f"sqlite:///{folder}/all.db", languagetool, count)
        java = next(
            child
            for child in psutil.Process().children(recursive=True)
            if "java" in Path(child.exe()).name
        )
        figure(LANGUAGETOOL, java.memory_info().rss / 1e6, "MB", AIMS[LANGUAGETOOL])


if __name__ == "__main__":
    main(*(int(one) for one in sys.argv[1:2]))
