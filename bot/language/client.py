"""Ask LanguageTool about a text: an answer or the reason why not, never later than said."""

import threading
import time
from collections.abc import Callable
from concurrent.futures import CancelledError, Future, ThreadPoolExecutor
from typing import TYPE_CHECKING, Final

from bot.language import texts
from bot.language.breaker import FAILURES, SHORTEST, Breaker
from bot.language.languagetool.line import WrongAnswerError
from checks.recent import Recent
from checks.types import Match, NotRun

if TYPE_CHECKING:
    from bot.language.languagetool.remote import Remote

Answer = tuple[Match, ...] | NotRun
Waiting = Callable[[], Answer]

SECONDS: Final = 5.0
THREADS: Final = 4
HANDED_OVER: Final = 0.02


class Client:
    """A few connections to one LanguageTool, behind a deadline, a breaker and a memory."""

    def __init__(
        self,
        address: Callable[[], str | None],
        *,
        failures: int = FAILURES,
        rest: float = SHORTEST,
    ) -> None:
        """Take the server's address anew at each question; rest after failures in a row."""
        self._breaking = (failures, rest)
        self._closed = False
        self._address = address
        self._pool = ThreadPoolExecutor(THREADS, thread_name_prefix="languagetool")
        self._local = threading.local()
        self._recent: Recent[str, tuple[Match, ...]] = Recent()
        self._breakers: dict[str, Breaker] = {}

    def check(self, text: str, seconds: float = SECONDS) -> Answer:
        """Return the faults of a text, in code points, or why they are not known."""
        return self.begin(text, seconds)()

    def begin(self, text: str, seconds: float = SECONDS) -> Waiting:
        """Send a text, and return what waits for its faults or for why they are not known."""
        known = self._recent.get(text)
        if known is not None or not any(letter.isalpha() for letter in text):
            return lambda: known or ()
        if self._closed:
            return lambda: NotRun(texts.CLOSED)
        url = self._address()
        if url is None:
            return lambda: NotRun(texts.PREPARING)
        breaker = self._breakers.setdefault(url, Breaker(*self._breaking))
        if not breaker.allows():
            return lambda: NotRun(texts.RESTING)
        asked = self._ask(url, text, seconds)
        return lambda: self._noted(breaker, text, asked())

    def _noted(self, breaker: Breaker, text: str, answer: Answer) -> Answer:
        if isinstance(answer, NotRun):
            breaker.failed()
        else:
            breaker.succeeded()
            self._recent.put(text, answer)
        return answer

    def resting(self) -> bool:
        """Return whether LanguageTool is left alone after failures."""
        breaker = self._breakers.get(self._address() or "")
        return breaker is not None and breaker.resting()

    def close(self) -> None:
        """Accept no more questions."""
        self._closed = True
        self._pool.shutdown(wait=False, cancel_futures=True)

    def _ask(self, url: str, text: str, seconds: float) -> Waiting:
        end = time.monotonic() + seconds
        call = _Call(url, text, end)
        try:
            future = self._pool.submit(self._carry, call)
        except RuntimeError:
            return lambda: NotRun(texts.CLOSED)
        # Python runs one thread at a time: what the caller does next would hold the question back.
        call.sent.wait(HANDED_OVER)
        return lambda: _within(future, call, max(end - time.monotonic(), 0))

    def _carry(self, call: "_Call") -> tuple[Match, ...]:
        """Ask, in a thread of the pool, over that thread's own connection."""
        # It brings a client of HTTP and more, which the front door never needs.
        from bot.language.languagetool.remote import Remote  # noqa: PLC0415

        remote: Remote | None = getattr(self._local, "remote", None)
        if remote is None or self._local.url != call.url:
            remote = self._local.remote = Remote(call.url)
            self._local.url = call.url
        try:
            return call.ask(remote)
        except BaseException:
            self._local.remote = None
            raise


class _Call:
    """One question, that can be dropped while it is being asked."""

    def __init__(self, url: str, text: str, end: float) -> None:
        self.url, self._text, self._end = url, text, end
        self._remote: Remote | None = None
        self.sent = threading.Event()
        self._lock = threading.Lock()
        self._dropped = False

    def ask(self, remote: "Remote") -> tuple[Match, ...]:
        with self._lock:
            left = self._end - time.monotonic()
            if self._dropped or left <= 0:
                raise TimeoutError
            self._remote = remote
        try:
            return remote.ask(self._text, left, self.sent.set)
        finally:
            with self._lock:
                self._remote = None

    def drop(self) -> None:
        """Free the thread that asks: its connection is cut, whatever the server sends."""
        with self._lock:
            self._dropped = True
            if self._remote:
                self._remote.line.cut()


def _within(future: Future[tuple[Match, ...]], call: _Call, seconds: float) -> Answer:
    try:
        return future.result(seconds)
    except TimeoutError:
        future.cancel()
        call.drop()
        return NotRun(texts.LATE)
    except CancelledError:
        return NotRun(texts.CLOSED)
    except WrongAnswerError:
        return NotRun(texts.NONSENSE)
    except OSError:
        return NotRun(texts.UNREACHABLE)
