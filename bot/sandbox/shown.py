"""Messages as Slack hands them to an app (https://docs.slack.dev/reference/events/message)."""

from typing import Final

from bot.sandbox import conversation
from bot.sandbox.city import APP_ID, BOT_ID
from bot.sandbox.rich import rich_text
from bot.sandbox.wire import Json
from bot.sandbox.workspace import Workspace

CARRIED: Final = ("thread_ts", "edited", "client_msg_id", "attachments", "blocks", "files")


def message(workspace: Workspace, record: Json, *, metadata: bool = False) -> Json:
    """Return a message as an app receives it; metadata only where history was asked for it.

    https://docs.slack.dev/messaging/message-metadata
    """
    team = workspace.city.team
    shown: Json = {"type": "message", "user": record["user"], "ts": record["ts"], "team": team}
    shown["text"] = record["text"]
    shown |= {field: record[field] for field in CARRIED if record.get(field)}
    if conversation.by_bot(record):
        shown |= {"bot_id": BOT_ID, "app_id": APP_ID}
    elif record["text"] and "blocks" not in shown:
        shown["blocks"] = rich_text(record["text"])
    if metadata and record.get("metadata"):
        shown["metadata"] = record["metadata"]
    return shown


def root(
    workspace: Workspace, record: Json, answers: list[Json], *, metadata: bool = False
) -> Json:
    """Return a top-level message with what Slack says of its thread."""
    shown = message(workspace, record, metadata=metadata)
    replies = [one for one in answers if one["ts"] != record["ts"]]
    if replies:
        users = list(dict.fromkeys(one["user"] for one in replies))
        shown |= {"thread_ts": record["ts"], "reply_count": len(replies), "reply_users": users}
        shown |= {"reply_users_count": len(users), "latest_reply": replies[-1]["ts"]}
    return shown
