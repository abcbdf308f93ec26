"""The server's socket sends an answer at once."""

import asyncio
import socket
import threading

import pytest

from bot.serving import listen


@pytest.mark.parametrize("host", ["127.0.0.1", "::1"])
def test_a_body_does_not_wait_until_its_header_is_acknowledged(host: str) -> None:
    at_once: list[int] = []

    def accepted(_: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        connection = writer.get_extra_info("socket")
        at_once.append(connection.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY))
        writer.close()

    async def connect() -> None:
        listening = listen(host, 0)
        async with await asyncio.start_server(accepted, sock=listening):
            reader, writer = await asyncio.open_connection(*listening.getsockname()[:2])
            await reader.read()
            writer.close()

    # In a thread of its own: a browser's tests keep a loop in the main one.
    thread = threading.Thread(target=asyncio.run, args=(connect(),))
    thread.start()
    thread.join()
    assert at_once == [1]
