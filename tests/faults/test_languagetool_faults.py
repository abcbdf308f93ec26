"""LanguageTool broken, slow or absurd: the ack is unaffected, the verdict comes and says so."""

import os
import signal
import socket
import threading
from pathlib import Path
from typing import Final

import pytest

from bot.language.languagetool import machine
from bot.language.languagetool.launch import OPTIONS
from tests.bot.language import bad_servers
from tests.bot.language.bad_servers import Behaviour, answering, bad_server
from tests.faults.figures import FULL, trials
from tests.faults.judged import (
    REAL,
    acks,
    engine_down,
    judged_again,
    passing_on,
    ready,
    sends_a_draft,
    told,
)
from tests.faults.trials import PATIENT, Trial
from tests.faults.wounds import MEMORY
from tests.sandbox import Sandbox
from tests.watching import eventually

pytestmark = pytest.mark.alone
WRONG: Final[dict[str, Behaviour]] = {
    "hanging": bad_servers.hanging,
    "answering 500": answering(b"oops", b"500 Internal Server Error"),
    "answering nonsense": answering(b"<html>"),
    "trickling": bad_servers.trickling,
    "cutting its connections": bad_servers.resetting,
    "hanging up without a word": bad_servers.silent,
}
SOME: Final = list(WRONG)[: trials(1, len(WRONG))]
ENOUGH: Final = next(one.removeprefix("-Xmx") for one in OPTIONS if one.startswith("-Xmx"))
TOO_LITTLE: Final = "48m"


def until(gone: threading.Event, behaviour: Behaviour) -> Behaviour:
    """Misbehave until the server is gone: whoever hangs on it is then let go."""

    def behave(connection: socket.socket, _over: threading.Event) -> None:
        behaviour(connection, gone)

    return behave


@pytest.mark.parametrize("name", SOME)
def test_a_verdict_comes_whatever_languagetool_does(
    sandbox: Sandbox, tmp_path: Path, database_url: str, languagetool: str, name: str
) -> None:
    """It was warm, then goes wrong while a draft is sent, then is replaced."""
    gone = threading.Event()
    with bad_server(passing_on(languagetool)) as tool:
        more = {"LANGUAGETOOL_URL": tool.url, **REAL}
        trial = Trial(sandbox.slack(strict=PATIENT), database_url, tmp_path, more)
        with trial.serving() as served:
            camille = ready(trial)
            tool.behaviour = until(gone, WRONG[name])
            verdict = sends_a_draft(trial, camille)
            p99 = acks(camille)
            tool.behaviour = passing_on(languagetool)
            gone.set()
            again = judged_again(trial)
        assert "Traceback" not in served.errors.read_text()
    told(trial, name, verdict, p99, again)


def own(sandbox: Sandbox, folder: Path, database: str, memory: str) -> Trial:
    """Return a Vigie that runs a LanguageTool of its own."""
    home = folder / "languagetool"
    home.mkdir()
    (home / MEMORY).write_text(memory)
    more = {"FAULTS_TOOL": str(home), **REAL}
    return Trial(sandbox.slack(strict=PATIENT), database, folder, more)


def java(folder: Path) -> int | None:
    note = machine.read(folder / "languagetool")
    return note.java if note else None


@pytest.mark.skipif(not FULL, reason="starts Java four times: FAULTS=full")
def test_a_languagetool_killed_at_work_is_started_again(
    sandbox: Sandbox, tmp_path: Path, database_url: str
) -> None:
    trial = own(sandbox, tmp_path, database_url, ENOUGH)
    with trial.serving() as served:
        camille = ready(trial)
        killed = java(tmp_path)
        assert killed
        os.kill(killed, signal.SIGKILL)
        verdict = sends_a_draft(trial, camille)
        p99 = acks(camille)
        again = judged_again(trial)
        assert java(tmp_path) != killed
    assert "Traceback" not in served.errors.read_text()
    told(trial, "killed at work", verdict, p99, again)


@pytest.mark.skipif(not FULL, reason="starts Java four times: FAULTS=full")
def test_a_languagetool_without_memory_is_outlived(
    sandbox: Sandbox, tmp_path: Path, database_url: str
) -> None:
    trial = own(sandbox, tmp_path, database_url, TOO_LITTLE)
    with trial.serving() as served:
        assert trial.settled(lambda: True, 60) is not None
        camille = trial.slack.person("U0CAMILLE")
        assert eventually(lambda: java(tmp_path) is not None, 60)
        verdict = sends_a_draft(trial, camille)
        p99 = acks(camille)
        assert eventually(lambda: engine_down(trial), 180), "it had enough memory"
        (tmp_path / "languagetool" / MEMORY).write_text(ENOUGH)
        again = judged_again(trial, 420)
    assert "Traceback" not in served.errors.read_text()
    told(trial, f"out of memory ({TOO_LITTLE})", verdict, p99, again)
