"""Run all that CI runs: `python -m tests.all`; what follows is passed on to pytest."""

import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import pytest

BIN: Final = Path(sys.executable).parent
STEPS: Final = (
    ("ruff", "check", "--quiet", "."),
    ("ruff", "format", "--check", "--quiet", "."),
    ("mypy",),
    ("lint-imports", "--no-logo"),
    ("deptry", "."),
)
# One more than there are cores: the trials of faults often wait, as long as a lease lasts.
WORKERS: Final = min((os.cpu_count() or 1) + 1, 4)
# What a machine lacks is said with the command that installs it.
PYTEST: Final = ("-q", "-rs", f"--numprocesses={WORKERS}", "--dist=worksteal")


# What a machine that loses its power would lose is of no interest to a test: its databases and
# the browser's pages are kept in memory where there is room, else where they always are.
MEMORY: Final = Path("/dev/shm")  # noqa: S108  a folder of its own is made in it
ROOM_BYTES: Final = 4 * 2**30


@dataclass(frozen=True)
class Outcome:
    """How a step ended, and what it said."""

    name: str
    passed: bool
    seconds: float
    said: str

    def __str__(self) -> str:
        line = f"{'ok' if self.passed else 'FAILED':8}{self.seconds:6.1f} s  {self.name}"
        return line if self.passed else f"{line}\n{self.said}"


class Summary:
    """Says how the other steps ended before pytest's closing line."""

    def __init__(self, steps: Sequence[Future[Outcome]]) -> None:
        self.steps = steps

    def pytest_terminal_summary(self, terminalreporter: pytest.TerminalReporter) -> None:
        terminalreporter.section("other checks")
        for step in self.steps:
            outcome = step.result()
            terminalreporter.write_line(str(outcome), green=outcome.passed, red=not outcome.passed)


def run(step: Sequence[str], environment: Mapping[str, str]) -> Outcome:
    """Run one step; pytest changes this process's own environment meanwhile.

    A program that starts at that instant without a copy would read what is being moved.
    """
    begun = time.monotonic()
    done = subprocess.run(  # noqa: S603  our own tools
        [BIN / step[0], *step[1:]],
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    return Outcome(" ".join(step), done.returncode == 0, time.monotonic() - begun, done.stdout)


@contextmanager
def in_memory() -> Iterator[None]:
    """Have what the tests write kept in memory, and cleared at the end."""
    if not MEMORY.is_dir() or shutil.disk_usage(MEMORY).free < ROOM_BYTES:
        yield
        return
    with tempfile.TemporaryDirectory(prefix="vigie-tests-", dir=MEMORY) as folder:
        os.environ["TMPDIR"] = tempfile.tempdir = folder
        yield


def main(arguments: Sequence[str]) -> int:
    """Run every step whatever the others say; return 0 when all of them passed."""
    # Beside the tests, which often wait: for a lease, a browser, a message a second.
    with in_memory(), ThreadPoolExecutor(1) as aside:
        environment = os.environ.copy()
        steps = [aside.submit(run, step, environment) for step in STEPS]
        tested = pytest.main([*PYTEST, *arguments], plugins=[Summary(steps)])
    return int(tested) or int(not all(step.result().passed for step in steps))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
