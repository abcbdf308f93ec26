"""Slack tells of a person's account: every workflow that it concerns hears it, in one act."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any, Final

from slack_bolt import App

from handlers.act import VIGIE, Act, act_of
from handlers.services import Services

EVENT: Final = "user_change"
Account = Mapping[str, Any]
Follow = Callable[[Act, Account], None]


def register(app: App, services: Services, followers: tuple[Follow, ...]) -> None:
    """Attach the one door of the event: Bolt runs a single listener for each."""
    app.event(EVENT)(partial(on_user_change, services=services, followers=followers))


def on_user_change(
    event: dict[str, Any], *, services: Services, followers: tuple[Follow, ...]
) -> None:
    """Let each workflow act on a person's account: it ended, it lives again, its status changed."""
    user = event.get("user")
    if not isinstance(user, dict) or not isinstance(user.get("id"), str):
        return
    with services.transaction() as session:
        act = act_of(session, services, VIGIE)
        for follow in followers:
            follow(act, user)
