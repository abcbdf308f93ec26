"""Hold on to a child process that reads texts: ask it, restart it, end it."""

import itertools
import json
import queue
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from concurrent.futures import Future
from pathlib import Path
from typing import Final, Generic

from bot.language import texts
from bot.language.backoff import Backoff
from bot.language.child import READY, Row
from bot.language.states import EngineState, Status
from bot.language.trades import Trade, Value
from checks.recent import Recent
from checks.types import NotRun

# A sentence is too short to be shared out among threads, which take memory each.
ONE_THREAD: Final = {"OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1"}
ROOT: Final = Path(__file__).parents[2]
SECONDS: Final = 5.0
GRACE: Final = 3
REMEMBERED: Final = 64


class Companion(Generic[Value]):
    """One child process, restarted when it dies; several threads may ask at once."""

    def __init__(self, trade: Trade[Value], silence: float = SECONDS) -> None:
        """Say what it does, and after how many seconds of silence it is taken for hung."""
        self._trade, self._silence = trade, silence
        self._status, self._detail = Status.PREPARING, texts.STARTING
        self._process: subprocess.Popen[str] | None = None
        self._pending: dict[int, Future[tuple[Value, ...] | NotRun]] = {}
        self._recent: Recent[str, tuple[Value, ...]] = Recent(REMEMBERED)
        self._numbers = itertools.count()
        self._letters: queue.SimpleQueue[str | None] = queue.SimpleQueue()
        self._owing: float | None = None  # since when the child owes a word
        self._stop = threading.Event()
        self._changed = threading.Condition()
        self._thread = threading.Thread(target=self._run, name=trade.module, daemon=True)

    def start(self) -> None:
        """Begin, and return at once."""
        self._thread.start()

    def close(self) -> None:
        """End the child."""
        self._stop.set()
        self._kill()
        if self._thread.is_alive():
            self._thread.join(GRACE)
        self._say(Status.DOWN, texts.STOPPED)

    @property
    def pid(self) -> int:
        """Return the child's process, or 0 before the first."""
        return self._process.pid if self._process else 0

    def state(self) -> EngineState:
        """Return how the child fares."""
        return EngineState(self._trade.name, self._status, self._detail)

    def wait_warm(self, seconds: float) -> bool:
        """Wait until the child is ready; return whether it is."""
        with self._changed:
            return self._changed.wait_for(lambda: self._status is Status.WARM, seconds)

    def ask(self, text: str, seconds: float = SECONDS) -> tuple[Value, ...] | NotRun:
        """Return what is read in a text, or why nothing is, never later than said."""
        return self.begin(text)(seconds)

    def begin(self, text: str) -> Callable[[float], tuple[Value, ...] | NotRun]:
        """Send a text, and return what waits for the answer."""
        known = self._recent.get(text)
        if known is not None:
            return lambda _seconds: known
        if self._status is not Status.WARM:
            why = self._why()
            return lambda _seconds: NotRun(why)
        number = next(self._numbers)
        future = self._pending[number] = Future()
        if self._owing is None:
            self._owing = time.monotonic()
        self._letters.put(json.dumps({"id": number, "text": text}) + "\n")

        def wait(seconds: float) -> tuple[Value, ...] | NotRun:
            try:
                answer = future.result(seconds)
            except TimeoutError:
                self._kill_if_silent()
                return NotRun(self._trade.late)
            finally:
                self._pending.pop(number, None)
            if not isinstance(answer, NotRun):
                self._recent.put(text, answer)
            return answer

        return wait

    def _why(self) -> str:
        if self._stop.is_set():
            return texts.CLOSED
        down = self._status is Status.DOWN
        return self._trade.failed if down else self._trade.preparing

    def _run(self) -> None:
        backoff = Backoff()
        while not self._stop.is_set():
            self._say(Status.PREPARING, texts.STARTING)
            self._process = process = _child(self._trade.module)
            if self._live(process):
                backoff.succeeded()
            self._fail_pending()
            pause = backoff.failed()
            if not self._stop.is_set():
                self._say(Status.DOWN, texts.DIED.format(seconds=round(pause)))
                self._stop.wait(pause)

    def _live(self, process: subprocess.Popen[str]) -> bool:
        """Dispatch what the child says until it ends; return whether it ever was ready."""
        letters, self._owing = queue.SimpleQueue[str | None](), None
        self._letters = letters
        threading.Thread(target=_post, args=(process, letters), daemon=True).start()
        warm = False
        for line in process.stdout or ():
            answer = json.loads(line)
            if READY in answer:
                warm = True
                self._say(Status.WARM, texts.WARM)
            else:
                self._hand_over(answer["id"], answer["rows"])
            self._owing = time.monotonic() if self._pending else None
        letters.put(None)
        process.wait()
        return warm

    def _hand_over(self, number: int, rows: list[Row] | None) -> None:
        future = self._pending.pop(number, None)
        if future:
            failed = NotRun(self._trade.failed)
            future.set_result(
                failed if rows is None else tuple(self._trade.value(*row) for row in rows)
            )

    def _fail_pending(self) -> None:
        for future in tuple(self._pending.values()):
            if not future.done():
                future.set_result(NotRun(self._trade.failed))

    def _kill_if_silent(self) -> None:
        """End a child that owes a word for too long, however soon each of its askers left."""
        owing = self._owing
        if owing is not None and time.monotonic() - owing >= self._silence:
            self._kill()

    def _kill(self) -> None:
        if self._process:
            self._process.kill()

    def _say(self, status: Status, detail: str) -> None:
        with self._changed:
            self._status, self._detail = status, detail
            self._changed.notify_all()


def _child(module: str) -> subprocess.Popen[str]:
    return subprocess.Popen(  # noqa: S603  our own words
        [sys.executable, "-m", "bot.language.child", module],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env={"PYTHONPATH": str(ROOT), "LC_ALL": "C.UTF-8", **ONE_THREAD},
        text=True,
        encoding="utf-8",
    )


def _post(process: subprocess.Popen[str], letters: "queue.SimpleQueue[str | None]") -> None:
    """Write to the child, in a thread of its own: a full pipe must not hold those who ask."""
    pipe = process.stdin
    while pipe and (letter := letters.get()) is not None:
        try:
            pipe.write(letter)
            pipe.flush()
        except OSError:  # the child is gone: whoever reads its answers notices too
            return
