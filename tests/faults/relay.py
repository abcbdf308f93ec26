"""What stands between Vigie and Slack, and lets a trial decide what becomes of each call."""

import json
import socket
import struct
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from enum import StrEnum
from http.client import HTTPConnection, HTTPException
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, Final
from urllib.parse import urlsplit

RETRY_AFTER: Final = 3
POST: Final = "chat.postMessage"


class Misfortune(StrEnum):
    """What may become of a call."""

    NONE = "none"
    LIMITED = "429"
    BROKEN = "500"
    DROPPED_BEFORE = "dropped before"
    DROPPED_AFTER = "dropped after acceptance"
    HANGING = "hanging"


@dataclass(frozen=True)
class Call:
    """One call: which method, of which channel, when it came, what became of it."""

    method: str
    channel: str
    at: float
    fate: Misfortune


@dataclass
class Relay:
    """The way to Slack; ``fate`` decides of each call, ``down`` lets none through."""

    target: str
    fate: Callable[[str], Misfortune] = lambda _method: Misfortune.NONE
    down: bool = False
    calls: list[Call] = field(default_factory=list)
    over: threading.Event = field(default_factory=threading.Event)
    url: str = ""

    def posts(self, *fates: Misfortune) -> list[Call]:
        """Return the posts that had one of these fates, any by default."""
        found = [one for one in list(self.calls) if one.method == POST]
        return [one for one in found if not fates or one.fate in fates]

    def meet(self, method: str, body: bytes) -> Misfortune:
        """Decide of a call, and remember it."""
        fate = Misfortune.DROPPED_BEFORE if self.down else self.fate(method)
        # What is posted comes as JSON; what is only asked comes as a form.
        channel = json.loads(body)["channel"] if body.startswith(b"{") else ""
        self.calls.append(Call(method, channel, time.monotonic(), fate))
        return fate


class Handler(BaseHTTPRequestHandler):
    """One call of Vigie's, treated as the relay decides."""

    relay: Relay

    def log_message(self, *_: Any) -> None: ...

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers.get("content-length", 0)))
        with suppress(OSError, HTTPException):
            self.treat(self.relay.meet(self.path.rpartition("/")[2], body), body)

    def treat(self, fate: Misfortune, body: bytes) -> None:
        if fate is Misfortune.LIMITED:
            self.say(429, b'{"ok":false,"error":"ratelimited"}', RETRY_AFTER)
        elif fate is Misfortune.BROKEN:
            self.say(500, b"oops")
        elif fate is Misfortune.HANGING:
            self.relay.over.wait(60)
        elif fate is Misfortune.DROPPED_BEFORE:
            self.drop()
        else:
            status, answer = self.carry(body)
            if fate is Misfortune.DROPPED_AFTER:
                self.drop()
            else:
                self.say(status, answer)

    def carry(self, body: bytes) -> tuple[int, bytes]:
        where = urlsplit(self.relay.target)
        slack = HTTPConnection(where.hostname or "", where.port, timeout=30)
        names = ("Authorization", "Content-Type")
        kept = {name: self.headers[name] for name in names if name in self.headers}
        slack.request("POST", self.path, body, kept)
        answer = slack.getresponse()
        return answer.status, answer.read()

    def drop(self) -> None:
        linger = struct.pack("ii", 1, 0)
        self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, linger)
        self.connection.close()

    def say(self, status: int, body: bytes, wait: int = 0) -> None:
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        if wait:
            self.send_header("Retry-After", str(wait))
        self.end_headers()
        self.wfile.write(body)


@contextmanager
def relay_to(target: str) -> Iterator[Relay]:
    """Put a relay before Slack for the time of a block."""
    relay = Relay(target)
    server = ThreadingHTTPServer(("127.0.0.1", 0), type("Handler", (Handler,), {"relay": relay}))
    server.daemon_threads = True
    relay.url = f"http://127.0.0.1:{server.server_port}"
    threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True).start()
    try:
        yield relay
    finally:
        relay.over.set()
        server.shutdown()
        server.server_close()
