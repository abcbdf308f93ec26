"""Keep one LanguageTool at hand: run it, or follow who runs it, or watch the one given."""

import threading
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import Final

from bot.language import texts
from bot.language.backoff import Backoff
from bot.language.languagetool import launch, machine
from bot.language.languagetool.machine import Note
from bot.language.states import EngineState, Status

PULSE: Final = 20.0
LOOK: Final = 0.25
WARM_UP: Final = 300.0  # a crowded machine is slow, not broken
PATIENCE: Final = 10.0
MISSED_PULSES: Final = 3
MEGA: Final = 1_000_000


class StoppedError(Exception):
    """Vigie ends while LanguageTool was being prepared."""


class FailedError(Exception):
    """LanguageTool could not be had, or went away; the words are the French detail."""


class Supervisor:
    """One thread that owns, follows or watches a LanguageTool, and never blocks its callers."""

    def __init__(
        self, cache: Path, folder: Path, *, rules: Path | None = None, url: str | None = None
    ) -> None:
        """Say where the jars and the note are, and either our own rules or a server given."""
        self._cache, self._folder, self._rules, self._given = cache, folder, rules, url
        self._note = Note(Status.PREPARING, texts.STARTING)
        self._owner = False
        self._ruled = True
        self._server: launch.Server | None = None
        self._stop = threading.Event()
        self._changed = threading.Condition()
        self._thread = threading.Thread(target=self._run, name="languagetool", daemon=True)

    def start(self) -> None:
        """Begin, and return at once."""
        self._thread.start()

    def close(self) -> None:
        """End the server if it is ours; return within a few seconds."""
        self._stop.set()
        if self._server:
            self._server.end()
        if self._thread.is_alive():
            self._thread.join(PATIENCE if self._owner else LOOK)
        self._note = Note(Status.DOWN, texts.STOPPED)

    @property
    def owns(self) -> bool:
        """Return whether this process runs the server of the machine."""
        return self._owner

    @property
    def ruled(self) -> bool:
        """Return whether the server at hand holds Vigie's own rules."""
        return self._ruled

    def address(self) -> str | None:
        """Return where a warm server answers, or None."""
        return self._note.url

    def state(self) -> EngineState:
        """Return how LanguageTool fares."""
        return EngineState(texts.LANGUAGETOOL, Status(self._note.status), self._note.detail)

    def wait_warm(self, seconds: float) -> bool:
        """Wait until a server answers; return whether one does."""
        with self._changed:
            return self._changed.wait_for(lambda: self._note.url is not None, seconds)

    def _say(self, status: Status, detail: str, url: str | None = None) -> None:
        java = self._server.java if self._server else None
        keeper = self._server.keeper.pid if self._server else None
        note = Note(status, detail, url, java, keeper)
        if self._owner:
            machine.write(self._folder, note)
        with self._changed:
            self._note = note
            self._changed.notify_all()

    def _run(self) -> None:
        if self._given:
            self._watch(self._given)
        while not self._stop.is_set():
            held = machine.claim(self._folder)
            if held is None:
                self._follow()
                continue
            with held:
                machine.erase(self._folder)
                self._owner = True
                self._own()
                self._owner = False
                machine.erase(self._folder)

    def _watch(self, url: str) -> None:
        """Prove again and again the server that the city runs; it is not ours to restart."""
        backoff = Backoff()
        patience = WARM_UP
        while not self._stop.is_set():
            if _late("remote").proved(url, patience):
                backoff.succeeded()
                self._ruled = _late("remote").ruled(url, PATIENCE)
                self._say(Status.WARM, texts.WARM if self._ruled else texts.UNRULED, url)
                pause, patience = PULSE, PATIENCE
            else:
                pause, patience = backoff.failed(), WARM_UP
                self._say(Status.DOWN, texts.NOT_ANSWERING.format(seconds=round(pause)))
            self._stop.wait(pause)

    def _follow(self) -> None:
        """Repeat what the process that holds the lock says."""
        note = machine.read(self._folder) or Note(Status.PREPARING, texts.WAITING)
        if note != self._note:
            self._say(Status(note.status), note.detail, note.url)
        self._stop.wait(LOOK)

    def _own(self) -> None:
        backoff = Backoff()
        while not self._stop.is_set():
            try:
                self._serve(backoff)
            except StoppedError:
                return
            except FailedError as error:
                pause = backoff.failed()
                self._say(Status.DOWN, str(error).format(seconds=round(pause)))
                self._stop.wait(pause)
            finally:
                self._end()

    def _serve(self, backoff: Backoff) -> None:
        """Bring a server up and stay with it until it fails."""
        self._server = self._launched()
        self._warm_up(self._server)
        self._say(Status.WARM, texts.WARM, self._server.url)
        missed = 0
        while missed < MISSED_PULSES:
            self._rest(self._server, PULSE, texts.DIED)
            missed = 0 if _late("remote").proved(self._server.url, PATIENCE) else missed + 1
            if not missed:
                backoff.succeeded()
        raise FailedError(texts.DIED)

    def _launched(self) -> launch.Server:
        self._say(Status.PREPARING, texts.VERIFYING)
        jars = _late("jars")
        try:
            path = jars.prepare(self._cache, self._report)
        except (jars.FetchError, OSError) as error:
            raise FailedError(texts.NOT_FETCHED) from error
        self._say(Status.PREPARING, texts.STARTING)
        return launch.start(path, self._folder, self._rules)

    def _report(self, done: int, total: int) -> None:
        if self._stop.is_set():
            raise StoppedError
        detail = texts.FETCHING.format(done=done // MEGA, total=total // MEGA)
        if detail != self._note.detail:
            self._say(Status.PREPARING, detail)

    def _warm_up(self, server: launch.Server) -> None:
        while not launch.listening(server):
            self._rest(server, LOOK / 5, texts.NOT_STARTED)
        self._say(Status.PREPARING, texts.WARMING)
        if not _late("remote").proved(server.url, WARM_UP):
            raise StoppedError if self._stop.is_set() else FailedError(texts.NOT_STARTED)

    def _rest(self, server: launch.Server, seconds: float, otherwise: str) -> None:
        """Wait, unless Vigie ends or the server does."""
        waited = 0.0
        while waited < seconds:
            if self._stop.wait(min(LOOK, seconds)):
                raise StoppedError
            if not server.alive():
                raise FailedError(otherwise)
            waited += LOOK

    def _end(self) -> None:
        server, self._server = self._server, None
        if server:
            server.end()


def _late(name: str) -> ModuleType:
    """Return a neighbour that brings a third of all that Vigie loads: nobody is to wait for it."""
    return import_module(f"bot.language.languagetool.{name}")
