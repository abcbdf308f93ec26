"""Judge lines as they come: several at once, answered in order, in bounded memory."""

import os
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from queue import Queue
from threading import Thread
from typing import Final

CHUNK: Final = 1 << 16
# A text of the longest length, escaped in the longest way, takes a fifteenth of this.
LONGEST: Final = 1 << 20
# Enough to keep LanguageTool's threads busy while another text is read here.
SPARE: Final = 1
AHEAD: Final = 4

Line = bytes | None
"""One line without its end; None when it was too long to be kept."""


def lines_of(read: Callable[[int], bytes]) -> Iterator[Line]:
    """Yield each line of a stream as soon as it is whole, never holding more than the longest."""
    held, dropping = b"", False
    while chunk := read(CHUNK):
        *whole, held = (held + chunk).split(b"\n")
        for line in whole:
            yield None if dropping or len(line) > LONGEST else line
            dropping = False
        if len(held) > LONGEST:
            held, dropping = b"", True
    if held or dropping:
        yield None if dropping else held


def answers(
    lines: Iterable[Line], judge: Callable[[Line], str], workers: int | None = None
) -> Iterator[str]:
    """Yield the answer to each line, in order, while the next ones are being judged."""
    count = workers or len(os.sched_getaffinity(0)) + SPARE
    waiting: Queue[Future[str] | None] = Queue(maxsize=count * AHEAD)
    pool = ThreadPoolExecutor(count, thread_name_prefix="check")

    def feed() -> None:
        try:
            for line in lines:
                waiting.put(pool.submit(judge, line))
        except RuntimeError:  # the pool was closed: nobody reads the answers any more
            return
        except OSError as error:
            waiting.put(_failed(error))
        waiting.put(None)

    # A daemon: a reader that waits for input must not keep the process alive.
    Thread(target=feed, name="check-feed", daemon=True).start()
    try:
        while (answer := waiting.get()) is not None:
            yield answer.result()
    finally:
        # What is being judged still needs the engines, which end after this.
        pool.shutdown(wait=True, cancel_futures=True)


def _failed(error: Exception) -> Future[str]:
    future: Future[str] = Future()
    future.set_exception(error)
    return future
