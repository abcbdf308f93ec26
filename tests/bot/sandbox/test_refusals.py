"""Each refusal of the Web API, by its own name."""

from typing import Any

import pytest
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from bot.sandbox import manifest
from bot.sandbox.directory import im_of
from bot.sandbox.slack import PretendedSlack
from bot.sandbox.strictness import Strictness
from tests.bot.sandbox.caller import client_of, refused
from tests.bot.sandbox.example_bot import FORM, TEAM
from tests.sandbox import Sandbox, SteadyClock


def test_the_token_is_judged_first(slack: PretendedSlack) -> None:
    assert refused(client_of(slack, None), "auth.test") == "not_authed"
    assert refused(client_of(slack, "xoxb-other"), "auth.test") == "invalid_auth"
    assert client_of(slack).auth_test()["user_id"] == "UVIGIE"


NOBODY = "U0NOBODY"


NOWHERE = "C0NOWHERE"


@pytest.mark.parametrize(
    ("method", "arguments", "error"),
    [
        ("reactions.add", {}, "unknown_method"),
        ("chat.postMessage", {"text": "x"}, "invalid_arguments"),
        ("chat.postMessage", {"channel": NOWHERE, "text": "x"}, "channel_not_found"),
        ("chat.postMessage", {"channel": "C0GENERAL", "text": "x"}, "not_in_channel"),
        ("chat.postMessage", {"channel": TEAM, "text": " "}, "no_text"),
        ("chat.postMessage", {"channel": TEAM, "text": "x" * 40_001}, "msg_too_long"),
        ("chat.postMessage", {"channel": TEAM, "blocks": "{"}, "invalid_blocks_format"),
        (
            "chat.postMessage",
            {"channel": TEAM, "text": "x", "thread_ts": "1.000000"},
            "thread_not_found",
        ),
        ("chat.postMessage", {"channel": TEAM, "text": "x", "username": "Y"}, "missing_scope"),
        (
            "chat.postMessage",
            {"channel": TEAM, "text": "x", "metadata": "{"},
            "invalid_metadata_format",
        ),
        (
            "chat.postMessage",
            {"channel": TEAM, "text": "x", "metadata": {"event_type": "x"}},
            "invalid_metadata_schema",
        ),
        (
            "chat.postMessage",
            {"channel": TEAM, "text": "x", "attachments": [{}] * 101},
            "too_many_attachments",
        ),
        (
            "chat.postEphemeral",
            {"channel": TEAM, "user": "U0MARC", "text": "x"},
            "user_not_in_channel",
        ),
        ("chat.update", {"channel": TEAM, "ts": "1.000000", "text": "x"}, "message_not_found"),
        ("chat.update", {"channel": TEAM, "ts": "1.0", "text": "x" * 4001}, "msg_too_long"),
        ("chat.delete", {"channel": TEAM, "ts": "1.000000"}, "message_not_found"),
        ("chat.getPermalink", {"channel": TEAM, "message_ts": "1.0"}, "message_not_found"),
        ("conversations.open", {}, "users_list_not_supplied"),
        ("conversations.open", {"users": NOBODY}, "user_not_found"),
        ("conversations.open", {"users": "U0MARC,U0NADIA"}, "missing_scope"),
        ("conversations.info", {"channel": NOWHERE}, "channel_not_found"),
        ("conversations.info", {"channel": im_of("U0MARC")}, "missing_scope"),
        ("conversations.history", {"channel": "C0GENERAL"}, "not_in_channel"),
        ("conversations.history", {"channel": TEAM, "limit": "many"}, "invalid_limit"),
        ("conversations.history", {"channel": TEAM, "oldest": "hier"}, "invalid_ts_oldest"),
        ("conversations.history", {"channel": TEAM, "latest": [1]}, "invalid_ts_latest"),
        ("conversations.history", {"channel": TEAM, "cursor": "next"}, "invalid_cursor"),
        ("conversations.replies", {"channel": TEAM, "ts": "1.000000"}, "thread_not_found"),
        ("conversations.list", {"types": "im"}, "missing_scope"),
        ("users.info", {"user": NOBODY}, "user_not_found"),
        ("views.open", {"trigger_id": "1.2.3", "view": FORM}, "invalid_trigger_id"),
        ("views.open", {"trigger_id": "1.2.3"}, "invalid_arguments"),
        ("views.push", {"trigger_id": "1.2.3", "view": FORM}, "invalid_trigger_id"),
        ("views.update", {"view_id": "V1", "view": FORM}, "not_found"),
        ("views.update", {"view": FORM}, "invalid_arguments"),
        ("views.publish", {"user_id": NOBODY, "view": {"type": "home"}}, "user_not_found"),
        ("views.publish", {"user_id": "U0MARC", "view": FORM}, "invalid_arguments"),
        ("blocks.validate", {"blocks": [{"type": "x"}]}, "invalid_blocks"),
        ("blocks.validate", {}, "invalid_arguments"),
    ],
)
def test_each_refusal_has_slacks_own_name(
    client: WebClient, method: str, arguments: dict[str, Any], error: str
) -> None:
    assert refused(client, method, **arguments) == error


def test_a_scope_that_is_taken_away_is_missed(sandbox: Sandbox) -> None:
    whole = manifest.read()
    less = {"chat:write": "chat.postMessage", "users:read": "users.info"}
    less |= {"channels:history": "conversations.history", "im:write": "conversations.open"}
    for scope, method in less.items():
        fewer = manifest.Manifest(
            name=whole.name,
            commands=whole.commands,
            shortcuts=whole.shortcuts,
            scopes=whole.scopes - {scope},
            events=whole.events,
            home_enabled=False,
            interactive=True,
        )
        client = client_of(sandbox.slack(manifest=fewer))
        arguments = {"channel": TEAM, "text": "x", "user": "U0MARC", "users": "U0MARC"}
        assert refused(client, method, **arguments) == "missing_scope"
    home = {"type": "home", "blocks": []}
    assert refused(client, "views.publish", user_id="U0MARC", view=home) == "not_enabled"


def test_each_method_has_its_tier(sandbox: Sandbox) -> None:
    steady = SteadyClock()
    client = client_of(sandbox.slack(steady=steady, strict=Strictness()))
    for _ in range(20):
        client.users_list()
    with pytest.raises(SlackApiError) as refusal:
        client.users_list()
    assert refusal.value.response.status_code == 429
    assert refusal.value.response.headers["retry-after"] == "3"
    steady.pass_by(3)
    assert client.users_list()["ok"]
