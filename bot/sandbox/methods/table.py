"""Every method that the pretended Slack answers: its scope and its tier.

Each method's page states both; tiers: https://docs.slack.dev/apis/web-api/rate-limits
"""

from collections.abc import Callable
from typing import TYPE_CHECKING, Final, NamedTuple

from bot.sandbox.methods import chat, conversations, identity, users, validation, views
from bot.sandbox.wire import Json

if TYPE_CHECKING:
    from bot.sandbox.slack import PretendedSlack

TIER_2: Final = 20
TIER_3: Final = 50
TIER_4: Final = 100
SPECIAL: Final = 600


class Method(NamedTuple):
    """One method: what it does, calls a minute, and its scope where it is always the same."""

    call: Callable[["PretendedSlack", Json], Json]
    per_minute: int
    scope: str | None = None


METHODS: Final = {
    "api.test": Method(identity.echo, TIER_4),
    "auth.test": Method(identity.check, SPECIAL),
    "blocks.validate": Method(validation.validate, TIER_3),
    "chat.delete": Method(chat.delete, TIER_3, "chat:write"),
    "chat.getPermalink": Method(chat.permalink, SPECIAL),
    "chat.postEphemeral": Method(chat.post_ephemeral, TIER_4, "chat:write"),
    "chat.postMessage": Method(chat.post_message, SPECIAL, "chat:write"),
    "chat.update": Method(chat.update, TIER_3, "chat:write"),
    "conversations.history": Method(conversations.history, TIER_3),
    "conversations.info": Method(conversations.info, TIER_3),
    "conversations.list": Method(conversations.listed, TIER_2),
    "conversations.members": Method(conversations.members, TIER_4),
    "conversations.open": Method(conversations.open_direct, TIER_3),
    "conversations.replies": Method(conversations.replies, TIER_3),
    "users.info": Method(users.info, TIER_4, "users:read"),
    "users.list": Method(users.listed, TIER_2, "users:read"),
    "views.open": Method(views.open_modal, TIER_4),
    "views.publish": Method(views.publish, TIER_4),
    "views.push": Method(views.push, TIER_4),
    "views.update": Method(views.update, TIER_4),
}
