"""What Slack sends when a person acts.

https://docs.slack.dev/reference/interaction-payloads,
https://docs.slack.dev/interactivity/implementing-slash-commands
"""

import copy
from typing import TYPE_CHECKING

from bot.sandbox import shown
from bot.sandbox.city import APP_ID, Channel
from bot.sandbox.directory import kind
from bot.sandbox.response_urls import Place
from bot.sandbox.wire import Json

if TYPE_CHECKING:
    from bot.sandbox.slack import PretendedSlack

TOKEN = "sandbox"  # noqa: S105 -- Slack's deprecated verification token, which proves nothing


def command(slack: "PretendedSlack", user: str, channel: Channel, name: str, text: str) -> Json:
    """Return the fields of a slash command's form."""
    person = slack.workspace.directory.person(user)
    return {
        "token": TOKEN,
        "team_id": slack.city.team,
        "team_domain": "sandbox",
        "channel_id": channel.id,
        "channel_name": spoken(channel),
        "user_id": user,
        "user_name": person.handle,
        "command": name,
        "text": text,
        "api_app_id": APP_ID,
        "is_enterprise_install": "false",
        "response_url": respond(slack, Place(channel.id, user)),
        "trigger_id": slack.triggers.give(user),
    }


def interaction(slack: "PretendedSlack", user: str, kind_of: str) -> Json:
    """Return what every interaction has in common."""
    person, team = slack.workspace.directory.person(user), slack.city.team
    names = {"username": person.handle, "name": person.handle}
    return {
        "type": kind_of,
        "token": TOKEN,
        "api_app_id": APP_ID,
        "team": {"id": team, "domain": "sandbox"},
        "user": {"id": user, **names, "team_id": team},
        "enterprise": None,
        "is_enterprise_install": False,
        "trigger_id": slack.triggers.give(user),
    }


def message_action(slack: "PretendedSlack", user: str, record: Json, action: Json) -> Json:
    """Return the payload of a click in a message; an ephemeral one is not shown in it.

    https://docs.slack.dev/reference/interaction-payloads/block_actions-payload
    """
    channel = slack.workspace.directory.channels[record["channel"]]
    hidden = bool(record.get("to"))
    container = {"type": "message", "message_ts": record["ts"], "channel_id": channel.id}
    payload = interaction(slack, user, "block_actions") | {
        "container": container | {"is_ephemeral": hidden},
        "channel": {"id": channel.id, "name": spoken(channel)},
        "response_url": respond(slack, Place(channel.id, user, record["ts"])),
        "actions": [action],
    }
    if not hidden:
        payload["message"] = shown.message(slack.workspace, record)
    return payload


def view_action(slack: "PretendedSlack", user: str, view: Json, action: Json) -> Json:
    """Return the payload of a click in a modal or in the Home tab."""
    container = {"type": "view", "view_id": view["id"]}
    payload = {"container": container, "view": copy.deepcopy(view), "actions": [action]}
    return interaction(slack, user, "block_actions") | payload


def submission(slack: "PretendedSlack", user: str, view: Json) -> Json:
    """Return the payload of a submitted modal (…/view-interactions-payload#view_submission)."""
    payload = interaction(slack, user, "view_submission")
    return payload | {"view": copy.deepcopy(view), "response_urls": []}


def closing(slack: "PretendedSlack", user: str, view: Json, *, cleared: bool) -> Json:
    """Return the payload of a closed modal, never with what was typed (…#view_closed)."""
    payload = interaction(slack, user, "view_closed")
    del payload["trigger_id"]
    return payload | {"view": view | {"state": {"values": {}}}, "is_cleared": cleared}


def message_shortcut(slack: "PretendedSlack", user: str, record: Json, callback_id: str) -> Json:
    """Return the payload of a message shortcut (…/shortcuts-interaction-payload)."""
    channel = slack.workspace.directory.channels[record["channel"]]
    return interaction(slack, user, "message_action") | {
        "callback_id": callback_id,
        "action_ts": slack.workspace.stamp(),
        "message_ts": record["ts"],
        "message": shown.message(slack.workspace, record),
        "channel": {"id": channel.id, "name": spoken(channel)},
        "response_url": respond(slack, Place(channel.id, user, record["ts"])),
    }


def global_shortcut(slack: "PretendedSlack", user: str, callback_id: str) -> Json:
    """Return the payload of a global shortcut: no channel, no response address."""
    payload = interaction(slack, user, "shortcut")
    return payload | {"callback_id": callback_id, "action_ts": slack.workspace.stamp()}


def spoken(channel: Channel) -> str:
    """Return the channel's name as payloads give it."""
    named = {"im": "directmessage", "group": "privategroup"}
    return named.get(kind(channel), channel.name)


def respond(slack: "PretendedSlack", place: Place) -> str:
    """Return a new response address."""
    return slack.public_url + slack.response_urls.give(place)
