"""Read the app's manifest: what Vigie may be asked, may hear and may do.

https://docs.slack.dev/reference/app-manifest
"""

from dataclasses import dataclass
from pathlib import Path
from typing import Final

import yaml

from bot.sandbox.errors import Code, SlackError
from bot.sandbox.wire import Json

PATH: Final = Path(__file__).parent.parent / "manifest.yaml"

EVENT_SCOPES: Final = {
    "app_home_opened": None,
    "message.channels": "channels:history",
    "message.groups": "groups:history",
    "message.im": "im:history",
    "user_change": "users:read",
}
"""The scope that each event needs (https://docs.slack.dev/reference/events)."""


@dataclass(frozen=True, slots=True)
class Manifest:
    """What the manifest declares, in the terms of the pretended Slack."""

    name: str
    commands: tuple[Json, ...]
    shortcuts: tuple[Json, ...]
    scopes: frozenset[str]
    events: frozenset[str]
    home_enabled: bool
    interactive: bool

    def command(self, name: str) -> Json | None:
        """Return the declared command of that name, or None."""
        return next((command for command in self.commands if command["command"] == name), None)

    def shortcut(self, kind: str, callback_id: str) -> Json | None:
        """Return the declared shortcut of that kind and identifier, or None."""
        for shortcut in self.shortcuts:
            if (shortcut["type"], shortcut["callback_id"]) == (kind, callback_id):
                return shortcut
        return None

    def hears(self, event: str) -> bool:
        """Tell whether Slack would send this event: subscribed to, and its scope granted."""
        scope = EVENT_SCOPES.get(event)
        return event in self.events and (scope is None or scope in self.scopes)

    def demand(self, scope: str) -> None:
        """Refuse with `missing_scope` when the manifest does not ask for the scope."""
        if scope not in self.scopes:
            provided = ",".join(sorted(self.scopes))
            raise SlackError(Code.MISSING_SCOPE, needed=scope, provided=provided)


def read(path: Path = PATH) -> Manifest:
    """Return the manifest written in a file."""
    return parse(yaml.safe_load(path.read_text(encoding="utf-8")))


def parse(raw: Json) -> Manifest:
    """Return the manifest held by a parsed document."""
    features, settings = raw["features"], raw["settings"]
    return Manifest(
        name=raw["display_information"]["name"],
        commands=tuple(features.get("slash_commands", ())),
        shortcuts=tuple(features.get("shortcuts", ())),
        scopes=frozenset(raw["oauth_config"]["scopes"]["bot"]),
        events=frozenset(settings["event_subscriptions"]["bot_events"]),
        home_enabled=features["app_home"]["home_tab_enabled"],
        interactive=settings["interactivity"]["is_enabled"],
    )
