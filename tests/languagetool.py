"""The real LanguageTool, one for a whole run of the tests whatever the number of workers."""

import fcntl
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

import pytest

from bot.language.languagetool.supervisor import Supervisor
from bot.language.states import Status

ROOT: Final = Path(__file__).parents[1]
CACHE: Final = ROOT / "var" / "languagetool"
RULES: Final = ROOT / "checks" / "quebec" / "languagetool"
PATIENCE: Final = 400.0


@contextmanager
def serving(folder: Path) -> Iterator[str]:
    """Yield the address of a warm server, shared with whoever names the same folder.

    The process that runs it waits, in the end, until the others have finished.
    """
    folder.mkdir(parents=True, exist_ok=True)
    supervisor = Supervisor(CACHE, folder, rules=RULES if RULES.is_dir() else None)
    with (folder / "users").open("w") as users:
        fcntl.flock(users, fcntl.LOCK_SH)
        supervisor.start()
        try:
            if not supervisor.wait_warm(PATIENCE):
                pytest.fail(f"LanguageTool : {supervisor.state().detail}")
            yield supervisor.address() or ""
        finally:
            fcntl.flock(users, fcntl.LOCK_UN)
            if supervisor.owns:
                fcntl.flock(users, fcntl.LOCK_EX)
            supervisor.close()
            assert supervisor.state().status is Status.DOWN


@pytest.fixture(scope="session")
def languagetool(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Iterator[str]:
    """The address of a warm LanguageTool with our own rules."""
    base = tmp_path_factory.getbasetemp()
    with serving((base if worker_id == "master" else base.parent) / "languagetool") as url:
        yield url
