"""Answer what is posted to a response address.

https://docs.slack.dev/interactivity/handling-user-interaction#message_responses
"""

from typing import TYPE_CHECKING

from bot.sandbox import acks, conversation
from bot.sandbox.api import Answer
from bot.sandbox.blockkit import messages
from bot.sandbox.blockkit.naming import named
from bot.sandbox.city import Channel
from bot.sandbox.errors import Code, SlackError
from bot.sandbox.exchange import keep_call
from bot.sandbox.methods.arguments import flag
from bot.sandbox.response_urls import Place
from bot.sandbox.wire import Json

if TYPE_CHECKING:
    from bot.sandbox.slack import PretendedSlack


def receive(slack: "PretendedSlack", path: str, body: Json) -> Answer:
    """Use a response address once, and keep the exchange for the inspector."""
    started = slack.steady()
    try:
        place = slack.response_urls.use(path)
        apply(slack, place, body)
        result = Answer(200, {"ok": True})
    except SlackError as refusal:
        result = Answer(404, refusal.body())
    keep_call(
        slack, "response_url", result.status, (slack.steady() - started) * 1000, (body, result.body)
    )
    return result


def apply(slack: "PretendedSlack", place: Place, body: Json) -> None:
    """Replace or delete the message that was acted on, or post another one."""
    channel = slack.workspace.directory.channels[place.channel]
    if not (flag(body, "replace_original") or flag(body, "delete_original")):
        acks.answer_message(slack, channel, place.user, body)
        return
    record = acted_on(slack, channel, place.ts)
    if flag(body, "delete_original"):
        conversation.remove(slack.workspace, channel, record)
        return
    fields: Json = {"text": messages.text(body.get("text"))}
    fields["blocks"] = named(messages.blocks(body.get("blocks")) or [])
    conversation.change(slack.workspace, channel, record, fields)


def acted_on(slack: "PretendedSlack", channel: Channel, ts: str | None) -> Json:
    """Return the message that was acted on, an ephemeral one included, when it is Vigie's."""
    for record in conversation.everything(slack.workspace, channel):
        if record["ts"] == ts and conversation.by_bot(record):
            return record
    raise SlackError(Code.INVALID_PAYLOAD)
