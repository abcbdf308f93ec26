"""The Web API as a caller meets it: who may call, what each refusal is called."""

import json
from typing import Any

import pytest
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from bot.sandbox import manifest
from bot.sandbox.directory import im_of
from bot.sandbox.slack import PretendedSlack
from bot.sandbox.strictness import Strictness
from tests.bot.sandbox.example_bot import ANSWERS, FORM, TEAM, card
from tests.sandbox import BOT_TOKEN, Sandbox, SteadyClock


def client_of(slack: PretendedSlack, token: str | None = BOT_TOKEN) -> WebClient:
    return WebClient(token, base_url=f"{slack.public_url}/api/")


@pytest.fixture
def client(slack: PretendedSlack) -> WebClient:
    return client_of(slack)


def refused(client: WebClient, method: str, **arguments: Any) -> str:
    with pytest.raises(SlackApiError) as refusal:
        client.api_call(method, json=arguments)
    return str(refusal.value.response["error"])


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
            "message_not_found",
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


def test_a_message_is_posted_found_edited_and_removed(
    slack: PretendedSlack, client: WebClient
) -> None:
    metadata = {"event_type": "draft", "event_payload": {"id": 7}}
    posted = client.chat_postMessage(
        channel=TEAM, text="Un", blocks=card("Un"), metadata=metadata, unfurl_links=False
    )
    ts = posted["ts"]
    client.chat_postMessage(channel=TEAM, text="Réponse", thread_ts=ts)
    newest = client.conversations_history(channel=TEAM, limit=1)["messages"][0]
    assert (newest["ts"], newest["reply_count"]) == (ts, 1)
    assert "metadata" not in newest
    with_it = client.conversations_history(channel=TEAM, limit=1, include_all_metadata=True)
    assert with_it["messages"][0]["metadata"] == metadata
    assert with_it["has_more"]
    client.chat_update(channel=TEAM, ts=ts, text="Deux")
    thread = client.conversations_replies(channel=TEAM, ts=ts, include_all_metadata=True)
    assert [one["text"] for one in thread["messages"]] == ["Deux", "Réponse"]
    assert thread["messages"][0]["metadata"] == metadata, "metadata not given is kept"
    assert thread["messages"][0]["blocks"][0]["text"]["text"] == "Un", "blocks not given are kept"
    client.chat_delete(channel=TEAM, ts=ts)
    assert ts not in [one["ts"] for one in slack.person("U0CAMILLE").messages(TEAM)]


def test_history_is_read_page_by_page_and_between_two_instants(client: WebClient) -> None:
    stamps = [client.chat_postMessage(channel=ANSWERS, text=str(n))["ts"] for n in range(3)]
    first = client.conversations_history(channel=ANSWERS, limit=2)
    following = first["response_metadata"]["next_cursor"]
    second = client.conversations_history(channel=ANSWERS, limit=2, cursor=following)
    found = [one["ts"] for one in [*first["messages"], *second["messages"]]]
    assert found[:3] == stamps[::-1]
    between = client.conversations_history(channel=ANSWERS, oldest=stamps[0], latest=stamps[2])
    assert [one["ts"] for one in between["messages"]] == [stamps[1]]
    whole = client.conversations_history(
        channel=ANSWERS, oldest=stamps[0], latest=stamps[2], inclusive=True
    )
    assert len(whole["messages"]) == len(stamps)


def test_ephemeral_messages_are_in_no_history(slack: PretendedSlack, client: WebClient) -> None:
    ts = client.chat_postEphemeral(channel=TEAM, user="U0CAMILLE", text="Pour vous")["message_ts"]
    assert slack.person("U0CAMILLE").ephemerals(TEAM)[-1]["ts"] == ts
    assert slack.person("U0NADIA").ephemerals(TEAM) == []
    history = client.conversations_history(channel=TEAM)["messages"]
    assert ts not in [one["ts"] for one in history]
    assert refused(client, "chat.update", channel=TEAM, ts=ts, text="x") == "message_not_found"


def test_a_direct_message_is_opened_and_read(slack: PretendedSlack, client: WebClient) -> None:
    channel = client.conversations_open(users="U0MARC")["channel"]["id"]
    client.chat_postMessage(channel=channel, text="Bonjour")
    client.chat_postMessage(channel="U0MARC", text="Encore")
    assert [one["text"] for one in slack.person("U0MARC").dms()] == ["Bonjour", "Encore"]
    assert len(client.conversations_history(channel=channel)["messages"]) == 2
    slack.deactivate("U0MARC")
    assert refused(client, "conversations.open", users="U0MARC") == "user_disabled"


def test_people_and_channels_are_described(client: WebClient) -> None:
    guest = client.users_info(user="U0ALEX")["user"]
    assert guest["is_restricted"]
    assert guest["profile"]["title"].startswith("Graphiste")
    assert client.users_info(user="UVIGIE")["user"]["is_bot"]
    assert len(client.users_list()["members"]) == 14
    public = client.conversations_list()["channels"]
    assert {one["id"]: one["is_member"] for one in public}["C0GENERAL"] is False
    assert "C0POLICE" not in [one["id"] for one in public]
    both = client.conversations_list(types="public_channel,private_channel")["channels"]
    assert "C0POLICE" in [one["id"] for one in both]
    assert client.conversations_info(channel="C0POLICE")["channel"]["is_private"]
    assert "UVIGIE" in client.conversations_members(channel=TEAM)["members"]


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


def test_a_repeated_client_msg_id_posts_twice_unless_told_otherwise(sandbox: Sandbox) -> None:
    for deduplicates, count in ((False, 2), (True, 1)):
        slack = sandbox.slack(strict=Strictness(deduplicates=deduplicates, limited=False))
        client, before = client_of(slack), len(slack.person("U0CAMILLE").messages(TEAM))
        for _ in range(2):
            client.chat_postMessage(channel=TEAM, text="x", client_msg_id="once")
        assert len(slack.person("U0CAMILLE").messages(TEAM)) == before + count


def test_validation_says_why(client: WebClient) -> None:
    view = json.dumps(FORM)
    assert client.api_call("blocks.validate", params={"view": view})["ok"]
    message = {"text": "x", "blocks": card("x" * 3001)}
    with pytest.raises(SlackApiError) as refusal:
        client.api_call("blocks.validate", json={"message": message})
    assert (
        "must be less than 3001 characters [json-pointer:/0/text/text]"
        in (refusal.value.response["errors"])
    )


def test_a_home_is_published_against_the_version_that_was_seen(client: WebClient) -> None:
    home = {"type": "home", "blocks": card("Bonjour")}
    first = client.views_publish(user_id="U0MARC", view=home)["view"]
    second = client.views_publish(user_id="U0MARC", view=home, hash=first["hash"])["view"]
    assert first["id"] == second["id"]
    stale = {"user_id": "U0MARC", "view": home, "hash": first["hash"]}
    assert refused(client, "views.publish", **stale) == "hash_conflict"
