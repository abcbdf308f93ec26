"""The Web API as a caller meets it: who may call, what each refusal is called."""

import json

import pytest
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from bot.sandbox.slack import PretendedSlack
from bot.sandbox.strictness import Strictness
from tests.bot.sandbox.caller import client_of, refused
from tests.bot.sandbox.example_bot import ANSWERS, FORM, TEAM, card
from tests.sandbox import Sandbox


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
    assert len(client.users_list()["members"]) == 15
    public = client.conversations_list()["channels"]
    assert {one["id"]: one["is_member"] for one in public}["C0GENERAL"] is False
    assert "C0POLICE" not in [one["id"] for one in public]
    both = client.conversations_list(types="public_channel,private_channel")["channels"]
    assert "C0POLICE" in [one["id"] for one in both]
    assert client.conversations_info(channel="C0POLICE")["channel"]["is_private"]
    assert "UVIGIE" in client.conversations_members(channel=TEAM)["members"]


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
