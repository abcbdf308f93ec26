"""Who calls (https://docs.slack.dev/reference/methods/auth.test), and whether anybody answers."""

from typing import TYPE_CHECKING

from bot.sandbox.city import BOT_ID, BOT_USER
from bot.sandbox.errors import Code, SlackError
from bot.sandbox.wire import Json

if TYPE_CHECKING:
    from bot.sandbox.slack import PretendedSlack


def check(slack: "PretendedSlack", _args: Json) -> Json:
    """Say whose token this is (…/methods/auth.test)."""
    return {
        "url": f"{slack.public_url}/",
        "team": slack.city.name,
        "team_id": slack.city.team,
        "user": slack.manifest.name.lower(),
        "user_id": BOT_USER,
        "bot_id": BOT_ID,
        "is_enterprise_install": False,
    }


def echo(_slack: "PretendedSlack", args: Json) -> Json:
    """Answer that somebody is there (…/methods/api.test)."""
    if args.get("error"):
        raise SlackError(Code.INVALID_ARGUMENTS)
    return {"args": args}
