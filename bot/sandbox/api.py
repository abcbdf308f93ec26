"""Answer one call of the Web API: who calls, what, how often, then the method itself.

https://docs.slack.dev/apis/web-api
"""

import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final
from urllib.parse import parse_qsl

from bot.sandbox.errors import Code, SlackError
from bot.sandbox.exchange import keep_call
from bot.sandbox.methods.table import METHODS
from bot.sandbox.wire import Json, mapping

if TYPE_CHECKING:
    from bot.sandbox.slack import PretendedSlack

BEARER: Final = "Bearer "


@dataclass(frozen=True, slots=True)
class Answer:
    """An HTTP answer: its status, its body, its headers beside the content type."""

    status: int
    body: Json
    headers: dict[str, str] = field(default_factory=dict)


def answer(slack: "PretendedSlack", method: str, args: Json, token: str | None) -> Answer:
    """Answer a call and keep it for the inspector."""
    started = slack.steady()
    args = {name: value for name, value in args.items() if name != "token"}
    try:
        result = Answer(200, {"ok": True, **called(slack, method, args, token)})
    except SlackError as refusal:
        result = refused(refusal)
    elapsed = (slack.steady() - started) * 1000
    keep_call(slack, method, result.status, elapsed, (args, result.body))
    return result


def called(slack: "PretendedSlack", name: str, args: Json, token: str | None) -> Json:
    """Call a method, once the token, the scope and the rate allow it."""
    if not token:
        raise SlackError(Code.NOT_AUTHED)
    if token != slack.bot_token:
        raise SlackError(Code.INVALID_AUTH)
    if name not in METHODS:
        raise SlackError(Code.UNKNOWN_METHOD)
    method = METHODS[name]
    if method.scope:
        slack.manifest.demand(method.scope)
    if slack.strict.limited:
        slack.rates.tier(name, method.per_minute)
    return method.call(slack, args)


def refused(refusal: SlackError) -> Answer:
    """Return the answer of a refusal: 200 as Slack does, or 429 with the seconds to wait."""
    if refusal.code == Code.RATE_LIMITED:
        return Answer(429, refusal.body(), {"Retry-After": str(refusal.retry_after)})
    return Answer(200, refusal.body())


def arguments(body: bytes, content_type: str, query: str) -> Json:
    """Return the arguments of a call, from a form, a JSON body or the address."""
    args: Json = dict(parse_qsl(query, keep_blank_values=True))
    if content_type.startswith("application/json"):
        try:
            return args | mapping(json.loads(body or b"{}"))
        except ValueError as error:
            raise SlackError(Code.INVALID_JSON) from error
    try:
        return args | dict(parse_qsl(body.decode(), keep_blank_values=True))
    except ValueError as error:
        raise SlackError(Code.INVALID_FORM_DATA) from error


def token_of(authorization: str, args: Json) -> str | None:
    """Return the token of a call: in its header, or among a form's arguments."""
    if authorization.startswith(BEARER):
        return authorization.removeprefix(BEARER).strip()
    token = args.get("token")
    return token if isinstance(token, str) else None
