"""Run all that CI runs: `python -m tests.all`; what follows is passed on to pytest."""

import os
import subprocess
import sys
import time
from collections.abc import Sequence
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
WORKERS: Final = min(os.cpu_count() or 1, 4)
# What a machine lacks is said with the command that installs it.
PYTEST: Final = ("-q", "-rs", f"--numprocesses={WORKERS}", "--dist=worksteal")


@dataclass(frozen=True)
class Outcome:
    """How a step ended."""

    name: str
    passed: bool
    seconds: float

    def __str__(self) -> str:
        return f"{'ok' if self.passed else 'FAILED':8}{self.seconds:6.1f} s  {self.name}"


class Summary:
    """Says how the other steps ended before pytest's closing line."""

    def __init__(self, outcomes: Sequence[Outcome]) -> None:
        self.outcomes = outcomes

    def pytest_terminal_summary(self, terminalreporter: pytest.TerminalReporter) -> None:
        terminalreporter.section("other checks")
        for outcome in self.outcomes:
            terminalreporter.write_line(str(outcome), green=outcome.passed, red=not outcome.passed)


def run(step: Sequence[str]) -> Outcome:
    """Run one step; its output is shown when it fails."""
    print(" ".join(step), end=" … ", flush=True)
    begun = time.monotonic()
    done = subprocess.run(  # noqa: S603  our own tools
        [BIN / step[0], *step[1:]],
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    outcome = Outcome(" ".join(step), done.returncode == 0, time.monotonic() - begun)
    print("ok" if outcome.passed else f"FAILED\n{done.stdout}", flush=True)
    return outcome


def main(arguments: Sequence[str]) -> int:
    """Run every step whatever the others say; return 0 when all of them passed."""
    outcomes = [run(step) for step in STEPS]
    tested = pytest.main([*PYTEST, *arguments], plugins=[Summary(outcomes)])
    return int(tested) or int(not all(outcome.passed for outcome in outcomes))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
