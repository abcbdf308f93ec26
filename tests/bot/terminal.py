"""The command line as a person meets it, in an empty folder."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from typer.testing import CliRunner

from bot.cli import app
from bot.config import VARIABLES


@dataclass
class Ended:
    """What a person sees when a command ends."""

    code: int
    out: str
    err: str


Vigie = Callable[..., Ended]


@pytest.fixture
def vigie(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Vigie:
    """Run the command in an empty folder, with nothing of this machine's environment."""
    monkeypatch.chdir(tmp_path)
    for name in VARIABLES:
        monkeypatch.delenv(name, raising=False)

    def run_it(*arguments: str, given: bytes = b"") -> Ended:
        done = CliRunner().invoke(app, arguments, input=given, prog_name="vigie")
        return Ended(done.exit_code, done.stdout, done.stderr)

    return run_it
