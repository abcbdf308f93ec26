"""What the page shows, as JSON: the people, the channels, the messages."""

import copy
from datetime import datetime
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from bot.sandbox import conversation, texts
from bot.sandbox.city import BOT_USER, Channel
from bot.sandbox.directory import im_of, kind
from bot.sandbox.people import seeing
from bot.sandbox.stamps import instant_of
from bot.sandbox.wire import Json

if TYPE_CHECKING:
    from bot.sandbox.slack import PretendedSlack


def boot(slack: "PretendedSlack") -> Json:
    """Return what never changes while the page is open."""
    people = slack.workspace.directory.people.values()
    fields = ("command", "description", "usage_hint")
    return {
        "team": {"id": slack.city.team, "name": slack.city.name},
        "bot": {"id": BOT_USER, "name": slack.manifest.name},
        "people": [
            {
                "id": one.id,
                "name": one.name,
                "title": one.title,
                "roles": list(one.roles),
                "guest": one.guest,
            }
            for one in people
            if not one.deleted
        ],
        "commands": [
            {field: command.get(field, "") for field in fields}
            for command in slack.manifest.commands
        ],
        "shortcuts": [
            {field: shortcut[field] for field in ("type", "name", "callback_id")}
            for shortcut in slack.manifest.shortcuts
        ],
    }


def state(slack: "PretendedSlack", user: str, now: datetime) -> Json:
    """Return what one person has in front of them; their failures count as read."""
    workspace = slack.workspace
    workspace.directory.person(user)
    with workspace.lock:
        return {
            "seq": workspace.changes.seq(user),
            "now": city_time(slack, now).isoformat(timespec="seconds"),
            "channels": channels(slack, user),
            "modals": copy.deepcopy(workspace.state.modals.get(user, [])),
            "home": copy.deepcopy(workspace.state.homes.get(user)),
            "failures": slack.failures.read(user),
        }


def channels(slack: "PretendedSlack", user: str) -> list[Json]:
    """Return the channels that a person sees, and their direct message with Vigie."""
    return [
        {
            "id": channel.id,
            "name": slack.manifest.name if channel.id == im_of(user) else channel.name,
            "kind": "im" if kind(channel) == "im" else "channel",
            "unread": conversation.unread(slack.workspace, channel, user),
            "read": slack.workspace.state.read.get(user, {}).get(channel.id, ""),
            "members": members(channel),
        }
        for channel in slack.workspace.directory.seen_by(user)
    ]


def members(channel: Channel) -> int:
    """Count who belongs to a channel, Vigie included where it was invited."""
    return len(channel.members | ({BOT_USER} if channel.bot else set()))


def messages(slack: "PretendedSlack", user: str, channel: str, thread: str | None) -> Json:
    """Return the top-level messages of a channel, or one thread with its root."""
    everything = seeing.everything(slack, user, channel)
    if thread:
        chosen = conversation.thread(everything, thread)
    else:
        chosen = conversation.top_level(everything)
    return {"messages": [message(slack, one, everything) for one in chosen]}


def message(slack: "PretendedSlack", record: Json, among: list[Json]) -> Json:
    """Return one message as the page shows it."""
    at = city_time(slack, instant_of(record["ts"]))
    replies = [one for one in among if one.get("thread_ts") == record["ts"] != one["ts"]]
    return {
        "ts": record["ts"],
        "user": record["user"],
        "name": name(slack, record["user"]),
        "text": record["text"],
        "blocks": record.get("blocks") or [],
        "attachments": record.get("attachments") or [],
        "thread_ts": record.get("thread_ts"),
        "reply_count": len(replies),
        "latest_reply": replies[-1]["ts"] if replies else None,
        "edited": bool(record.get("edited")),
        "ephemeral": bool(record.get("to")),
        "bot": conversation.by_bot(record),
        "files": [{"name": file.get("name", "")} for file in record.get("files") or []],
        "time": texts.HOUR.format(hour=at.hour, minute=at.minute),
        "day": at.date().isoformat(),
    }


def name(slack: "PretendedSlack", user: str) -> str:
    """Return how a message names its author."""
    person = slack.workspace.directory.people.get(user)
    return person.name if person else slack.manifest.name


def city_time(slack: "PretendedSlack", instant: datetime) -> datetime:
    """Return an instant in the city's own time."""
    return instant.astimezone(ZoneInfo(slack.city.timezone))
