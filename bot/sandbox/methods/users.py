"""People: https://docs.slack.dev/reference/methods/users.info and users.list."""

from typing import TYPE_CHECKING, Final

from bot.sandbox.city import BOT_USER
from bot.sandbox.methods.arguments import page, required
from bot.sandbox.users import shown_bot, shown_user
from bot.sandbox.wire import Json

if TYPE_CHECKING:
    from bot.sandbox.slack import PretendedSlack

MOST: Final = 1000


def info(slack: "PretendedSlack", args: Json) -> Json:
    """Describe one person, or Vigie (…/methods/users.info)."""
    user = required(args, "user")
    if user == BOT_USER:
        return {"user": shown_bot(slack.workspace, slack.manifest.name)}
    return {"user": shown_user(slack.workspace, slack.workspace.directory.person(user))}


def listed(slack: "PretendedSlack", args: Json) -> Json:
    """List everybody, those who left included (…/methods/users.list)."""
    people = slack.workspace.directory.people.values()
    found = [shown_user(slack.workspace, person) for person in people]
    chosen, more = page([*found, shown_bot(slack.workspace, slack.manifest.name)], args, MOST, MOST)
    return {"members": chosen, "cache_ts": 0, **more}
