"""Tell whoever waits that something visible changed."""

import asyncio
import threading
import time
from collections.abc import Callable, Iterable
from contextlib import suppress
from typing import Final

from bot.sandbox.state import State

GLANCE: Final = 0.05

Waiter = tuple[asyncio.AbstractEventLoop, asyncio.Event]


class Changes:
    """A counter for each person, and two ways to wait: a page's long poll, a test's condition."""

    def __init__(self, state: State, lock: threading.RLock) -> None:
        """Count on from the state's own counters."""
        self._state = state
        self._happened = threading.Condition(lock)
        self._waiters: set[Waiter] = set()
        self._closed = False

    def announce(self, users: Iterable[str] = ()) -> None:
        """Count one visible change for each of these people, and wake everybody who waits."""
        with self._happened:
            for user in users:
                self._state.seqs[user] = self.seq(user) + 1
            self._happened.notify_all()
            # A copy: a page's poll comes and goes in its own thread meanwhile.
            for loop, event in tuple(self._waiters):
                with suppress(RuntimeError):  # that loop has ended
                    loop.call_soon_threadsafe(event.set)

    def seq(self, user: str) -> int:
        """Return how many changes a person could have seen."""
        return self._state.seqs.get(user, 0)

    def until(self, happened: Callable[[], object], seconds: float) -> bool:
        """Wait in a thread until a condition holds; tell whether it did in time.

        The condition is asked without the lock, and again now and then: it may depend on more
        than this workspace.
        """
        end = time.monotonic() + seconds
        while not happened():
            if time.monotonic() > end:
                return False
            with self._happened:
                self._happened.wait(GLANCE)
        return True

    async def newer(self, user: str, since: int, seconds: float) -> int:
        """Wait until a person's counter passes `since` or the time is over; return the counter."""
        waiter = (asyncio.get_running_loop(), asyncio.Event())
        self._waiters.add(waiter)
        try:
            async with asyncio.timeout(seconds):
                while self.seq(user) <= since and not self._closed:
                    await waiter[1].wait()
                    waiter[1].clear()
        except TimeoutError:
            pass
        finally:
            self._waiters.discard(waiter)
        return self.seq(user)

    def close(self) -> None:
        """Let every long poll end now."""
        self._closed = True
        self.announce()
