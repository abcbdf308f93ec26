"""Answer HTTP: guard, keep, dispatch, acknowledge; and say how Vigie is.

One ASGI function of our own: Bolt's adapters serialise a synchronous app.
"""

import asyncio
import json
from collections.abc import Awaitable, Callable, Mapping, MutableMapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from typing import Any, Final

from bot.web.guard import Rejected, judge_head

Scope = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[MutableMapping[str, Any]]]
Send = Callable[[MutableMapping[str, Any]], Awaitable[None]]

BODY_SECONDS: Final = 2.5
EVENTS_PATH: Final = "/slack/events"
TEXT: Final = "text/plain; charset=utf-8"


@dataclass(frozen=True, slots=True)
class Answer:
    """What a request gets."""

    status: int
    body: bytes = b""
    content_type: str = TEXT


Act = Callable[[dict[str, Any]], Answer]
Judge = Callable[[Mapping[str, str], bytes], dict[str, Any] | Rejected]
Page = Callable[[], Answer]
Find = Callable[[str], Page | None]
"""Return the page of a path, or None."""
Door = Callable[[Scope, Receive, Send], Awaitable[None]]


class _TooSlow(Exception):  # noqa: N818  an outcome, not a fault
    """The body did not arrive in time, or the client left."""


def door(judge: Judge, act: Act, find: Find, threads: ThreadPoolExecutor) -> Door:
    """Return the ASGI function: Slack's address, and Vigie's few pages.

    What takes time runs in ``threads``; the loop itself only reads and writes.
    """

    async def serve(scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            return
        if scope["path"] == EVENTS_PATH:
            answer = await _deliver(scope, receive, judge, partial(_in, threads, act))
        elif (page := find(scope["path"])) is None:
            answer = Answer(404)
        elif scope["method"] not in {"GET", "HEAD"}:
            answer = Answer(405)
        else:
            answer = await _in(threads, page)
        await _write(send, answer)

    return serve


async def _deliver(
    scope: Scope,
    receive: Receive,
    judge: Judge,
    act: Callable[[dict[str, Any]], Awaitable[Answer]],
) -> Answer:
    """Let in what Slack delivers, and nothing else."""
    headers = {n.decode("latin-1").lower(): v.decode("latin-1") for n, v in scope["headers"]}
    rejected = judge_head(scope["method"], headers)
    if rejected:
        return Answer(rejected.status)
    try:
        body = await asyncio.wait_for(_body(receive), BODY_SECONDS)
    except (TimeoutError, _TooSlow):
        return Answer(408)
    payload = judge(headers, body)
    if isinstance(payload, Rejected):
        return Answer(payload.status)
    return _greeting(payload) or await act(payload)


def _greeting(payload: dict[str, Any]) -> Answer | None:
    """Answer what Slack asks of the address itself, before anything happens."""
    if payload.get("type") == "url_verification":
        challenge = json.dumps({"challenge": payload.get("challenge")})
        return Answer(200, challenge.encode(), "application/json")
    return Answer(200) if payload.get("ssl_check") == "1" else None


async def _in(threads: ThreadPoolExecutor, what: Callable[..., Answer], *args: object) -> Answer:
    return await asyncio.get_running_loop().run_in_executor(threads, what, *args)


async def _write(send: Send, answer: Answer) -> None:
    headers = [
        (b"content-type", answer.content_type.encode()),
        (b"content-length", str(len(answer.body)).encode()),
    ]
    if answer.status >= 400:  # noqa: PLR2004  a refused body is not read: nothing follows it
        headers.append((b"connection", b"close"))
    await send({"type": "http.response.start", "status": answer.status, "headers": headers})
    await send({"type": "http.response.body", "body": answer.body})


async def _body(receive: Receive) -> bytes:
    parts: list[bytes] = []
    while True:
        message = await receive()
        if message["type"] == "http.disconnect":
            raise _TooSlow
        parts.append(message.get("body", b""))
        if not message.get("more_body"):
            return b"".join(parts)
