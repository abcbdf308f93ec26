"""Talk HTTP to one server over one kept connection that can be cut from outside."""

import http.client
import json
import socket
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from typing import Final
from urllib.parse import urlencode, urlsplit

HEADERS: Final = {"Content-Type": "application/x-www-form-urlencoded"}
LARGEST: Final = 4_000_000


class WrongAnswerError(Exception):
    """The server answered something else than what LanguageTool answers."""


def _nothing() -> None:
    """Tell nobody."""


class Line:
    """One connection to one server, used by one thread at a time."""

    def __init__(self, url: str) -> None:
        """Remember where the server is; the connection opens at the first question."""
        parts = urlsplit(url)
        secure = parts.scheme == "https"
        self._kind = http.client.HTTPSConnection if secure else http.client.HTTPConnection
        self._host, self._port = parts.hostname or "", parts.port
        self._connection: http.client.HTTPConnection | None = None
        self._lock = threading.Lock()
        self._cut = False
        self._sent: Callable[[], None] = _nothing

    def get(self, path: str, seconds: float) -> object:
        """Return the parsed JSON, or the bare text, that a path answers; raise OSError or worse."""
        return self._ask("GET", path, None, time.monotonic() + seconds)

    def post(
        self, path: str, form: dict[str, str], seconds: float, sent: Callable[[], None] = _nothing
    ) -> object:
        """Return the parsed JSON that a form gets; call ``sent`` once the form is on its way."""
        self._sent = sent
        body = urlencode(form).encode()
        return self._ask("POST", path, body, time.monotonic() + seconds)

    def cut(self) -> None:
        """Break the connection, so that whoever waits on it wakes up with an error."""
        with self._lock:
            self._cut = True
            sock = self._connection.sock if self._connection else None
            if sock:
                with suppress(OSError):
                    sock.shutdown(socket.SHUT_RDWR)

    def close(self) -> None:
        """Let the connection go."""
        with self._lock:
            connection, self._connection = self._connection, None
        if connection:
            connection.close()

    def _ask(self, method: str, path: str, body: bytes | None, end: float) -> object:
        """Ask once, and once more when a kept connection turns out to be dead."""
        kept = self._connection is not None
        try:
            return self._ask_once(method, path, body, end)
        except (ConnectionError, http.client.RemoteDisconnected):
            if not kept or self._cut:
                raise
            return self._ask_once(method, path, body, end)

    def _ask_once(self, method: str, path: str, body: bytes | None, end: float) -> object:
        connection = self._open(end)
        try:
            connection.request(method, path, body, HEADERS)
            self._sent()
            response = connection.getresponse()
            content = response.read(LARGEST + 1)
        except BaseException:
            self.close()
            raise
        if response.will_close or len(content) > LARGEST:
            self.close()
        return _parsed(response.status, content)

    def _open(self, end: float) -> http.client.HTTPConnection:
        left = max(end - time.monotonic(), 0.001)
        if self._connection is None:
            fresh = self._kind(self._host, self._port, timeout=left)
            fresh.connect()
            with self._lock:
                self._connection = fresh
        connection = self._connection
        if self._cut:
            raise TimeoutError
        if connection.sock:
            connection.sock.settimeout(left)
        return connection


def _parsed(status: int, content: bytes) -> object:
    """Return the answer; its words stay out of every error, since they may quote the text."""
    if status != http.client.OK or len(content) > LARGEST:
        raise WrongAnswerError(status)
    try:
        return json.loads(content)
    except (ValueError, RecursionError) as error:
        raise WrongAnswerError(status) from error
