"""Start real processes of Vigie, and end them by their own number."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).parents[1]
SECONDS = 60


@contextmanager
def running(*command: str, **environment: str) -> Iterator[tuple[subprocess.Popen[str], str]]:
    """Start ``python -m …`` and yield it with the first line that it says."""
    kept = {k: v for k, v in os.environ.items() if not k.startswith(("SLACK_", "VIGIE_"))}
    started = subprocess.Popen(  # noqa: S603  our own modules
        [sys.executable, "-m", *command],
        cwd=ROOT,
        env={**kept, **environment},
        stdout=subprocess.PIPE,
        text=True,
    )
    try:
        assert started.stdout is not None
        yield started, started.stdout.readline().strip()
    finally:
        if started.poll() is None:
            started.send_signal(signal.SIGTERM)
        try:
            started.wait(SECONDS)
        except subprocess.TimeoutExpired:
            started.kill()
            started.wait()
        if started.stdout:
            started.stdout.close()
