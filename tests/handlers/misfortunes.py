"""A client of Slack to which a planned misfortune happens."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError
from slack_sdk.web import SlackResponse

Misfortune = Callable[[Callable[[], SlackResponse]], SlackResponse]
"""What happens to one call, instead of the call itself."""


@dataclass
class Plan:
    """The misfortunes to come, by method; and the calls that were made."""

    coming: dict[str, list[Misfortune]] = field(default_factory=dict)
    calls: list[tuple[str, dict[str, Any]]] = field(default_factory=list)

    def of(self, method: str) -> int:
        return sum(name == method for name, _ in self.calls)


class UnluckyClient(WebClient):
    """A real client, but for what is planned."""

    plan: Plan

    def api_call(self, api_method: str, **arguments: Any) -> Any:
        sent = arguments.get("params") or arguments.get("json") or {}
        self.plan.calls.append((api_method, dict(sent)))
        coming = self.plan.coming.get(api_method)

        def call() -> SlackResponse:
            return super(UnluckyClient, self).api_call(api_method, **arguments)

        return coming.pop(0)(call) if coming else call()


def unlucky(token: str, url: str, **coming: list[Misfortune]) -> UnluckyClient:
    """Return a client with its plan; methods are named with underscores."""
    client = UnluckyClient(token, base_url=url, retry_handlers=[])
    client.plan = Plan({name.replace("_", ".", 1): plan for name, plan in coming.items()})
    return client


def lost_before(_call: Callable[[], SlackResponse]) -> SlackResponse:
    """Break the connection before Slack hears anything."""
    raise ConnectionResetError


def lost_after(call: Callable[[], SlackResponse]) -> SlackResponse:
    """Break the connection once Slack has accepted."""
    call()
    raise ConnectionResetError


def refused(error: str, status: int = 200, **headers: str) -> Misfortune:
    """Have Slack refuse with one of its names."""

    def refuse(_call: Callable[[], SlackResponse]) -> SlackResponse:
        answer = SlackResponse(
            client=None, http_verb="POST", api_url="", req_args={}, headers=headers,
            status_code=status, data={"ok": False, "error": error},
        )  # fmt: skip
        raise SlackApiError(error, answer)  # type: ignore[no-untyped-call]

    return refuse


def not_json(status: int) -> Misfortune:
    """Have a proxy answer with a page, as the library tells it."""

    def answer(_call: Callable[[], SlackResponse]) -> SlackResponse:
        page = {"status": status, "headers": {}, "body": "<html>"}
        message = "Received a response in a non-JSON format"
        raise SlackApiError(message, page)  # type: ignore[no-untyped-call]

    return answer


def broken(error: Exception) -> Misfortune:
    """Have a call raise something."""

    def fail(_call: Callable[[], SlackResponse]) -> SlackResponse:
        raise error

    return fail
