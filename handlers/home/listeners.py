"""Slack knocks for the Home: somebody opens it."""

from functools import partial
from typing import Any

from slack_bolt import App

from handlers.home import flow
from handlers.services import Services

Event = dict[str, Any]


def register(app: App, services: Services) -> None:
    """Attach the Home's door to the app."""
    app.event("app_home_opened")(partial(on_opened, services=services))


def on_opened(event: Event, *, services: Services) -> None:
    """Show somebody their Home; the tab of messages has nothing to show."""
    user = event.get("user")
    if event.get("tab") == "home" and isinstance(user, str):
        flow.look(services, user)
