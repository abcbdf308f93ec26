"""Messages: posted, found, edited, removed, read. Each is one record of the state."""

from bot.sandbox.city import BOT_USER, Channel
from bot.sandbox.errors import Code, SlackError
from bot.sandbox.wire import Json
from bot.sandbox.workspace import Workspace


def add(workspace: Workspace, channel: Channel, message: Json) -> Json:
    """Post a message, give it its `ts`, tell those who see it, and return it."""
    with workspace.lock:
        posted = message if "ts" in message else {"ts": workspace.stamp(), **message}
        workspace.state.messages.setdefault(channel.id, []).append(posted)
        workspace.changed(readers(channel, posted))
    return posted


def readers(channel: Channel, message: Json) -> frozenset[str]:
    """Return who sees a message: everybody in the channel, or its only recipient."""
    return frozenset({message["to"]}) if message.get("to") else channel.members


def everything(workspace: Workspace, channel: Channel) -> list[Json]:
    """Return every message of a channel, the ephemeral ones included, oldest first."""
    with workspace.lock:
        return list(workspace.state.messages.get(channel.id, ()))


def lasting(workspace: Workspace, channel: Channel) -> list[Json]:
    """Return the messages that history keeps: ephemeral ones never are.

    https://docs.slack.dev/reference/methods/chat.postEphemeral
    """
    return [one for one in everything(workspace, channel) if not one.get("to")]


def find(workspace: Workspace, channel: Channel, ts: object) -> Json:
    """Return a message that history keeps, or refuse with `message_not_found`."""
    for message in lasting(workspace, channel):
        if message["ts"] == ts:
            return message
    raise SlackError(Code.MESSAGE_NOT_FOUND)


def top_level(messages: list[Json]) -> list[Json]:
    """Return the messages that are not answers in a thread."""
    return [one for one in messages if one.get("thread_ts") in {None, one["ts"]}]


def thread(messages: list[Json], ts: str) -> list[Json]:
    """Return a message and its answers, oldest first."""
    return [one for one in messages if ts in {one["ts"], one.get("thread_ts")}]


def change(workspace: Workspace, channel: Channel, message: Json, fields: Json) -> Json:
    """Change fields of a message in place, and return what it was before."""
    with workspace.lock:
        before = dict(message)
        message.update(fields)
        workspace.changed(readers(channel, message))
    return before


def remove(workspace: Workspace, channel: Channel, message: Json) -> None:
    """Take a message away."""
    with workspace.lock:
        workspace.state.messages[channel.id].remove(message)
        workspace.changed(readers(channel, message))


def mark_read(workspace: Workspace, channel: Channel, user: str) -> None:
    """Note that a person has read a channel up to now."""
    with workspace.lock:
        seen = everything(workspace, channel)
        if seen:
            workspace.state.read.setdefault(user, {})[channel.id] = seen[-1]["ts"]
        workspace.changed([user])


def unread(workspace: Workspace, channel: Channel, user: str) -> int:
    """Count the messages of others that a person has not read yet."""
    since = workspace.state.read.get(user, {}).get(channel.id, "")
    return sum(
        message["ts"] > since and message["user"] != user and message.get("to") in {None, user}
        for message in everything(workspace, channel)
    )


def by_bot(message: Json) -> bool:
    """Tell whether Vigie wrote a message."""
    return bool(message["user"] == BOT_USER)
