"""What a person writes: messages, edits, deletions, forwards."""

import copy
import uuid
from typing import TYPE_CHECKING

from bot.sandbox import conversation, events
from bot.sandbox.markup import stored
from bot.sandbox.methods.chat import address
from bot.sandbox.people import seeing
from bot.sandbox.people.refusal import CannotDoError
from bot.sandbox.rich import rich_text
from bot.sandbox.wire import Json

if TYPE_CHECKING:
    from bot.sandbox.slack import PretendedSlack


def say(
    slack: "PretendedSlack", user: str, channel: str, text: str, thread: str | None = None
) -> Json:
    """Write in a channel, a thread or a direct message, and return the message."""
    if not text.strip():
        raise CannotDoError(why="nothing to say")
    return write(slack, user, channel, {"text": stored(text, slack.workspace.directory)}, thread)


def write(
    slack: "PretendedSlack", user: str, channel: str, said: Json, thread: str | None = None
) -> Json:
    """Post a person's message and tell Vigie."""
    where = seeing.channel(slack, user, channel)
    record: Json = {"user": user, "channel": where.id, **said}
    record["client_msg_id"] = str(uuid.uuid4())
    if thread:
        root = conversation.find(slack.workspace, where, thread)
        record["thread_ts"] = root.get("thread_ts") or root["ts"]
    posted = conversation.add(slack.workspace, where, record)
    conversation.mark_read(slack.workspace, where, user)
    events.posted(slack, where, posted)
    return copy.deepcopy(posted)


def edit(slack: "PretendedSlack", user: str, channel: str, ts: str, text: str) -> None:
    """Change what one wrote."""
    where = seeing.channel(slack, user, channel)
    record = own(slack, user, channel, ts)
    fields: Json = {"text": stored(text, slack.workspace.directory)}
    fields["edited"] = {"user": user, "ts": slack.workspace.stamp()}
    before = conversation.change(slack.workspace, where, record, fields)
    events.edited(slack, where, record, before)


def delete(slack: "PretendedSlack", user: str, channel: str, ts: str) -> None:
    """Take away what one wrote."""
    where = seeing.channel(slack, user, channel)
    record = own(slack, user, channel, ts)
    conversation.remove(slack.workspace, where, record)
    events.removed(slack, where, record)


def own(slack: "PretendedSlack", user: str, channel: str, ts: str) -> Json:
    """Return a message that the person wrote."""
    record = conversation.find(slack.workspace, seeing.channel(slack, user, channel), ts)
    if record["user"] != user:
        raise CannotDoError(why="only one's own messages")
    return record


def forward(slack: "PretendedSlack", user: str, message: Json, to: str, text: str = "") -> Json:
    """Forward a message: an empty text, and what was said in an attachment.

    https://docs.slack.dev/reference/events/message, attachments with `is_share`
    """
    said = {
        "text": stored(text, slack.workspace.directory),
        "attachments": [shared(slack, message)],
    }
    return write(slack, user, to, said)


def shared(slack: "PretendedSlack", message: Json) -> Json:
    """Return the attachment of a forwarded message, its files nested in it."""
    people = slack.workspace.directory.people
    author = people[message["user"]].name if message["user"] in people else slack.manifest.name
    blocks = message.get("blocks") or rich_text(message["text"])
    quoted = {"channel": message["channel"], "ts": message["ts"], "message": {"blocks": blocks}}
    attachment: Json = {
        "is_msg_unfurl": True,
        "is_share": True,
        "ts": message["ts"],
        "channel_id": message["channel"],
        "channel_team": slack.city.team,
        "author_id": message["user"],
        "author_name": author,
        "from_url": address(slack, message),
        "original_url": address(slack, message),
        "fallback": f"{author}: {message['text']}",
        "message_blocks": [{"team": slack.city.team, **quoted}],
        "mrkdwn_in": ["text"],
        "footer": "",
    }
    if not slack.strict.forward_in_blocks_only:
        attachment["text"] = message["text"]
    if message.get("files"):
        attachment["files"] = message["files"]
    return attachment
