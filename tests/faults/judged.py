"""A draft that is sent while the engines are in trouble: its verdict, and what the ack suffers."""

import socket
import threading
import time
from collections.abc import Callable
from statistics import quantiles
from typing import Final
from urllib.parse import urlsplit

from bot.language.states import Status
from bot.sandbox.people.somebody import Somebody
from storage import heartbeats
from tests.bot.language.bad_servers import Behaviour
from tests.faults.figures import FULL, Worst, database_of, figure, trials
from tests.faults.test_kill import open_form
from tests.faults.trials import Trial
from tests.watching import eventually

REAL: Final = {"FAULTS_ENGINES": "real", "FAULTS_TICK": "0.5"}
ACK_SECONDS: Final = 3.0
VERDICT_SECONDS: Final = 6.0
ACKS: Final = 500
P99_MS: Final = 100.0
NOTICE: Final = "Vérification incomplète"


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


def engines_say(trial: Trial) -> list[str]:
    """Return what the engines say of themselves."""
    with trial.read() as session:
        beat = heartbeats.all_of(session).get("worker")
    return [str(told) for told in beat.state.values()] if beat else []


def engines_warm(trial: Trial) -> bool:
    """Return whether every engine says that it is warm."""
    said = engines_say(trial)
    return bool(said) and all(one.startswith(f"{Status.WARM}:") for one in said)


def engine_down(trial: Trial) -> bool:
    """Return whether an engine says that it is down."""
    return any(one.startswith(f"{Status.DOWN}:") for one in engines_say(trial))


def ready(trial: Trial) -> Somebody:
    """Wait until nothing is owed, and until the engines are warm."""
    assert trial.settled(lambda: True, 60) is not None
    assert eventually(lambda: engines_warm(trial), 180)
    return trial.slack.person("U0CAMILLE")


def verdicts(trial: Trial) -> list[str]:
    """Return the verdicts that stand in the channel, whole, blocks included."""
    return [
        str(one)
        for one in trial.slack.workspace.state.messages.get("C0MEDIAS", [])
        if one["text"].startswith("Vérification de")
    ]


def waited(happened: Callable[[], object], trial: Trial, seconds: float) -> float:
    begun = time.monotonic()
    assert trial.slack.until(happened, seconds)
    return time.monotonic() - begun


def sends_a_draft(trial: Trial, camille: Somebody) -> float:
    """Send a draft; return in how many seconds its verdict came, which says what is missing."""
    open_form(camille)
    begun = time.monotonic()
    assert camille.submit() is None
    assert time.monotonic() - begun < ACK_SECONDS
    waited(lambda: verdicts(trial), trial, 60)
    assert NOTICE in verdicts(trial)[0]
    return time.monotonic() - begun


def acks(camille: Somebody) -> float:
    """Ask for help again and again; return the 99th percentile of the acks, in milliseconds."""
    found: list[float] = []
    for _ in range(trials(100, ACKS)):
        begun = time.perf_counter()
        assert camille.command("/draft aide")
        found.append((time.perf_counter() - begun) * 1000)
    return quantiles(found, n=100)[98]


def judged_again(trial: Trial, seconds: float = 240) -> float:
    """Wait until the verdict is complete; return in how many seconds it is."""
    return waited(lambda: NOTICE not in verdicts(trial)[-1], trial, seconds)


def told(trial: Trial, name: str, verdict: float, p99: float, again: float) -> None:
    """Keep the figures; how soon is asked of the full form alone, where nothing else runs."""
    assert trial.twice() == 0
    database = database_of(trial.database)
    figure(
        f"LanguageTool {name}", 1, "verdict with its notice, 0 uncaught exceptions",
        database=database, worst=Worst("verdict in {:.1f} s", verdict),
    )  # fmt: skip
    figure(
        "LanguageTool in trouble: acknowledgments", trials(100, ACKS), "all acknowledged",
        database=database, worst=Worst("p99 {:.0f} ms", p99),
    )  # fmt: skip
    figure(
        "LanguageTool back: judged again by itself", 1, "complete",
        database=database, worst=Worst("{:.0f} s later at most", again),
    )  # fmt: skip
    assert not FULL or verdict <= VERDICT_SECONDS
    assert not FULL or p99 <= P99_MS
