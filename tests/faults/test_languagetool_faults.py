"""LanguageTool broken, slow or absurd: the ack is unaffected, the verdict comes and says so."""

import socket
import threading
import time
from collections.abc import Callable
from pathlib import Path
from statistics import quantiles
from typing import Final
from urllib.parse import urlsplit

import pytest

from bot.sandbox.people.somebody import Somebody
from tests.bot.language import bad_servers
from tests.bot.language.bad_servers import Behaviour, answering, bad_server
from tests.faults.figures import Worst, database_of, figure, trials
from tests.faults.test_kill import open_form
from tests.faults.trials import PATIENT, Trial
from tests.sandbox import Sandbox

ACK_SECONDS: Final = 3.0
VERDICT_SECONDS: Final = 6.0
NOTICE: Final = "Vérification incomplète"
WRONG: Final[dict[str, Behaviour]] = {
    "hanging": bad_servers.hanging,
    "500": answering(b"oops", b"500 Internal Server Error"),
    "nonsense": answering(b"<html>"),
    "trickling": bad_servers.trickling,
    "resetting, as when it runs out of memory": bad_servers.resetting,
    "silent, as when it is killed": bad_servers.silent,
}
SOME: Final = list(WRONG)[: trials(1, len(WRONG))]


def passing_on(url: str) -> Behaviour:
    """Hand over what is asked to the real LanguageTool."""
    where = urlsplit(url)

    def behave(connection: socket.socket, _over: threading.Event) -> None:
        with socket.create_connection((where.hostname or "", where.port or 0)) as tool:
            back = threading.Thread(target=_pump, args=(tool, connection))
            back.start()
            _pump(connection, tool)
            back.join()

    return behave


def _pump(source: socket.socket, sink: socket.socket) -> None:
    try:
        while piece := source.recv(65536):
            sink.sendall(piece)
        sink.shutdown(socket.SHUT_WR)
    except OSError:
        return


def verdicts(trial: Trial) -> list[str]:
    """Return the verdicts that stand in the channel, whole, blocks included."""
    return [
        str(one)
        for one in trial.slack.workspace.state.messages.get("C0MEDIAS", [])
        if one["text"].startswith("Vérification de")
    ]


def acks(camille: Somebody, count: int) -> list[float]:
    """Ask for help again and again; return in how many milliseconds each was acknowledged."""
    found: list[float] = []
    for _ in range(count):
        begun = time.perf_counter()
        assert camille.command("/draft aide")
        found.append((time.perf_counter() - begun) * 1000)
    return found


def waited(happened: Callable[[], object], trial: Trial, seconds: float) -> float:
    begun = time.monotonic()
    assert trial.slack.until(happened, seconds)
    return time.monotonic() - begun


@pytest.mark.parametrize("name", SOME)
def test_a_verdict_comes_whatever_languagetool_does(
    sandbox: Sandbox, tmp_path: Path, database_url: str, languagetool: str, name: str
) -> None:
    with bad_server(WRONG[name]) as tool:
        more = {"LANGUAGETOOL_URL": tool.url, "FAULTS_ENGINES": "real"}
        trial = Trial(sandbox.slack(strict=PATIENT), database_url, tmp_path, more)
        camille = trial.slack.person("U0CAMILLE")
        with trial.serving() as served:
            assert trial.settled(lambda: True, 60) is not None
            open_form(camille)
            begun = time.monotonic()
            assert camille.submit() is None
            assert time.monotonic() - begun < ACK_SECONDS
            spent = waited(lambda: verdicts(trial), trial, 60)
            assert NOTICE in verdicts(trial)[0]
            times = acks(camille, trials(20, 200))
            tool.behaviour = passing_on(languagetool)
            again = waited(lambda: NOTICE not in verdicts(trial)[-1], trial, 240)
        errors = served.errors.read_text()
    assert "Traceback" not in errors
    assert trial.twice() == 0
    figure(
        f"LanguageTool {name}", 1,
        f"verdict with its notice (aim: {VERDICT_SECONDS:.0f} s), judged again when it is back, "
        "0 uncaught exceptions",
        database=database_of(database_url),
        worst=Worst("verdict in {:.1f} s", spent),
    )  # fmt: skip
    figure(
        "LanguageTool away: acknowledgments", len(times), "all acknowledged",
        database=database_of(database_url),
        worst=Worst("p99 {:.0f} ms", quantiles(times, n=100)[98]),
    )  # fmt: skip
    figure(
        "LanguageTool back: judged again by itself", 1, "complete",
        database=database_of(database_url), worst=Worst("{:.0f} s later", again),
    )  # fmt: skip
