"""Start and end real processes of Vigie quickly: each is forked from one that has imported all.

They are processes like any other, with their own number, their own memory and their own end.
"""

import itertools
import multiprocessing
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from multiprocessing.process import BaseProcess
from pathlib import Path
from typing import Final

from tests.faults import wounded
from tests.watching import eventually

SECONDS: Final = 240  # a crowded machine takes its time to import everything
numbers: Final = itertools.count(1)


@dataclass(frozen=True)
class Served:
    """One process of Vigie: its address when it answers Slack, and what it writes."""

    process: BaseProcess
    url: str
    errors: Path

    @property
    def pid(self) -> int:
        assert self.process.pid is not None
        return self.process.pid

    def kill(self) -> None:
        """SIGKILL, and wait for the end."""
        self.process.kill()
        self.process.join(SECONDS)

    def ended(self, seconds: float) -> int | None:
        """Return how the process ended within a time, or None."""
        self.process.join(seconds)
        return self.process.exitcode


def launch(environment: dict[str, str], role: str, folder: Path) -> tuple[BaseProcess, Path, Path]:
    """Launch ``vigie serve`` and return at once, with where it writes: what it says, its errors."""
    number = next(numbers)
    out, errors = folder / f"out-{number}", folder / f"errors-{number}"
    for one in (out, errors):
        one.touch()
    forking = multiprocessing.get_context("forkserver")
    forking.set_forkserver_preload(["tests.faults.wounded"])
    told = (environment, ("serve", "--role", role), str(out), str(errors))
    process = forking.Process(target=wounded.run, args=told)
    process.start()
    return process, out, errors


def start(environment: dict[str, str], role: str, folder: Path) -> Served:
    """Start ``vigie serve``; one that answers Slack is waited for."""
    process, out, errors = launch(environment, role, folder)
    if role != "worker":
        eventually(lambda: out.read_text() != "" or not process.is_alive(), SECONDS)
    return Served(process, out.read_text().strip(), errors)


def end(served: Served) -> float:
    """Have a process end as SIGTERM asks; return in how many seconds."""
    begun = time.monotonic()
    served.process.terminate()
    served.process.join(SECONDS)
    if served.process.is_alive():
        served.kill()
    return time.monotonic() - begun


@contextmanager
def serving(environment: dict[str, str], role: str, folder: Path) -> Iterator[Served]:
    """Run one process of Vigie; it ends with the block."""
    served = start(environment, role, folder)
    try:
        yield served
    finally:
        end(served)
