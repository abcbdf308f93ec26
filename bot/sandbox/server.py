"""One ASGI function: the Web API, the response addresses, the page and its JSON."""

import asyncio
import json
from collections.abc import Awaitable, Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, NamedTuple
from urllib.parse import parse_qsl

from bot.sandbox import api, files, hooks, page_api
from bot.sandbox.api import Answer
from bot.sandbox.errors import SlackError
from bot.sandbox.page_api import Controls
from bot.sandbox.response_urls import PATH as HOOKS
from bot.sandbox.wire import Json, mapping

if TYPE_CHECKING:
    from bot.sandbox.slack import PretendedSlack

Message = dict[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]
App = Callable[[Message, Receive, Send], Awaitable[None]]

THREADS: Final = 32
POLL_SECONDS: Final = 25.0
JSON_TYPE: Final = "application/json; charset=utf-8"


class Request(NamedTuple):
    """One request, read whole."""

    method: str
    path: str
    query: str
    headers: dict[str, str]
    body: bytes


class Response(NamedTuple):
    """One response, ready to send."""

    status: int
    body: bytes
    content_type: str
    headers: dict[str, str]


def create(slack: "PretendedSlack", controls: Controls) -> App:
    """Return the ASGI application of a pretended Slack and its page."""
    pool = ThreadPoolExecutor(THREADS, thread_name_prefix="sandbox")

    async def app(scope: Message, receive: Receive, send: Send) -> None:
        if scope["type"] == "lifespan":
            await live(receive, send)
            slack.close()
            pool.shutdown(wait=False, cancel_futures=True)
        elif scope["type"] == "http":
            request = await read(scope, receive)
            slack.public_url = slack.public_url or f"http://{request.headers.get('host', '')}"
            if request.path == "/sandbox/wait":
                response = await wait(slack, request)
            else:
                loop = asyncio.get_running_loop()
                response = await loop.run_in_executor(pool, respond, slack, controls, request)
            await write(send, response)

    return app


async def live(receive: Receive, send: Send) -> None:
    """Follow the server's life until it ends."""
    while (await receive())["type"] == "lifespan.startup":
        await send({"type": "lifespan.startup.complete"})
    await send({"type": "lifespan.shutdown.complete"})


async def read(scope: Message, receive: Receive) -> Request:
    """Read a request whole."""
    body = b""
    while True:
        message = await receive()
        body += message.get("body", b"")
        if not message.get("more_body"):
            break
    headers = {name.decode().lower(): value.decode("latin-1") for name, value in scope["headers"]}
    return Request(scope["method"], scope["path"], scope["query_string"].decode(), headers, body)


async def write(send: Send, response: Response) -> None:
    """Send a response."""
    headers = {"content-type": response.content_type, "content-length": str(len(response.body))}
    pairs = [
        (name.lower().encode(), value.encode())
        for name, value in (headers | response.headers).items()
    ]
    await send({"type": "http.response.start", "status": response.status, "headers": pairs})
    await send({"type": "http.response.body", "body": response.body})


async def wait(slack: "PretendedSlack", request: Request) -> Response:
    """Answer when something changed for a person, or after 25 seconds."""
    query = dict(parse_qsl(request.query))
    since = query.get("since", "")
    known = int(since) if since.isdigit() else 0
    seq = await slack.workspace.changes.newer(query.get("user", ""), known, POLL_SECONDS)
    return in_json(Answer(200, {"ok": True, "seq": seq}))


def respond(slack: "PretendedSlack", controls: Controls, request: Request) -> Response:
    """Answer one request by its address."""
    if request.path.startswith("/api/"):
        return in_json(web_api(slack, request))
    if request.path.startswith(HOOKS):
        return in_json(hooks.receive(slack, request.path, loaded(request.body)))
    if request.path.startswith("/sandbox/"):
        verb = f"{request.method} {request.path.removeprefix('/sandbox/')}"
        if verb not in page_api.ROUTES:
            return in_json(Answer(404, page_api.failed("not_found", "")))
        query = dict(parse_qsl(request.query))
        return in_json(
            Answer(200, page_api.answer(slack, controls, verb, query, loaded(request.body)))
        )
    return of_file(files.find(request.path))


def web_api(slack: "PretendedSlack", request: Request) -> Answer:
    """Answer one call of the Web API."""
    kind = request.headers.get("content-type", "")
    try:
        args = api.arguments(request.body, kind, request.query)
    except SlackError as refusal:
        return api.refused(refusal)
    token = api.token_of(request.headers.get("authorization", ""), args)
    return api.answer(slack, request.path.removeprefix("/api/"), args, token)


def loaded(body: bytes) -> Json:
    """Return a JSON body, empty when it is not one."""
    try:
        return mapping(json.loads(body or b"{}"))
    except ValueError:
        return {}


def in_json(answer: Answer) -> Response:
    """Return an answer as a response in JSON."""
    body = json.dumps(answer.body, ensure_ascii=False).encode()
    return Response(answer.status, body, JSON_TYPE, {"Cache-Control": "no-store", **answer.headers})


def of_file(found: tuple[Path, str] | None) -> Response:
    """Return a file of the page, or 404."""
    if found is None:
        return in_json(Answer(404, page_api.failed("not_found", "")))
    path, content_type = found
    return Response(200, path.read_bytes(), content_type, {"Cache-Control": "no-cache"})
