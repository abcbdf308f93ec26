"""Print the manifest of the Slack app with the city's own address, or for Socket Mode."""

from pathlib import Path
from typing import Any, Final

import yaml

MANIFEST: Final = Path(__file__).with_name("manifest.yaml")
EVENTS: Final = "/slack/events"


def manifest(url: str | None) -> str:
    """Return the manifest as YAML; without an address, the one of Socket Mode."""
    told: dict[str, Any] = yaml.safe_load(MANIFEST.read_text(encoding="utf-8"))
    settings = told["settings"]
    settings["socket_mode_enabled"] = url is None
    places = [
        *told["features"]["slash_commands"],
        settings["interactivity"],
        settings["event_subscriptions"],
    ]
    for one in places:
        name = "url" if "command" in one else "request_url"
        if url is None:
            one.pop(name)
        else:
            one[name] = url.rstrip("/") + EVENTS
    return yaml.safe_dump(told, allow_unicode=True, sort_keys=False, width=110)
