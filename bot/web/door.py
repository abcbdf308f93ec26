"""Answer HTTP: guard, keep, dispatch, acknowledge; and say how Vigie is.

One ASGI function of our own: Bolt's adapters serialise a synchronous app.
"""

import asyncio
import json
import logging
from collections.abc import Awaitable, Callable, MutableMapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any, Final

from bot.web.guard import Rejected, judge_body, judge_head

logger = logging.getLogger(__name__)

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
Page = Callable[[], Answer]


class _TooSlow(Exception):  # noqa: N818  an outcome, not a fault
    """The body did not arrive in time, or the client left."""


def door(
    signing_secret: str,
    act: Act,
    pages: dict[str, Page],
    seconds: Callable[[], float],
    threads: ThreadPoolExecutor,
) -> Callable[[Scope, Receive, Send], Awaitable[None]]:
    """Return the ASGI function: Slack's address, and the pages that say how Vigie is."""

    async def serve(scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            return
        answer = await _answer(scope, receive)
        headers = [
            (b"content-type", answer.content_type.encode()),
            (b"content-length", str(len(answer.body)).encode()),
        ]
        if answer.status >= 400:  # noqa: PLR2004  a refused body is not read: nothing follows it
            headers.append((b"connection", b"close"))
        await send({"type": "http.response.start", "status": answer.status, "headers": headers})
        await send({"type": "http.response.body", "body": answer.body})

    async def _answer(scope: Scope, receive: Receive) -> Answer:
        run = asyncio.get_running_loop().run_in_executor
        if scope["path"] in pages:
            if scope["method"] not in {"GET", "HEAD"}:
                return Answer(405)
            return await run(threads, pages[scope["path"]])
        if scope["path"] != EVENTS_PATH:
            return Answer(404)
        headers = {n.decode("latin-1").lower(): v.decode("latin-1") for n, v in scope["headers"]}
        rejected = judge_head(scope["method"], headers)
        if rejected:
            return Answer(rejected.status)
        try:
            body = await asyncio.wait_for(_body(receive), BODY_SECONDS)
        except (TimeoutError, _TooSlow):
            return Answer(408)
        payload = judge_body(headers, body, signing_secret, seconds())
        if isinstance(payload, Rejected):
            return Answer(payload.status)
        if payload.get("type") == "url_verification":
            challenge = json.dumps({"challenge": payload.get("challenge")})
            return Answer(200, challenge.encode(), "application/json")
        if payload.get("ssl_check") == "1":
            return Answer(200)
        return await run(threads, act, payload)

    return serve


async def _body(receive: Receive) -> bytes:
    parts: list[bytes] = []
    while True:
        message = await receive()
        if message["type"] == "http.disconnect":
            raise _TooSlow
        parts.append(message.get("body", b""))
        if not message.get("more_body"):
            return b"".join(parts)
