"""Servers on loopback that misbehave, each in one way."""

import socket
import struct
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field

Behaviour = Callable[[socket.socket, threading.Event], None]

OK = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%s"
EMPTY = b'{"matches": []}'


@dataclass
class BadServer:
    """Accept connections and treat each as told; the treatment may be changed on the way."""

    behaviour: Behaviour
    listener: socket.socket = field(default_factory=lambda: socket.create_server(("127.0.0.1", 0)))
    over: threading.Event = field(default_factory=threading.Event)
    served: int = 0

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.listener.getsockname()[1]}"

    def run(self) -> None:
        while not self.over.is_set():
            with suppress(OSError):
                connection, _ = self.listener.accept()
                self.served += 1
                threading.Thread(target=self._treat, args=(connection,), daemon=True).start()

    def _treat(self, connection: socket.socket) -> None:
        with connection, suppress(OSError):
            self.behaviour(connection, self.over)


@contextmanager
def bad_server(behaviour: Behaviour) -> Iterator[BadServer]:
    server = BadServer(behaviour)
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    yield server
    server.over.set()
    server.listener.shutdown(socket.SHUT_RDWR)
    server.listener.close()
    thread.join(5)


def answering(body: bytes, status: bytes = b"200 OK") -> Behaviour:
    def behave(connection: socket.socket, _over: threading.Event) -> None:
        connection.recv(65536)
        connection.sendall((OK % (len(body), body)).replace(b"200 OK", status))

    return behave


def hanging(connection: socket.socket, over: threading.Event) -> None:
    connection.recv(65536)
    over.wait(60)


def trickling(connection: socket.socket, over: threading.Event) -> None:
    connection.recv(65536)
    connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n")
    while not over.wait(0.01):
        connection.sendall(b" ")


def trickling_head(connection: socket.socket, over: threading.Event) -> None:
    connection.recv(65536)
    while not over.wait(0.01):
        connection.sendall(b"X")


def resetting(connection: socket.socket, _over: threading.Event) -> None:
    connection.recv(65536)
    connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))


def silent(connection: socket.socket, _over: threading.Event) -> None:
    connection.recv(65536)


def speaking_ssh(connection: socket.socket, _over: threading.Event) -> None:
    connection.recv(65536)
    connection.sendall(b"SSH-2.0-OpenSSH\r\n\r\n")


def endless(connection: socket.socket, over: threading.Event) -> None:
    connection.recv(65536)
    connection.sendall(b"HTTP/1.1 200 OK\r\n\r\n")
    while not over.is_set():
        connection.sendall(b"[" * 65536)
