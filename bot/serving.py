"""Serve ASGI functions with uvicorn, in threads, until the process is told to end."""

import asyncio
import signal
import socket
import threading
from collections.abc import Callable
from typing import Any, Final

import uvicorn

GRACE_SECONDS: Final = 8
BACKLOG: Final = 512
# A signal that comes as the main thread falls asleep does not wake it: it looks again this often.
LOOK_SECONDS: Final = 0.5


class Server:
    """One ASGI function behind one socket, in a thread of its own."""

    def __init__(self, asgi: Callable[..., Any], listening: socket.socket) -> None:
        """Prepare to serve; requests in flight at the end are answered."""
        config = uvicorn.Config(
            asgi,
            log_config=None,
            access_log=False,
            lifespan="auto",
            timeout_graceful_shutdown=GRACE_SECONDS,
            backlog=BACKLOG,
            server_header=False,
        )
        self._uvicorn = uvicorn.Server(config)
        self._thread = threading.Thread(
            target=asyncio.run, args=(self._uvicorn.serve([listening]),), name="uvicorn"
        )

    def start(self) -> None:
        """Begin to answer."""
        self._thread.start()

    def end(self) -> None:
        """Answer what is in flight, then stop."""
        self._uvicorn.should_exit = True
        self._thread.join(GRACE_SECONDS + 2)


def listen(host: str, port: int) -> socket.socket:
    """Return a listening socket; raises OSError when the address is taken. Port 0: a free one."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    # The protocol is named: else asyncio has each body wait until its header is acknowledged.
    opened = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    opened.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    opened.bind((host, port))
    opened.listen(BACKLOG)
    return opened


def url_of(listening: socket.socket) -> str:
    """Return the address that a socket listens on."""
    host, port = listening.getsockname()[:2]
    return f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"


def hear_the_end() -> Callable[[], None]:
    """Heed Ctrl-C and SIGTERM from now on; return what waits until the process is told to end.

    Told before it waits, it ends as soon as it does: what was begun is ended in order.
    """
    told = threading.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: told.set())

    def wait() -> None:
        while not told.wait(LOOK_SECONDS):
            pass

    return wait
