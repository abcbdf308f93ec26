"""A caller of the Web API."""

from typing import Any

import pytest
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from bot.sandbox.slack import PretendedSlack
from tests.sandbox import BOT_TOKEN


def client_of(slack: PretendedSlack, token: str | None = BOT_TOKEN) -> WebClient:
    return WebClient(token, base_url=f"{slack.public_url}/api/")


def refused(client: WebClient, method: str, **arguments: Any) -> str:
    """Call a method that must refuse, and return the name of the refusal."""
    with pytest.raises(SlackApiError) as refusal:
        client.api_call(method, json=arguments)
    return str(refusal.value.response["error"])
