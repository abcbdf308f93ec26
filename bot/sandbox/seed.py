"""The sandbox's city: read from its two files, written into an empty workspace."""

import tomllib
from datetime import timedelta
from pathlib import Path
from typing import Final

from bot.sandbox import conversation
from bot.sandbox.city import Channel, City, Earlier, Person
from bot.sandbox.markup import stored
from bot.sandbox.stamps import stamp
from bot.sandbox.wire import Json
from bot.sandbox.workspace import Workspace

FOLDER: Final = Path(__file__).parent


def city() -> City:
    """Return the invented city with which the sandbox opens."""
    raw = tomllib.loads((FOLDER / "seed.toml").read_text(encoding="utf-8"))
    return City(
        team=raw["team"],
        name=raw["name"],
        timezone=raw["timezone"],
        people=tuple(
            Person(**one | {"roles": tuple(one.get("roles", ()))}) for one in raw["people"]
        ),
        channels=tuple(
            Channel(**one | {"members": frozenset(one["members"])}) for one in raw["channels"]
        ),
        earlier=tuple(map(earlier, raw["earlier"])),
    )


def earlier(raw: Json) -> Earlier:
    """Return one message written before the sandbox opened."""
    ago = timedelta(minutes=raw.pop("minutes"))
    return Earlier(ago=ago, **raw | {"text": raw["text"].strip()})


def settings_toml() -> str:
    """Return the settings of exactly that city, as `vigie settings import` reads them."""
    return (FOLDER / "settings.toml").read_text(encoding="utf-8")


def write(workspace: Workspace) -> None:
    """Write what was said before, oldest first, as long ago as the city says."""
    roots: dict[str, str] = {}
    for one in sorted(workspace.city.earlier, key=lambda one: one.ago, reverse=True):
        channel = workspace.directory.channels[one.channel]
        record: Json = {"user": one.user, "channel": one.channel}
        record["ts"] = stamp(workspace.state, workspace.clock() - one.ago)
        record["text"] = stored(one.text, workspace.directory)
        if one.thread:
            record["thread_ts"] = roots[one.channel]
        else:
            roots[one.channel] = record["ts"]
        conversation.add(workspace, channel, record)
