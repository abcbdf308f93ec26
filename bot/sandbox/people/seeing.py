"""What a person sees: channels, messages, threads. Snapshots, which do not change afterwards."""

import copy
from typing import TYPE_CHECKING

from bot.sandbox import conversation
from bot.sandbox.directory import im_of
from bot.sandbox.people.refusal import CannotDoError
from bot.sandbox.wire import Json

if TYPE_CHECKING:
    from bot.sandbox.city import Channel
    from bot.sandbox.slack import PretendedSlack


def channel(slack: "PretendedSlack", user: str, wanted: str) -> "Channel":
    """Return a channel that a person sees, by identifier, by name, or `Vigie` for their own."""
    if wanted == slack.manifest.name:
        wanted = im_of(user)
    for one in slack.workspace.directory.seen_by(user):
        if wanted in {one.id, one.name, f"#{one.name}"}:
            return one
    raise CannotDoError(why=f"{user} does not see {wanted}")


def everything(slack: "PretendedSlack", user: str, wanted: str) -> list[Json]:
    """Return every message that a person sees in a channel."""
    found = conversation.everything(slack.workspace, channel(slack, user, wanted))
    return copy.deepcopy([one for one in found if one.get("to") in {None, user}])


def message(slack: "PretendedSlack", user: str, wanted: str, ts: str) -> Json:
    """Return one message that a person sees."""
    for one in everything(slack, user, wanted):
        if one["ts"] == ts:
            return one
    raise CannotDoError(why=f"no message {ts} in {wanted}")
