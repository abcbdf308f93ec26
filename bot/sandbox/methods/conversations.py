"""Channels: https://docs.slack.dev/apis/web-api/using-the-conversations-api."""

import math
from typing import TYPE_CHECKING, Final

from bot.sandbox import conversation, shown
from bot.sandbox.city import BOT_USER, Channel
from bot.sandbox.directory import im_of, kind, scope_for
from bot.sandbox.errors import Code, SlackError
from bot.sandbox.methods.arguments import flag, page, required
from bot.sandbox.wire import Json

if TYPE_CHECKING:
    from bot.sandbox.slack import PretendedSlack

KINDS: Final = {"public_channel": "channel", "private_channel": "group", "im": "im"}
READS: Final = {"channel": "channels:read", "group": "groups:read", "im": "im:read"}
HISTORY_MOST: Final = 999
LIST_MOST: Final = 1000


def described(slack: "PretendedSlack", channel: Channel) -> Json:
    """Return the conversation object (https://docs.slack.dev/reference/objects/conversation-object)."""
    is_im = kind(channel) == "im"
    told: Json = {
        "id": channel.id,
        "is_channel": kind(channel) == "channel",
        "is_group": kind(channel) == "group",
        "is_im": is_im,
        "is_mpim": False,
        "is_private": channel.private or is_im,
        "is_archived": False,
        "is_member": channel.bot,
        "context_team_id": slack.city.team,
    }
    if is_im:
        return told | {"user": channel.name}
    return told | {"name": channel.name, "num_members": len(channel.members)}


def open_direct(slack: "PretendedSlack", args: Json) -> Json:
    """Open a direct message with one person (…/methods/conversations.open)."""
    slack.manifest.demand("im:write")
    users = str(args.get("users") or "")
    if not users:
        raise SlackError(Code.USERS_LIST_NOT_SUPPLIED)
    if "," in users:
        slack.manifest.demand("mpim:write")
    person = slack.workspace.directory.person(users)
    if person.deleted:
        raise SlackError(Code.USER_DISABLED)
    channel = slack.workspace.directory.channels[im_of(users)]
    whole = described(slack, channel) if flag(args, "return_im") else {"id": channel.id}
    return {"channel": whole}


def history(slack: "PretendedSlack", args: Json) -> Json:
    """Return the top-level messages of a channel, newest first (…/conversations.history)."""
    channel = readable(slack, args)
    everything = conversation.lasting(slack.workspace, channel)
    found = within(conversation.top_level(everything), args)[::-1]
    chosen, more = page(found, args, 100, HISTORY_MOST)
    with_metadata = flag(args, "include_all_metadata")
    messages = [
        shown.root(
            slack.workspace,
            one,
            conversation.thread(everything, one["ts"]),
            metadata=with_metadata,
        )
        for one in chosen
    ]
    has_more = bool(more["response_metadata"]["next_cursor"])
    return {"messages": messages, "has_more": has_more, "pin_count": 0, **more}


def replies(slack: "PretendedSlack", args: Json) -> Json:
    """Return a thread, its root first, oldest first (…/methods/conversations.replies)."""
    channel = readable(slack, args)
    ts = required(args, "ts")
    everything = conversation.lasting(slack.workspace, channel)
    found = conversation.thread(everything, ts)
    if not found:
        raise SlackError(Code.THREAD_NOT_FOUND)
    chosen, more = page([found[0], *within(found[1:], args)], args, LIST_MOST, LIST_MOST)
    with_metadata = flag(args, "include_all_metadata")
    answers = [shown.message(slack.workspace, one, metadata=with_metadata) for one in chosen]
    if chosen and chosen[0]["ts"] == ts:
        answers[0] = shown.root(slack.workspace, chosen[0], found, metadata=with_metadata)
    has_more = bool(more["response_metadata"]["next_cursor"])
    return {"messages": answers, "has_more": has_more, **more}


def readable(slack: "PretendedSlack", args: Json) -> Channel:
    """Return a channel whose history Vigie may read: scope granted, and member of it."""
    channel = slack.workspace.directory.channel(required(args, "channel"))
    slack.manifest.demand(scope_for(channel, "history"))
    return slack.workspace.directory.joined(channel.id)


def within(messages: list[Json], args: Json) -> list[Json]:
    """Return the messages between `oldest` and `latest`, these included only when asked."""
    oldest = instant(args, "oldest", Code.INVALID_TS_OLDEST, 0.0)
    latest = instant(args, "latest", Code.INVALID_TS_LATEST, math.inf)
    ends = {oldest, latest} if flag(args, "inclusive") else set()
    return [one for one in messages if oldest < (at := float(one["ts"])) < latest or at in ends]


def instant(args: Json, name: str, refusal: Code, default: float) -> float:
    """Return an end of the period asked for."""
    raw = args.get(name) or default
    try:
        return float(raw)
    except (TypeError, ValueError) as error:
        raise SlackError(refusal) from error


def info(slack: "PretendedSlack", args: Json) -> Json:
    """Describe one channel (…/methods/conversations.info)."""
    channel = slack.workspace.directory.channel(required(args, "channel"))
    slack.manifest.demand(READS[kind(channel)])
    return {"channel": described(slack, channel)}


def listed(slack: "PretendedSlack", args: Json) -> Json:
    """List the channels of the kinds asked for (…/methods/conversations.list)."""
    wanted = str(args.get("types") or "public_channel").replace(" ", "").split(",")
    kinds = {KINDS.get(one, one) for one in wanted}
    for one in kinds & set(READS):
        slack.manifest.demand(READS[one])
    found = [
        described(slack, channel)
        for channel in slack.workspace.directory.channels.values()
        if kind(channel) in kinds and (channel.bot or not channel.private)
    ]
    chosen, more = page(found, args, 100, LIST_MOST)
    return {"channels": chosen, **more}


def members(slack: "PretendedSlack", args: Json) -> Json:
    """List who belongs to a channel, Vigie included (…/methods/conversations.members)."""
    channel = slack.workspace.directory.channel(required(args, "channel"))
    slack.manifest.demand(READS[kind(channel)])
    everybody = sorted(channel.members | ({BOT_USER} if channel.bot else set()))
    chosen, more = page(everybody, args, 100, LIST_MOST)
    return {"members": chosen, **more}
