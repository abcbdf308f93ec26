"""Vigie does not start where it would forget."""

import os
import subprocess
import sys
from pathlib import Path
from typing import Final

import pytest

from bot.durability import mounts_here
from tests.faults.figures import figure
from tests.processes import ROOT

EPHEMERAL: Final = Path("/dev/shm")  # noqa: S108  a disk that is memory


@pytest.mark.skipif(f" {EPHEMERAL} tmpfs" not in mounts_here(), reason="no disk that is memory")
def test_a_disk_that_will_be_emptied_refuses_to_start(tmp_path: Path) -> None:
    kept = {k: v for k, v in os.environ.items() if not k.startswith(("SLACK_", "VIGIE_"))}
    given = {
        "SLACK_BOT_TOKEN": "xoxb-x",
        "SLACK_SIGNING_SECRET": "x",
        "DATABASE_URL": f"sqlite:///{EPHEMERAL / 'vigie-faults' / 'vigie.db'}",
        "PYTHONPATH": str(ROOT),
    }
    done = subprocess.run(
        [sys.executable, "-m", "bot", "serve"], cwd=tmp_path, env=kept | given, check=False,
        capture_output=True, text=True, timeout=60,
    )  # fmt: skip
    assert done.returncode == 2
    assert "VIGIE_EPHEMERAL" in done.stderr
    assert not (EPHEMERAL / "vigie-faults").exists()
    figure("Start on a disk that will be emptied", 1, "refused, with the way out")
