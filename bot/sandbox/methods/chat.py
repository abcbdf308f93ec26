"""Messages: https://docs.slack.dev/reference/methods/chat.postMessage and its family."""

from typing import TYPE_CHECKING

from bot.sandbox import conversation, events, shown
from bot.sandbox.blockkit import limits, messages
from bot.sandbox.blockkit.naming import named
from bot.sandbox.city import BOT_USER, Channel
from bot.sandbox.errors import Code, SlackError
from bot.sandbox.methods.arguments import flag, required
from bot.sandbox.wire import Json

if TYPE_CHECKING:
    from bot.sandbox.slack import PretendedSlack


def contents(args: Json, longest: int) -> Json:
    """Return what a message would say, checked; refuse one that says nothing."""
    said: Json = {"text": messages.text(args.get("text"), longest)}
    blocks = messages.blocks(args.get("blocks"))
    attachments = messages.attachments(args.get("attachments"))
    if blocks is not None:
        said["blocks"] = named(blocks)
    if attachments is not None:
        said["attachments"] = attachments
    if not said["text"].strip() and not blocks and not attachments:
        raise SlackError(Code.NO_TEXT)
    return said


def post_message(slack: "PretendedSlack", args: Json) -> Json:
    """Post in a channel, a thread or a direct message (…/methods/chat.postMessage)."""
    wanted = required(args, "channel")
    if any(args.get(name) for name in ("username", "icon_emoji", "icon_url")):
        slack.manifest.demand("chat:write.customize")
    said = contents(args, limits.MESSAGE_TEXT)
    metadata = messages.metadata(args.get("metadata"))
    channel = slack.workspace.directory.joined(wanted)
    record: Json = {"user": BOT_USER, "channel": channel.id, **said, "metadata": metadata}
    record["client_msg_id"] = args.get("client_msg_id")
    record["link_names"] = flag(args, "link_names") or args.get("parse") == "full"
    if args.get("thread_ts"):
        record["thread_ts"] = thread_of(slack, channel, args["thread_ts"])
    if slack.strict.limited:
        slack.rates.message(channel.id, slack.strict.messages_burst)
    record = same(slack, channel, record) or added(slack, channel, record)
    shown_now = shown.message(slack.workspace, record, metadata=True)
    return {"channel": channel.id, "ts": record["ts"], "message": shown_now}


def added(slack: "PretendedSlack", channel: Channel, record: Json) -> Json:
    """Post a record and tell of it."""
    posted = conversation.add(slack.workspace, channel, record)
    events.posted(slack, channel, posted)
    return posted


def same(slack: "PretendedSlack", channel: Channel, record: Json) -> Json | None:
    """Return the message that already has this `client_msg_id`, where Slack would notice."""
    if not (slack.strict.deduplicates and record["client_msg_id"]):
        return None
    for earlier in conversation.lasting(slack.workspace, channel):
        if earlier.get("client_msg_id") == record["client_msg_id"]:
            return earlier
    return None


def thread_of(slack: "PretendedSlack", channel: Channel, ts: str) -> str:
    """Return the root of a thread: an answer to an answer joins the same thread."""
    for found in conversation.lasting(slack.workspace, channel):
        if found["ts"] == ts:
            return str(found.get("thread_ts") or ts)
    raise SlackError(Code.THREAD_NOT_FOUND)


def post_ephemeral(slack: "PretendedSlack", args: Json) -> Json:
    """Post for one person only (…/methods/chat.postEphemeral)."""
    user = required(args, "user")
    said = contents(args, limits.MESSAGE_TEXT)
    channel = slack.workspace.directory.joined(required(args, "channel"))
    if user not in channel.members:
        raise SlackError(Code.USER_NOT_IN_CHANNEL)
    record: Json = {"user": BOT_USER, "channel": channel.id, **said, "to": user}
    if args.get("thread_ts"):
        record["thread_ts"] = thread_of(slack, channel, args["thread_ts"])
    return {"message_ts": conversation.add(slack.workspace, channel, record)["ts"]}


def update(slack: "PretendedSlack", args: Json) -> Json:
    """Edit a message of one's own; what is not given is kept (…/methods/chat.update)."""
    wanted, ts = required(args, "channel"), required(args, "ts")
    said = contents(args, limits.MESSAGE_TEXT_UPDATED)
    metadata = messages.metadata(args.get("metadata"))
    channel = slack.workspace.directory.joined(wanted)
    record = conversation.find(slack.workspace, channel, ts)
    if not conversation.by_bot(record):
        raise SlackError(Code.CANT_UPDATE_MESSAGE)
    if args.get("text") is None:
        del said["text"]
    if metadata is not None:
        said["metadata"] = metadata or None
    said["edited"] = {"user": BOT_USER, "ts": slack.workspace.stamp()}
    before = conversation.change(slack.workspace, channel, record, said)
    events.edited(slack, channel, record, before)
    shown_now = shown.message(slack.workspace, record, metadata=True)
    return {"channel": channel.id, "ts": ts, "text": record["text"], "message": shown_now}


def delete(slack: "PretendedSlack", args: Json) -> Json:
    """Remove a message of one's own (…/methods/chat.delete)."""
    wanted, ts = required(args, "channel"), required(args, "ts")
    channel = slack.workspace.directory.joined(wanted)
    record = conversation.find(slack.workspace, channel, ts)
    if not conversation.by_bot(record):
        raise SlackError(Code.CANT_DELETE_MESSAGE)
    conversation.remove(slack.workspace, channel, record)
    events.removed(slack, channel, record)
    return {"channel": channel.id, "ts": ts}


def permalink(slack: "PretendedSlack", args: Json) -> Json:
    """Return the address of a message (…/methods/chat.getPermalink)."""
    channel = slack.workspace.directory.channel(required(args, "channel"))
    record = conversation.find(slack.workspace, channel, required(args, "message_ts"))
    return {"channel": channel.id, "permalink": address(slack, record)}


def address(slack: "PretendedSlack", record: Json) -> str:
    """Return the address of a message in the page."""
    number = record["ts"].replace(".", "")
    thread = record.get("thread_ts")
    after = f"?thread_ts={thread}&cid={record['channel']}" if thread else ""
    return f"{slack.public_url}/archives/{record['channel']}/p{number}{after}"
